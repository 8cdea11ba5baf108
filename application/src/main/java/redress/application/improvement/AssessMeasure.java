package redress.application.improvement;

import java.util.UUID;
import redress.application.company.CompanyWork;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnPart;
import redress.application.sanction.ProposeNotice;
import redress.casefile.CaseFile;
import redress.casefile.ImprovementActions;
import redress.casefile.MemoActions;
import redress.improvement.Assessing;
import redress.improvement.AssessmentItem.Decided;
import redress.improvement.Improvement;
import redress.improvement.Measure;
import redress.money.GivenMoney;
import redress.money.Money;
import redress.organization.Accounts;
import redress.organization.Person;
import redress.sanction.Terms;

/**
 * Decides what is deducted of whoever carried out a measure that does not work. Where the procedure
 * says so, a penalty is proposed with it, which is signed and carried out as any other (S1-24).
 */
public final class AssessMeasure {
  private final CaseDesk desk;
  private final ProposeNotice notices;
  private final Accounts accounts;

  public AssessMeasure(CaseDesk desk, ProposeNotice notices, Accounts accounts) {
    this.desk = desk;
    this.notices = notices;
    this.accounts = accounts;
  }

  /**
   * @param version the improvement's version that the caller has seen
   * @param money what is deducted, in the company's currency; zero for nothing
   */
  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      UUID measure,
      GivenMoney money,
      String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ImprovementActions.OF_PART,
        ImprovementActions.ASSESS,
        (work, improvement) -> {
          var money = work.money(command.money(), "/money");
          var notice = notice(work, improvement, command, money);
          var decided = new Decided(money, command.reason(), work.mark(), notice);
          return work.procedure().improvement().assess(improvement, command.measure(), decided);
        });
  }

  /** The penalty that is proposed with it, or {@code null}. */
  private UUID notice(CaseWork work, Improvement improvement, Command command, Money money) {
    var kind = work.procedure().improvement().assessment().flatMap(Assessing::notice);
    var assessed =
        improvement.measures().stream()
            .filter(it -> it.id().equals(command.measure()))
            .filter(it -> it.item() != null && it.item().decided() == null)
            .findFirst();
    if (kind.isEmpty() || assessed.isEmpty() || money.isZero()) {
      return null;
    }
    CompanyWork.refuse(MemoActions.frozen(work.situation()));
    var terms = terms(work, assessed.get(), kind.get(), money, command.reason());
    return notices.because(command.by(), work.rules(), terms).id().value();
  }

  private Terms terms(CaseWork work, Measure measure, String kind, Money money, String reason) {
    var user = measure.item().person();
    var department =
        accounts
            .find(work.by().company(), user)
            .map(it -> it.person().department())
            .orElse(measure.plan().owner());
    var complaint = work.complaint();
    return new Terms(
        kind,
        department,
        user,
        money,
        reason,
        complaint.id().value(),
        complaint.number() == null ? null : complaint.number().text());
  }
}
