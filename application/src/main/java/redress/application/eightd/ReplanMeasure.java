package redress.application.eightd;

import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.EightD;
import redress.eightd.Report.Planned;
import redress.organization.Person;

/** Puts a new measure with a new date in the place of an ineffective one (I-04, I-32). */
public final class ReplanMeasure {
  private final CaseDesk desk;
  private final Colleagues colleagues;

  public ReplanMeasure(CaseDesk desk, Colleagues colleagues) {
    this.desk = desk;
    this.colleagues = colleagues;
  }

  /**
   * @param version the report's version that the caller has seen
   * @param measure the ineffective one
   */
  public record Command(
      Person by, UUID complaint, UUID eightD, long version, UUID measure, Planned plan) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var eightD =
              work.part(EightD.class, command.eightD(), OptionalLong.of(command.version()));
          work.require(EightDActions.REPLAN, eightD, eightD.department());
          var rules = work.procedure().eightD();
          colleagues.check(
              command.by().company(), Map.of("/owner", command.plan().owner()), rules.writing());
          var successor = work.newIdentity();
          var today = work.calendar().date(work.now());
          var next =
              work.keep(
                  EightD.class,
                  Plans.of(eightD, command.measure(), rules)
                      .replan(successor, command.plan(), today));
          Plans.owed(work, next, next.measures().getLast());
        });
  }
}
