package redress.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.procedure.Procedure;
import redress.simulation.Findings.Notes;
import redress.time.Calendar;
import redress.time.Overdue;

/** What was late in one case under one version, and what that costs and has written. */
final class Lateness {
  private record Plan(Department holder, ObligationKind kind, UUID record) {}

  private final Procedure procedure;
  private final Calendar calendar;
  private final Map<Plan, List<Overdue>> plans = new HashMap<>();

  Lateness(Procedure procedure, Calendar calendar) {
    this.procedure = procedure;
    this.calendar = calendar;
  }

  /**
   * Something was done after it was due.
   *
   * @param record the part of the case that it was about, or {@code null}
   */
  void add(Department holder, ObligationKind kind, UUID record, Instant dueAt, Instant doneAt) {
    plans
        .computeIfAbsent(new Plan(holder, kind, record), plan -> new ArrayList<>())
        .add(new Overdue(dueAt, doneAt));
  }

  /**
   * Adds it up.
   *
   * @param tried whether the procedure is the version that is tried
   */
  void sum(Sum sum, boolean tried) {
    plans.forEach(
        (plan, stretches) -> {
          var fine =
              procedure
                  .penalty()
                  .lateFine(plan.kind())
                  .map(it -> it.sum(stretches))
                  .orElse(sum.nothing());
          sum.at(plan.holder(), plan.kind()).late(tried, fine, written(plan, stretches));
        });
  }

  private Notes written(Plan plan, List<Overdue> stretches) {
    return stretches.stream()
        .map(it -> Written.of(procedure, plan.kind(), it, calendar))
        .reduce(Notes.NONE, Notes::plus);
  }
}
