package redress.sanction;

import java.util.Optional;
import redress.organization.Person;
import redress.penalty.DeductionRules;
import redress.rule.Refusal;

/** Whether somebody may give the next signature under a notice. */
final class Signing {
  private Signing() {}

  static Optional<Refusal> refusal(
      RewardPenaltyNotice notice, Person by, SanctionRules rules, DeductionRules limits) {
    var closed =
        notice.holds(
            rules, RewardPenaltyNotice.State.PROPOSED, RewardPenaltyNotice.State.HEAD_SIGNED);
    if (closed.isPresent()) {
      return closed;
    }
    var signatures = notice.passage().signatures();
    var next = rules.signers().get(signatures.size());
    if (!next.covers(by, notice.terms().department())) {
      return another(
          "NOT_YOUR_SIGNATURE",
          rules,
          "the next signature is that of %s; %s is %s of %s"
              .formatted(next, by.user(), by.position(), by.department()));
    }
    if (by.user().equals(notice.passage().proposed().by())
        || by.user().equals(notice.terms().user())
        || signatures.stream().anyMatch(it -> it.by().equals(by.user()))) {
      return another(
          "OWN_NOTICE",
          rules,
          "%s has proposed or signed it already, or is whom it is about".formatted(by.user()));
    }
    var missing =
        notice.basis().missing(rules.kind(notice.terms().kind()), notice.terms().taken(), limits);
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "BASIS_MISSING",
                missing.getFirst().rule(),
                "it stays a proposal until it is recorded on what it rests",
                missing));
  }

  private static Optional<Refusal> another(String code, SanctionRules rules, String sentence) {
    return Optional.of(Refusal.anotherPerson(code, rules.rule(), sentence));
  }
}
