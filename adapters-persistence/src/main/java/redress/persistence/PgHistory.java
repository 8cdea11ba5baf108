package redress.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.history.Entry;
import redress.history.Event;
import redress.history.Head;
import redress.history.History;
import redress.history.Link;
import redress.history.Subject;
import redress.organization.CompanyId;

/** The chains of events on PostgreSQL. Many chains grow by one statement of each kind. */
final class PgHistory implements History {
  private static final String BEGIN =
      """
      insert into heads (company, subject, seq)
      select $1, s, 0 from unnest($2::uuid[]) as s order by s on conflict do nothing
      """;
  private static final String LOCK =
      """
      select subject, seq, hash from heads where company = $1 and subject = any($2::uuid[])
      order by subject for update
      """;
  private static final String LOCK_ONE =
      """
      select subject, seq, hash from heads where company = $1 and subject = $2 for update
      """;
  private static final String APPEND =
      """
      insert into events (company, subject, seq, bytes, hash)
      select $1, * from unnest($2::uuid[], $3::bigint[], $4::bytea[], $5::bytea[])
      """;
  private static final String PLACE =
      """
      insert into heads (company, subject, seq, hash)
      select $1, * from unnest($2::uuid[], $3::bigint[], $4::bytea[])
      """;
  private static final String MOVE =
      """
      insert into heads (company, subject, seq, hash)
      select $1, * from unnest($2::uuid[], $3::bigint[], $4::bytea[])
      on conflict (company, subject) do update set seq = excluded.seq, hash = excluded.hash
      """;

  private final PgTransactions transactions;
  private final Traffic traffic;

  PgHistory(PgTransactions transactions, Traffic traffic) {
    this.transactions = transactions;
    this.traffic = traffic;
  }

  @Override
  public void append(Instant at, String by, Map<Subject, List<Entry>> entries) {
    var sql = transactions.sql();
    var growing = growing(entries);
    if (growing.isEmpty()) {
      return;
    }
    var company = company(growing);
    var growth = new Growth();
    for (var head : lock(sql, company, growing.stream().map(Subject::id).toList())) {
      growth.grow(head, at, by, sql.untold().told(head, entries.get(head.subject())));
    }
    sql.await("appending events", write(sql, company, growth));
    growing.forEach(subject -> sql.told(subject, entries.get(subject)));
    growing.forEach(subject -> traffic.told(entries.get(subject)));
  }

  @Override
  public void begin(Instant at, String by, Map<Subject, List<Entry>> entries) {
    var sql = transactions.sql();
    var beginning = growing(entries);
    if (!beginning.isEmpty()) {
      var growth = new Growth();
      for (var subject : beginning) {
        var head = new Head(subject, 0, null);
        growth.grow(head, at, by, sql.untold().told(head, entries.get(subject)));
      }
      sql.await("beginning chains of events", write(sql, company(beginning), growth, PLACE));
      beginning.forEach(subject -> sql.told(subject, entries.get(subject)));
    }
  }

  private static List<Subject> growing(Map<Subject, List<Entry>> entries) {
    return entries.keySet().stream().filter(it -> !entries.get(it).isEmpty()).toList();
  }

  private static CompanyId company(List<Subject> subjects) {
    var company = subjects.getFirst().company();
    if (!subjects.stream().allMatch(subject -> subject.company().equals(company))) {
      throw new IllegalStateException("the row belongs to another company");
    }
    return company;
  }

  /** Locks the heads of these subjects, in an order that all follow, and makes those missing. */
  static List<Head> lock(Sql sql, CompanyId company, List<UUID> subjects) {
    var ids = subjects.toArray(UUID[]::new);
    var begun = sql.send(BEGIN, company.code(), ids);
    var locked =
        subjects.size() == 1
            ? sql.send(LOCK_ONE, company.code(), subjects.getFirst())
            : sql.send(LOCK, company.code(), ids);
    sql.await("beginning chains of events", begun);
    return Sql.list(sql.await("locking the heads of chains", locked), row -> head(company, row));
  }

  /** Sends what has grown, without waiting. */
  static Future<?> write(Sql sql, CompanyId company, Growth growth) {
    return write(sql, company, growth, MOVE);
  }

