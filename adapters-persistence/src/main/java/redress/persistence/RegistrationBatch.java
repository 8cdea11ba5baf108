package redress.persistence;

import io.vertx.core.Future;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.application.Replies;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.application.Stale;
import redress.application.Unknown;
import redress.application.complaint.Registrations.Registered;
import redress.application.complaint.Registrations.Registration;
import redress.history.Head;
import redress.history.Subject;
import redress.organization.CompanyId;

/**
 * Registers a group of one company's cases in one transaction.
 *
 * <p>The order of locks is the same for everybody: keys (which are only tried), cases by id, the
 * counters by month, and the heads of chains by id. A member that is refused, stale or throws is
 * answered so and takes no number; the others take theirs.
 */
final class RegistrationBatch {
  /** A plan that suits three rows of a small table does not suit a hundred of a large one. */
  private static final String PLAN_EACH_TIME =
      "select set_config('plan_cache_mode', 'force_custom_plan', true)";

  private static final String LOCK_CASES =
      """
      select id, version from complaints where company = $1 and id = any($2::uuid[])
      order by id for update
      """;

  /** Somebody who works on his case for long must not hold up all others. */
  private static final String LOCK_FREE_CASES = LOCK_CASES + "skip locked";

  private final PgTransactions transactions;
  private final PgReplies replies;
  private final Traffic traffic;

  RegistrationBatch(PgTransactions transactions, PgReplies replies, Traffic traffic) {
    this.transactions = transactions;
    this.replies = replies;
    this.traffic = traffic;
  }

  /**
   * Commits what can be committed and answers after that.
   *
   * @param group of one company, none of them with the case or the key of another
   * @param patiently whether to wait for a case that somebody else is working on
   * @return those who would have had to wait
   */
  List<Waiting> commit(List<Waiting> group, boolean patiently) {
    var company = group.getFirst().registration().id().company();
    var outcomes = transactions.run(company, () -> carryOut(transactions.sql(), group, patiently));
    traffic.group(outcomes.size());
    outcomes.forEach((waiting, outcome) -> outcome.tell(waiting));
    return group.stream().filter(waiting -> !outcomes.containsKey(waiting)).toList();
  }

  /** What somebody is told after the commit. */
  private record Outcome(Replies.Once once, RuntimeException failure) {
    static Outcome failed(RuntimeException failure) {
      return new Outcome(null, failure);
    }

    void tell(Waiting waiting) {
      if (failure == null) {
        waiting.answer(once);
      } else {
        waiting.fail(failure);
      }
    }
  }

  private Map<Waiting, Outcome> carryOut(Sql sql, List<Waiting> group, boolean patiently) {
    sql.send(PLAN_EACH_TIME);
    var outcomes = new LinkedHashMap<Waiting, Outcome>();
    var open = new ArrayList<>(group);
    answered(sql, open, outcomes);
    stale(sql, open, outcomes, patiently);
    if (!open.isEmpty()) {
      write(sql, assign(sql, open, outcomes));
    }
    return outcomes;
  }

  /** Takes out those whose key is busy, was used or has its answer already. */
  private void answered(Sql sql, List<Waiting> open, Map<Waiting, Outcome> outcomes) {
    var keys = open.stream().map(waiting -> waiting.registration().key()).toList();
    var locks = keys.stream().map(PgReplies::lock).toArray(Long[]::new);
    var locking = sql.send(PgReplies.LOCK, (Object) locks);
    var finding = sql.send(PgReplies.FIND, replies.found(keys));
    var locked =
        Sql.list(sql.await("locking idempotency keys", locking), row -> row).stream()
            .collect(Collectors.toMap(row -> row.getLong(0), row -> row.getBoolean(1)));
    var given = Sql.list(sql.await("looking for earlier answers", finding), PgReplies.Given::of);
    open.removeIf(
        waiting -> {
          var key = waiting.registration().key();
          if (!locked.get(PgReplies.lock(key))) {
            outcomes.put(waiting, Outcome.failed(PgReplies.busy()));
          }
          given.stream()
              .filter(answer -> answer.answers(key))
              .findFirst()
              .ifPresent(answer -> outcomes.put(waiting, replayed(answer, key)));
          return outcomes.containsKey(waiting);
        });
  }

  private static Outcome replayed(PgReplies.Given answer, ReplyKey key) {
    try {
      return new Outcome(answer.to(key), null);
    } catch (RuntimeException reused) {
      return Outcome.failed(reused);
    }
  }

