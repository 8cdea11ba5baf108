package redress.http.complaint;

import java.util.List;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.complaint.ArchiveComplaint;
import redress.application.complaint.CancelComplaint;
import redress.application.complaint.CloseComplaint;
import redress.application.complaint.DecideValidity;
import redress.application.complaint.ForwardComplaint;
import redress.casefile.CaseFile;
import redress.complaint.Validity;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.rule.Refusal;

/** A complaint from its first draft to its end. */
public final class ComplaintOperations {
  private static final int REASON = 2_000;
  private static final String CASE = "/complaints/{complaint}";

  private final UseCases.OfComplaints cases;
  private final Shown shown;
  private final Drafting drafting;
  private final Looking looking;
  private final Ledger ledger;

  /**
   * @param parts how the parts of a case are shown with it, in this order
   */
  public ComplaintOperations(UseCases useCases, List<PartView<?>> parts) {
    this.cases = useCases.complaints();
    this.shown = new Shown(useCases, parts);
    this.drafting = new Drafting(useCases, shown);
    this.looking = new Looking(useCases, shown);
    this.ledger = new Ledger(useCases);
  }

  public Chapter chapter() {
    return Chapter.of(
        "complaint",
        Operation.unit("draftComplaint", "/complaints", drafting::draft),
        Operation.get("listComplaints", "/complaints", ledger::list),
        Operation.download("exportComplaints", "/exports/complaints", ledger::export),
        Operation.get("readComplaint", CASE, looking::read),
        Operation.patch("amendDraft", CASE, drafting::amend),
        Operation.get("readTimeline", CASE + "/timeline", looking::timeline),
        Operation.get("explainObligation", CASE + "/obligations/{obligation}", looking::explain),
        Operation.upload("addPhoto", CASE + "/photos", drafting::addPhoto),
        Operation.download(
            "readAttachment", CASE + "/attachments/{attachment}", looking::attachment),
        Operation.post("waiveField", CASE + "/waivers", drafting::waive),
        Operation.post("awaitCustomer", CASE + "/waitings", drafting::await),
        Operation.post("resumeComplaint", CASE + "/resumption", drafting::resume),
        Operation.post("verifyComplaint", CASE + "/verification", drafting::verify),
        Operation.unit("registerComplaint", CASE + "/registration", drafting::register),
        Operation.post("forwardComplaint", CASE + "/forwarding", this::forward),
        Operation.post("closeComplaint", CASE + "/closing", this::close),
        Operation.post("decideValidity", CASE + "/validity", this::decideValidity, this::denied),
        Operation.post("archiveComplaint", CASE + "/archiving", this::archive),
        Operation.post("cancelComplaint", CASE + "/cancellation", this::cancel));
  }

  /** The answer that shows a case as it is now. */
  public Reply shown(Exchange exchange, CaseFile file) {
    return shown.of(exchange, file);
  }

  private Reply forward(Exchange exchange) {
    var form = exchange.body(ForwardingForm::read);
    return shown(
        exchange,
        cases
            .forward()
            .handle(
                new ForwardComplaint.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.expectedVersion(),
                    form.forwardedAt(),
                    form.recipients(),
                    form.rows(),
                    form.goods())));
  }

  private Reply close(Exchange exchange) {
    var reason = exchange.body(node -> node.only("reason").at("reason").text(REASON));
    return shown(
        exchange,
        cases
            .close()
            .handle(
                new CloseComplaint.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.expectedVersion(),
                    reason)));
  }

  private Reply decideValidity(Exchange exchange) {
    record Form(Validity validity, String reasonCode, String reason) {}
    var form =
        exchange.body(
            node -> {
              node.only("validity", "reasonCode", "reason");
              var validity = node.at("validity").code(Validity.class);
              var code = node.maybe("reasonCode").map(it -> it.text(64)).orElse(null);
              var reason = node.at("reason").text(REASON);
              return node.make(() -> new Form(validity, code, reason));
            });
    long version = exchange.expectedVersion();
    return shown(
        exchange,
        cases
            .decideValidity()
            .handle(
                new DecideValidity.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    version,
                    form.validity(),
                    form.reasonCode(),
                    form.reason())));
  }

  /** Who tried and may not is told by the case. */
  private void denied(Exchange exchange, Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.ANOTHER_PERSON) {
      cases.decideValidity().denied(exchange.actor(), exchange.id("complaint"), refusal);
    }
  }

  private Reply archive(Exchange exchange) {
    var reason =
        exchange.body(
            node -> node.only("reason").maybe("reason").map(it -> it.text(REASON)).orElse(null));
    return shown(
        exchange,
        cases
            .archive()
            .handle(
                new ArchiveComplaint.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.expectedVersion(),
                    reason)));
  }

  private Reply cancel(Exchange exchange) {
    var reason = exchange.body(node -> node.only("reason").at("reason").text(REASON));
    return shown(
        exchange,
        cases
            .cancel()
            .handle(
                new CancelComplaint.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.expectedVersion(),
                    reason)));
  }
}
