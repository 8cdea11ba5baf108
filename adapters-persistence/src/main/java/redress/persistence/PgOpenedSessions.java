package redress.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import redress.application.session.OpenedSession;
import redress.application.session.OpenedSession.Ended;
import redress.application.session.OpenedSession.Hashes;
import redress.application.session.OpenedSession.Key;
import redress.application.session.OpenedSession.Kind;
import redress.application.session.OpenedSession.Span;
import redress.application.session.OpenedSession.Why;
import redress.application.session.OpenedSessions;
import redress.organization.CompanyId;

/** The sessions that people have opened, on PostgreSQL; each is remembered until one is ended. */
final class PgOpenedSessions implements OpenedSessions {
  private static final int LET_GO_FOR_EACH = 3;
  static final String SELECT =
      """
      select company, id, username, kind, secret, access, mark, opened_at, used_at, longest,
        ended_at, ended_why
      from sessions where company = $1 and id = $2
      """;

  private final PgTransactions transactions;
  private final Remembered<Key, OpenedSession> known;

  PgOpenedSessions(PgTransactions transactions, Changes changes) {
    this.transactions = transactions;
    this.known = new Remembered<>(transactions, changes, "sessions");
  }

  @Override
  public Optional<OpenedSession> find(Key key) {
    return known.get(
        key.company(),
        key,
        () ->
            transactions.read(
                key.company(),
                sql ->
                    sql.first(
                        "finding a session",
                        PgOpenedSessions::session,
                        SELECT,
                        key.company().code(),
                        key.id())));
  }

  @Override
  public Optional<OpenedSession> lock(Key key) {
    return transactions
        .sql()
        .first(
            "locking a session",
            PgOpenedSessions::session,
            SELECT + " for update",
            key.company().code(),
            key.id());
  }

  @Override
  public void add(OpenedSession session, Instant over) {
    var sql = transactions.sql();
    var added =
        sql.send(
            """
            insert into sessions (
              company, id, username, kind, secret, access, mark, opened_at, used_at, longest)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            session.key().company().code(),
            session.key().id(),
            session.user(),
            session.kind().name(),
            session.hashes().pass(),
            session.hashes().access(),
            session.hashes().mark(),
            Instants.stored(session.span().opened()),
            Instants.stored(session.span().used()),
            Instants.stored(session.span().longest()));
    // each that is opened lets a few go, so that they never pile up
    var gone =
        sql.send(
            """
            delete from sessions where company = $1 and id in (
              select id from sessions where company = $1 and longest < $2
              order by longest limit $3 for update skip locked)
            """,
            session.key().company().code(),
            Instants.stored(over),
            LET_GO_FOR_EACH);
    sql.await("opening a session", added);
    sql.await("letting old sessions go", gone);
  }

  @Override
  public void used(OpenedSession session) {
    transactions
        .sql()
        .run(
            "noting that a session was used",
            """
            update sessions set used_at = $3, secret = $4
            where company = $1 and id = $2 and ended_at is null and used_at <= $3
            """,
            session.key().company().code(),
            session.key().id(),
            Instants.stored(session.span().used()),
            session.hashes().pass());
    known.drop(session.key());
  }

  @Override
  public void end(OpenedSession session) {
    var sql = transactions.sql();
    sql.changes(known);
    sql.run(
        "ending a session",
        """
        update sessions set ended_at = $3, ended_why = $4
        where company = $1 and id = $2 and ended_at is null
        """,
        session.key().company().code(),
        session.key().id(),
        Instants.stored(session.ended().at()),
        session.ended().why().name());
  }

  @Override
  public void endAll(CompanyId company, String user, Ended ended) {
    var sql = transactions.sql();
    sql.changes(known);
    sql.run(
        "ending all sessions of somebody",
        """
        update sessions set ended_at = $3, ended_why = $4
        where company = $1 and username = $2 and ended_at is null
        """,
        company.code(),
        user,
        Instants.stored(ended.at()),
        ended.why().name());
  }

  private static OpenedSession session(Row row) {
    var ended = Instants.get(row, "ended_at");
    return new OpenedSession(
        new Key(new CompanyId(row.getString("company")), row.getUUID("id")),
        row.getString("username"),
        Kind.valueOf(row.getString("kind")),
        new Hashes(row.getString("secret"), row.getString("access"), row.getString("mark")),
        new Span(
            Instants.get(row, "opened_at"),
            Instants.get(row, "used_at"),
            Instants.get(row, "longest")),
        ended == null ? null : new Ended(ended, Why.valueOf(row.getString("ended_why"))));
  }
}
