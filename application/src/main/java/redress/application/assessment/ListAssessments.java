package redress.application.assessment;

import java.util.List;
import redress.application.company.CompanyDesk;
import redress.assessment.Assessments;
import redress.organization.Duty;
import redress.organization.Person;
import redress.time.IsoWeek;

/**
 * Lists the assessments, newest first, a page at a time; finance sees those that everybody has
 * signed (I-30).
 */
public final class ListAssessments {
  private final CompanyDesk desk;
  private final Assessments assessments;

  public ListAssessments(CompanyDesk desk, Assessments assessments) {
    this.desk = desk;
    this.assessments = assessments;
  }

  /**
   * @param before the last week of the page before, or {@code null} for the first page
   */
  public record Command(Person by, IsoWeek before, int limit) {}

  public List<AssessmentFile> handle(Command command) {
    var by = command.by();
    return desk.work(
        by,
        work -> {
          var duties = work.effective().procedure().duties();
          boolean executes = duties.refusal(Duty.EXECUTE_PENALTY, by, null).isEmpty();
          return assessments
              .before(by.company(), command.before(), executes, command.limit())
              .stream()
              .map(it -> new AssessmentFile(it, work.procedure(it.edition()), List.of()))
              .toList();
        });
  }
}
