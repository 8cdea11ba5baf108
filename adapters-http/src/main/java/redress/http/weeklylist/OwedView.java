package redress.http.weeklylist;

import java.time.Instant;
import java.util.UUID;
import redress.obligation.Obligation;
import redress.organization.Department;
import redress.rule.RuleId;

/** What is, or was, owed for a record of a company, in one line. */
public record OwedView(
    UUID id,
    String kind,
    Department holder,
    RuleId rule,
    Instant startedAt,
    Instant dueAt,
    Instant endedAt,
    boolean late) {
  public static OwedView of(Obligation obligation, Instant now) {
    return new OwedView(
        obligation.id(),
        obligation.kind().name(),
        obligation.holder(),
        obligation.clock().rule(),
        obligation.clock().startedAt(),
        obligation.term().at(),
        obligation.endedAt().orElse(null),
        obligation.lateAt(now));
  }
}
