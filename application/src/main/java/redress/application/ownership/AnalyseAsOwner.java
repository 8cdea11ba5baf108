package redress.application.ownership;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.OwnershipActions;
import redress.errand.Errand;
import redress.errand.Errand.Task;
import redress.errand.ErrandKind;
import redress.organization.Person;
import redress.ownership.Ownership;
import redress.ownership.Ownership.Analysis;
import redress.ownership.OwnershipRules.Analysing;
import redress.ownership.OwnershipRules.Runner;
import redress.rule.Refusal;

/**
 * The owner says what the cause seems to be, what can be done and what it takes; what has to be
 * bought is bought, and what the cause makes others do begins (S0-04, S0-07, S0-08, S0-19).
 */
public final class AnalyseAsOwner {
  private final CaseDesk desk;

  public AnalyseAsOwner(CaseDesk desk) {
    this.desk = desk;
  }

  /** What the owner has found out; see {@link Analysis}. */
  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      String cause,
      String finding,
      String proposal,
      String tools,
      String materials,
      String toBuy)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        OwnershipActions.OF_PART,
        OwnershipActions.ANALYSE,
        (work, ownership) -> {
          var rules = work.procedure().ownership();
          var following = rules.following(command.cause());
          var analysis = analysis(work, command);
          if (following.errand() != null) {
            begin(work, following.errand(), following.runner(), command.finding());
          }
          if (command.toBuy() != null) {
            begin(work, ErrandKind.PURCHASE, buyer(rules.analysis()), command.toBuy());
          }
          return ownership.analysed(analysis, rules.analysis().rule());
        });
  }

  private static Analysis analysis(CaseWork work, Command command) {
    return new Ownership.Analysis(
        command.cause(),
        command.finding(),
        command.proposal(),
        command.tools(),
        command.materials(),
        command.toBuy(),
        work.mark());
  }

  private static Runner buyer(Analysing rules) {
    if (rules.purchase() == null) {
      throw Refusal.content(
          "PURCHASE_NOT_IN_PROCEDURE", rules.rule(), "the procedure has nobody buy anything");
    }
    return rules.purchase();
  }

  /** Once for each kind and what is wanted, however often the owner analyses. */
  private static void begin(CaseWork work, ErrandKind kind, Runner runner, String wanted) {
    boolean begun =
        work.parts(Errand.class).stream()
            .map(Errand::task)
            .anyMatch(
                it ->
                    it.kind() == kind
                        && (kind != ErrandKind.PURCHASE || wanted.equals(it.wanted())));
    if (!begun) {
      var task = new Task(kind, runner.owner(), null, wanted, work.mark(), runner.rule());
      work.keep(Errand.class, Errand.begun(work.newPart(), task));
    }
  }
}
