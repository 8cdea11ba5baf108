package redress.persistence;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.List;
import redress.application.session.SigningKey;
import redress.application.session.SigningKeys;
import redress.organization.CompanyId;

/** The secrets with which tokens are signed, seen in the operator's transactions alone. */
final class PgSigningKeys implements SigningKeys {
  private final PgTransactions transactions;

  PgSigningKeys(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<SigningKey> all() {
    return transactions.read(
        CompanyId.OPERATOR,
        sql ->
            sql.list(
                "reading the signing keys",
                PgSigningKeys::key,
                """
                select id, secret, made_at from signing_keys
                where company = $1
                order by made_at desc, id desc
                """,
                CompanyId.OPERATOR.code()));
  }

  @Override
  public void add(SigningKey key) {
    transactions
        .sql()
        .run(
            "adding a signing key",
            "insert into signing_keys (company, id, secret, made_at) values ($1, $2, $3, $4)",
            CompanyId.OPERATOR.code(),
            key.id(),
            Buffer.buffer(key.secret()),
            Instants.stored(key.madeAt()));
  }

  @Override
  public int endOthers(String id) {
    return transactions
        .sql()
        .run(
            "taking signing keys away",
            "delete from signing_keys where company = $1 and id <> $2",
            CompanyId.OPERATOR.code(),
            id)
        .rowCount();
  }

  private static SigningKey key(Row row) {
    return new SigningKey(
        row.getString("id"), row.getBuffer("secret").getBytes(), Instants.get(row, "made_at"));
  }
}
