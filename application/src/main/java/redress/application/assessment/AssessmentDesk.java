package redress.application.assessment;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import redress.application.Unknown;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.assessment.Assessment;
import redress.assessment.Assessments;
import redress.history.Changed;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyLists;

/** Where every use case works on an assessment: it opens it, locks it and stores what was done. */
public final class AssessmentDesk {
  private static final int PAGE = 50;

  private final CompanyDesk desk;
  private final WeeklyLists lists;
  private final Assessments assessments;

  public AssessmentDesk(CompanyDesk desk, WeeklyLists lists, Assessments assessments) {
    this.desk = desk;
    this.lists = lists;
    this.assessments = assessments;
  }

  /** An assessment that was opened, and the procedure that holds for it. */
  record Opened(CompanyWork work, Assessment assessment, Procedure procedure) {
    /** Takes over what a command made of it. */
    Assessment keep(Changed<Assessment> changed) {
      return work.tell(assessment.subject(), changed);
    }
  }

  /** Changes an assessment of which the caller has seen that version. */
  AssessmentFile change(
      Person by, IsoWeek week, long version, Function<Opened, Assessment> command) {
    return desk.work(
        by,
        work -> {
          lists.lock(by.company());
          var opened = open(work, week);
          CompanyWork.seen(OptionalLong.of(version), opened.assessment().version());
          var next = command.apply(opened);
          assessments.save(next, next.signed(opened.procedure().assessment()));
          return file(work, next, opened.procedure());
        });
  }

  /**
   * Does something while nobody else works on the company's weeks: whoever changes a case and the
   * weeks holds this before the case.
   */
  public <T> T alone(Person by, Supplier<T> work) {
    return desk.work(
        by,
        own -> {
          lists.lock(by.company());
          return work.get();
        });
  }

  /**
   * Changes what charges for a case, a page at a time.
   *
   * @param command what it makes of each; one that it leaves as it is is not stored
   */
  void each(Person by, UUID complaint, Function<Opened, Assessment> command) {
    desk.work(
        by,
        work -> {
          lists.lock(by.company());
          IsoWeek last = null;
          List<Assessment> page;
          do {
            page = assessments.charging(by.company(), complaint, last, PAGE);
            for (var assessment : page) {
              var opened = new Opened(work, assessment, work.procedure(assessment.edition()));
              var next = command.apply(opened);
              if (next.version() > assessment.version()) {
                assessments.save(next, next.signed(opened.procedure().assessment()));
              }
              last = assessment.key().week();
            }
          } while (page.size() == PAGE);
          return null;
        });
  }

  /** Reads an assessment. */
  AssessmentFile read(Person by, IsoWeek week) {
    return desk.work(
        by,
        work -> {
          var opened = open(work, week);
          return file(work, opened.assessment(), opened.procedure());
        });
  }

  static AssessmentFile file(CompanyWork work, Assessment assessment, Procedure procedure) {
    return new AssessmentFile(assessment, procedure, work.obligations(assessment.subject()));
  }

  /** Whoever carries penalties out sees no assessment before everybody has signed it (I-30). */
  static boolean hidden(Assessment assessment, Procedure procedure, Person from) {
    return procedure.duties().refusal(Duty.EXECUTE_PENALTY, from, null).isEmpty()
        && !assessment.signed(procedure.assessment());
  }

  private Opened open(CompanyWork work, IsoWeek week) {
    var assessment =
        assessments
            .find(new WeeklyList.Key(work.company().id(), week))
            .orElseThrow(() -> new Unknown("assessment"));
    var procedure = work.procedure(assessment.edition());
    if (hidden(assessment, procedure, work.by())) {
      throw new Unknown("assessment");
    }
    return new Opened(work, assessment, procedure);
  }
}
