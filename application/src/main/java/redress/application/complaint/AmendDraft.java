package redress.application.complaint;

import java.util.UUID;
import java.util.function.UnaryOperator;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.complaint.Intake;
import redress.organization.Person;

/** Changes what is known of a complaint that is not verified yet. */
public final class AmendDraft {
  private final CaseDesk desk;
  private final Reporters reporters;

  public AmendDraft(CaseDesk desk, Reporters reporters) {
    this.desk = desk;
    this.reporters = reporters;
  }

  /**
   * @param version the complaint's version that the caller has seen
   * @param amendment the stored intake &rarr; the intake as it should be
   */
  public record Command(Person by, UUID complaint, long version, UnaryOperator<Intake> amendment)
      implements OnCase.Seen {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ComplaintActions.AMEND,
        work -> {
          var rules = work.procedure().intake();
          var intake = command.amendment().apply(work.complaint().intake());
          reporters.check(command.by().company(), intake, rules);
          work.keep(work.complaint().amend(intake, rules, work.now()));
          if (work.complaint().number() != null) {
            work.clocks().circumstancesChanged();
          }
        });
  }
}
