package redress.sanction;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Stage;
import redress.monthbook.MonthBook;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The disciplinary lists of all companies, in memory. */
public final class InMemoryDisciplinaryLists implements DisciplinaryLists {
  private final Memory memory;
  private final Memory.Table<MonthBook.Key, DisciplinaryList> lists;
  private final Memory.Table<RewardPenaltyNotice.Id, InMemoryNotices.Stored> notices;
  private final Memory.Table<ComplaintId, Complaint> complaints;

  public InMemoryDisciplinaryLists(Memory memory) {
    this.memory = memory;
    this.lists = memory.table("disciplinary_lists", MonthBook.Key::company);
    this.notices = InMemoryNotices.table(memory);
    this.complaints = memory.table("complaints", ComplaintId::company);
  }

  @Override
  public void lock(CompanyId company) {
    memory.requireTransaction();
  }

  @Override
  public Optional<DisciplinaryList> find(MonthBook.Key key) {
    return lists.get(key);
  }

  @Override
  public List<DisciplinaryList> before(CompanyId company, YearMonth month, int limit) {
    return lists.where(key -> key.company().equals(company)).stream()
        .filter(it -> month == null || it.key().month().isBefore(month))
        .sorted(
            Comparator.<DisciplinaryList, YearMonth>comparing(it -> it.key().month()).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<DisciplinaryList.Item> candidates(CompanyId company, Instant before, int limit) {
    var listed =
        lists.where(key -> key.company().equals(company)).stream()
            .flatMap(list -> list.items().stream())
            .map(DisciplinaryList.Item::notice)
            .collect(Collectors.toSet());
    return notices.where(id -> id.company().equals(company)).stream()
        .filter(InMemoryNotices.Stored::measure)
        .map(InMemoryNotices.Stored::notice)
        .filter(it -> it.terms().complaint() != null && closed(it, before))
        .map(DisciplinaryList.Item::of)
        .filter(it -> !listed.contains(it.notice()))
        .sorted(
            Comparator.comparing(DisciplinaryList.Item::approvedAt)
                .thenComparing(it -> it.notice().toString()))
        .limit(limit)
        .toList();
  }

  private boolean closed(RewardPenaltyNotice notice, Instant before) {
    var id = new ComplaintId(notice.id().company(), notice.terms().complaint());
    var track = complaints.get(id).orElseThrow().track();
    boolean closed = track.stage() == Stage.CLOSED || track.stage().afterClosing();
    return closed && track.ended() != null && track.ended().at().isBefore(before);
  }

  @Override
  public void add(DisciplinaryList list) {
    memory.requireTransaction();
    if (lists.get(list.key()).isPresent()) {
      throw new IllegalStateException("the month is listed already");
    }
    lists.put(list.key(), list);
  }
}
