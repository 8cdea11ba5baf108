package redress.organization;

import java.util.List;
import java.util.Optional;

/** The accounts of all companies. */
public interface Accounts {
  Optional<Account> find(CompanyId company, String user);

  /** The people of a company who hold that position in that department, in order of user name. */
  List<Person> holding(CompanyId company, Department department, Position position);

  void save(Account account);
}
