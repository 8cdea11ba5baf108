package redress.disposition;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.InMemoryParts;
import redress.testing.Memory;

/** How the cases of all companies are settled, in memory. */
public final class InMemoryDispositions extends InMemoryParts<Disposition> implements Dispositions {
  private final Memory memory;
  private final Memory.Table<ComplaintId, Complaint> complaints;

  public InMemoryDispositions(Memory memory) {
    super(memory, "dispositions");
    this.memory = memory;
    this.complaints = memory.table("complaints", ComplaintId::company);
  }

  @Override
  public List<Settled> settled(ComplaintId besides, Occasion about, Instant since) {
    memory.requireTransaction();
    return all(besides.company()).stream()
        .filter(it -> !it.id().complaint().equals(besides))
        .filter(it -> it.granted().isPresent() && !signedAt(it).isBefore(since))
        .map(it -> Settled.of(complaints.get(it.id().complaint()).orElseThrow(), it))
        .filter(it -> it.about().same(about))
        .sorted(
            Comparator.comparing((Settled it) -> signedAt(it.disposition()))
                .thenComparing(it -> it.disposition().id().value().toString())
                .reversed())
        .limit(MOST)
        .toList();
  }

  private static Instant signedAt(Disposition it) {
    return it.granted().orElseThrow().signed().at();
  }
}
