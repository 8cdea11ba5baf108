package redress.persistence;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import redress.application.monthbook.SealKey;
import redress.application.monthbook.SealKeys;
import redress.organization.CompanyId;

/** The keys with which documents are signed; a row is never changed. */
final class PgSealKeys implements SealKeys {
  private final PgTransactions transactions;

  PgSealKeys(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<SealKey> newest(CompanyId company) {
    return transactions
        .read(
            company,
            sql ->
                sql.list(
                    "reading the key of documents",
                    PgSealKeys::key,
                    """
                    select id, public_key, private_key, made_at from seal_keys
                    where company = $1 order by made_at desc, id desc limit 1
                    """,
                    company.code()))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<SealKey> find(CompanyId company, String id) {
    return transactions.read(
        company,
        sql ->
            sql.first(
                "finding a key of documents",
                PgSealKeys::key,
                """
                select id, public_key, private_key, made_at from seal_keys
                where company = $1 and id = $2
                """,
                company.code(),
                id));
  }

  @Override
  public void add(CompanyId company, SealKey key) {
    transactions
        .sql()
        .run(
            "adding a key of documents",
            """
            insert into seal_keys (company, id, public_key, private_key, made_at)
            values ($1, $2, $3, $4, $5)
            """,
            company.code(),
            key.id(),
            Buffer.buffer(key.publicKey()),
            Buffer.buffer(key.privateKey()),
            Instants.stored(key.madeAt()));
  }

  private static SealKey key(Row row) {
    return new SealKey(
        row.getString("id"),
        row.getBuffer("public_key").getBytes(),
        row.getBuffer("private_key").getBytes(),
        Instants.get(row, "made_at"));
  }
}
