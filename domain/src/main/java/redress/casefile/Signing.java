package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.approval.Approver;
import redress.approval.AuthorityRules;
import redress.approval.DelegationRules;
import redress.approval.Deputyship;
import redress.complaint.Track.Mark;
import redress.disposition.Disposition;
import redress.disposition.Signature;
import redress.disposition.Signature.InPlace;
import redress.disposition.Terms;
import redress.organization.Department;
import redress.organization.Duty;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Refusal;

/** Who signs by authority of his own, and who in the place of whoever has lent it (S4-30). */
public final class Signing {
  private Signing() {}

  /** Nothing if that person may sign at all; the refusal if not. */
  static Optional<Refusal> entitled(Person by, Department concerned, Situation at) {
    var own = at.procedure().duties().refusal(Duty.APPROVE, by, concerned);
    var rules = lending(at);
    if (own.isEmpty() || rules.isEmpty()) {
      return own;
    }
    var all = at.beside().entitlements().deputyships(by);
    if (all.stream().anyMatch(it -> holds(it, at))) {
      return Optional.empty();
    }
    return all.stream()
        .filter(it -> !at.now().isBefore(it.delegation().grant().from()))
        .findFirst()
        .map(it -> over(it, rules.get()))
        .or(() -> own);
  }

  /** Nothing if that person stands high enough to sign it; the refusal if not. */
  static Optional<Refusal> refusal(Person by, Situation at, Disposition it) {
    var places = places(by, at);
    if (places.isEmpty()) {
      return Authority.refusal(by, at, inAll(at, it));
    }
    var refusals = places.stream().map(place -> refusal(place, by, at, it)).toList();
    return refusals.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : refusals.getFirst();
  }

  /** How that person signs it, who may. */
  public static Signature signature(Person by, Situation at, Disposition it, Mark made) {
    var terms = inAll(at, it);
    var sum = terms.settlement();
    var rule = Authority.rule(at.procedure(), at.complaint(), terms);
    return places(by, at).stream()
        .filter(place -> refusal(place, by, at, it).isEmpty())
        .findFirst()
        .map(place -> new Signature(level(place, by, at), sum, made, rule, inPlace(place)))
        .orElseGet(() -> new Signature(by.position(), sum, made, rule));
  }

  /** What is signed: all that the customer is given, and was given beyond it. */
  private static Terms inAll(Situation at, Disposition it) {
    return new Takings(at, it.terms()).inAll();
  }

  /** In whose places that person signs; none if by authority of his own. */
  private static List<Deputyship> places(Person by, Situation at) {
    return at.procedure().duties().refusal(Duty.APPROVE, by, null).isEmpty()
        ? List.of()
        : at.beside().entitlements().deputyships(by).stream().filter(it -> holds(it, at)).toList();
  }

  private static Optional<Refusal> refusal(
      Deputyship place, Person by, Situation at, Disposition it) {
    return DispositionActions.may(at, it)
        .sign(place.giver().user())
        .or(() -> tooLow(place, by, at, it))
        .or(() -> beyond(place, inAll(at, it), lending(at).orElseThrow()));
  }

  private static Optional<Refusal> tooLow(
      Deputyship place, Person by, Situation at, Disposition it) {
    var level = level(place, by, at);
    return Authority.required(at.procedure(), at.complaint(), inAll(at, it))
        .filter(required -> !authority(at).covers(level, required))
        .map(required -> tooLow(place, by, level, required));
  }

  private static Refusal tooLow(Deputyship place, Person by, Position level, Approver required) {
    return Refusal.anotherPerson(
        "AUTHORITY_TOO_LOW",
        required.rule(),
        "%s has to sign this, or somebody higher; %s signs in the place of %s as %s, and not above"
                .formatted(required.position(), by.user(), place.giver().user(), level)
            + " his own limit");
  }

  private static Optional<Refusal> beyond(Deputyship place, Terms it, DelegationRules rules) {
    var upTo = place.delegation().grant().upTo();
    return upTo == null || it.settlement().compareTo(upTo) <= 0
        ? Optional.empty()
        : Optional.of(
            Refusal.anotherPerson(
                "BEYOND_DELEGATION",
                rules.rule(),
                "%s lends authority up to %s, and this is %s"
                    .formatted(place.giver().user(), upTo, it.settlement())));
  }

  /** Never above the delegate's own limit, nor above that of whoever lends. */
  private static Position level(Deputyship place, Person by, Situation at) {
    return authority(at).lower(place.giver().position(), by.position());
  }

  /** It holds now, and whoever has lent it may still approve by a post of his own. */
  private static boolean holds(Deputyship place, Situation at) {
    return place.delegation().holds(at.now()) && entitledStill(place, at);
  }

  private static boolean entitledStill(Deputyship place, Situation at) {
    return place.giver() != null
        && at.procedure().duties().refusal(Duty.APPROVE, place.giver(), null).isEmpty();
  }

  private static Refusal over(Deputyship place, DelegationRules rules) {
    var delegation = place.delegation();
    return Refusal.anotherPerson(
        "DELEGATION_ENDED",
        rules.rule(),
        "what %s has lent ended at %s, or he may not approve any more"
            .formatted(delegation.giver(), delegation.endsAt()));
  }

  private static InPlace inPlace(Deputyship place) {
    var delegation = place.delegation();
    return new InPlace(place.giver().user(), delegation.key().id(), delegation.grant().upTo());
  }

  private static Optional<DelegationRules> lending(Situation at) {
    return at.procedure().authority().flatMap(AuthorityRules::delegation);
  }

  private static AuthorityRules authority(Situation at) {
    return at.procedure().authority().orElseThrow();
  }
}
