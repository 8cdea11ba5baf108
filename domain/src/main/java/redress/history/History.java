package redress.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.organization.CompanyId;

/** The chains of events of all companies: append and read, nothing else. */
public interface History {
  /** Appends to a subject's chain, in order; locks the chain's head until the transaction ends. */
  void append(Subject subject, Instant at, String by, List<Entry> entries);

  /** At most {@code limit} links of one chain after that place, in order. */
  List<Link> read(Subject subject, long afterSeq, int limit);

  /** At most {@code limit} heads of a company, in order of their ids, after that id (or null). */
  List<Head> heads(CompanyId company, UUID after, int limit);
}
