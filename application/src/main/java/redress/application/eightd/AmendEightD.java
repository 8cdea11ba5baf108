package redress.application.eightd;

import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.EightD;
import redress.eightd.Report;
import redress.organization.Person;

/** Changes the draft of a department's report (I-37). */
public final class AmendEightD {
  private final CaseDesk desk;
  private final Colleagues colleagues;

  public AmendEightD(CaseDesk desk, Colleagues colleagues) {
    this.desk = desk;
    this.colleagues = colleagues;
  }

  /**
   * @param version the report's version that the caller has seen
   * @param amendment the stored draft &rarr; the draft as it should be
   */
  public record Command(
      Person by, UUID complaint, UUID eightD, long version, UnaryOperator<Report> amendment) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var eightD =
              work.part(EightD.class, command.eightD(), OptionalLong.of(command.version()));
          work.require(EightDActions.AMEND, eightD, eightD.department());
          var rules = work.procedure().eightD();
          var next = command.amendment().apply(eightD.report());
          colleagues.check(command.by().company(), next.people(), rules.writing());
          work.keep(EightD.class, eightD.amend(next, rules));
        });
  }
}
