package redress.http.complaint;

import java.util.List;
import redress.application.Replies;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.complaint.AddPhoto;
import redress.application.complaint.AmendDraft;
import redress.application.complaint.ArchiveComplaint;
import redress.application.complaint.AwaitCustomer;
import redress.application.complaint.CancelComplaint;
import redress.application.complaint.CloseComplaint;
import redress.application.complaint.DecideValidity;
import redress.application.complaint.DraftComplaint;
import redress.application.complaint.ExplainObligation;
import redress.application.complaint.ForwardComplaint;
import redress.application.complaint.ReadAttachment;
import redress.application.complaint.ReadComplaint;
import redress.application.complaint.ReadTimeline;
import redress.application.complaint.RegisterComplaint;
import redress.application.complaint.ResumeComplaint;
import redress.application.complaint.VerifyComplaint;
import redress.application.complaint.WaiveField;
import redress.casefile.CaseFile;
import redress.complaint.KeyField;
import redress.complaint.Validity;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.file.Download;
import redress.http.json.Times;
import redress.rule.Refusal;
import redress.rule.Step;
import redress.tree.Node;

/** A complaint from its first draft to its end. */
public final class ComplaintOperations {
  private static final int REASON = 2_000;
  private static final String CASE = "/complaints/{complaint}";

  private final UseCases.OfComplaints cases;
  private final UseCases all;
  private final List<PartView<?>> parts;
  private final Ledger ledger;

  /**
   * @param parts how the parts of a case are shown with it, in this order
   */
  public ComplaintOperations(UseCases useCases, List<PartView<?>> parts) {
    this.all = useCases;
    this.cases = useCases.complaints();
    this.parts = List.copyOf(parts);
    this.ledger = new Ledger(useCases);
  }

  public Chapter chapter() {
    return Chapter.of(
        "complaint",
        Operation.unit("draftComplaint", "/complaints", this::draft),
        Operation.get("listComplaints", "/complaints", ledger::list),
        Operation.download("exportComplaints", "/exports/complaints", ledger::export),
        Operation.get("readComplaint", CASE, this::read),
        Operation.patch("amendDraft", CASE, this::amend),
        Operation.get("readTimeline", CASE + "/timeline", this::timeline),
        Operation.get("explainObligation", CASE + "/obligations/{obligation}", this::explain),
        Operation.upload("addPhoto", CASE + "/photos", this::addPhoto),
        Operation.download("readAttachment", CASE + "/attachments/{attachment}", this::attachment),
        Operation.post("waiveField", CASE + "/waivers", this::waive),
        Operation.post("awaitCustomer", CASE + "/waitings", this::await),
        Operation.post("resumeComplaint", CASE + "/resumption", this::resume),
        Operation.post("verifyComplaint", CASE + "/verification", this::verify),
        Operation.unit("registerComplaint", CASE + "/registration", this::register),
        Operation.post("forwardComplaint", CASE + "/forwarding", this::forward),
        Operation.post("closeComplaint", CASE + "/closing", this::close),
        Operation.post("decideValidity", CASE + "/validity", this::decideValidity, this::denied),
        Operation.post("archiveComplaint", CASE + "/archiving", this::archive),
        Operation.post("cancelComplaint", CASE + "/cancellation", this::cancel));
  }

  /** The answer that shows a case as it is now. */
  public Reply shown(Exchange exchange, CaseFile file) {
    return exchange.ok(file.complaint().version(), view(exchange, file));
  }

  private CaseView view(Exchange exchange, CaseFile file) {
    return CaseView.of(file, exchange, all.desk().now(), parts);
  }

  private Reply created(Exchange exchange, CaseFile file) {
    return exchange.created(
        "/complaints/" + file.complaint().id().value(),
        file.complaint().version(),
        view(exchange, file));
  }

  private Replies.Once draft(Exchange exchange) {
    boolean register = exchange.option(ComplaintOperations::registering, false);
    if (register) {
      var form = exchange.body(AtOnceForm::read);
      return cases
          .register()
          .handle(
              new RegisterComplaint.AtOnce(
                  exchange.actor(),
                  form.intake(),
                  form.waivers(),
                  exchange.replyKey(),
                  file -> created(exchange, file)));
    }
    var intake = exchange.body(IntakeForm::read).with(List.of());
    var command = new DraftComplaint.Command(exchange.actor(), intake);
    return all.ports()
        .replies()
        .once(exchange.replyKey(), () -> created(exchange, cases.draft().handle(command)));
  }

