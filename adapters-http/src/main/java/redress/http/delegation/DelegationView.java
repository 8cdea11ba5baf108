package redress.http.delegation;

import java.time.Instant;
import java.util.UUID;
import redress.approval.Delegation;
import redress.approval.Delegation.Ended;
import redress.complaint.Track.Mark;
import redress.money.Money;

/**
 * Who may sign in whose place, as its reader sees it.
 *
 * @param holds whether the delegate may sign by it just now
 */
record DelegationView(
    UUID id,
    long version,
    String giver,
    String delegate,
    Instant from,
    Instant until,
    Money upTo,
    String reason,
    Mark made,
    Ended ended,
    boolean holds) {
  static DelegationView of(Delegation delegation, Instant now) {
    return DelegationMapper.INSTANCE.view(delegation, delegation.holds(now));
  }
}
