package redress.application.eightd;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.EightD;
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
      UUID eightD,
      long version,
      UUID measure,
      Instant executedAt,
      String evidence) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var eightD =
              work.part(EightD.class, command.eightD(), OptionalLong.of(command.version()));
          work.require(EightDActions.IMPLEMENT, eightD, eightD.department());
          var rules = work.procedure().eightD();
          var at = work.fact(command.executedAt(), "/executedAt", rules.execution());
          var how = new Implemented(at, command.evidence(), command.by().user());
          work.keep(
              EightD.class,
              Plans.of(eightD, command.measure(), rules)
                  .implement(how, Plans.owedSince(work, command.measure())));
          work.happened(Moment.ACTION_EXECUTED, at, command.measure(), eightD.department());
        });
  }
}
