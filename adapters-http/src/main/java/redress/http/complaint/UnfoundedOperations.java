package redress.http.complaint;

import java.util.List;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.memo.DeclareUnfounded;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;

/** A complaint for which there is no ground (S4-27). */
public final class UnfoundedOperations {
  private static final int TEXT = 10_000;

  private final UseCases all;
  private final List<PartView<?>> parts;

  public UnfoundedOperations(UseCases useCases, List<PartView<?>> parts) {
    this.all = useCases;
    this.parts = parts;
  }

  public Chapter chapter() {
    return Chapter.of(
        "unfounded",
        Operation.post("declareUnfounded", "/complaints/{complaint}/unfounded", this::declare));
  }

  private Reply declare(Exchange exchange) {
    var reason = exchange.body(node -> node.only("reason").at("reason").text(TEXT));
    var command =
        new DeclareUnfounded.Command(
            exchange.actor(), exchange.id("complaint"), exchange.expectedVersion(), reason);
    var file = all.memos().declare().handle(command);
    return exchange.ok(
        file.complaint().version(), CaseView.of(file, exchange, all.desk().now(), parts));
  }
}
