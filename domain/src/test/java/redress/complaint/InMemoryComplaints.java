package redress.complaint;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.complaint.Track.SourceRecord;
import redress.organization.CompanyId;
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
  public List<Complaint> find(CompanyId company, SortedSet<UUID> ids) {
    return ids.stream().flatMap(id -> find(new ComplaintId(company, id)).stream()).toList();
  }

  @Override
  public List<Complaint> lock(CompanyId company, SortedSet<UUID> ids) {
    return ids.stream().flatMap(id -> lock(new ComplaintId(company, id)).stream()).toList();
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
    var source = complaint.track().origin().source();
    if (stored.isEmpty()
        && source != null
        && !imported(complaint.id().company(), source.system(), Set.of(source.key())).isEmpty()) {
      throw new IllegalStateException("a record of another system is taken in once");
    }
    complaints.put(complaint.id(), complaint);
  }

  @Override
  public Set<String> imported(CompanyId company, String system, Set<String> keys) {
    memory.requireTransaction();
    return complaints.where(id -> id.company().equals(company)).stream()
        .map(complaint -> complaint.track().origin().source())
        .filter(source -> source != null && source.system().equals(system))
        .map(SourceRecord::key)
        .filter(keys::contains)
        .collect(Collectors.toSet());
  }

  @Override
  public void add(List<Complaint> added) {
    added.forEach(this::save);
  }
}
