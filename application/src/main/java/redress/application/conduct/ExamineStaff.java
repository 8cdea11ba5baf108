package redress.application.conduct;

import java.time.LocalDate;
import java.util.UUID;
import redress.organization.Duty;
import redress.organization.Person;

/** Somebody who is off duty was examined, and is back on duty if it was passed (S1-22). */
public final class ExamineStaff {
  private final ConductDesk desk;

  ExamineStaff(ConductDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID conduct, long version, boolean passed, LocalDate takenOn) {}

  public ConductFile handle(Command command) {
    return desk.change(
        command.by(),
        command.conduct(),
        command.version(),
        Duty.TRAIN_STAFF,
        (work, conduct) ->
            conduct.examined(
                TrainStaff.exam(work, command.passed(), command.takenOn()),
                ConductDesk.rules(work)));
  }
}
