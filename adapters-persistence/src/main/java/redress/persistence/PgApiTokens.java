package redress.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.application.session.AccountHistory;
import redress.application.session.ApiToken;
import redress.application.session.ApiToken.Grant;
import redress.application.session.ApiToken.Key;
import redress.application.session.ApiTokens;
import redress.application.session.Scope;
import redress.organization.CompanyId;

/** The tokens of programs, on PostgreSQL; each is remembered until one is revoked. */
final class PgApiTokens implements ApiTokens {
  /** By what a program comes in, as whom, and until when. */
  static final Imprinted IMPRINTED =
      Imprinted.byKey(
          "api_tokens",
          (company, user) -> AccountHistory.subject(company, user).id(),
          "id::text",
          "api_tokens where company = $1",
          """
          select null::uuid as chain, username as holder, id::text as key, jsonb_build_object(
            'user', username, 'name', name, 'secret', secret, 'access', access,
            'operations', operations, 'until', extract(epoch from until)::text,
            'issued', extract(epoch from issued_at)::text,
            'revoked', extract(epoch from revoked_at)::text)::text as body
          from api_tokens where company = $1 and id = any($2::text[]::uuid[])
          """);

  private static final String SELECT =
      """
      select company, id, username, name, secret, access, operations, until, issued_at, revoked_at
      from api_tokens
      """;

  static final String FIND = SELECT + "where company = $1 and id = $2";

  private final PgTransactions transactions;
  private final Remembered<Key, ApiToken> known;

  PgApiTokens(PgTransactions transactions, Changes changes) {
    this.transactions = transactions;
    this.known = new Remembered<>(transactions, changes, "api_tokens");
  }

  @Override
  public Optional<ApiToken> find(Key key) {
    return known.get(
        key.company(),
        key,
        () ->
            transactions.read(
                key.company(),
                sql ->
                    sql.first(
                        "finding a token",
                        PgApiTokens::token,
                        FIND,
                        key.company().code(),
                        key.id())));
  }

  @Override
  public Optional<ApiToken> lock(Key key) {
    return transactions
        .sql()
        .first(
            "locking a token",
            PgApiTokens::token,
            FIND + " for update",
            key.company().code(),
            key.id());
  }

  @Override
  public List<ApiToken> of(CompanyId company, String user, UUID after, int limit) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "listing tokens",
                PgApiTokens::token,
                SELECT
                    + """
                    where company = $1 and username = $2 and ($3::uuid is null or id > $3)
                    order by id limit $4
                    """,
                company.code(),
                user,
                after,
                limit));
  }

  @Override
  public long holding(CompanyId company, String user, Instant now) {
    return transactions.read(
        company,
        sql ->
            sql.first(
                    "counting tokens",
                    row -> row.getLong(0),
                    """
                    select count(*) from api_tokens
                    where company = $1 and username = $2 and revoked_at is null and until > $3
                    """,
                    company.code(),
                    user,
                    Instants.stored(now))
                .orElseThrow());
  }

  @Override
  public void save(ApiToken token) {
    var sql = transactions.sql();
    sql.changes(known);
    sql.run(
        "storing a token",
        """
        insert into api_tokens (
          company, id, username, name, secret, access, operations, until, issued_at, revoked_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (company, id) do update set revoked_at = excluded.revoked_at
        """,
        token.key().company().code(),
        token.key().id(),
        token.user(),
        token.name(),
        token.secret(),
        token.grant().scope().access().name(),
        token.grant().scope().operations().toArray(String[]::new),
        Instants.stored(token.grant().until()),
        Instants.stored(token.issued()),
        token.revoked() == null ? null : Instants.stored(token.revoked()));
    noted(sql, token.key().company(), token.user(), token.key().id().toString());
  }

  private static void noted(Sql sql, CompanyId company, String user, String... tokens) {
    IMPRINTED.noted(sql, company, AccountHistory.subject(company, user).id(), tokens);
  }

  @Override
  public void revokeAll(CompanyId company, String user, Instant now) {
    var sql = transactions.sql();
    sql.changes(known);
    var revoked =
        sql.list(
            "revoking all tokens of somebody",
            row -> row.getUUID("id").toString(),
            """
            update api_tokens set revoked_at = $3
            where company = $1 and username = $2 and revoked_at is null returning id
            """,
            company.code(),
            user,
            Instants.stored(now));
    if (!revoked.isEmpty()) {
      noted(sql, company, user, revoked.toArray(String[]::new));
    }
  }

  private static ApiToken token(Row row) {
    return new ApiToken(
        new Key(new CompanyId(row.getString("company")), row.getUUID("id")),
        row.getString("username"),
        row.getString("name"),
        row.getString("secret"),
        new Grant(
            new Scope(
                Scope.Access.valueOf(row.getString("access")),
                Set.of(row.getArrayOfStrings("operations"))),
            Instants.get(row, "until")),
        Instants.get(row, "issued_at"),
        Instants.get(row, "revoked_at"));
  }
}
