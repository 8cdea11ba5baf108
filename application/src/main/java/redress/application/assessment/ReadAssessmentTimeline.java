package redress.application.assessment;

import java.util.List;
import redress.history.History;
import redress.history.Link;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;
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

  /**
   * What has happened, with what it charges to whom.
   *
   * @throws Refusal to whoever is not told what others are charged
   */
  public List<Link> handle(Command command) {
    var file = desk.read(command.by(), command.week());
    if (!file.tellsAll(command.by())) {
      throw file.procedure().duties().refusal(Duty.SEE_PENALTIES, command.by(), null).orElseThrow();
    }
    return history.read(file.assessment().subject(), command.after(), command.limit());
  }
}
