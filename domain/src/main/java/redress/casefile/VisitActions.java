package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.complaint.Complaint;
import redress.organization.Duty;
import redress.rule.Refusal;
import redress.visit.Visit;
import redress.visit.VisitRules;

/** What can be done so that somebody goes to the customer at once (S4-13). */
public final class VisitActions {
  /** Before the complaint is written down; one visit at a time. */
  public static final Action<Complaint> REQUEST =
      new Action<>(
          "requestVisit",
          Duty.REQUEST_VISIT,
          (at, it) -> it.gate(at.procedure().intake()).amend().or(() -> going(at)));

  public static final Action<Visit> DECLINE =
      new Action<>(
          "declineVisit",
          Duty.VISIT,
          (at, it) -> running(at).or(() -> it.mayDecline(rules(at))),
          (by, at, it) -> it.visitor(by, rules(at)));
  public static final Action<Visit> APPOINT =
      new Action<>(
          "appointVisitors",
          Duty.APPOINT_VISITORS,
          (at, it) -> running(at).or(() -> it.mayAppoint(rules(at))));
  public static final Action<Visit> REPORT =
      new Action<>(
          "reportVisit",
          Duty.VISIT,
          (at, it) -> running(at).or(() -> it.mayReport(rules(at))),
          (by, at, it) -> it.visitor(by, rules(at)));

  public static final List<Action<Complaint>> OF_CASE = List.of(REQUEST);
  public static final PartActions<Visit> OF_PART =
      new PartActions<>(Visit.class, it -> null, List.of(DECLINE, APPOINT, REPORT));

  private VisitActions() {}

  private static VisitRules rules(Situation at) {
    return at.procedure().sections().of(VisitRules.class);
  }

  private static Optional<Refusal> running(Situation at) {
    return Gates.running(at, rules(at).rule());
  }

  private static Optional<Refusal> going(Situation at) {
    return at.beside().parts(Visit.class).stream().anyMatch(Visit::open)
        ? Optional.of(
            Refusal.later(
                "VISIT_ASKED", rules(at).rule(), "a visit was asked for and is not reported yet"))
        : Optional.empty();
  }
}
