package redress.http.investigation;

import java.util.Map;
import java.util.UUID;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.investigation.AnalyseComplaint;
import redress.application.investigation.DetermineLiability;
import redress.casefile.CaseFile;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.investigation.Investigation;
import redress.organization.Department;

/** What the company finds out about a complaint. */
public final class InvestigationOperations {
  private static final int REASON = 2_000;
  private static final String PATH = "/complaints/{complaint}/investigations/{investigation}";

  private final UseCases.OfInvestigations investigations;

  public InvestigationOperations(UseCases useCases) {
    this.investigations = useCases.investigations();
  }

  public Chapter chapter() {
    return Chapter.of(
        "investigation",
        Operation.post("analyseComplaint", PATH + "/analysis", this::analyse),
        Operation.post("determineLiability", PATH + "/liability", this::determine));
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

  private static Reply changed(Exchange exchange, UUID id, CaseFile file) {
    return PartReply.changed(exchange, file, Investigation.class, id, InvestigationView::of);
  }
}
