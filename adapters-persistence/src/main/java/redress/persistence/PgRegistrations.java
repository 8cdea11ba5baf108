package redress.persistence;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import redress.application.Replies;
import redress.application.complaint.Registrations;
import redress.organization.CompanyId;

/**
 * Gives case numbers by group commit: whoever waits for one company at the same time shares one
 * transaction, and is answered when that has committed.
 */
final class PgRegistrations implements Registrations {
  private final PgTransactions transactions;
  private final RegistrationBatch batch;
  private final Traffic traffic;
  private final Duration patience;
  private final ConcurrentMap<CompanyId, Committer> committers = new ConcurrentHashMap<>();

  PgRegistrations(
      PgTransactions transactions, PgReplies replies, Traffic traffic, Duration patience) {
    this.transactions = transactions;
    this.batch = new RegistrationBatch(transactions, replies, traffic);
    this.traffic = traffic;
    this.patience = patience.multipliedBy(3);
  }

  @Override
  public Replies.Once register(Registration registration) {
    var company = check(registration);
    var waiting = new Waiting(registration);
    committers.computeIfAbsent(company, unused -> new Committer(batch)).add(waiting);
    return traffic.traces().step("registering with others", () -> waiting.get(patience));
  }

  /**
   * Registers in a transaction for this one case, as if nobody else were waiting: what the group
   * commit is measured against.
   */
  Replies.Once alone(Registration registration) {
    check(registration);
    var waiting = new Waiting(registration);
    batch.commit(List.of(waiting), true);
    return waiting.get(patience);
  }

  private CompanyId check(Registration registration) {
    if (transactions.isOpen()) {
      throw new IllegalStateException("a registration is a unit of work of its own");
    }
    var company = registration.id().company();
    if (!registration.key().company().equals(company)) {
      throw new IllegalStateException("the key belongs to another company");
    }
    return company;
  }
}
