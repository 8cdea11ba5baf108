package redress.organization;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.testing.Memory;

/** The accounts of all companies, in memory. */
public final class InMemoryAccounts implements Accounts {
  private record Login(CompanyId company, String user) {}

  private record Begun(CompanyId company, String user, Instant since) {}

  private final Memory.Table<Login, Account> accounts;
  private final Memory.Table<Begun, Tenure> tenures;

  public InMemoryAccounts(Memory memory) {
    accounts = memory.table("accounts", Login::company);
    tenures = memory.table("tenures", Begun::company);
  }

  @Override
  public Optional<Account> find(CompanyId company, String user) {
    return accounts.get(new Login(company, user));
  }

  @Override
  public Optional<Account> lock(CompanyId company, String user) {
    return find(company, user);
  }

  @Override
  public List<Account> all(CompanyId company, String after, int limit) {
    return accounts.where(login -> login.company().equals(company)).stream()
        .filter(it -> after == null || it.person().user().compareTo(after) > 0)
        .sorted(Comparator.comparing(it -> it.person().user()))
        .limit(limit)
        .toList();
  }

  @Override
  public Set<String> active(CompanyId company, Department department, Set<String> users) {
    return people(company)
        .filter(person -> person.department().equals(department))
        .map(Person::user)
        .filter(users::contains)
        .collect(Collectors.toSet());
  }

  @Override
  public List<Person> holding(CompanyId company, Department department, Position position) {
    return people(company)
        .filter(person -> person.department().equals(department))
        .filter(person -> person.position().equals(position))
        .sorted(Comparator.comparing(Person::user))
        .toList();
  }

  @Override
  public List<Tenure> held(
      CompanyId company, Department department, Position position, Instant at) {
    return tenures.where(begun -> begun.company().equals(company)).stream()
        .filter(tenure -> tenure.of(department, position) && tenure.covers(at))
        .sorted(Comparator.comparing(tenure -> tenure.person().user()))
        .toList();
  }

  @Override
  public List<Tenure> tenures(CompanyId company, String user) {
    return of(begun -> begun.company().equals(company) && begun.user().equals(user));
  }

  @Override
  public boolean add(Account account, Instant since) {
    var company = account.person().company();
    var folded = UserName.folded(account.person().user());
    if (accounts.where(login -> login.company().equals(company)).stream()
        .anyMatch(it -> UserName.folded(it.person().user()).equals(folded))) {
      return false;
    }
    save(account, since);
    return true;
  }

  @Override
  public void save(Account account, Instant since) {
    var person = account.person();
    var company = person.company();
    var login = new Login(company, person.user());
    long version = accounts.get(login).map(Account::version).orElse(0L) + 1;
    accounts.put(login, new Account(person, account.secret(), account.active(), version));
    var lasting =
        tenures(company, person.user()).stream().filter(it -> it.until() == null).findFirst();
    for (var tenure : Tenure.changed(lasting, account, since)) {
      tenures.put(new Begun(company, person.user(), tenure.since()), tenure);
    }
  }

  @Override
  public void savePassword(Account account) {
    var login = new Login(account.person().company(), account.person().user());
    accounts.put(login, accounts.get(login).orElseThrow().with(account.secret()));
  }

  private Stream<Person> people(CompanyId company) {
    return accounts.where(login -> login.company().equals(company)).stream()
        .filter(Account::active)
        .map(Account::person);
  }

  private List<Tenure> of(Predicate<Begun> fits) {
    return tenures.where(fits).stream().sorted(Comparator.comparing(Tenure::since)).toList();
  }
}
