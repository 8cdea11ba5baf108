package redress.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Event;
import redress.organization.CompanyId;

/**
 * One thing that somebody did: who, what, when, from where, and what it changed.
 *
 * <p>It is written once, as an event in one of the company's chains for this ({@link Trail}), and
 * never changed.
 *
 * @param at when, to the microsecond
 * @param by the user name; of a failed login whatever name was given
 * @param address the network address at the other end of the connection
 * @param operation what was asked for, by its name in the contract
 * @param target on what, such as a path, or {@code null}
 * @param code why it was refused, or {@code null}
 * @param changes what it changed, with what was there before and after
 */
public record AuditRecord(
    CompanyId company,
    Instant at,
    String by,
    Deed deed,
    String address,
    String operation,
    String target,
    String code,
    List<Change> changes) {
  private static final String ADDRESS = "/address";
  private static final String OPERATION = "/operation";
  private static final String TARGET = "/target";
  private static final String CODE = "/code";
  private static final int OWN = 4;

  public AuditRecord {
    changes = List.copyOf(changes);
  }

  /** The same with what was changed besides. */
  public AuditRecord with(List<Change> more) {
    var all = new ArrayList<>(changes);
    all.addAll(more);
    return new AuditRecord(company, at, by, deed, address, operation, target, code, all);
  }

  /** The event that it is. */
  public Entry entry() {
    var all = new ArrayList<Change>();
    all.add(new Change(ADDRESS, null, address));
    all.add(new Change(OPERATION, null, operation));
    all.add(new Change(TARGET, null, target));
    all.add(new Change(CODE, null, code));
    all.addAll(changes);
    return Entry.of(deed.name(), null, all.toArray(Change[]::new));
  }

  /** The record that an event is, if it is one. */
  public static Optional<AuditRecord> of(Event event) {
    var all = event.entry().changes();
    if (all.size() < OWN || !all.getFirst().path().equals(ADDRESS)) {
      return Optional.empty();
    }
    return Optional.of(
        new AuditRecord(
            event.subject().company(),
            event.at(),
            event.by(),
            Deed.valueOf(event.entry().type()),
            all.get(0).to(),
            all.get(1).to(),
            all.get(2).to(),
            all.get(3).to(),
            all.subList(OWN, all.size())));
  }
}
