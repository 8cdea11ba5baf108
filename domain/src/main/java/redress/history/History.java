package redress.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.organization.CompanyId;

/** The chains of events of all companies: append and read, nothing else. */
public interface History {
  /** Appends to a subject's chain, in order; locks the chain's head until the transaction ends. */
  default void append(Subject subject, Instant at, String by, List<Entry> entries) {
    append(at, by, Map.of(subject, entries));
  }

  /** Appends to the chains of many subjects of one company, as above. */
  void append(Instant at, String by, Map<Subject, List<Entry>> entries);

  /**
   * Begins the chains of many new subjects of one company, at less cost than appending to them.
   *
   * @throws IllegalStateException if the chain of one of them has begun already
   */
  void begin(Instant at, String by, Map<Subject, List<Entry>> entries);

  /** At most {@code limit} links of one chain after that place, in order. */
  List<Link> read(Subject subject, long afterSeq, int limit);

  /**
   * The beginnings of many chains of a company: of each that has begun at most {@code limit} links,
   * in order.
   */
  Map<UUID, List<Link>> beginnings(CompanyId company, List<UUID> chains, int limit);

  /** The end of one chain, if it has begun. */
  Optional<Head> head(Subject subject);

  /** At most {@code limit} heads of a company, in order of their ids, after that id (or null). */
  List<Head> heads(CompanyId company, UUID after, int limit);

  /**
   * Chains of a company that have events and no head, which the program never leaves: in order of
   * their ids those after the one id (or {@code null}) and up to the other (or {@code null}).
   */
  List<Subject> headless(CompanyId company, UUID after, UUID through);
}
