package redress.assessment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.complaint.Complaints;
import redress.obligation.InMemoryObligations;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.CompanyId;
import redress.testing.Memory;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyList;

/** The assessments of all companies, in memory. */
public final class InMemoryAssessments implements Assessments {
  private final Memory memory;
  private final Memory.Table<WeeklyList.Key, Stored> assessments;
  private final Memory.Table<WeeklyList.Key, WeeklyList> lists;
  private final InMemoryObligations obligations;
  private final Complaints complaints;

  private record Stored(Assessment assessment, boolean signed) {}

  public InMemoryAssessments(
      Memory memory, InMemoryObligations obligations, Complaints complaints) {
    this.memory = memory;
    this.assessments = memory.table("assessments", WeeklyList.Key::company);
    this.lists = memory.table("weekly_lists", WeeklyList.Key::company);
    this.obligations = obligations;
    this.complaints = complaints;
  }

  @Override
  public Optional<Assessment> find(WeeklyList.Key key) {
    return assessments.get(key).map(Stored::assessment);
  }

  @Override
  public List<Assessment> before(CompanyId company, IsoWeek week, boolean signed, int limit) {
    return assessments.where(key -> key.company().equals(company)).stream()
        .filter(stored -> !signed || stored.signed())
        .map(Stored::assessment)
        .filter(it -> week == null || it.key().week().compareTo(week) < 0)
        .sorted(Comparator.comparing((Assessment it) -> it.key().week()).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Assessment> charging(CompanyId company, UUID complaint, IsoWeek before, int limit) {
    return before(company, before, false, Integer.MAX_VALUE).stream()
        .filter(it -> it.items().stream().anyMatch(item -> about(it, item, complaint)))
        .limit(limit)
        .toList();
  }

  private boolean about(Assessment assessment, Item item, UUID complaint) {
    var own =
        lists.get(assessment.key()).stream()
            .flatMap(list -> list.items().stream())
            .filter(it -> it.complaint().equals(complaint))
            .map(WeeklyList.Item::id)
            .collect(Collectors.toSet());
    return Objections.about(item, complaint, own);
  }

  @Override
  public List<LateFact> late(
      WeeklyList.Key week, Set<ObligationKind> kinds, Instant dueBefore, Instant now, int limit) {
    var charged =
        assessments.where(key -> key.company().equals(week.company()) && !key.equals(week)).stream()
            .flatMap(stored -> stored.assessment().obligations().stream())
            .collect(Collectors.toSet());
    return obligations.all(week.company()).stream()
        .filter(it -> kinds.contains(it.kind()) && it.concern().complaint() != null)
        .filter(it -> it.term().at() != null && it.term().at().isBefore(dueBefore))
        .filter(it -> !charged.contains(it.id()))
        .flatMap(it -> fact(it, now).stream())
        .sorted(LateFact.IN_ORDER)
        .limit(limit)
        .toList();
  }

  private Optional<LateFact> fact(Obligation duty, Instant now) {
    var complaint = complaints.find(duty.concern().complaint()).orElseThrow();
    return LateFact.of(duty, complaint.number().text(), now);
  }

  @Override
  public void save(Assessment assessment, boolean signed) {
    memory.requireTransaction();
    assessments
        .get(assessment.key())
        .filter(stored -> stored.assessment().version() >= assessment.version())
        .ifPresent(
            stored -> {
              throw new IllegalStateException(
                  "version %d or a newer one is stored already".formatted(assessment.version()));
            });
    assessments.put(assessment.key(), new Stored(assessment, signed));
  }
}
