package redress.http.complaint;

import java.util.List;
import redress.application.Replies;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.complaint.AddPhoto;
import redress.application.complaint.AmendDraft;
import redress.application.complaint.AwaitCustomer;
import redress.application.complaint.DraftComplaint;
import redress.application.complaint.RegisterComplaint;
import redress.application.complaint.ResumeComplaint;
import redress.application.complaint.VerifyComplaint;
import redress.application.complaint.WaiveField;
import redress.complaint.KeyField;
import redress.http.Exchange;
import redress.http.json.Times;
import redress.tree.Node;

/** A complaint until it is registered and verified. */
final class Drafting {
  private static final int REASON = 2_000;

  private final UseCases all;
  private final UseCases.OfComplaints cases;
  private final Shown shown;

  Drafting(UseCases useCases, Shown shown) {
    this.all = useCases;
    this.cases = useCases.complaints();
    this.shown = shown;
  }

  Replies.Once draft(Exchange exchange) {
    boolean register = exchange.option(Drafting::registering, false);
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
                  file -> shown.created(exchange, file)));
    }
    var intake = exchange.body(IntakeForm::read).with(List.of());
    var command = new DraftComplaint.Command(exchange.actor(), intake);
    return all.ports()
        .replies()
        .once(exchange.replyKey(), () -> shown.created(exchange, cases.draft().handle(command)));
  }

  Replies.Once register(Exchange exchange) {
    return cases
        .register()
        .handle(
            new RegisterComplaint.Command(
                exchange.actor(),
                exchange.id("complaint"),
                exchange.expectedVersion(),
                exchange.replyKey(),
                file -> shown.of(exchange, file)));
  }

  Reply amend(Exchange exchange) {
    exchange.checked(IntakeForm::read);
    var command =
        new AmendDraft.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.expectedVersion(),
            intake ->
                exchange.patched(IntakeForm.of(intake), IntakeForm::read).with(intake.photos()));
    return shown.of(exchange, cases.amend().handle(command));
  }

  Reply addPhoto(Exchange exchange) {
    var upload = exchange.upload();
    return shown.of(
        exchange,
        upload.read(
            content ->
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
                            content))));
  }

  Reply waive(Exchange exchange) {
    record Form(KeyField field, String reason) {}
    var form =
        exchange.body(
            node -> {
              node.only("field", "reason");
              var field = node.at("field").code(KeyField.class);
              var reason = node.at("reason").text(REASON);
              return node.make(() -> new Form(field, reason));
            });
    return shown.of(
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

  Reply await(Exchange exchange) {
    record Form(String code, String reason) {}
    var form =
        exchange.body(
            node -> {
              node.only("code", "reason");
              var code = node.at("code").text(64);
              var reason = node.at("reason").text(REASON);
              return node.make(() -> new Form(code, reason));
            });
    return shown.of(
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

  Reply resume(Exchange exchange) {
    return shown.of(
        exchange,
        cases
            .resume()
            .handle(
                new ResumeComplaint.Command(
                    exchange.actor(), exchange.id("complaint"), exchange.expectedVersion())));
  }

  Reply verify(Exchange exchange) {
    var receivedAt = exchange.body(node -> Times.instant(node.only("receivedAt").at("receivedAt")));
    return shown.of(
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

  private static boolean registering(Node query) {
    query.only("register");
    return query
        .maybe("register")
        .map(it -> Boolean.TRUE.equals(it.parsed("true or false", Drafting::flag)))
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
