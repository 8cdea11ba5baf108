package redress.organization;

import java.util.List;
import java.util.Optional;

/** The accounts of all companies. */
public interface Accounts {
  Optional<Account> find(CompanyId company, String user);

  /** Who holds that position in that department with an active account, in order of user name. */
  List<Person> holding(CompanyId company, Department department, Position position);

  void save(Account account);
}
