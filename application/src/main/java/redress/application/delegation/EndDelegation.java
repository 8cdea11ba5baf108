package redress.application.delegation;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.Unknown;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.approval.Delegation;
import redress.approval.Delegation.Ended;
import redress.approval.Delegation.Key;
import redress.approval.Delegations;
import redress.organization.Account;
import redress.organization.Accounts;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** A delegation holds no more: from the next request on the delegate is refused (S4-30). */
public final class EndDelegation {
  private final CompanyDesk desk;
  private final Delegations delegations;
  private final Accounts accounts;

  public EndDelegation(CompanyDesk desk, Delegations delegations, Accounts accounts) {
    this.desk = desk;
    this.delegations = delegations;
    this.accounts = accounts;
  }

  /**
   * @param version the version that the caller has seen
   */
  public record Command(Person by, UUID delegation, long version, String reason) {}

  /**
   * The delegation, ended.
   *
   * @throws Refusal {@code NOT_YOURS_TO_END} or {@code ALREADY_ENDED}
   */
  public Delegation handle(Command command) {
    return desk.work(
        command.by(),
        work -> {
          var key = new Key(work.company().id(), command.delegation());
          var found = delegations.lock(key).orElseThrow(() -> new Unknown("delegation"));
          CompanyWork.seen(OptionalLong.of(command.version()), found.version());
          var rule = rule(work);
          require(found, command.by(), work, rule);
          var ended =
              work.tell(key.subject(), found.end(new Ended(command.reason(), work.mark()), rule));
          delegations.save(ended);
          return ended;
        });
  }

  /** Who lent it, who was lent it, and whoever stands above who lent it. */
  private void require(Delegation it, Person by, CompanyWork work, RuleId rule) {
    boolean concerned = by.user().equals(it.giver()) || by.user().equals(it.delegate());
    if (!concerned && !above(by.position(), it, work)) {
      throw Refusal.anotherPerson(
          "NOT_YOURS_TO_END",
          rule,
          "%s or %s ends it, or who stands above %s"
              .formatted(it.giver(), it.delegate(), it.giver()));
    }
  }

  private boolean above(Position position, Delegation it, CompanyWork work) {
    var authority = work.effective().procedure().authority();
    return authority.isPresent()
        && accounts
            .find(work.company().id(), it.giver())
            .map(Account::person)
            .filter(giver -> authority.get().above(position, giver.position()))
            .isPresent();
  }

  private static RuleId rule(CompanyWork work) {
    return work.effective()
        .procedure()
        .authority()
        .flatMap(it -> it.delegation())
        .map(it -> it.rule())
        .orElse(null);
  }
}
