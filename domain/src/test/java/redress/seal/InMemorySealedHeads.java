package redress.seal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import redress.history.Head;
import redress.history.History;
import redress.history.Link;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** What was sealed of chains, in memory. */
public final class InMemorySealedHeads implements SealedHeads {
  private record Place(CompanyId company, LocalDate day, UUID subject) {}

  private static final int PAGE = 2;

  private final Memory memory;
  private final History history;
  private final Memory.Table<Place, Line> lines;

  public InMemorySealedHeads(Memory memory, History history) {
    this.memory = memory;
    this.history = history;
    this.lines = memory.table("sealed_heads", Place::company);
  }

  @Override
  public Part grown(CompanyId company, LocalDate since, LocalDate before, UUID after) {
    var heads = history.heads(company, after, PAGE);
    return new Part(
        heads.stream().filter(head -> hasGrown(head, since, before)).toList(),
        heads.size(),
        heads.isEmpty() ? null : heads.getLast().subject().id());
  }

  private boolean hasGrown(Head head, LocalDate since, LocalDate before) {
    return lines
        .where(
            line ->
                line.company().equals(head.subject().company())
                    && line.subject().equals(head.subject().id())
                    && !line.day().isBefore(since)
                    && line.day().isBefore(before))
        .stream()
        .max(Comparator.comparing(Line::day))
        .filter(line -> line.head().seq() == head.seq())
        .isEmpty();
  }

  @Override
  public void keep(CompanyId company, LocalDate day, List<Head> heads) {
    memory.requireTransaction();
    for (var head : heads) {
      var place = new Place(company, day, head.subject().id());
      if (lines.get(place).isEmpty()) {
        lines.put(place, new Line(day, head));
      }
    }
  }

  @Override
  public List<Sealed> of(CompanyId company, LocalDate day, UUID after, int limit) {
    return lines
        .where(
            line ->
                line.company().equals(company)
                    && line.day().equals(day)
                    && (after == null || line.subject().toString().compareTo(after.toString()) > 0))
        .stream()
        .map(Line::head)
        .sorted(Comparator.comparing(head -> head.subject().id().toString()))
        .limit(limit)
        .map(head -> new Sealed(head, now(head).map(Link::hash).orElse(null)))
        .toList();
  }

  @Override
  public Optional<LocalDate> next(CompanyId company, LocalDate after) {
    return lines.where(place -> place.company().equals(company)).stream()
        .map(Line::day)
        .filter(day -> after == null || day.isAfter(after))
        .min(Comparator.naturalOrder());
  }

  @Override
  public List<Line> lines(CompanyId company, SortedSet<UUID> chains) {
    return lines.where(
        place -> place.company().equals(company) && chains.contains(place.subject()));
  }

  private Optional<Link> now(Head head) {
    return history.read(head.subject(), head.seq() - 1, 1).stream().findFirst();
  }

  /** Changes a line behind the program's back, or removes it if the head is {@code null}. */
  public void tamper(CompanyId company, LocalDate day, UUID subject, Head head) {
    lines.tamper(new Place(company, day, subject), head == null ? null : new Line(day, head));
  }
}
