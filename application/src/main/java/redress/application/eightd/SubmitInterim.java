package redress.application.eightd;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.Course.Submitted;
import redress.eightd.EightD;
import redress.obligation.Clockwork.Happening;
import redress.obligation.Moment;
import redress.obligation.Obligation.Concern;
import redress.organization.Person;

/**
 * Hands in D1 to D3 with a plan for the rest: measures in time, the full report by the plan (I-21,
 * I-27).
 */
public final class SubmitInterim {
  private final CaseDesk desk;

  public SubmitInterim(CaseDesk desk) {
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
          work.require(EightDActions.SUBMIT_INTERIM, eightD, eightD.department());
          var rules = work.procedure().eightD();
          var calendar = work.calendar();
          var how = new Submitted(work.now(), command.by().user());
          var assignedOn = calendar.date(eightD.assignment().sentAt());
          var next = work.keep(EightD.class, eightD.submitInterim(how, assignedOn, rules));
          if (!rules.submitting().fullWithinMeasures()) {
            work.happened(Moment.MEASURES_SUBMITTED, how.at(), command.eightD(), next.department());
            work.happened(
                new Happening(
                    Moment.FULL_REPORT_PLANNED,
                    how.at(),
                    Concern.of(work.complaint().id(), command.eightD()),
                    next.department(),
                    calendar.endOf(next.report().plan().last())));
          }
        });
  }
}
