package redress.complaint;

import java.util.Objects;
import java.util.Optional;
import redress.testing.Memory;

/** The complaints of all companies, in memory. */
public final class InMemoryComplaints implements Complaints {
  private final Memory memory;
  private final Memory.Table<ComplaintId, Complaint> complaints;

  public InMemoryComplaints(Memory memory) {
    this.memory = memory;
    this.complaints = memory.table("complaints", ComplaintId::company);
  }

  @Override
  public Optional<Complaint> find(ComplaintId id) {
    return complaints.get(id);
  }

  @Override
  public Optional<Complaint> lock(ComplaintId id) {
    memory.requireTransaction();
    return find(id);
  }

  @Override
  public void save(Complaint complaint) {
    memory.requireTransaction();
    var stored = complaints.get(complaint.id());
    if (stored.isPresent() && stored.get().version() >= complaint.version()) {
      throw new IllegalStateException(
          "version %d is stored already".formatted(stored.get().version()));
    }
    if (!Objects.equals(stored.map(Complaint::number).orElse(null), complaint.number())) {
      throw new IllegalStateException("a number is given by a registration alone");
    }
    complaints.put(complaint.id(), complaint);
  }
}
