package redress.application.conduct;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import redress.application.company.CompanyWork;
import redress.conduct.Suspension.Exam;
import redress.conduct.Suspension.Training;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Future;
import redress.rule.Refusal;

/** Somebody who is off duty has learnt something of what comes before the exam (S1-22). */
public final class TrainStaff {
  private final ConductDesk desk;

  TrainStaff(ConductDesk desk) {
    this.desk = desk;
  }

  /**
   * @param subject one of the procedure's
   */
  public record Command(
      Person by, UUID conduct, long version, String subject, LocalDate completedOn) {}

  public ConductFile handle(Command command) {
    return desk.change(
        command.by(),
        command.conduct(),
        command.version(),
        Duty.TRAIN_STAFF,
        (work, conduct) -> {
          past(work, "/completedOn", command.completedOn());
          var training = new Training(command.completedOn(), work.mark());
          return conduct.trained(command.subject(), training, ConductDesk.rules(work));
        });
  }

  static void past(CompanyWork work, String pointer, LocalDate day) {
    var rule = ConductDesk.rules(work).rule();
    Future.finding(pointer, day, work.now(), rule)
        .ifPresent(
            it -> {
              throw Refusal.content("NOT_YET", rule, it.sentence(), List.of(it));
            });
  }

  static Exam exam(CompanyWork work, boolean passed, LocalDate takenOn) {
    past(work, "/takenOn", takenOn);
    return new Exam(passed, takenOn, work.mark());
  }
}
