package redress.seal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import redress.history.Event;
import redress.history.History;
import redress.history.Link;
import redress.history.Subject;
import redress.organization.CompanyId;

/**
 * Events of a company that say they are older than a seal which was made without them. Whoever may
 * write to the table of events can put one behind the last of a chain, with the right hashes; what
 * was sealed before shows that it cannot have been there when it says (R32).
 *
 * <p>It is shown the events while the chains are verified ({@link #accept}) and holds some thousand
 * at a time against the lines of their chains.
 */
public final class PredatedEvents implements Consumer<Event> {
  /** So far may a clock step back (R22), and so long may what was begun before a seal take. */
  private static final Duration GRACE = Duration.ofHours(1);

  private static final int AT_ONCE = 5_000;
  private static final int PAGE = 1_000;

  private record Said(Subject subject, long seq, Instant at) {}

  /**
   * One of them.
   *
   * @param at when it says that it happened
   * @param day of the seal that was made without it
   * @param sealed when that was made
   */
  public record Predated(Subject subject, long seq, Instant at, LocalDate day, Instant sealed) {
    @Override
    public String toString() {
      return "event %d says that it happened at %s, and was not there when %s was sealed at %s"
          .formatted(seq, at, day, sealed);
    }
  }

  private final SealedHeads sealed;
  private final CompanyId company;
  private final NavigableMap<LocalDate, Instant> seals = new TreeMap<>();
  private final Consumer<Predated> found;
  private final List<Said> said = new ArrayList<>();

  /**
   * Reads when the company's seals were made; one that cannot be read is left to {@link
   * SealVerification}.
   */
  public PredatedEvents(
      History history, SealedHeads sealed, CompanyId company, Consumer<Predated> found) {
    this.sealed = sealed;
    this.company = company;
    this.found = found;
    var chain = DaySeal.chain(company);
    long seq = 0;
    List<Link> page;
    do {
      page = history.read(chain, seq, PAGE);
      page.forEach(this::seal);
      seq += page.size();
    } while (page.size() == PAGE);
  }

  private void seal(Link link) {
    try {
      var event = link.event();
      seals.put(DaySeal.read(event).seal().day(), event.at());
    } catch (IllegalArgumentException unreadable) {
      return;
    }
  }

  @Override
  public void accept(Event event) {
    if (seals.isEmpty() || !event.at().isBefore(seals.lastEntry().getValue().minus(GRACE))) {
      return;
    }
    said.add(new Said(event.subject(), event.seq(), event.at()));
    if (said.size() >= AT_ONCE) {
      compare();
    }
  }

  /** All events were shown: compares the rest. */
  public void done() {
    compare();
  }

  private void compare() {
    if (said.isEmpty()) {
      return;
    }
    var chains = said.stream().map(it -> it.subject().id());
    var lines =
        sealed.lines(company, chains.collect(Collectors.toCollection(TreeSet::new))).stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.head().subject(),
                    Collectors.toMap(
                        line -> line.head().seq(),
                        SealedHeads.Line::day,
                        (one, same) -> one,
                        TreeMap::new)));
    said.forEach(it -> compare(it, lines.get(it.subject())));
    said.clear();
  }

  /** The last seal before the one that covers it must be older than it says it is. */
  private void compare(Said it, NavigableMap<Long, LocalDate> lines) {
    var covered = lines == null ? null : lines.ceilingEntry(it.seq());
    Map.Entry<LocalDate, Instant> before =
        covered == null ? seals.lastEntry() : seals.lowerEntry(covered.getValue());
    if (before != null && it.at().isBefore(before.getValue().minus(GRACE))) {
      found.accept(
          new Predated(it.subject(), it.seq(), it.at(), before.getKey(), before.getValue()));
    }
  }
}