  private static Future<?> write(Sql sql, CompanyId company, Growth growth, String heads) {
    if (growth.links.isEmpty()) {
      return Future.succeededFuture();
    }
    var appended =
        sql.send(
            APPEND,
            company.code(),
            growth.events.stream().map(event -> event.subject().id()).toArray(UUID[]::new),
            growth.events.stream().map(Event::seq).toArray(Long[]::new),
            growth.links.stream().map(link -> Buffer.buffer(link.bytes())).toArray(Buffer[]::new),
            growth.links.stream().map(link -> Buffer.buffer(link.hash())).toArray(Buffer[]::new));
    var moved =
        sql.send(
            heads,
            company.code(),
            growth.heads.values().stream().map(head -> head.subject().id()).toArray(UUID[]::new),
            growth.heads.values().stream().map(Head::seq).toArray(Long[]::new),
            growth.heads.values().stream()
                .map(head -> Buffer.buffer(head.hash()))
                .toArray(Buffer[]::new));
    return Future.join(appended, moved);
  }

  @Override
  public List<Link> read(Subject subject, long afterSeq, int limit) {
    return transactions.read(
        subject.company(),
        sql ->
            sql.list(
                "reading events",
                PgHistory::link,
                """
                select bytes, hash from events where company = $1 and subject = $2 and seq > $3
                order by seq limit $4
                """,
                subject.company().code(),
                subject.id(),
                afterSeq,
                limit));
  }

  @Override
  public Map<UUID, List<Link>> beginnings(CompanyId company, List<UUID> chains, int limit) {
    record Of(UUID chain, Link link) {}
    var links =
        transactions.read(
            company,
            sql ->
                sql.list(
                    "reading how chains begin",
                    row -> new Of(row.getUUID("subject"), link(row)),
                    """
                    select subject, bytes, hash from events
                    where company = $1 and subject = any($2::uuid[]) and seq <= $3
                    order by subject, seq
                    """,
                    company.code(),
                    chains.toArray(UUID[]::new),
                    (long) limit));
    return links.stream().collect(groupingBy(Of::chain, mapping(Of::link, toList())));
  }

  @Override
  public Optional<Head> head(Subject subject) {
    return transactions.read(
        subject.company(),
        sql ->
            sql.first(
                "reading the head of a chain",
                row -> head(subject.company(), row),
                "select subject, seq, hash from heads where company = $1 and subject = $2",
                subject.company().code(),
                subject.id()));
  }

  @Override
  public List<Head> heads(CompanyId company, UUID after, int limit) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "reading the heads of chains",
                row -> head(company, row),
                """
                select subject, seq, hash from heads
                where company = $1 and ($2::uuid is null or subject > $2)
                order by subject limit $3
                """,
                company.code(),
                after,
                limit));
  }

  @Override
  public List<Subject> headless(CompanyId company, UUID after, UUID through) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "looking for chains without a head",
                row -> new Subject(company, row.getUUID("subject")),
                """
                select distinct subject from events
                where company = $1 and ($2::uuid is null or subject > $2)
                  and ($3::uuid is null or subject <= $3)
                  and not exists (
                    select from heads
                    where heads.company = events.company and heads.subject = events.subject)
                order by subject
                """,
                company.code(),
                after,
                through));
  }

  private static Link link(Row row) {
    return new Link(row.getBuffer("bytes").getBytes(), row.getBuffer("hash").getBytes());
  }

  private static Head head(CompanyId company, Row row) {
    var hash = row.getBuffer("hash");
    return new Head(
        new Subject(company, row.getUUID("subject")),
        row.getLong("seq"),
        hash == null ? null : hash.getBytes());
  }

  /** The links by which chains have grown, and their new heads. */
  static final class Growth {
    private final List<Event> events = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<UUID, Head> heads = new LinkedHashMap<>();

    /** The chain's new head. */
    Head grow(Head head, Instant at, String by, List<Entry> entries) {
      var grown = head;
      for (var entry : entries) {
        var event = new Event(head.subject(), grown.seq() + 1, at, by, entry);
        var link = Link.after(grown.hash(), event);
        events.add(event);
        links.add(link);
        grown = new Head(head.subject(), grown.seq() + 1, link.hash());
      }
      if (grown != head) {
        heads.put(head.subject().id(), grown);
      }
      return grown;
    }
  }
}
