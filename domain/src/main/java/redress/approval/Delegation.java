package redress.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.history.Subject;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * Somebody who may approve lets somebody else sign in their place for a time (S4-30).
 *
 * <p>Its life: it is given with its end; it holds from its beginning to that end, or until it is
 * ended before, and not an instant longer. What was signed meanwhile stays signed. It gives no more
 * than the delegate may sign by his own position, and nobody hands on what he was lent.
 *
 * @param giver the user name of whoever lends the authority
 * @param delegate the user name of whoever may sign
 * @param ended {@code null} unless it was ended before its time
 */
public record Delegation(
    Key key, long version, String giver, String delegate, Grant grant, Ended ended) {
  /** Which one it is. */
  public record Key(CompanyId company, UUID id) {
    /** The chain of its events. */
    public Subject subject() {
      return new Subject(company, id);
    }
  }

  /**
   * What is lent.
   *
   * @param from from that instant on
   * @param until from that instant on no more
   * @param upTo how much may be signed at most, or {@code null} for what both may sign
   * @param reason why
   */
  public record Grant(Instant from, Instant until, Money upTo, String reason, Mark made) {}

  /** It was ended before its time. */
  public record Ended(String reason, Mark made) {}

  static Changed<Delegation> given(
      Key key, String giver, String delegate, Grant grant, RuleId rule) {
    return Changed.of(
        new Delegation(key, 1, giver, delegate, grant, null),
        Entry.of(
            "DELEGATION_GIVEN",
            rule,
            grant.reason(),
            new Difference()
                .of("/giver", null, giver)
                .of("/delegate", null, delegate)
                .of("/from", null, grant.from())
                .of("/until", null, grant.until())
                .of("/upTo", null, grant.upTo())
                .changes()));
  }

  /** From when on it holds no more. */
  public Instant endsAt() {
    return ended == null || ended.made().at().isAfter(grant.until())
        ? grant.until()
        : ended.made().at();
  }

  /** Whether it holds at that instant. */
  public boolean holds(Instant at) {
    return !at.isBefore(grant.from()) && at.isBefore(endsAt());
  }

  /**
   * It holds no more from now on.
   *
   * @throws Refusal {@code ALREADY_ENDED} if it holds no more already
   */
  public Changed<Delegation> end(Ended how, RuleId rule) {
    if (!how.made().at().isBefore(endsAt())) {
      throw Refusal.later("ALREADY_ENDED", rule, "it ended at %s".formatted(endsAt()));
    }
    return Changed.of(
        new Delegation(key, version + 1, giver, delegate, grant, how),
        Entry.of(
            "DELEGATION_ENDED",
            rule,
            how.reason(),
            List.of(new Change("/until", grant.until().toString(), how.made().at().toString()))));
  }
}
