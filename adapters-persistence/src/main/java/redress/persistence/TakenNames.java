package redress.persistence;

import redress.organization.Person;
import redress.organization.UserName;

/**
 * The user names that no new account of a company may have: those that there are, and what people
 * take for them. They are compared by whoever adds an account, one after the other; no index has to
 * hold of accounts from before.
 */
final class TakenNames {
  private TakenNames() {}

  /** Whether the person's name is one of them; nobody adds another before the transaction ends. */
  static boolean have(Sql sql, Person person) {
    var company = person.company().code();
    sql.run(
        "waiting for whoever adds an account",
        "select pg_advisory_xact_lock(hashtextextended('accounts ' || $1, 0))::text",
        company);
    return sql.list(
            "comparing user names",
            row -> UserName.folded(row.getString("username")),
            "select username from accounts where company = $1",
            company)
        .contains(UserName.folded(person.user()));
  }
}
