package redress.notice;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.testing.Memory;

/** The urging notes of all companies, in memory. */
public final class InMemoryUrgingNotes implements UrgingNotes {
  private record Name(CompanyId company, UUID id) {}

  private final Memory memory;
  private final Memory.Table<Name, UrgingNote> notes;

  public InMemoryUrgingNotes(Memory memory) {
    this.memory = memory;
    this.notes = memory.table("urging_notes", Name::company);
  }

  @Override
  public void add(List<UrgingNote> added) {
    memory.requireTransaction();
    added.forEach(this::add);
  }

  private void add(UrgingNote note) {
    var company = note.complaint().company();
    if (all(company).stream().anyMatch(it -> same(it, note))) {
      throw new IllegalStateException("a step is urged once a day");
    }
    notes.put(new Name(company, note.id()), note);
  }

  private static boolean same(UrgingNote one, UrgingNote other) {
    return one.id().equals(other.id())
        || one.step().obligation().equals(other.step().obligation())
            && one.day().equals(other.day());
  }

  @Override
  public List<UrgingNote> list(
      CompanyId company, UUID complaint, Department holder, UUID before, int limit) {
    return all(company).stream()
        .filter(it -> complaint == null || it.complaint().value().equals(complaint))
        .filter(it -> holder == null || it.step().holder().equals(holder))
        .filter(it -> before == null || it.id().toString().compareTo(before.toString()) < 0)
        .sorted(Comparator.comparing((UrgingNote it) -> it.id().toString()).reversed())
        .limit(limit)
        .toList();
  }

  private List<UrgingNote> all(CompanyId company) {
    return notes.where(name -> name.company().equals(company));
  }
}
