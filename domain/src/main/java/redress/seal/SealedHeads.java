package redress.seal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import redress.history.Head;
import redress.organization.CompanyId;

/**
 * How long each chain of events was when a day was sealed: a line for each chain that had grown
 * since it was sealed before. Lines are added and read, nothing else.
 */
public interface SealedHeads {
  /**
   * A part of a company's chains, in the order of their ids.
   *
   * @param grown those of the part that have grown since they were sealed last, or never were
   * @param looked how many chains the part has
   * @param last the id of the last of them, after which the next part begins; {@code null} behind
   *     the end
   */
  record Part(List<Head> grown, long looked, UUID last) {
    public Part {
      grown = List.copyOf(grown);
    }
  }

  /**
   * What was sealed of a chain.
   *
   * @param head how long it was then, and the hash of its last event
   * @param now the hash of the event that stands at this place now, or {@code null} if none does
   */
  record Sealed(Head head, byte[] now) {}

  /**
   * How long a chain was at the end of a day.
   *
   * @param head how long, and the hash of its last event then
   */
  record Line(LocalDate day, Head head) {}

  /**
   * The part of a company's chains that comes after that id (or {@code null}).
   *
   * @param since the first day that was sealed, of which lines count
   * @param before the day that is sealed now, from which on no line does: the program has not made
   *     it
   */
  Part grown(CompanyId company, LocalDate since, LocalDate before, UUID after);

  /**
   * Adds lines of a day; inside the transaction that seals the day. Where one is there already,
   * somebody has put it in: it stays as it is, and does not fit to the seal.
   */
  void keep(CompanyId company, LocalDate day, List<Head> heads);

  /** At most {@code limit} lines of a day in the order of their ids, after that id (or null). */
  List<Sealed> of(CompanyId company, LocalDate day, UUID after, int limit);

  /** The first day that has lines, after that day (or, if that is {@code null}, of all). */
  Optional<LocalDate> next(CompanyId company, LocalDate after);

  /** All lines of some chains of a company: one for each day on which one of them had grown. */
  List<Line> lines(CompanyId company, SortedSet<UUID> chains);
}
