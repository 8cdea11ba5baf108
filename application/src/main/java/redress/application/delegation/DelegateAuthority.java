package redress.application.delegation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.approval.AuthorityRules;
import redress.approval.Delegation;
import redress.approval.Delegation.Grant;
import redress.approval.Delegation.Key;
import redress.approval.DelegationRules;
import redress.approval.Delegations;
import redress.money.GivenMoney;
import redress.money.Money;
import redress.organization.Account;
import redress.organization.Accounts;
import redress.organization.Person;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** Whoever may approve lets somebody else sign in his place for a time (S4-30). */
public final class DelegateAuthority {
  private final CompanyDesk desk;
  private final Delegations delegations;
  private final Accounts accounts;

  public DelegateAuthority(CompanyDesk desk, Delegations delegations, Accounts accounts) {
    this.desk = desk;
    this.delegations = delegations;
    this.accounts = accounts;
  }

  /**
   * @param delegate the user name of whoever may sign
   * @param from from when on, or {@code null} for now
   * @param until from when on no more
   * @param upTo how much at most, or {@code null} for what both may sign
   */
  public record Command(
      Person by, String delegate, Instant from, Instant until, GivenMoney upTo, String reason) {}

  /**
   * The delegation.
   *
   * @throws Refusal {@code DELEGATION_NOT_IN_PROCEDURE}, {@code DELEGATION_CHAINED}, {@code
   *     NOBODY_OF_THE_COMPANY}, or what {@link DelegationRules#given} refuses
   */
  public Delegation handle(Command command) {
    return desk.work(command.by(), work -> given(command, work));
  }

  private Delegation given(Command command, CompanyWork work) {
    var procedure = work.effective().procedure();
    CompanyWork.refuse(new Lending(delegations).refusal(work, procedure));
    var authority = procedure.authority().orElseThrow();
    var rules = authority.delegation().orElseThrow();
    mayLend(command.by(), authority, rules);
    var delegate = delegate(command, rules.rule());
    var from = command.from() == null ? work.now() : micros(command.from());
    var grant =
        new Grant(
            from, micros(command.until()), limit(command, work), command.reason(), work.mark());
    var key = new Key(work.company().id(), work.newIdentity());
    var made = work.tell(key.subject(), rules.given(key, command.by(), delegate, grant, authority));
    delegations.save(made);
    return made;
  }

  private static void mayLend(Person by, AuthorityRules authority, DelegationRules rules) {
    if (!authority.signs(by.position())) {
      throw Refusal.anotherPerson(
          "NO_AUTHORITY_TO_LEND",
          rules.rule(),
          "%s is %s, who may sign nothing".formatted(by.user(), by.position()));
    }
  }

  private Person delegate(Command command, RuleId rule) {
    return accounts
        .find(command.by().company(), command.delegate())
        .filter(Account::active)
        .map(Account::person)
        .orElseThrow(
            () -> {
              var sentence = "'%s' is nobody of the company".formatted(command.delegate());
              return Refusal.content(
                  "NOBODY_OF_THE_COMPANY",
                  rule,
                  sentence,
                  List.of(new Finding("/delegate", "NOBODY_OF_THE_COMPANY", rule, sentence)));
            });
  }

  private static Money limit(Command command, CompanyWork work) {
    return command.upTo() == null ? null : command.upTo().in(work.company().currency(), "/upTo");
  }

  private static Instant micros(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }
}
