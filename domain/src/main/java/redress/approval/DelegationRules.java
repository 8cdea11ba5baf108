package redress.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import redress.approval.Delegation.Grant;
import redress.approval.Delegation.Key;
import redress.history.Changed;
import redress.organization.Person;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * That whoever may approve may lend that for a time (S4-30).
 *
 * @param mostDays how many times 24 hours a delegation lasts at most, or {@code null} if only its
 *     end has to be named
 */
public record DelegationRules(Integer mostDays, RuleId rule) {
  private static final int LONGEST = 3660;

  /**
   * Somebody lets somebody else sign.
   *
   * @param authority who may sign what under the same procedure
   * @throws Refusal {@code SAME_PERSON}, {@code IN_THE_PAST}, {@code ENDS_BEFORE_IT_BEGINS}, {@code
   *     DELEGATION_TOO_LONG} or {@code ABOVE_OWN_LIMIT}
   */
  public Changed<Delegation> given(
      Key key, Person giver, Person delegate, Grant grant, AuthorityRules authority) {
    if (giver.user().equals(delegate.user())) {
      throw Refusal.content("SAME_PERSON", rule, "authority is lent to somebody else");
    }
    span(grant);
    limit(giver, delegate, grant, authority);
    return Delegation.given(key, giver.user(), delegate.user(), grant, rule);
  }

  private void span(Grant grant) {
    var now = grant.made().at();
    if (grant.from().isBefore(now)) {
      throw refusal(
          "IN_THE_PAST",
          "/from",
          "%s is over: it is %s now, and nothing is lent for what was"
              .formatted(grant.from(), now));
    }
    if (!grant.until().isAfter(grant.from())) {
      throw refusal(
          "ENDS_BEFORE_IT_BEGINS",
          "/until",
          "it begins at %s and ends after that".formatted(grant.from()));
    }
    if (mostDays != null && grant.until().isAfter(latest(grant.from()))) {
      throw refusal(
          "DELEGATION_TOO_LONG",
          "/until",
          "it lasts %d days at most, so to %s".formatted(mostDays, latest(grant.from())));
    }
  }

  private Instant latest(Instant from) {
    return from.plus(Duration.ofDays(mostDays));
  }

  /** Nobody gets more than he may sign by his own position, nor more than the giver may. */
  private void limit(Person giver, Person delegate, Grant grant, AuthorityRules authority) {
    if (!authority.signs(delegate.position())) {
      throw refusal(
          "ABOVE_OWN_LIMIT",
          "/delegate",
          "%s is %s, who may sign nothing".formatted(delegate.user(), delegate.position()));
    }
    var level = authority.lower(giver.position(), delegate.position());
    if (grant.upTo() != null && !authority.reaches(level, grant.upTo())) {
      throw refusal(
          "ABOVE_OWN_LIMIT",
          "/upTo",
          "%s is above what %s and %s may both sign"
              .formatted(grant.upTo(), giver.position(), delegate.position()));
    }
  }

  private Refusal refusal(String code, String pointer, String sentence) {
    return Refusal.content(
        code, rule, sentence, List.of(new Finding(pointer, code, rule, sentence)));
  }

  static DelegationRules read(Node node) {
    var most = node.only("mostDays", "rule").maybe("mostDays").map(it -> it.integer(1, LONGEST));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new DelegationRules(most.orElse(null), rule));
  }
}
