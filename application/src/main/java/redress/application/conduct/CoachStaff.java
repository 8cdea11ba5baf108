package redress.application.conduct;

import java.time.Instant;
import java.util.UUID;
import redress.application.Unknown;
import redress.conduct.StaffError.Coaching;
import redress.organization.Duty;
import redress.organization.Person;

/** Somebody was told how to do right what went wrong (S1-22). */
public final class CoachStaff {
  private final ConductDesk desk;

  CoachStaff(ConductDesk desk) {
    this.desk = desk;
  }

  /**
   * @param coachedAt when, a fact that may lie in the past
   */
  public record Command(
      Person by, UUID conduct, UUID error, long version, String text, Instant coachedAt) {}

  public ConductFile handle(Command command) {
    return desk.change(
        command.by(),
        command.conduct(),
        command.version(),
        Duty.RECORD_STAFF_ERROR,
        (work, conduct) -> {
          var rule = ConductDesk.rules(work).rule();
          var error = conduct.error(command.error()).orElseThrow(() -> new Unknown("error"));
          var at = work.fact(command.coachedAt(), "/coachedAt", rule);
          return conduct.coached(error, new Coaching(command.text(), at, work.mark()), rule);
        });
  }
}
