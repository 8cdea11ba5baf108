package redress.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.application.session.AccountHistory;
import redress.organization.Account;
import redress.organization.Accounts;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.organization.Tenure;

final class PgAccounts implements Accounts {
  private static final String SELECT =
      "select company, username, department, position, secret, active, version from accounts ";
  private static final String TENURES =
      "select company, username, department, position, since, until from tenures ";

  /** What somebody may come in with and as whom, and the posts that he had. */
  static final Imprinted IMPRINTED =
      Imprinted.byKey(
          "accounts",
          (company, user) -> AccountHistory.subject(company, user).id(),
          "username",
          // a post may be held by somebody who has no account
          "(select company, username from accounts union select company, username from tenures)"
              + " as held where company = $1",
          """
          select null::uuid as chain, username as holder, username as key, jsonb_build_object(
            'department', department, 'position', position, 'secret', secret, 'active', active,
            'tenures', (
              select jsonb_agg(jsonb_build_array(
                held.department, held.position, extract(epoch from held.since)::text,
                extract(epoch from held.until)::text) order by held.since)
              from tenures as held
              where held.company = accounts.company and held.username = accounts.username)
            )::text as body
          from accounts where company = $1 and username = any($2::text[])
          """);

  private record Name(CompanyId company, String user) {}

  private final PgTransactions transactions;
  private final Remembered<Name, Account> known;

  PgAccounts(PgTransactions transactions, Changes changes) {
    this.transactions = transactions;
    this.known = new Remembered<>(transactions, changes, "accounts");
  }

  @Override
  public Optional<Account> find(CompanyId company, String user) {
    return known.get(company, new Name(company, user), () -> stored(company, user));
  }

  @Override
  public Optional<Account> lock(CompanyId company, String user) {
    return transactions
        .sql()
        .first(
            "locking an account",
            PgAccounts::account,
            SELECT + "where company = $1 and username = $2 for update",
            company.code(),
            user);
  }

  @Override
  public List<Account> all(CompanyId company, String after, int limit) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "listing accounts",
                PgAccounts::account,
                SELECT
                    + """
                    where company = $1 and ($2::text is null or username collate "C" > $2)
                    order by username collate "C" limit $3
                    """,
                company.code(),
                after,
                limit));
  }

  private Optional<Account> stored(CompanyId company, String user) {
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
                PgAccounts::person,
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
  public Set<String> active(CompanyId company, Department department, Set<String> users) {
    return Set.copyOf(
        transactions.read(
            company,
            sql ->
                sql.list(
                    "finding people of a department",
                    row -> row.getString("username"),
                    """
                    select username from accounts
                    where company = $1 and department = $2 and username = any($3) and active
                    """,
                    company.code(),
                    department.code(),
                    users.toArray(String[]::new))));
  }

  @Override
  public List<Tenure> held(
      CompanyId company, Department department, Position position, Instant at) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "finding who held a position",
                PgAccounts::tenure,
                TENURES
                    + """
                    where company = $1 and department = $2 and position = $3 and since <= $4
                      and (until is null or until > $4)
                    order by username collate "C"
                    """,
                company.code(),
                department.code(),
                position.code(),
                Instants.stored(at)));
  }

  @Override
  public List<Tenure> tenures(CompanyId company, String user) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "finding what positions somebody held",
                PgAccounts::tenure,
                TENURES + "where company = $1 and username = $2 order by since",
                company.code(),
                user));
  }

  @Override
  public boolean add(Account account, Instant since) {
    boolean added =
        !TakenNames.have(transactions.sql(), account.person()) && store(account, "do nothing");
    if (added) {
      begin(account, since);
    }
    return added;
  }

  @Override
  public void save(Account account, Instant since) {
    store(
        account,
        """
        do update
        set department = excluded.department, position = excluded.position,
            secret = excluded.secret, active = excluded.active, version = accounts.version + 1
        """);
    begin(account, since);
  }

  private boolean store(Account account, String ifThereIsOne) {
    var person = account.person();
    var sql = transactions.sql();
    sql.changes(known);
    var stored =
        sql.run(
            "saving an account",
            """
            insert into accounts (company, username, department, position, secret, active)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (company, username)
            """
                + ifThereIsOne,
            person.company().code(),
            person.user(),
            person.department().code(),
            person.position().code(),
            account.secret(),
            account.active());
    return stored.rowCount() == 1;
  }

  /** The post that goes with what was stored, and what is told of it. */
  private void begin(Account account, Instant since) {
    var person = account.person();
    var sql = transactions.sql();
    // the account's row is locked by now, so that its tenures change one after another
    var lasting =
        sql.first(
            "finding what position somebody holds",
            PgAccounts::tenure,
            TENURES + "where company = $1 and username = $2 and until is null",
            person.company().code(),
            person.user());
    Tenure.changed(lasting, account, since).forEach(tenure -> save(sql, tenure));
    note(sql, person);
  }

  @Override
  public void savePassword(Account account) {
    var person = account.person();
    var sql = transactions.sql();
    sql.changes(known);
    sql.run(
        "saving a password",
        "update accounts set secret = $3 where company = $1 and username = $2",
        person.company().code(),
        person.user(),
        account.secret());
    note(sql, person);
  }

  private static void note(Sql sql, Person person) {
    var company = person.company();
    var chain = AccountHistory.subject(company, person.user()).id();
    IMPRINTED.noted(sql, company, chain, person.user());
  }

  private static void save(Sql sql, Tenure tenure) {
    var person = tenure.person();
    sql.run(
        "saving who held a position",
        """
        insert into tenures (company, username, since, department, position, until)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (company, username, since) do update
        set department = excluded.department, position = excluded.position, until = excluded.until
        """,
        person.company().code(),
        person.user(),
        Instants.stored(tenure.since()),
        person.department().code(),
        person.position().code(),
        tenure.until() == null ? null : Instants.stored(tenure.until()));
  }

  private static Tenure tenure(Row row) {
    return new Tenure(person(row), Instants.get(row, "since"), Instants.get(row, "until"));
  }

  private static Account account(Row row) {
    return new Account(
        person(row), row.getString("secret"), row.getBoolean("active"), row.getLong("version"));
  }

  private static Person person(Row row) {
    return new Person(
        new CompanyId(row.getString("company")),
        row.getString("username"),
        new Department(row.getString("department")),
        new Position(row.getString("position")));
  }
}
