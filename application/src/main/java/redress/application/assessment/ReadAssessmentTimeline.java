package redress.application.assessment;

import java.util.List;
import redress.history.History;
import redress.history.Link;
import redress.organization.Person;
import redress.time.IsoWeek;

/**
 * Reads what has happened to the assessment of a week, in order, a page at a time; finance finds it
 * only once everybody has signed (I-30).
 */
public final class ReadAssessmentTimeline {
  private final AssessmentDesk desk;
  private final History history;

  public ReadAssessmentTimeline(AssessmentDesk desk, History history) {
    this.desk = desk;
    this.history = history;
  }

  /**
   * @param after the place in the chain after which to read, 0 for the beginning
   */
  public record Command(Person by, IsoWeek week, long after, int limit) {}

  public List<Link> handle(Command command) {
    var subject = desk.read(command.by(), command.week()).assessment().subject();
    return history.read(subject, command.after(), command.limit());
  }
}
