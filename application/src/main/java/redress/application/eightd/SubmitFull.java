package redress.application.eightd;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.Course.Submitted;
import redress.eightd.EightD;
import redress.obligation.Moment;
import redress.organization.Person;

/** Hands in the whole report; from now on each of its measures is owed by its date (I-27, I-32). */
public final class SubmitFull {
  private final CaseDesk desk;

  public SubmitFull(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param version the report's version that the caller has seen
   */
  public record Command(Person by, UUID complaint, UUID eightD, long version) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var eightD =
              work.part(EightD.class, command.eightD(), OptionalLong.of(command.version()));
          work.require(EightDActions.SUBMIT_FULL, eightD, eightD.department());
          var rules = work.procedure().eightD();
          var how = new Submitted(work.now(), command.by().user());
          var assignedOn = work.calendar().date(eightD.assignment().sentAt());
          var next =
              work.keep(EightD.class, eightD.submitFull(how, assignedOn, rules, work::newIdentity));
          work.happened(Moment.MEASURES_SUBMITTED, how.at(), command.eightD(), next.department());
          work.happened(
              Moment.FULL_REPORT_SUBMITTED, how.at(), command.eightD(), next.department());
          next.measures().forEach(measure -> Plans.owed(work, next, measure));
        });
  }
}
