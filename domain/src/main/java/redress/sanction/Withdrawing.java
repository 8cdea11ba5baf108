package redress.sanction;

import java.util.Optional;
import java.util.stream.Collectors;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.sanction.RewardPenaltyNotice.State;

/**
 * Whether somebody may withdraw a notice. What is signed is withdrawn with the authority with which
 * it was signed: else one clerk would undo what a head and a general manager have decided (S4-32).
 * Whom it is about withdraws it at no time.
 */
final class Withdrawing {
  private Withdrawing() {}

  static Optional<Refusal> refusal(RewardPenaltyNotice notice, Person by, SanctionRules rules) {
    var over =
        notice.holds(rules, State.PROPOSED, State.HEAD_SIGNED, State.GM_SIGNED, State.OBJECTED);
    var free = notice.own(by.user(), rules).or(() -> over);
    return notice.signed() ? unentitled(notice, by, rules).or(() -> free) : free;
  }

  private static Optional<Refusal> unentitled(
      RewardPenaltyNotice notice, Person by, SanctionRules rules) {
    var signatures = notice.passage().signatures();
    var entitled = rules.withdrawing(signatures.size());
    var concerned = notice.terms().department();
    if (entitled.stream().noneMatch(it -> it.covers(by, concerned))) {
      return Optional.of(
          Refusal.anotherPerson(
              "NOT_YOURS_TO_WITHDRAW",
              rules.rule(),
              "%s signed it: it is withdrawn by %s; %s is %s of %s"
                  .formatted(
                      signatures.stream().map(it -> it.by()).collect(Collectors.joining(", ")),
                      entitled.stream().map(Object::toString).collect(Collectors.joining(" or ")),
                      by.user(),
                      by.position(),
                      by.department())));
    }
    return Optional.empty();
  }
}
