package redress.persistence;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import redress.organization.Account;
import redress.organization.Accounts;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;

final class PgAccounts implements Accounts {
  private static final String SELECT =
      "select company, username, department, position, secret, active from accounts ";

  private final PgTransactions transactions;

  PgAccounts(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Account> find(CompanyId company, String user) {
    return transactions.read(
        company,
        sql ->
            sql.first(
                "finding an account",
                PgAccounts::account,
                SELECT + "where company = $1 and username = $2",
                company.code(),
                user));
  }

  @Override
  public List<Person> holding(CompanyId company, Department department, Position position) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "finding who holds a position",
                row -> account(row).person(),
                SELECT
                    + """
                    where company = $1 and department = $2 and position = $3 and active
                    order by username collate "C"
                    """,
                company.code(),
                department.code(),
                position.code()));
  }

  @Override
  public void save(Account account) {
    var person = account.person();
    transactions
        .sql()
        .run(
            "saving an account",
            """
            insert into accounts (company, username, department, position, secret, active)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (company, username) do update
            set department = excluded.department, position = excluded.position,
                secret = excluded.secret, active = excluded.active
            """,
            person.company().code(),
            person.user(),
            person.department().code(),
            person.position().code(),
            account.secret(),
            account.active());
  }

  private static Account account(Row row) {
    return new Account(
        new Person(
            new CompanyId(row.getString("company")),
            row.getString("username"),
            new Department(row.getString("department")),
            new Position(row.getString("position"))),
        row.getString("secret"),
        row.getBoolean("active"));
  }
}
