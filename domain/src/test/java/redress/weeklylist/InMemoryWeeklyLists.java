package redress.weeklylist;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import redress.organization.CompanyId;
import redress.testing.Memory;
import redress.time.IsoWeek;

/** The weekly lists of all companies, in memory. */
public final class InMemoryWeeklyLists implements WeeklyLists {
  private final Memory memory;
  private final Memory.Table<WeeklyList.Key, WeeklyList> lists;
  private final BiFunction<CompanyId, Instant, List<Candidate>> everything;

  /**
   * @param everything whatever could be on a list before an instant, be it on one already or not
   */
  public InMemoryWeeklyLists(
      Memory memory, BiFunction<CompanyId, Instant, List<Candidate>> everything) {
    this.memory = memory;
    this.lists = memory.table("weekly_lists", WeeklyList.Key::company);
    this.everything = everything;
  }

  @Override
  public void lock(CompanyId company) {
    memory.requireTransaction();
  }

  @Override
  public Optional<WeeklyList> find(WeeklyList.Key key) {
    return lists.get(key);
  }

  @Override
  public List<WeeklyList> before(CompanyId company, IsoWeek week, int limit) {
    return lists.where(key -> key.company().equals(company)).stream()
        .filter(list -> week == null || list.week().compareTo(week) < 0)
        .sorted(Comparator.comparing(WeeklyList::week).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Candidate> candidates(CompanyId company, Instant until, int limit) {
    var listed =
        lists.where(key -> key.company().equals(company)).stream()
            .flatMap(list -> list.items().stream())
            .flatMap(item -> item.sources().stream())
            .collect(Collectors.toSet());
    return everything.apply(company, until).stream()
        .filter(candidate -> !listed.contains(candidate.source()))
        .sorted(Candidate.IN_ORDER)
        .limit(limit)
        .toList();
  }

  @Override
  public Map<UUID, IsoWeek> listed(CompanyId company, Set<UUID> sources) {
    var weeks = new HashMap<UUID, IsoWeek>();
    for (var list : lists.where(key -> key.company().equals(company))) {
      list.items().stream()
          .flatMap(item -> item.sources().stream())
          .filter(sources::contains)
          .forEach(source -> weeks.put(source, list.week()));
    }
    return weeks;
  }

  @Override
  public void save(WeeklyList list) {
    memory.requireTransaction();
    lists
        .get(list.key())
        .filter(stored -> stored.version() >= list.version())
        .ifPresent(
            stored -> {
              throw new IllegalStateException(
                  "version %d or a newer one is stored already".formatted(list.version()));
            });
    lists.put(list.key(), list);
  }
}
