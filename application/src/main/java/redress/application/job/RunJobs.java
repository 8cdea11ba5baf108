package redress.application.job;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import redress.application.Transactions;
import redress.organization.CompanyId;

/**
 * Does what is due, one job after the other: the work and its completion in one transaction of its
 * company. What fails is put off and keeps nobody else waiting.
 *
 * <p>It goes round: the company that had its turn longest ago comes next, and of its work the kind
 * that had its turn longest ago ({@link Turns}). So however much one company has of one kind, any
 * other company waits for one job of it at most, and so does its own work of another kind.
 */
public final class RunJobs {
  private final Transactions transactions;
  private final Jobs jobs;
  private final InstantSource clock;
  private final Map<String, Work> works;
  private final Turns turns = new Turns();
  private volatile Runnable waker = () -> {};

  public RunJobs(Transactions transactions, Jobs jobs, InstantSource clock, List<Work> works) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.clock = clock;
    this.works = works.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
  }

  /** How jobs of one kind are done. */
  public interface Work {
    String kind();

    /** Does it, inside the transaction in which it is completed. */
    void run(Job job);

    /** When it is to be done again; asked for after it was done, in the same transaction. */
    default Optional<Instant> again(Job job) {
      return Optional.empty();
    }
  }

  /**
   * What came of one job.
   *
   * @param failure why it failed, or {@code null} if it is done
   */
  public record Outcome(Job job, Throwable failure) {}

  /**
   * Who is woken when somebody waits for a job that is being planned.
   *
   * @param worker wakes whoever works on jobs here; it is called by others' threads
   */
  public void wakes(Runnable worker) {
    waker = worker;
  }

  /** Somebody waits for a job that is being planned; it may not be committed yet. */
  public void hurry() {
    waker.run();
  }

  /** Does one job that is due; nothing if there is none, or others are at all of them. */
  public Optional<Outcome> handle() {
    var waiting = transactions.run(CompanyId.OPERATOR, () -> jobs.waiting(now()));
    return turns.order(waiting).stream().map(this::one).flatMap(Optional::stream).findFirst();
  }

  /** When there will be something to do, as far as that is known now. */
  public Optional<Instant> next() {
    return transactions.run(CompanyId.OPERATOR, jobs::next);
  }

  private Optional<Outcome> one(Jobs.Waiting waiting) {
    var company = waiting.company();
    var taken = new Job[1];
    try {
      return transactions.run(
          company,
          () -> {
            var job = jobs.take(company, waiting.kind(), now());
            if (job.isEmpty()) {
              return Optional.empty();
            }
            turns.had(waiting);
            taken[0] = job.get();
            work(taken[0]);
            return Optional.of(new Outcome(taken[0], null));
          });
    } catch (RuntimeException | Error failure) {
      if (taken[0] == null) {
        throw failure;
      }
      transactions.run(company, () -> jobs.putOff(taken[0].failed(now(), failure)));
      return Optional.of(new Outcome(taken[0], failure));
    }
  }

  private void work(Job job) {
    var work = works.get(job.id().kind());
    if (work == null) {
      throw new IllegalStateException("nobody knows how to do a job " + job.id().kind());
    }
    work.run(job);
    jobs.done(job.id());
    work.again(job).ifPresent(at -> jobs.plan(Job.planned(job.id(), at)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
