package redress.organization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The accounts of all companies, and who of their holders held which position when. */
public interface Accounts {
  Optional<Account> find(CompanyId company, String user);

  /** The account as it is now, locked until the transaction ends. */
  Optional<Account> lock(CompanyId company, String user);

  /** All accounts in order of user name, after that one (or {@code null}). */
  List<Account> all(CompanyId company, String after, int limit);

  /** Those of the users who have an active account in that department now. */
  Set<String> active(CompanyId company, Department department, Set<String> users);

  /** Who holds that position in that department with an active account, in order of user name. */
  List<Person> holding(CompanyId company, Department department, Position position);

  /** Who held that position in that department at that instant, in order of user name. */
  List<Tenure> held(CompanyId company, Department department, Position position, Instant at);

  /** Every post that somebody has held or holds, the oldest first. */
  List<Tenure> tenures(CompanyId company, String user);

  /**
   * Stores a new account, whose holder's tenure begins with it.
   *
   * @return false if there is one of that name, or of one that {@linkplain UserName#folded is taken
   *     for it}, also if somebody else has just made it
   */
  boolean add(Account account, Instant since);

  /**
   * Stores an account, new or changed, and counts its version; its holder's tenures begin and end
   * with it.
   *
   * @param since from when on its holder has the post, or is switched off; never before the
   *     holder's lasting tenure began
   */
  void save(Account account, Instant since);

  /**
   * Stores the password of an account that its holder has changed, and counts no version: it is
   * nothing that an administrator has seen, and keeps none from switching the account off.
   */
  void savePassword(Account account);
}
