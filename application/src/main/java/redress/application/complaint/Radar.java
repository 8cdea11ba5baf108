package redress.application.complaint;

import java.util.List;
import redress.recurrence.Recurrence;
import redress.recurrence.Recurrence.Evidence;
import redress.recurrence.RecurrenceRules;
import redress.recurrence.Recurrences;
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
    recurrences.remember(List.of(work.complaint()));
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
    var others = recurrences.alike(work.complaint().id(), trace);
    if (others.sightings().size() + 1 >= rules.least()) {
      var evidence = Evidence.of(trace, work.complaint().intake(), others, work.mark());
      work.keep(Recurrence.class, Recurrence.found(work.newPart(), evidence, rules.rule()));
    }
  }
}
