package redress.organization;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import redress.testing.Memory;

/** The accounts of all companies, in memory. */
public final class InMemoryAccounts implements Accounts {
  private record Login(CompanyId company, String user) {}

  private final Memory.Table<Login, Account> accounts;

  public InMemoryAccounts(Memory memory) {
    accounts = memory.table("accounts", Login::company);
  }

  @Override
  public Optional<Account> find(CompanyId company, String user) {
    return accounts.get(new Login(company, user));
  }

  @Override
  public List<Person> holding(CompanyId company, Department department, Position position) {
    return accounts.where(login -> login.company().equals(company)).stream()
        .filter(Account::active)
        .map(Account::person)
        .filter(person -> person.department().equals(department))
        .filter(person -> person.position().equals(position))
        .sorted(Comparator.comparing(Person::user))
        .toList();
  }

  @Override
  public void save(Account account) {
    var person = account.person();
    accounts.put(new Login(person.company(), person.user()), account);
  }
}
