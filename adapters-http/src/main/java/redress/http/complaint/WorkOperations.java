package redress.http.complaint;

import redress.application.Reply;
import redress.application.UseCases;
import redress.application.complaint.StartWork;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.json.Times;

/** Somebody begins to work on a case. */
public final class WorkOperations {
  private final StartWork start;
  private final ComplaintOperations complaints;

  public WorkOperations(UseCases useCases, ComplaintOperations complaints) {
    this.start = useCases.complaints().start();
    this.complaints = complaints;
  }

  public Chapter chapter() {
    return Chapter.of(
        "work", Operation.post("startWork", "/complaints/{complaint}/work", this::start));
  }

  private Reply start(Exchange exchange) {
    var startedAt = exchange.body(node -> Times.instant(node.only("startedAt").at("startedAt")));
    var command =
        new StartWork.Command(
            exchange.actor(), exchange.id("complaint"), exchange.expectedVersion(), startedAt);
    return complaints.shown(exchange, start.handle(command));
  }
}
