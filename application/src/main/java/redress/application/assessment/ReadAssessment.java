package redress.application.assessment;

import redress.organization.Person;
import redress.time.IsoWeek;

/** Reads the assessment of a week; finance finds it only once everybody has signed (I-30). */
public final class ReadAssessment {
  private final AssessmentDesk desk;

  public ReadAssessment(AssessmentDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, IsoWeek week) {}

  public AssessmentFile handle(Command command) {
    return desk.read(command.by(), command.week());
  }
}
