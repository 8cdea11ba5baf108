package redress.application.complaint;

import java.time.YearMonth;
import redress.application.Replies;
import redress.application.Stale;
import redress.application.Unknown;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.history.History;
import redress.obligation.Obligations;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** Gives case numbers, in memory: one after the other. */
public final class InMemoryRegistrations implements Registrations {
  private record Series(CompanyId company, YearMonth month) {}

  private final Memory memory;
  private final Memory.Table<ComplaintId, Complaint> complaints;
  private final Memory.Table<Series, Integer> counters;
  private final Obligations obligations;
  private final History history;
  private final Replies replies;

  public InMemoryRegistrations(
      Memory memory, Obligations obligations, History history, Replies replies) {
    this.memory = memory;
    this.complaints = memory.table("complaints", ComplaintId::company);
    this.counters = memory.table("counters", Series::company);
    this.obligations = obligations;
    this.history = history;
    this.replies = replies;
  }

  @Override
  public Replies.Once register(Registration registration) {
    if (memory.inTransaction()) {
      throw new IllegalStateException("a registration is a unit of work of its own");
    }
    return replies.once(
        registration.key(),
        () -> {
          check(registration);
          var series = new Series(registration.id().company(), registration.month());
          int sequence = counters.get(series).orElse(0) + 1;
          var registered = registration.assign().apply(sequence);
          counters.put(series, sequence);
          store(registered);
          return registered.reply();
        });
  }

  private void check(Registration registration) {
    var stored = complaints.get(registration.id()).map(Complaint::version);
    var expected = registration.version();
    if (stored.isEmpty() && expected.isPresent()) {
      throw new Unknown("complaint");
    }
    if (stored.isPresent() && (expected.isEmpty() || expected.getAsLong() != stored.get())) {
      throw new Stale(stored.get());
    }
  }

  private void store(Registered registered) {
    var complaint = registered.complaint();
    complaints.put(complaint.id(), complaint);
    obligations.save(registered.obligations());
    history.append(
        complaint.id().subject(),
        complaint.track().registered().at(),
        registered.by(),
        registered.entries());
  }
}
