package redress.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import redress.application.session.OpenedSession;
import redress.application.session.ProvidedSession;
import redress.application.session.ProvidedSessions;
import redress.organization.CompanyId;

/** The sessions that were opened by the word of a provider, on PostgreSQL. */
final class PgProvidedSessions implements ProvidedSessions {
  private static final String US = CompanyId.OPERATOR.code();

  private final PgTransactions transactions;

  PgProvidedSessions(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(ProvidedSession session, Instant now) {
    var sql = transactions.sql();
    var gone =
        sql.send(
            "delete from provided_sessions where company = $1 and until <= $2",
            US,
            Instants.stored(now));
    var added =
        sql.send(
            """
            insert into provided_sessions
              (company, of_company, session, issuer, subject, provider_session, until)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            US,
            session.session().company().code(),
            session.session().id(),
            session.provided().issuer(),
            session.provided().subject(),
            session.provided().session(),
            Instants.stored(session.until()));
    sql.await("letting sessions of a provider go", gone);
    sql.await("keeping a session of a provider", added);
  }

  @Override
  public List<ProvidedSession> of(ProvidedSession.Provided provided, int limit) {
    return transactions
        .sql()
        .list(
            "finding sessions of a provider",
            PgProvidedSessions::session,
            """
            select of_company, session, issuer, subject, provider_session, until
            from provided_sessions
            where company = $1 and issuer = $2
              and ($3::text is null or subject = $3)
              and ($4::text is null or provider_session = $4)
            limit $5
            """,
            US,
            provided.issuer(),
            provided.subject(),
            provided.session(),
            limit);
  }

  @Override
  public void remove(ProvidedSession session) {
    transactions
        .sql()
        .run(
            "forgetting a session of a provider",
            "delete from provided_sessions where company = $1 and of_company = $2 and session = $3",
            US,
            session.session().company().code(),
            session.session().id());
  }

  @Override
  public boolean heard(String issuer, String word, Instant after) {
    return transactions
        .sql()
        .first(
            "looking whether a word of a provider was heard",
            row -> row.getString("word"),
            """
            select word from logout_words
            where company = $1 and issuer = $2 and word = $3 and until > $4
            """,
            US,
            issuer,
            word,
            Instants.stored(after))
        .isPresent();
  }

  @Override
  public void hear(String issuer, String word, Instant until, Instant now) {
    var sql = transactions.sql();
    sql.run(
        "letting words of a provider go",
        """
        delete from logout_words
        where company = $1 and (until <= $2 or issuer = $3 and word = $4)
        """,
        US,
        Instants.stored(now),
        issuer,
        word);
    sql.run(
        "hearing a word of a provider",
        """
        insert into logout_words (company, issuer, word, until) values ($1, $2, $3, $4)
        on conflict do nothing
        """,
        US,
        issuer,
        word,
        Instants.stored(until));
  }

  private static ProvidedSession session(Row row) {
    return new ProvidedSession(
        new OpenedSession.Key(new CompanyId(row.getString("of_company")), row.getUUID("session")),
        new ProvidedSession.Provided(
            row.getString("issuer"), row.getString("subject"), row.getString("provider_session")),
        Instants.get(row, "until"));
  }
}
