package redress.http.anomaly;

import redress.anomaly.AnomalyRecord;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.anomaly.OfAnomalies;
import redress.application.anomaly.PromoteAnomaly;
import redress.application.anomaly.RecordAnomaly;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.organization.Department;

/** What went wrong without a loss. */
public final class AnomalyOperations {
  private static final int TEXT = 10_000;
  private static final String ALL = "/complaints/{complaint}/anomalies";

  private final OfAnomalies anomalies;

  public AnomalyOperations(UseCases useCases) {
    this.anomalies = useCases.anomalies();
  }

  public Chapter chapter() {
    return Chapter.of(
        "anomaly",
        Operation.post("recordAnomaly", ALL, this::record),
        Operation.post("promoteAnomaly", ALL + "/{anomaly}/promotion", this::promote));
  }

  private Reply record(Exchange exchange) {
    record Form(String handling, Department handler) {}
    var form =
        exchange.body(
            node -> {
              var handling = node.only("handling", "handler").at("handling").text(TEXT);
              var handler = node.at("handler").parsed("a code", Department::new);
              return node.make(() -> new Form(handling, handler));
            });
    var command =
        new RecordAnomaly.Command(
            exchange.actor(), exchange.id("complaint"), form.handling(), form.handler());
    return PartReply.begun(
        exchange,
        anomalies.record().handle(command),
        AnomalyRecord.class,
        "anomalies",
        AnomalyView::of);
  }

  private Reply promote(Exchange exchange) {
    var loss = exchange.body(node -> node.only("loss").at("loss").text(TEXT));
    var command =
        new PromoteAnomaly.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("anomaly"),
            exchange.expectedVersion(),
            loss);
    return PartReply.changed(
        exchange,
        anomalies.promote().handle(command),
        AnomalyRecord.class,
        exchange.id("anomaly"),
        AnomalyView::of);
  }
}
