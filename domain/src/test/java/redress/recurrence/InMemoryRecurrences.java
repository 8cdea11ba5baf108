package redress.recurrence;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.InMemoryParts;
import redress.testing.Memory;

/** What has happened again in the cases of all companies, in memory. */
public final class InMemoryRecurrences extends InMemoryParts<Recurrence> implements Recurrences {
  private final Memory memory;
  private final Memory.Table<ComplaintId, Complaint> complaints;
  private final Memory.Table<ComplaintId, ComplaintId> remembered;

  public InMemoryRecurrences(Memory memory) {
    super(memory, "recurrences");
    this.memory = memory;
    this.complaints = memory.table("complaints", ComplaintId::company);
    this.remembered = memory.table("failures", ComplaintId::company);
  }

  @Override
  public void remember(List<Complaint> sent) {
    sent.forEach(it -> remembered.put(it.id(), it.id()));
  }

  @Override
  public Alike alike(ComplaintId than, Trace trace) {
    memory.requireTransaction();
    var others =
        complaints.where(id -> id.company().equals(than.company())).stream()
            .filter(it -> !it.id().equals(than))
            .filter(it -> remembered.get(it.id()).isPresent())
            .filter(it -> !NOT_COUNTED.contains(it.track().stage()))
            .filter(it -> trace.fits(it.intake()))
            .sorted(
                Comparator.comparing((Complaint it) -> it.intake().source().receivedAt())
                    .thenComparing(it -> it.id().value().toString())
                    .reversed())
            .limit(MOST)
            .toList();
    return new Alike(
        others.stream().map(InMemoryRecurrences::sighting).toList(),
        others.stream()
            .flatMap(it -> Likeness.FAILURE_CODE.of(it.intake()).stream())
            .filter(trace.failures()::contains)
            .collect(Collectors.toSet()));
  }

  private static Sighting sighting(Complaint it) {
    return new Sighting(
        it.id().value(),
        it.number() == null ? null : it.number().text(),
        it.intake().customer().name(),
        it.intake().source().receivedAt());
  }
}
