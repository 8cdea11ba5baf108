package redress.application.eightd;

import java.util.UUID;
import java.util.function.UnaryOperator;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
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
      Person by, UUID complaint, UUID part, long version, UnaryOperator<Report> amendment)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        EightDActions.OF_PART,
        EightDActions.AMEND,
        (work, eightD) -> {
          var rules = work.procedure().eightD();
          var next = command.amendment().apply(eightD.report());
          colleagues.check(command.by().company(), next.people(), rules.writing());
          return eightD.amend(next, command.by().user(), rules);
        });
  }
}
