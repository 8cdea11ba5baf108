package redress.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import redress.application.session.LoginAttempt;
import redress.application.session.LoginAttempts;
import redress.organization.CompanyId;

/** The browsers that have gone to the provider, on PostgreSQL. */
final class PgLoginAttempts implements LoginAttempts {
  private final PgTransactions transactions;

  PgLoginAttempts(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(LoginAttempt attempt, Instant now) {
    var sql = transactions.sql();
    var gone =
        sql.send(
            "delete from login_attempts where company = $1 and until <= $2",
            CompanyId.OPERATOR.code(),
            Instants.stored(now));
    var added =
        sql.send(
            """
            insert into login_attempts (company, id, secret, nonce, verifier, return_to, until)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            CompanyId.OPERATOR.code(),
            attempt.id(),
            attempt.secret(),
            attempt.nonce(),
            attempt.verifier(),
            attempt.returnTo(),
            Instants.stored(attempt.until()));
    sql.await("letting attempts to log in go", gone);
    sql.await("keeping an attempt to log in", added);
  }

  @Override
  public Optional<LoginAttempt> take(UUID id) {
    return transactions
        .sql()
        .first(
            "taking an attempt to log in",
            PgLoginAttempts::attempt,
            """
            delete from login_attempts where company = $1 and id = $2
            returning id, secret, nonce, verifier, return_to, until
            """,
            CompanyId.OPERATOR.code(),
            id);
  }

  private static LoginAttempt attempt(Row row) {
    return new LoginAttempt(
        row.getUUID("id"),
        row.getString("secret"),
        row.getString("nonce"),
        row.getString("verifier"),
        row.getString("return_to"),
        Instants.get(row, "until"));
  }
}
