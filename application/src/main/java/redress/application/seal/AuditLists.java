package redress.application.seal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.application.Ports;
import redress.application.seal.VerifyRecords.Differing;
import redress.audit.AuditRecords;
import redress.history.Event;
import redress.history.Subject;
import redress.organization.CompanyId;

/**
 * The list by which records of the audit trail are found, against the chains that tell them: who
 * takes a line out of the list hides what was done. A bit is kept for each record.
 */
final class AuditLists {
  private static final int PAGE = 500;

  private final Ports ports;
  private final CompanyId company;
  private final Map<UUID, BitSet> told = new HashMap<>();

  AuditLists(Ports ports, CompanyId company) {
    this.ports = ports;
    this.company = company;
  }

  void told(Event event) {
    told.computeIfAbsent(event.subject().id(), chain -> new BitSet())
        .set(Math.toIntExact(event.seq()));
  }

  /** Those that are told and not listed, the first of each chain, or listed otherwise than told. */
  List<Differing> differing() {
    if (told.isEmpty()) {
      return List.of();
    }
    var astray = new ArrayList<Differing>();
    var all = new AuditRecords.Filter(null, null, null, null);
    AuditRecords.Place after = null;
    List<AuditRecords.Kept> page;
    do {
      page = ports.auditRecords().list(company, all, after, PAGE);
      for (var kept : page) {
        if (kept.astray()) {
          astray.add(
              new Differing(
                  new Subject(company, kept.place().chain()),
                  "event %d is listed by another time, person or deed than it tells"
                      .formatted(kept.place().seq())));
        }
        var chain = told.get(kept.place().chain());
        if (chain != null) {
          chain.clear(Math.toIntExact(kept.place().seq()));
        }
        after = kept.place();
      }
    } while (page.size() == PAGE);
    var missing = new ArrayList<>(astray);
    told.forEach(
        (chain, left) -> {
          if (!left.isEmpty()) {
            missing.add(
                new Differing(
                    new Subject(company, chain),
                    "%d records of the audit trail are not listed, event %d first"
                        .formatted(left.cardinality(), left.nextSetBit(0))));
          }
        });
    return missing;
  }
}
