package redress.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import redress.notice.InquiryRules;
import redress.notice.UrgingRules;
import redress.obligation.ObligationKind;
import redress.procedure.Procedure;
import redress.simulation.Findings.Notes;
import redress.time.Calendar;
import redress.time.CalendarMissing;
import redress.time.Overdue;

/**
 * What a procedure has the program write about something late (S4-42): a note on one working day of
 * so many while it is owed, and one that asks why when the case is closed. It is counted, not
 * walked day by day, so that what was late for years costs no more than what was late for a day.
 */
final class Written {
  private Written() {}

  static Notes of(Procedure procedure, ObligationKind kind, Overdue late, Calendar calendar) {
    var urging =
        procedure
            .sections()
            .find(UrgingRules.class)
            .filter(it -> it.kinds().contains(kind))
            .map(it -> urging(it.everyWorkingDays(), late, calendar))
            .orElse(0L);
    boolean asks =
        procedure.sections().find(InquiryRules.class).filter(InquiryRules::automatic).isPresent();
    return new Notes(urging, asks ? 1 : 0);
  }

  /** The first in the first working time after it was due, the others at the opening of a day. */
  private static long urging(int every, Overdue late, Calendar calendar) {
    try {
      var first = calendar.addWorking(late.due().plusNanos(1_000), Duration.ZERO);
      if (!first.isBefore(late.done())) {
        return 0;
      }
      var last = calendar.date(late.done());
      long days = calendar.countWorkingDays(calendar.date(first), last);
      boolean before = days > 0 && calendar.isWorkingDay(last) && !opened(last, late, calendar);
      return 1 + (before ? days - 1 : days) / every;
    } catch (CalendarMissing unknown) {
      // nobody is urged while nobody knows which days are working days
      return 0;
    }
  }

  private static boolean opened(LocalDate day, Overdue late, Calendar calendar) {
    Instant start = day.atStartOfDay(calendar.zone()).toInstant();
    return calendar.addWorking(start, Duration.ZERO).isBefore(late.done());
  }
}
