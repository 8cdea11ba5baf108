package redress.application.company;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.approval.Delegations;
import redress.approval.Deputyship;
import redress.casefile.Entitlements;
import redress.conduct.Conduct;
import redress.conduct.Conducts;
import redress.organization.Account;
import redress.organization.Accounts;
import redress.organization.CompanyId;
import redress.organization.Person;

/**
 * What people may do or may not beside their posts, for one request: what was found once is not
 * asked again.
 */
public final class Asked implements Entitlements {
  private final Delegations delegations;
  private final Conducts conducts;
  private final Accounts accounts;
  private final Map<String, List<Deputyship>> lent = new HashMap<>();
  private final Map<String, Optional<Person>> people = new HashMap<>();
  private final Map<String, Optional<Conduct>> offDuty = new HashMap<>();

  public Asked(Delegations delegations, Conducts conducts, Accounts accounts) {
    this.delegations = delegations;
    this.conducts = conducts;
    this.accounts = accounts;
  }

  @Override
  public List<Deputyship> deputyships(Person by) {
    return lent.computeIfAbsent(by.user(), user -> lent(by));
  }

  @Override
  public Optional<Person> person(CompanyId company, String user) {
    return people.computeIfAbsent(
        user, it -> accounts.find(company, it).filter(Account::active).map(Account::person));
  }

  @Override
  public Optional<Conduct> offDuty(Person by) {
    return offDuty.computeIfAbsent(by.user(), user -> conducts.offDuty(by.company(), user));
  }

  /** What was lent, with who lends it as he is now. */
  private List<Deputyship> lent(Person by) {
    return delegations.to(by.company(), by.user()).stream()
        .map(it -> new Deputyship(it, person(by.company(), it.giver()).orElse(null)))
        .toList();
  }
}
