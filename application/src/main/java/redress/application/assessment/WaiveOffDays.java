package redress.application.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import redress.assessment.Waiver;
import redress.organization.Duty;
import redress.organization.Person;
import redress.time.IsoWeek;

/** Lets days off inside a late fine not count, for a reason, before anybody signs (I-31). */
public final class WaiveOffDays {
  private final AssessmentDesk desk;

  public WaiveOffDays(AssessmentDesk desk) {
    this.desk = desk;
  }

  /**
   * @param dates all days off that shall not count; they replace those waived before
   */
  public record Command(
      Person by, IsoWeek week, long version, UUID item, List<LocalDate> dates, String reason) {
    public Command {
      dates = List.copyOf(dates);
    }
  }

  public AssessmentFile handle(Command command) {
    return desk.change(
        command.by(),
        command.week(),
        command.version(),
        opened -> {
          opened.work().require(Duty.WAIVE_OFF_DAYS, opened.procedure(), null);
          var dates = command.dates().stream().distinct().sorted().toList();
          var procedure = opened.procedure();
          return opened.keep(
              opened
                  .assessment()
                  .waive(
                      command.item(),
                      new Waiver(dates, command.reason(), opened.work().mark()),
                      procedure.penalty(),
                      opened.work().calendar(procedure),
                      procedure.assessment()));
        });
  }
}
