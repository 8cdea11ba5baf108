package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.closing.ClosingRules;
import redress.complaint.Complaint;
import redress.organization.Duty;
import redress.report.InvestigationReport;
import redress.report.ReportRules;
import redress.routing.RoutingRules;
import redress.routing.RoutingSlip;
import redress.routing.StepTask;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What can be done to report what was found about a case (S4-14). */
public final class ReportActions {
  /** When it was found out, and no report waits for its instruction. */
  public static final Action<Complaint> SUBMIT =
      new Action<>(
          "reportInvestigation",
          Duty.REPORT_INVESTIGATION,
          (at, it) ->
              Gates.investigated(at, rule(at)).or(() -> unhandled(at)).or(() -> waiting(at)));

  public static final Action<InvestigationReport> INSTRUCT =
      new Action<>(
          "instructInvestigation",
          Duty.INSTRUCT,
          (at, it) -> Gates.running(at, rule(at)).or(() -> it.mayInstruct(rule(at))));

  public static final List<Action<Complaint>> OF_CASE = List.of(SUBMIT);
  public static final PartActions<InvestigationReport> OF_PART =
      new PartActions<>(InvestigationReport.class, it -> null, List.of(INSTRUCT));

  private ReportActions() {}

  /** What keeps a case open whose investigation nobody has reported. */
  static Optional<Finding> missing(Situation at, ClosingRules closing) {
    return at.procedure()
        .sections()
        .find(ReportRules.class)
        .filter(rules -> at.beside().parts(InvestigationReport.class).isEmpty())
        .flatMap(
            rules ->
                closing.finding(
                    "/parts/investigationReports",
                    ClosingRules.INVESTIGATION_REPORT_OPEN,
                    "nobody has reported what was found"));
  }

  private static RuleId rule(Situation at) {
    return at.procedure().sections().of(ReportRules.class).rule();
  }

  private static Optional<Refusal> unhandled(Situation at) {
    return at.procedure()
        .sections()
        .find(RoutingRules.class)
        .filter(rules -> !handled(at, rules))
        .map(
            rules ->
                Refusal.later(
                    "NOT_HANDLED",
                    rule(at),
                    "those who investigate have not said yet what it was"));
  }

  private static boolean handled(Situation at, RoutingRules rules) {
    var slip = at.beside().only(RoutingSlip.class);
    return rules.steps().stream()
        .filter(it -> it.task() == StepTask.INVESTIGATION)
        .allMatch(it -> slip.filter(one -> one.times(it.code()) > 0).isPresent());
  }

  private static Optional<Refusal> waiting(Situation at) {
    return at.beside().parts(InvestigationReport.class).stream()
        .filter(it -> it.instruction() == null)
        .findFirst()
        .map(
            it ->
                Refusal.later(
                    "REPORT_AWAITS_INSTRUCTION",
                    rule(at),
                    "what %s reported waits for its instruction".formatted(it.submitted().by())));
  }
}
