package redress.application.eightd;

import java.time.Instant;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.Assignment;
import redress.eightd.EightD;
import redress.obligation.Happening;
import redress.obligation.Moment;
import redress.obligation.Obligation.Concern;
import redress.organization.Department;
import redress.organization.Person;

/**
 * Makes a department answer with an 8D report; its clock runs from when the question was sent
 * (I-20, I-21), to the customer's own date if that is earlier (I-22).
 */
public final class AssignDepartment {
  private final CaseDesk desk;

  public AssignDepartment(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param sentAt when the question was sent, a fact that may lie in the past
   * @param agreedAt by when the customer was promised an answer, or {@code null}
   */
  public record Command(
      Person by,
      UUID complaint,
      Department department,
      String question,
      Instant sentAt,
      Instant agreedAt)
      implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        EightDActions.ASSIGN,
        work -> {
          var rule = work.procedure().eightD().assigning();
          work.procedure().organization().known().require(command.department(), rule);
          var assignment =
              new Assignment(
                  command.department(),
                  command.question(),
                  work.fact(command.sentAt(), "/sentAt", rule),
                  command.agreedAt(),
                  command.by().user());
          var made =
              work.keep(
                  EightD.class,
                  EightD.assigned(
                      work.newPart(),
                      assignment,
                      work.complaint().track().forwarded().at(),
                      work.procedure().eightD(),
                      work.parts(EightD.class)));
          work.keep(work.complaint().assigned(work.mark(), rule));
          var asking =
              new Happening(
                  Moment.ASSIGNED,
                  assignment.sentAt(),
                  Concern.of(work.complaint().id(), made.id().value()),
                  assignment.department(),
                  assignment.agreedAt());
          work.asked(() -> work.happened(asking), rule);
        });
  }
}
