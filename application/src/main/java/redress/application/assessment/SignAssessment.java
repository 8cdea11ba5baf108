package redress.application.assessment;

import redress.application.assessment.AssessmentDesk.Opened;
import redress.application.company.CompanyWork;
import redress.assessment.Assessment;
import redress.assessment.Item;
import redress.obligation.Moment;
import redress.organization.Person;
import redress.time.IsoWeek;

/** Signs an assessment; with the last signature it stands and the allocation begins (I-30). */
public final class SignAssessment {
  private final AssessmentDesk desk;

  public SignAssessment(AssessmentDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, IsoWeek week, long version) {}

  public AssessmentFile handle(Command command) {
    return desk.change(
        command.by(), command.week(), command.version(), opened -> sign(opened, command.by()));
  }

  private static Assessment sign(Opened opened, Person by) {
    var work = opened.work();
    var rules = opened.procedure().assessment();
    CompanyWork.refuse(AssessmentFile.maySign(opened.assessment(), opened.procedure(), by));
    var signed = opened.keep(opened.assessment().sign(by, work.now(), rules));
    if (signed.signed(rules)) {
      signed.bill().unallocated().stream()
          .map(Item::department)
          .distinct()
          .forEach(
              department ->
                  work.happened(
                      signed.subject(),
                      opened.procedure(),
                      Moment.ASSESSMENT_SIGNED,
                      work.now(),
                      department));
    }
    return signed;
  }
}
