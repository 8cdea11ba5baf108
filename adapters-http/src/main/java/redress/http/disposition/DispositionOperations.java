package redress.http.disposition;

import java.time.Instant;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.disposition.AcceptDisposition;
import redress.application.disposition.AmendDisposition;
import redress.application.disposition.ApproveDisposition;
import redress.application.disposition.CompleteDisposition;
import redress.application.disposition.DetermineQuantity;
import redress.application.disposition.OfDispositions;
import redress.application.disposition.ProposeDisposition;
import redress.application.disposition.RecordConsent;
import redress.application.disposition.RefuseDisposition;
import redress.application.disposition.WithdrawDisposition;
import redress.casefile.CaseFile;
import redress.disposition.Disposition;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.http.json.Times;

/** What customers are given: proposed, approved, agreed to and carried out. */
public final class DispositionOperations {
  private static final int REASON = 2_000;
  private static final String ALL = "/complaints/{complaint}/dispositions";
  private static final String ONE = ALL + "/{disposition}";

  private final OfDispositions cases;

  public DispositionOperations(UseCases useCases) {
    this.cases = useCases.dispositions();
  }

  public Chapter chapter() {
    return Chapter.of(
        "disposition",
        Operation.post("proposeDisposition", ALL, this::propose),
        Operation.post("amendDisposition", ONE + "/amendment", this::amend),
        Operation.post("approveDisposition", ONE + "/approval", this::approve),
        Operation.post("refuseDisposition", ONE + "/refusal", this::refuse),
        Operation.post("withdrawDisposition", ONE + "/withdrawal", this::withdraw),
        Operation.post("determineQuantity", ONE + "/quantity", this::determine),
        Operation.post("recordConsent", ONE + "/consent", this::consent),
        Operation.post("acceptDisposition", ONE + "/acceptance", this::accept),
        Operation.post("completeDisposition", ONE + "/completion", this::complete));
  }

  private Reply propose(Exchange exchange) {
    var terms = exchange.body(TermsForm::read);
    var file =
        cases
            .propose()
            .handle(
                new ProposeDisposition.Command(exchange.actor(), exchange.id("complaint"), terms));
    return PartReply.begun(exchange, file, Disposition.class, "dispositions", DispositionView::of);
  }

  private Reply amend(Exchange exchange) {
    var terms = exchange.body(TermsForm::read);
    long version = exchange.expectedVersion();
    return changed(
        exchange,
        cases
            .amend()
            .handle(
                new AmendDisposition.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.id("disposition"),
                    version,
                    terms)));
  }

  private Reply approve(Exchange exchange) {
    return changed(
        exchange,
        cases
            .approve()
            .handle(
                new ApproveDisposition.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.id("disposition"),
                    exchange.expectedVersion())));
  }

  private Reply refuse(Exchange exchange) {
    var reason = reason(exchange);
    return changed(
        exchange,
        cases
            .refuse()
            .handle(
                new RefuseDisposition.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.id("disposition"),
                    exchange.expectedVersion(),
                    reason)));
  }

  private Reply withdraw(Exchange exchange) {
    var reason = reason(exchange);
    return changed(
        exchange,
        cases
            .withdraw()
            .handle(
                new WithdrawDisposition.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.id("disposition"),
                    exchange.expectedVersion(),
                    reason)));
  }

  private Reply determine(Exchange exchange) {
    var form = exchange.body(QuantityForm::read);
    return changed(
        exchange,
        cases
            .determine()
            .handle(
                new DetermineQuantity.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.id("disposition"),
                    exchange.expectedVersion(),
                    form.line(),
                    form.quantity(),
                    form.amount())));
  }

  private static String reason(Exchange exchange) {
    return exchange.body(node -> node.only("reason").at("reason").text(REASON));
  }

  private Reply consent(Exchange exchange) {
    var at = at(exchange, "agreedAt");
    long version = exchange.expectedVersion();
    return changed(
        exchange,
        cases
            .consent()
            .handle(
                new RecordConsent.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.id("disposition"),
                    version,
                    at)));
  }

  private Reply accept(Exchange exchange) {
    return changed(
        exchange,
        cases
            .accept()
            .handle(
                new AcceptDisposition.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.id("disposition"),
                    exchange.expectedVersion())));
  }

  private Reply complete(Exchange exchange) {
    var at = at(exchange, "doneAt");
    long version = exchange.expectedVersion();
    return changed(
        exchange,
        cases
            .complete()
            .handle(
                new CompleteDisposition.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.id("disposition"),
                    version,
                    at)));
  }

  private static Instant at(Exchange exchange, String member) {
    return exchange.body(node -> Times.instant(node.only(member).at(member)));
  }

  private static Reply changed(Exchange exchange, CaseFile file) {
    return PartReply.changed(
        exchange, file, Disposition.class, exchange.id("disposition"), DispositionView::of);
  }
}
