package redress.persistence;

import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import redress.application.session.Guesses;
import redress.application.session.TooManyAttempts;
import redress.organization.CompanyId;

/**
 * How often passwords were guessed at, on PostgreSQL.
 *
 * <p>Rows are locked in the order of what is limited, so that two that count at once wait for one
 * another and never for each other. Whoever is to wait is told by what is seen without a lock, and
 * leaves nothing behind; whoever is let through so and finds when it is his turn that there are too
 * many has it undone with his transaction.
 */
final class PgGuesses implements Guesses {
  private static final int MOST_LET_GO = 100;

  private final PgTransactions transactions;

  PgGuesses(PgTransactions transactions) {
    this.transactions = transactions;
  }

  private record Counted(String of, Instant until) {
    static Counted from(Row row) {
      return new Counted(row.getString("limited"), Instants.get(row, "until"));
    }
  }

  @Override
  public void count(List<Limit> limits, Instant now) {
    var counted =
        transactions
            .sql()
            .list(
                "counting a guess",
                Counted::from,
                """
                with asked as (
                  select limited, most, next * interval '1 millisecond' as next
                  from unnest($2::text[], $3::bigint[], $4::bigint[]) as a (limited, most, next)
                ), through as (
                  select limited, greatest(known.until, $5) + next as until,
                    $5 + most * next as bound
                  from asked join guesses as known using (limited)
                  where known.company = $1
                ), over as (
                  select limited, until from through where until > bound
                ), counted as (
                  insert into guesses (company, limited, until)
                  select $1, limited, $5 + next from asked
                  where not exists (select from over)
                  order by limited
                  on conflict (company, limited) do update
                  set until = greatest(guesses.until, $5) + (excluded.until - $5)
                  returning limited, until
                )
                select limited, until from over union all select limited, until from counted
                """,
                CompanyId.OPERATOR.code(),
                limited(limits),
                limits.stream().map(it -> (long) it.most()).toArray(Long[]::new),
                nexts(limits),
                Instants.stored(now));
    require(limits, counted, now);
    letGo(now);
  }

  private static void require(List<Limit> limits, List<Counted> counted, Instant now) {
    var known = limits.stream().collect(Collectors.toMap(Limit::of, Function.identity()));
    counted.stream()
        .map(it -> known.get(it.of()).wait(it.until(), now))
        .max(Duration::compareTo)
        .filter(Duration::isPositive)
        .ifPresent(
            wait -> {
              throw new TooManyAttempts(wait);
            });
  }

  /** So many at most, so that no guess pays for all that were made before it. */
  private void letGo(Instant now) {
    transactions
        .sql()
        .run(
            "letting guesses go",
            """
            with gone as materialized (
              select limited from guesses where company = $1 and until <= $2
              order by until limit $3 for update skip locked
            )
            delete from guesses using gone
            where guesses.company = $1 and guesses.limited = gone.limited
            """,
            CompanyId.OPERATOR.code(),
            Instants.stored(now),
            MOST_LET_GO);
  }

  @Override
  public void giveBack(List<Limit> limits) {
    transactions
        .sql()
        .run(
            "giving a guess back",
            """
            with held as materialized (
              select limited from guesses where company = $1 and limited = any($2::text[])
              order by limited for update
            ), asked as (
              select limited, next * interval '1 millisecond' as next
              from unnest($2::text[], $3::bigint[]) as a (limited, next)
            )
            update guesses set until = guesses.until - asked.next
            from asked join held using (limited)
            where guesses.company = $1 and guesses.limited = asked.limited
            """,
            CompanyId.OPERATOR.code(),
            limited(limits),
            nexts(limits));
  }

  private static String[] limited(List<Limit> limits) {
    return limits.stream().map(Limit::of).toArray(String[]::new);
  }

  private static Long[] nexts(List<Limit> limits) {
    return limits.stream().map(it -> it.next().toMillis()).toArray(Long[]::new);
  }
}
