package redress.http.complaint;

import java.time.Instant;
import java.util.List;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.complaint.SupersedeComplaint;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.json.Times;

/** A case that is written in the place of another (S4-21). */
public final class SupersessionOperations {
  private static final int TEXT = 10_000;

  private final UseCases all;
  private final List<PartView<?>> parts;

  public SupersessionOperations(UseCases useCases, List<PartView<?>> parts) {
    this.all = useCases;
    this.parts = parts;
  }

  public Chapter chapter() {
    return Chapter.of(
        "supersession",
        Operation.post(
            "supersedeComplaint", "/complaints/{complaint}/supersession", this::supersede));
  }

  private Reply supersede(Exchange exchange) {
    record Form(Instant rejectedAt, String reason) {}
    var form =
        exchange.body(
            node -> {
              var rejectedAt = Times.instant(node.only("rejectedAt", "reason").at("rejectedAt"));
              var reason = node.at("reason").text(TEXT);
              return node.make(() -> new Form(rejectedAt, reason));
            });
    var command =
        new SupersedeComplaint.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.expectedVersion(),
            form.rejectedAt(),
            form.reason());
    var file = all.complaints().supersede().handle(command);
    return exchange.created(
        "/complaints/" + file.complaint().id().value(),
        file.complaint().version(),
        CaseView.of(file, exchange, all.desk().now(), parts));
  }
}
