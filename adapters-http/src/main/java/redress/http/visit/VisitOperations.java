package redress.http.visit;

import java.time.Instant;
import java.util.List;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.visit.AppointVisitors;
import redress.application.visit.DeclineVisit;
import redress.application.visit.OfVisits;
import redress.application.visit.ReportVisit;
import redress.application.visit.RequestVisit;
import redress.casefile.CaseFile;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.http.json.Times;
import redress.tree.Node;
import redress.visit.Visit;

/** Going to a customer at once. */
public final class VisitOperations {
  private static final int TEXT = 10_000;
  private static final int REASON = 2000;
  private static final int NAME = 200;
  private static final String ALL = "/complaints/{complaint}/visits";
  private static final String ONE = ALL + "/{visit}";

  private final OfVisits visits;

  public VisitOperations(UseCases useCases) {
    this.visits = useCases.visits();
  }

  public Chapter chapter() {
    return Chapter.of(
        "visit",
        Operation.post("requestVisit", ALL, this::request),
        Operation.post("declineVisit", ONE + "/decline", this::decline),
        Operation.post("appointVisitors", ONE + "/appointment", this::appoint),
        Operation.post("reportVisit", ONE + "/report", this::report));
  }

  private Reply request(Exchange exchange) {
    var command =
        new RequestVisit.Command(
            exchange.actor(), exchange.id("complaint"), exchange.body(VisitOperations::reason));
    return PartReply.begun(
        exchange, visits.request().handle(command), Visit.class, "visits", VisitView::of);
  }

  private Reply decline(Exchange exchange) {
    var reason = exchange.body(VisitOperations::reason);
    var command =
        new DeclineVisit.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("visit"),
            exchange.expectedVersion(),
            reason);
    return changed(exchange, visits.decline().handle(command));
  }

  private Reply appoint(Exchange exchange) {
    List<String> people = exchange.body(VisitOperations::people);
    var command =
        new AppointVisitors.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("visit"),
            exchange.expectedVersion(),
            people);
    return changed(exchange, visits.appoint().handle(command));
  }

  private Reply report(Exchange exchange) {
    record Form(Instant visitedAt, String findings) {}
    var form =
        exchange.body(
            node -> {
              var visitedAt = Times.instant(node.only("visitedAt", "findings").at("visitedAt"));
              var findings = node.at("findings").text(TEXT);
              return node.make(() -> new Form(visitedAt, findings));
            });
    var command =
        new ReportVisit.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("visit"),
            exchange.expectedVersion(),
            form.visitedAt(),
            form.findings());
    return changed(exchange, visits.report().handle(command));
  }

  private static List<String> people(Node node) {
    var people = node.only("people").at("people").list(it -> it.text(NAME));
    return people.isEmpty() ? node.at("people").wrong("TOO_FEW", "somebody is appointed") : people;
  }

  private static String reason(Node node) {
    return node.only("reason").at("reason").text(REASON);
  }

  private static Reply changed(Exchange exchange, CaseFile file) {
    return PartReply.changed(exchange, file, Visit.class, exchange.id("visit"), VisitView::of);
  }
}