  private Replies.Once register(Exchange exchange) {
    return cases
        .register()
        .handle(
            new RegisterComplaint.Command(
                exchange.actor(),
                exchange.id("complaint"),
                exchange.expectedVersion(),
                exchange.replyKey(),
                file -> shown(exchange, file)));
  }

  private Reply read(Exchange exchange) {
    return shown(
        exchange,
        cases
            .read()
            .handle(new ReadComplaint.Command(exchange.actor(), exchange.segment("complaint"))));
  }

  private Reply amend(Exchange exchange) {
    exchange.checked(IntakeForm::read);
    var command =
        new AmendDraft.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.expectedVersion(),
            intake ->
                exchange.patched(IntakeForm.of(intake), IntakeForm::read).with(intake.photos()));
    return shown(exchange, cases.amend().handle(command));
  }

  private Reply timeline(Exchange exchange) {
    return Timeline.page(
        exchange,
        (after, limit) ->
            cases
                .timeline()
                .handle(
                    new ReadTimeline.Command(
                        exchange.actor(), exchange.id("complaint"), after, limit)));
  }

  private Reply explain(Exchange exchange) {
    var explained =
        cases
            .explain()
            .handle(
                new ExplainObligation.Command(
                    exchange.actor(), exchange.id("complaint"), exchange.id("obligation")));
    record Explained(CaseView.ObligationView obligation, List<Step> steps) {}
    return exchange.ok(
        new Explained(
            CaseView.ObligationView.of(
                explained.obligation(), explained.standsStill(), all.desk().now()),
            explained.steps()));
  }

  private Reply addPhoto(Exchange exchange) {
    var upload = exchange.upload();
    return shown(
        exchange,
        cases
            .addPhoto()
            .handle(
                new AddPhoto.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.expectedVersion(),
                    upload.name(),
                    upload.type(),
                    upload.size(),
                    upload.sha256(),
                    upload.content())));
  }

  private void attachment(Exchange exchange) {
    cases
        .attachment()
        .handle(
            new ReadAttachment.Command(
                exchange.actor(),
                exchange.id("complaint"),
                exchange.id("attachment"),
                (attachment, content) ->
                    exchange.send(
                        new Download(
                            attachment.name(), attachment.type(), attachment.size(), content))));
  }

  private Reply waive(Exchange exchange) {
    record Form(KeyField field, String reason) {}
    var form =
        exchange.body(
            node -> {
              node.only("field", "reason");
              var field = node.at("field").code(KeyField.class);
              var reason = node.at("reason").text(REASON);
              return node.make(() -> new Form(field, reason));
            });
    return shown(
        exchange,
        cases
            .waive()
            .handle(
                new WaiveField.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.expectedVersion(),
                    form.field(),
                    form.reason())));
  }

  private Reply await(Exchange exchange) {
    record Form(String code, String reason) {}
    var form =
        exchange.body(
            node -> {
              node.only("code", "reason");
              var code = node.at("code").text(64);
              var reason = node.at("reason").text(REASON);
              return node.make(() -> new Form(code, reason));
            });
    return shown(
        exchange,
        cases
            .await()
            .handle(
                new AwaitCustomer.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.expectedVersion(),
                    form.code(),
                    form.reason())));
  }

  private Reply resume(Exchange exchange) {
    return shown(
        exchange,
        cases
            .resume()
            .handle(
                new ResumeComplaint.Command(
                    exchange.actor(), exchange.id("complaint"), exchange.expectedVersion())));
  }

  private Reply verify(Exchange exchange) {
    var receivedAt = exchange.body(node -> Times.instant(node.only("receivedAt").at("receivedAt")));
    return shown(
        exchange,
        cases
            .verify()
            .handle(
                new VerifyComplaint.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    exchange.expectedVersion(),
                    receivedAt)));
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

  private static boolean registering(Node query) {
    query.only("register");
    return query
        .maybe("register")
        .map(it -> Boolean.TRUE.equals(it.parsed("true or false", ComplaintOperations::flag)))
        .orElse(false);
  }

  private static Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