  /**
   * Locks the cases and takes out those that have changed, and those that are not to be had.
   *
   * <p>A new case has an identity of its own. Should it be there already, its events cannot be
   * stored and the group fails; whoever is alone is looked up.
   */
  private static void stale(
      Sql sql, List<Waiting> open, Map<Waiting, Outcome> outcomes, boolean patiently) {
    var known =
        open.stream()
            .map(Waiting::registration)
            .filter(it -> open.size() == 1 || it.version().isPresent())
            .map(it -> it.id().value())
            .toArray(UUID[]::new);
    if (known.length == 0) {
      return;
    }
    var lock = patiently ? LOCK_CASES : LOCK_FREE_CASES;
    var versions =
        sql.list("locking cases", row -> row, lock, sql.company().code(), (Object) known).stream()
            .collect(Collectors.toMap(row -> row.getUUID("id"), row -> row.getLong("version")));
    open.removeIf(
        waiting -> {
          var registration = waiting.registration();
          var stored = versions.get(registration.id().value());
          var expected = registration.version();
          if (stored == null && expected.isPresent() && !patiently) {
            return true;
          }
          if (stored == null && expected.isPresent()) {
            outcomes.put(waiting, Outcome.failed(new Unknown("complaint")));
          } else if (stored != null && (expected.isEmpty() || expected.getAsLong() != stored)) {
            outcomes.put(waiting, Outcome.failed(new Stale(stored)));
          }
          return outcomes.containsKey(waiting);
        });
  }

  /** Calls the functions in the order of coming; only who succeeds takes a number. */
  private static Assigned assign(Sql sql, List<Waiting> open, Map<Waiting, Outcome> outcomes) {
    var months = open.stream().map(waiting -> waiting.registration().month()).toList();
    var last = Series.lock(sql, months);
    var assigned =
        new Assigned(new ArrayList<>(), new HashSet<>(), new LinkedHashMap<>(), new HashMap<>());
    for (var waiting : open) {
      var registration = waiting.registration();
      int sequence = last.get(registration.month()) + 1;
      try {
        var registered = registration.assign().apply(sequence);
        check(registration, registered);
        assigned.registered().add(registered);
        if (registration.version().isEmpty()) {
          assigned.begun().add(registration.id().value());
        }
        assigned.replies().put(registration.key(), registered.reply());
        assigned.reached().put(registration.month(), sequence);
        last.put(registration.month(), sequence);
        outcomes.put(waiting, new Outcome(new Replies.Once(registered.reply(), false), null));
      } catch (RuntimeException refused) {
        outcomes.put(waiting, Outcome.failed(refused));
      }
    }
    return assigned;
  }

  private static void check(Registration registration, Registered registered) {
    if (!registered.complaint().id().equals(registration.id())) {
      throw new IllegalStateException("another case was registered than the one that asked");
    }
  }

  /** Everything that a group stores, each table in one statement, all sent together. */
  private void write(Sql sql, Assigned assigned) {
    if (assigned.registered().isEmpty()) {
      return;
    }
    var company = sql.company();
    var complaints = assigned.registered().stream().map(Registered::complaint).toList();
    var heads = heads(sql, company, assigned);
    var saved = PgComplaints.REGISTERED.send(sql, company, complaints);
    var obligations =
        assigned.registered().stream().flatMap(it -> it.obligations().stream()).toList();
    var owed = PgObligations.write(sql, company, obligations);
    sql.await(
        "writing registrations",
        Future.join(
            List.of(
                saved,
                owed,
                PgHistory.write(sql, company, assigned.growth(sql.untold(), heads)),
                replies.write(sql, assigned.replies()),
                Series.count(sql, assigned.reached()))));
    if (saved.result().rowCount() != complaints.size()) {
      throw new IllegalStateException("a registered case is not newer than the stored one");
    }
    PgObligations.all(owed.result(), obligations);
  }

  /** The ends of the chains as they are; those of new cases have not begun. */
  private static Map<UUID, Head> heads(Sql sql, CompanyId company, Assigned assigned) {
    var heads = new HashMap<UUID, Head>();
    var known = new ArrayList<UUID>();
    for (var one : assigned.registered()) {
      var id = one.complaint().id().value();
      if (assigned.begun().contains(id)) {
        heads.put(id, new Head(new Subject(company, id), 0, null));
      } else {
        known.add(id);
      }
    }
    if (!known.isEmpty()) {
      PgHistory.lock(sql, company, known).forEach(head -> heads.put(head.subject().id(), head));
    }
    return heads;
  }

  /**
   * What the functions of a group yielded.
   *
   * @param begun the cases that are stored for the first time
   */
  private record Assigned(
      List<Registered> registered,
      Set<UUID> begun,
      Map<ReplyKey, Reply> replies,
      Map<YearMonth, Integer> reached) {
    PgHistory.Growth growth(Untold untold, Map<UUID, Head> heads) {
      var growth = new PgHistory.Growth();
      for (var one : registered) {
        var complaint = one.complaint();
        growth.grow(
            heads.get(complaint.id().value()),
            complaint.track().registered().at(),
            one.by(),
            untold.told(heads.get(complaint.id().value()), one.entries()));
      }
      return growth;
    }
  }
}
