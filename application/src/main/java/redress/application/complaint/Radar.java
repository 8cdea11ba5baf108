package redress.application.complaint;

import java.util.List;
import redress.recurrence.Recurrence;
import redress.recurrence.Recurrence.Evidence;
import redress.recurrence.RecurrenceRules;
import redress.recurrence.Recurrences;
import redress.recurrence.Sighting;
import redress.recurrence.Trace;

/**
 * Looks whether the same has happened before (H-7), when a complaint is sent on to those who
 * investigate: its intake is confirmed by then, and its registration, which others wait for, is
 * over.
 */
public final class Radar {
  private final Recurrences recurrences;

  public Radar(Recurrences recurrences) {
    this.recurrences = recurrences;
  }

  /** What it finds is told by the case, and is to be answered before the case is closed. */
  void look(CaseWork work) {
    work.procedure()
        .sections()
        .find(RecurrenceRules.class)
        .filter(rules -> work.complaint().track().following() == null)
        .ifPresent(
            rules ->
                rules
                    .trace(work.complaint().intake())
                    .ifPresent(trace -> found(work, rules, trace)));
  }

  private void found(CaseWork work, RecurrenceRules rules, Trace trace) {
    List<Sighting> others = recurrences.alike(work.complaint().id(), trace);
    if (others.size() + 1 >= rules.least()) {
      work.keep(
          Recurrence.class,
          Recurrence.found(work.newPart(), Evidence.of(trace, others, work.mark()), rules.rule()));
    }
  }
}
