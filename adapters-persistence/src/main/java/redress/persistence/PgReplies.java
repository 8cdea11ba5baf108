package redress.persistence;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import redress.application.Replies;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.organization.CompanyId;
import redress.rule.Refusal;

/**
 * The answers already given, on PostgreSQL. Whoever works on a request holds an advisory lock on
 * its key until the transaction ends, so that a repeat meets either the answer or a busy key.
 */
final class PgReplies implements Replies {
  static final String LOCK = "select k, pg_try_advisory_xact_lock(k) from unnest($1::bigint[]) k";
  private static final String COLUMNS =
      "select username, route, key, fingerprint, status, headers::text as headers, body ";
  private static final String FIND_ONE =
      COLUMNS
          + """
          from replies
          where company = $1 and username = $2 and route = $3 and key = $4 and expires_at > $5
          """;
  static final String FIND =
      COLUMNS
          + """
          from replies join unnest($2::text[], $3::text[], $4::text[]) as asked (username, route, key)
            using (username, route, key)
          where company = $1 and expires_at > $5
          """;
  private static final int FORGOTTEN_FOR_EACH = 2;
  private static final int FORGOTTEN_AT_ONCE = 100;
  private static final String STORE =
      """
      insert into replies (
        company, username, route, key, fingerprint, status, headers, body, expires_at)
      select $1, username, route, key, fingerprint, status, headers::jsonb, body, $9
      from unnest(
          $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[], $8::bytea[])
        as given (username, route, key, fingerprint, status, headers, body)
      on conflict (company, username, route, key) do update
      set fingerprint = excluded.fingerprint, status = excluded.status,
          headers = excluded.headers, body = excluded.body, expires_at = excluded.expires_at
      """;

  /**
   * Each answer that is stored lets a few go whose time is over, so that they never pile up; they
   * go together, a hundred at once.
   */
  private static final String FORGET =
      """
      delete from replies where company = $1 and (username, route, key) in (
        select username, route, key from replies where company = $1 and expires_at <= $2
        order by expires_at limit $3 for update skip locked)
      """;

  private final PgTransactions transactions;
  private final InstantSource clock;
  private final ConcurrentMap<CompanyId, AtomicInteger> owed = new ConcurrentHashMap<>();

  PgReplies(PgTransactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Once once(ReplyKey key, Supplier<Reply> work) {
    return transactions.run(
        key.company(),
        () -> {
          var locked =
              transactions
                  .sql()
                  .first(
                      "locking an idempotency key",
                      row -> row.getBoolean(1),
                      LOCK,
                      (Object) new Long[] {lock(key)});
          if (!locked.orElseThrow()) {
            throw busy();
          }
          return find(key)
              .orElseGet(
                  () -> {
                    var reply = work.get();
                    store(key, reply);
                    return new Once(reply, false);
                  });
        });
  }

  @Override
  public Optional<Once> find(ReplyKey key) {
    return transactions
        .read(
            key.company(),
            sql ->
                sql.first(
                    "looking for an earlier answer",
                    Given::of,
                    FIND_ONE,
                    key.company().code(),
                    key.user(),
                    key.route(),
                    key.key(),
                    Instants.stored(clock.instant())))
        .map(given -> given.to(key));
  }

  private void store(ReplyKey key, Reply reply) {
    var sql = transactions.sql();
    sql.await("storing an answer", write(sql, Map.of(key, reply)));
  }

  /** Sends the answers to be stored, without waiting. */
  Future<?> write(Sql sql, Map<ReplyKey, Reply> answers) {
    var stored = sql.send(STORE, stored(answers));
    var count = owed.computeIfAbsent(sql.company(), unused -> new AtomicInteger());
    int due = count.addAndGet(answers.size() * FORGOTTEN_FOR_EACH);
    if (due < FORGOTTEN_AT_ONCE || !count.compareAndSet(due, 0)) {
      return stored;
    }
    var forgotten = sql.send(FORGET, sql.company().code(), Instants.stored(clock.instant()), due);
    return Future.join(stored, forgotten);
  }

  /** The parameters of {@link #FIND}. */
  Object[] found(List<ReplyKey> keys) {
    return new Object[] {
      keys.getFirst().company().code(),
      keys.stream().map(ReplyKey::user).toArray(String[]::new),
      keys.stream().map(ReplyKey::route).toArray(String[]::new),
      keys.stream().map(ReplyKey::key).toArray(String[]::new),
      Instants.stored(clock.instant())
    };
  }

  /** The parameters of {@link #STORE}. */
  private Object[] stored(Map<ReplyKey, Reply> answers) {
    var keys = List.copyOf(answers.keySet());
    var replies = keys.stream().map(answers::get).toList();
    Instant expires = clock.instant().plus(KEPT);
    return new Object[] {
      keys.getFirst().company().code(),
      keys.stream().map(ReplyKey::user).toArray(String[]::new),
      keys.stream().map(ReplyKey::route).toArray(String[]::new),
      keys.stream().map(ReplyKey::key).toArray(String[]::new),
      keys.stream().map(ReplyKey::fingerprint).toArray(String[]::new),
      replies.stream().map(Reply::status).toArray(Integer[]::new),
      replies.stream().map(reply -> headers(reply).encode()).toArray(String[]::new),
      replies.stream().map(reply -> Buffer.buffer(reply.body())).toArray(Buffer[]::new),
      Instants.stored(expires)
    };
  }

  /** The advisory lock that stands for a key. */
  static long lock(ReplyKey key) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (var part : List.of(key.company().code(), key.user(), key.route(), key.key())) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return ByteBuffer.wrap(sha.digest()).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Refusal busy() {
    return Refusal.later(
        "IDEMPOTENCY_KEY_BUSY",
        null,
        "the first request with this idempotency key is still running");
  }

  private static JsonObject headers(Reply reply) {
    return new JsonObject(new LinkedHashMap<String, Object>(reply.headers()));
  }

  /** A stored answer. */
  record Given(String user, String route, String key, String fingerprint, Reply reply) {
    static Given of(Row row) {
      var headers = new LinkedHashMap<String, String>();
      new JsonObject(row.getString("headers"))
          .forEach(header -> headers.put(header.getKey(), (String) header.getValue()));
      return new Given(
          row.getString("username"),
          row.getString("route"),
          row.getString("key"),
          row.getString("fingerprint"),
          new Reply(row.getInteger("status"), headers, row.getBuffer("body").getBytes()));
    }

    boolean answers(ReplyKey asked) {
      return user.equals(asked.user()) && route.equals(asked.route()) && key.equals(asked.key());
    }

    Once to(ReplyKey asked) {
      if (!fingerprint.equals(asked.fingerprint())) {
        throw Refusal.content(
            "IDEMPOTENCY_KEY_REUSED",
            null,
            "the idempotency key was used for a request with other content");
      }
      return new Once(reply, true);
    }
  }
}
