package redress.assessment;

import java.util.List;
import java.util.Optional;
import redress.assessment.AssessmentRules.Slot;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** Who may sign an assessment next, and who instead of somebody whom it names (I-30). */
final class Signing {
  private Signing() {}

  /** Nothing if that person may sign next; the refusal if not. */
  static Optional<Refusal> refusal(Assessment of, Person by, AssessmentRules rules) {
    var rule = rules.signing();
    if (of.signed(rules)) {
      return Optional.of(Refusal.later("ALREADY_SIGNED", rule, "everybody has signed"));
    }
    var signatures = of.course().signatures();
    int slot = signatures.given().size();
    var signer = rules.signatures().get(slot).signer();
    var substitute = signatures.instead(slot);
    if (substitute.isPresent() && !substitute.get().user().equals(by.user())) {
      return another(
          "SUBSTITUTE_SIGNS",
          rule,
          "%s signs instead of %s".formatted(substitute.get().user(), signer));
    }
    if (substitute.isEmpty() && !signer.covers(by)) {
      return another("NOT_YOUR_SIGNATURE", rule, "the next signature is for %s".formatted(signer));
    }
    if (of.names(by.user())) {
      return named(of, by.user(), rules);
    }
    return signatures.by(by.user())
        ? another("SIGNED_BEFORE", rule, "%s has signed in another place".formatted(by.user()))
        : Optional.empty();
  }

  /** The refusal if an item names that person, who signs nothing of it and waives nothing. */
  static Optional<Refusal> named(Assessment of, String user, AssessmentRules rules) {
    return of.names(user)
        ? another(
            "NAMED_IN_ASSESSMENT",
            rules.signing(),
            (of.bill().spared().contains(user)
                    ? "somebody else was named where the accounts show %s, who therefore signs"
                        + " nothing of it; a substitute is appointed"
                    : "an item names %s, who therefore signs nothing of it; a substitute is"
                        + " appointed")
                .formatted(user))
        : Optional.empty();
  }

  /**
   * Nothing if that person may be appointed.
   *
   * @param usual everybody who holds the position whose signature it is
   */
  static Optional<Refusal> checkSubstitute(
      Assessment of, int slot, Person person, List<Person> usual, AssessmentRules rules) {
    var rule = rules.signing();
    var signatures = of.course().signatures();
    if (slot < 0 || slot >= rules.signatures().size()) {
      return content(
          "NO_SUCH_SIGNATURE",
          rule,
          "there are the signatures 1 to %d".formatted(rules.signatures().size()));
    }
    if (slot < signatures.given().size()) {
      return Optional.of(
          Refusal.later(
              "ALREADY_SIGNED",
              rule,
              "%s has signed there".formatted(signatures.given().get(slot).by())));
    }
    var free = usual.stream().filter(it -> !of.names(it.user())).findFirst();
    if (free.isPresent()) {
      return Optional.of(
          Refusal.later(
              "SUBSTITUTE_NOT_NEEDED",
              rule,
              "no item names %s, who signs in person".formatted(free.get())));
    }
    return fit(of, rules.signatures().get(slot), slot, person, rule);
  }

  private static Optional<Refusal> fit(
      Assessment of, Slot slot, int place, Person person, RuleId rule) {
    if (slot.substitutes().stream().noneMatch(it -> it.covers(person))) {
      return content(
          "SUBSTITUTE_NOT_ALLOWED",
          rule,
          "%s cannot sign instead of %s; allowed are %s"
              .formatted(person, slot.signer(), slot.substitutes()));
    }
    if (of.names(person.user())) {
      return content("SUBSTITUTE_NAMED", rule, "an item names %s too".formatted(person));
    }
    var signatures = of.course().signatures();
    boolean elsewhere =
        signatures.by(person.user())
            || signatures.substitutes().stream()
                .anyMatch(it -> it.slot() != place && it.user().equals(person.user()));
    return elsewhere
        ? content("SIGNS_ELSEWHERE", rule, "%s signs in another place".formatted(person))
        : Optional.empty();
  }

  private static Optional<Refusal> another(String code, RuleId rule, String sentence) {
    return Optional.of(Refusal.anotherPerson(code, rule, sentence));
  }

  private static Optional<Refusal> content(String code, RuleId rule, String sentence) {
    return Optional.of(Refusal.content(code, rule, sentence));
  }
}
