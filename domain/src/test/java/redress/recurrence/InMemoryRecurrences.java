package redress.recurrence;

import java.util.Comparator;
import java.util.List;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.InMemoryParts;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** What has happened again in the cases of all companies, in memory. */
public final class InMemoryRecurrences extends InMemoryParts<Recurrence> implements Recurrences {
  private final Memory memory;
  private final Memory.Table<ComplaintId, Complaint> complaints;

  public InMemoryRecurrences(Memory memory) {
    super(memory, "recurrences");
    this.memory = memory;
    this.complaints = memory.table("complaints", ComplaintId::company);
  }

  @Override
  public List<Sighting> alike(ComplaintId than, Trace trace) {
    memory.requireTransaction();
    return of(than.company()).stream()
        .filter(it -> !it.id().equals(than))
        .filter(it -> !NOT_COUNTED.contains(it.track().stage()))
        .filter(it -> trace.fits(it.intake()))
        .sorted(
            Comparator.comparing((Complaint it) -> it.intake().source().receivedAt())
                .thenComparing(it -> it.id().value().toString())
                .reversed())
        .limit(MOST)
        .map(InMemoryRecurrences::sighting)
        .toList();
  }

  private List<Complaint> of(CompanyId company) {
    return complaints.where(id -> id.company().equals(company));
  }

  private static Sighting sighting(Complaint it) {
    return new Sighting(
        it.id().value(),
        it.number() == null ? null : it.number().text(),
        it.intake().customer().name(),
        it.intake().source().receivedAt());
  }
}
