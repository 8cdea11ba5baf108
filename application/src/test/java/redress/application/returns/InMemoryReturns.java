package redress.application.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.PartId;
import redress.organization.CompanyId;
import redress.returns.Allowance;
import redress.returns.Exclusion;
import redress.returns.ReturnNote;
import redress.testing.Memory;

/** What returns and allowances come to, in memory. */
public final class InMemoryReturns implements ReturnViews {
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::at).thenComparing(key -> key.id().toString());

  private final Memory.Table<ComplaintId, Complaint> complaints;
  private final Memory.Table<PartId, ReturnNote> notes;
  private final Memory.Table<PartId, Allowance> allowances;

  public InMemoryReturns(Memory memory) {
    this.complaints = memory.table("complaints", ComplaintId::company);
    this.notes = memory.table("return_notes", id -> id.complaint().company());
    this.allowances = memory.table("allowances", id -> id.complaint().company());
  }

  @Override
  public List<Excluded> excluded(
      CompanyId company, Instant from, Instant before, Key after, int limit) {
    var all = new ArrayList<Excluded>();
    for (var note : notes.where(id -> id.complaint().company().equals(company))) {
      var posting = note.books().posting();
      add(
          all,
          note.id(),
          posting == null ? null : posting.excluded(),
          note.order().salesperson(),
          note.order().partNumber());
    }
    for (var it : allowances.where(id -> id.complaint().company().equals(company))) {
      add(
          all,
          it.id(),
          it.seal() == null ? null : it.seal().excluded(),
          it.order().salesperson(),
          it.order().partNumber());
    }
    return all.stream()
        .filter(it -> !it.key().at().isBefore(from) && it.key().at().isBefore(before))
        .filter(it -> after == null || ORDER.compare(it.key(), after) > 0)
        .sorted(Comparator.comparing(Excluded::key, ORDER))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Posted> posted(
      CompanyId company, Instant from, Instant before, Key after, int limit) {
    return notes.where(id -> id.complaint().company().equals(company)).stream()
        .filter(it -> it.books().posting() != null && it.books().posting().posted())
        .map(this::posted)
        .filter(it -> !it.key().at().isBefore(from) && it.key().at().isBefore(before))
        .filter(it -> after == null || ORDER.compare(it.key(), after) > 0)
        .sorted(Comparator.comparing(Posted::key, ORDER))
        .limit(limit)
        .toList();
  }

  private Posted posted(ReturnNote note) {
    var complaint = complaints.get(note.id().complaint()).orElseThrow();
    var posting = note.books().posting();
    return new Posted(
        new Key(posting.made().at(), note.id().value()),
        Optional.ofNullable(complaint.number()).map(it -> it.text()).orElse(null),
        complaint.intake().customer().name(),
        note.order().delivery().orderNumber(),
        note.order().partNumber(),
        posting.result().postedQuantity(),
        posting.amount().amount());
  }

  private void add(
      List<Excluded> all, PartId id, Exclusion excluded, String salesperson, String part) {
    if (excluded != null) {
      var complaint = complaints.get(id.complaint()).orElseThrow();
      all.add(
          new Excluded(
              new Key(excluded.at(), id.value()),
              Optional.ofNullable(complaint.number()).map(it -> it.text()).orElse(null),
              complaint.intake().customer().name(),
              salesperson,
              part,
              excluded.amount().amount(),
              excluded.from()));
    }
  }
}
