package redress.application.sanction;

import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import redress.application.company.CompanyWork;
import redress.application.complaint.CaseDesk;
import redress.casefile.MemoActions;
import redress.money.GivenMoney;
import redress.organization.Accounts;
import redress.organization.Department;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedures.InForce;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.sanction.Basis;
import redress.sanction.RewardPenaltyNotice;
import redress.sanction.SanctionRules;
import redress.sanction.Terms;

/** Proposes to reward or to penalise a unit or a person (S4-32, S3-08). */
public final class ProposeNotice {
  private final NoticeDesk desk;
  private final CaseDesk cases;
  private final Accounts accounts;

  public ProposeNotice(NoticeDesk desk, CaseDesk cases, Accounts accounts) {
    this.desk = desk;
    this.cases = cases;
    this.accounts = accounts;
  }

  /**
   * @param user the person that it is about, or {@code null} for the unit itself
   * @param money {@code null} where there is none
   * @param complaint the case that it comes from, or {@code null}
   */
  public record Command(
      Person by,
      String kind,
      Department department,
      String user,
      GivenMoney money,
      String reason,
      UUID complaint,
      Basis basis) {}

  /**
   * The notice.
   *
   * @throws Refusal {@code KIND_NOT_IN_PROCEDURE}, {@code NOT_A_RECIPIENT}, {@code
   *     NOT_OF_DEPARTMENT}, {@code MONEY_MISSING}, {@code MONEY_NOT_ALLOWED}, {@code
   *     MONEY_NEGATIVE}, {@code FINE_TOO_SMALL}, {@code MEMO_OPEN} while somebody objects to what
   *     was decided about the case (S4-25), or what is wrong with the amount
   */
  public NoticeFile handle(Command command) {
    return desk.begin(
        command.by(),
        work -> {
          var inForce = work.effective();
          var procedure = inForce.procedure();
          var rules = procedure.sections().of(SanctionRules.class);
          work.require(Duty.PROPOSE_NOTICE, procedure, null);
          procedure.organization().known().require(command.department(), rules.rule());
          employed(command, rules.rule());
          boolean reward = rules.kind(command.kind()).reward();
          var number = command.complaint() == null ? null : number(command, reward);
          var terms =
              new Terms(
                  command.kind(),
                  command.department(),
                  command.user(),
                  command.money() == null
                      ? null
                      : command.money().in(work.company().currency(), "/money"),
                  command.reason(),
                  command.complaint(),
                  number);
          return RewardPenaltyNotice.proposed(
              new RewardPenaltyNotice.Id(work.company().id(), work.newIdentity()),
              inForce.edition(),
              terms,
              command.basis(),
              work.mark(),
              rules);
        });
  }

  /**
   * Proposes a penalty that follows from another decision, inside its transaction: whoever made
   * that proposes it, and does not sign it.
   *
   * @param rules the edition of the procedure under which that was decided
   */
  public RewardPenaltyNotice because(Person by, InForce rules, Terms terms) {
    return desk.begin(
            by,
            work ->
                RewardPenaltyNotice.proposed(
                    new RewardPenaltyNotice.Id(work.company().id(), work.newIdentity()),
                    rules.edition(),
                    terms,
                    Basis.NONE,
                    work.mark(),
                    rules.procedure().sections().of(SanctionRules.class)))
        .notice();
  }

  private void employed(Command command, RuleId rule) {
    if (command.user() != null
        && accounts
            .active(command.by().company(), command.department(), Set.of(command.user()))
            .isEmpty()) {
      throw Refusal.content(
          "NOT_OF_DEPARTMENT",
          rule,
          "'%s' is nobody of %s".formatted(command.user(), command.department()));
    }
  }

  /** The number of the case, which nobody changes meanwhile: a memo would freeze the penalty. */
  private String number(Command command, boolean reward) {
    var at =
        cases
            .change(command.by(), command.complaint(), OptionalLong.empty(), work -> {})
            .situation();
    if (at.complaint().number() == null) {
      var rule = at.procedure().intake().numbering().rule();
      throw Refusal.later("NOT_REGISTERED", rule, "the complaint has no number yet");
    }
    if (!reward) {
      CompanyWork.refuse(MemoActions.frozen(at));
    }
    return at.complaint().number().text();
  }
}
