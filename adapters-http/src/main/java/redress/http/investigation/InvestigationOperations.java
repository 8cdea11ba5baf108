package redress.http.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.investigation.AnalyseComplaint;
import redress.application.investigation.DetermineLiability;
import redress.application.investigation.InspectQuality;
import redress.application.investigation.LocateOrigin;
import redress.application.investigation.NameResponsible;
import redress.casefile.CaseFile;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.http.json.Times;
import redress.investigation.Investigation;
import redress.organization.Department;
import redress.tree.Node;

/** What the company finds out about a complaint. */
public final class InvestigationOperations {
  private static final int REASON = 2_000;
  private static final int UNIT = 200;
  private static final int USER = 64;
  private static final int PERSONS = 20;
  private static final String PATH = "/complaints/{complaint}/investigations/{investigation}";

  private final UseCases.OfInvestigations investigations;

  public InvestigationOperations(UseCases useCases) {
    this.investigations = useCases.investigations();
  }

  public Chapter chapter() {
    return Chapter.of(
        "investigation",
        Operation.post("analyseComplaint", PATH + "/analysis", this::analyse),
        Operation.post("determineLiability", PATH + "/liability", this::determine),
        Operation.post("inspectQuality", PATH + "/inspection", this::inspect),
        Operation.post("nameResponsible", PATH + "/persons", this::name),
        Operation.post("locateOrigin", PATH + "/origin", this::locate));
  }

  private Reply analyse(Exchange exchange) {
    record Form(
        boolean infoCorrect,
        String reason,
        Department department,
        boolean technical,
        Map<String, String> areas) {}
    var form =
        exchange.body(
            node -> {
              node.only("infoCorrect", "reason", "department", "technical", "areas");
              boolean correct = node.at("infoCorrect").flag();
              var reason = node.at("reason").text(REASON);
              var department =
                  node.maybe("department").map(it -> it.parsed("a code", Department::new));
              boolean technical =
                  node.maybe("technical").map(it -> it.flag()).orElse(Boolean.FALSE);
              Map<String, String> areas =
                  node.maybe("areas").map(it -> it.map(one -> one.text(REASON))).orElse(Map.of());
              return node.make(
                  () -> new Form(correct, reason, department.orElse(null), technical, areas));
            });
    var id = exchange.id("investigation");
    return changed(
        exchange,
        id,
        investigations
            .analyse()
            .handle(
                new AnalyseComplaint.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    id,
                    exchange.expectedVersion(),
                    form.infoCorrect(),
                    form.reason(),
                    form.department(),
                    form.technical(),
                    form.areas())));
  }

  private Reply determine(Exchange exchange) {
    record Form(Department department, String reason) {}
    var form =
        exchange.body(
            node -> {
              node.only("department", "reason");
              var department = node.at("department").parsed("a code", Department::new);
              var reason = node.at("reason").text(REASON);
              return node.make(() -> new Form(department, reason));
            });
    var id = exchange.id("investigation");
    return changed(
        exchange,
        id,
        investigations
            .determine()
            .handle(
                new DetermineLiability.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    id,
                    exchange.expectedVersion(),
                    form.department(),
                    form.reason())));
  }

  private Reply inspect(Exchange exchange) {
    record Form(boolean confirmed, String finding, Instant at) {}
    var form =
        exchange.body(
            node -> {
              node.only("confirmed", "finding", "inspectedAt");
              boolean confirmed = node.at("confirmed").flag();
              var finding = node.at("finding").text(REASON);
              var at = Times.instant(node.at("inspectedAt"));
              return node.make(() -> new Form(confirmed, finding, at));
            });
    var id = exchange.id("investigation");
    return changed(
        exchange,
        id,
        investigations
            .inspect()
            .handle(
                new InspectQuality.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    id,
                    exchange.expectedVersion(),
                    form.confirmed(),
                    form.finding(),
                    form.at())));
  }

  private Reply name(Exchange exchange) {
    record Form(List<String> persons, String reason) {}
    var form =
        exchange.body(
            node -> {
              node.only("persons", "reason");
              var persons = node.at("persons").list(it -> it.text(USER));
              if (persons.isEmpty() || persons.size() > PERSONS) {
                node.at("persons").wrong("NOT_ALLOWED", "from 1 to %d persons".formatted(PERSONS));
              }
              var reason = node.at("reason").text(REASON);
              return node.make(() -> new Form(persons, reason));
            });
    var id = exchange.id("investigation");
    return changed(
        exchange,
        id,
        investigations
            .name()
            .handle(
                new NameResponsible.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    id,
                    exchange.expectedVersion(),
                    form.persons(),
                    form.reason())));
  }

  private Reply locate(Exchange exchange) {
    record Form(String unit, String cause, Boolean tracked, String reason) {}
    var form =
        exchange.body(
            node -> {
              node.only("unit", "cause", "trackImprovement", "reason");
              var unit = node.at("unit").text(UNIT);
              var cause = node.at("cause").text(USER);
              var tracked = node.maybe("trackImprovement").map(Node::flag).orElse(null);
              var reason = node.at("reason").text(REASON);
              return node.make(() -> new Form(unit, cause, tracked, reason));
            });
    var id = exchange.id("investigation");
    return changed(
        exchange,
        id,
        investigations
            .locate()
            .handle(
                new LocateOrigin.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    id,
                    exchange.expectedVersion(),
                    form.unit(),
                    form.cause(),
                    form.tracked(),
                    form.reason())));
  }

  private static Reply changed(Exchange exchange, UUID id, CaseFile file) {
    return PartReply.changed(exchange, file, Investigation.class, id, InvestigationView::of);
  }
}
