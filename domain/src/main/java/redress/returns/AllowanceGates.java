package redress.returns;

import java.util.Optional;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What the state of an allowance certificate allows, whoever asks and whatever is sent. */
public record AllowanceGates(Allowance it, AllowanceRules rules) {
  public Optional<Refusal> sign() {
    return standing()
        .or(
            () ->
                when(
                    it.signatures().size() == rules.signatures().size(),
                    "ALREADY_SIGNED",
                    rules.rule(),
                    "everybody of the company has signed"));
  }

  /** The place that is next is this person's, who has neither opened nor signed it. */
  public Optional<Refusal> sign(Person by) {
    if (it.order().opened().by().equals(by.user())) {
      return Optional.of(
          Refusal.anotherPerson(
              "OWN_PROPOSAL",
              rules.rule(),
              "%s opened this, and somebody else signs it".formatted(by.user())));
    }
    if (it.signatures().stream().anyMatch(signed -> signed.made().by().equals(by.user()))) {
      return Optional.of(
          Refusal.anotherPerson(
              "SIGNED_BEFORE", rules.rule(), "%s has signed already".formatted(by.user())));
    }
    var place = rules.signatures().get(it.signatures().size());
    return place.positions().contains(by.position())
        ? Optional.empty()
        : Optional.of(
            Refusal.anotherPerson(
                "NOT_YOUR_PLACE",
                rules.rule(),
                "the next to sign is %s; %s is %s"
                    .formatted(place.positions(), by.user(), by.position())));
  }

  /** The customer signs last. */
  public Optional<Refusal> seal() {
    return standing()
        .or(this::sealed)
        .or(
            () ->
                when(
                    it.signatures().size() < rules.signatures().size(),
                    "NOT_SIGNED",
                    rules.rule(),
                    "%d of %d have signed"
                        .formatted(it.signatures().size(), rules.signatures().size())));
  }

  public Optional<Refusal> prove() {
    return standing().or(() -> it.proving().mayProve(rules.proofs()));
  }

  /** Only what the customer has signed is handed over, and only with a proof. */
  public Optional<Refusal> handOver() {
    return standing()
        .or(
            () ->
                when(
                    it.seal() == null,
                    "NOT_SEALED",
                    rules.rule(),
                    "the customer has not signed yet"))
        .or(() -> it.proving().mayHandOver(rules.proofs()));
  }

  public Optional<Refusal> withdraw() {
    return standing().or(this::sealed);
  }

  private Optional<Refusal> standing() {
    return when(it.withdrawn() != null, "ALLOWANCE_WITHDRAWN", rules.rule(), "it was withdrawn");
  }

  private Optional<Refusal> sealed() {
    return when(it.seal() != null, "ALREADY_SEALED", rules.rule(), "the customer has signed it");
  }

  private static Optional<Refusal> when(boolean no, String code, RuleId rule, String sentence) {
    return no ? Optional.of(Refusal.later(code, rule, sentence)) : Optional.empty();
  }
}
