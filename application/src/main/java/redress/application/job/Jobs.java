package redress.application.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.organization.CompanyId;

/**
 * What the program will do by itself, for all companies. Several instances of the program may work
 * on them at once.
 */
public interface Jobs {
  /** Plans a job, unless it is planned already. */
  void plan(Job job);

  Optional<Job> find(Job.Id id);

  /** Of what kinds there are jobs of a company. */
  Set<String> kinds(CompanyId company);

  /**
   * Work of a kind that has come for a company.
   *
   * @param since when the turn came of the job that has waited longest
   */
  record Waiting(CompanyId company, String kind, Instant since) {}

  /**
   * The job of that kind of a company that has waited longest for its turn, if one has come by now.
   * Until the transaction ends nobody else gets it; one that somebody else has is passed over.
   */
  Optional<Job> take(CompanyId company, String kind, Instant now);

  /** The job is done and gone. */
  void done(Job.Id id);

  /**
   * Keeps that a job failed, and when it is tried again.
   *
   * @param failed unless it has been done, or has failed again, since it was taken
   */
  void putOff(Job failed);

  /**
   * What work has come for whom, one line for each company and kind, what has waited longest first;
   * asked for in a transaction of the operator.
   */
  List<Waiting> waiting(Instant now);

  /** When the next turn of any job comes; asked for in a transaction of the operator. */
  Optional<Instant> next();
}
