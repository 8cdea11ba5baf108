package redress.application.eightd;

import java.time.Instant;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.Measure.Implemented;
import redress.obligation.Moment;
import redress.organization.Person;

/** Records that the department has carried a measure out (I-32, I-37). */
public final class RecordImplementation {
  private final CaseDesk desk;

  public RecordImplementation(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param version the report's version that the caller has seen
   * @param executedAt when it was carried out, a fact that may lie in the past
   * @param evidence how anybody can see it
   */
  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      UUID measure,
      Instant executedAt,
      String evidence)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        EightDActions.OF_PART,
        EightDActions.IMPLEMENT,
        (work, eightD) -> {
          var rules = work.procedure().eightD();
          var at = work.fact(command.executedAt(), "/executedAt", rules.execution());
          var how = new Implemented(at, command.evidence(), command.by().user());
          return Plans.of(eightD, command.measure(), rules)
              .implement(how, Plans.owedSince(work, command.measure()));
        },
        (work, eightD) ->
            work.happened(
                Moment.ACTION_EXECUTED,
                command.executedAt(),
                command.measure(),
                eightD.department()));
  }
}
