package redress.casefile;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import redress.complaint.Complaint;
import redress.complaint.Part;
import redress.disposition.Disposition;
import redress.organization.Duty;
import redress.returns.RemedyRules;
import redress.rule.Refusal;

/**
 * The papers by which something that was approved is carried out, while the case runs and when it
 * is closed: only what was approved, and what a paper holds is given back also when another case
 * stands in the place of this one (S4-21).
 *
 * @param section what a procedure says about such papers
 * @param gates what the state of a paper allows under these rules
 * @param unapproved the code of the refusal where nothing of the kind is approved
 * @param sentence which says so
 */
record Papers<R extends RemedyRules, P extends Part, G>(
    Class<R> section, BiFunction<P, R, G> gates, String unapproved, String sentence) {
  R rules(Situation at) {
    return at.procedure().sections().of(section);
  }

  G may(Situation at, P it) {
    return gates.apply(it, rules(at));
  }

  /** One more of them is opened. */
  Action<Complaint> opening(String operation, Duty duty) {
    return new Action<>(operation, duty, (at, it) -> alive(at).or(() -> unapproved(at)));
  }

  /** Something is done to one, as far as its state allows it. */
  Action<P> step(String operation, Duty duty, Function<G, Optional<Refusal>> gate) {
    return step(operation, duty, gate, (by, at, it) -> Optional.empty());
  }

  /** The same, where it matters who does it, too. */
  Action<P> step(
      String operation, Duty duty, Function<G, Optional<Refusal>> gate, Action.Own<P> own) {
    return new Action<>(
        operation, duty, (at, it) -> alive(at).or(() -> gate.apply(may(at, it))), own);
  }

  /** One is given up, with what it holds. */
  Action<P> withdrawing(String operation, Duty duty, Function<G, Optional<Refusal>> gate) {
    return new Action<>(
        operation,
        duty,
        (at, it) -> Gates.releasing(at, rules(at).rule()).or(() -> gate.apply(may(at, it))));
  }

  Optional<Refusal> alive(Situation at) {
    return Gates.alive(at, rules(at).rule());
  }

  /** The refusal if nothing is approved that is given by such a paper. */
  Optional<Refusal> unapproved(Situation at) {
    var remedies = rules(at).remedies();
    return Disposition.inForce(at.beside().parts(Disposition.class))
            .filter(it -> it.terms().remedies().stream().anyMatch(remedies::contains))
            .isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.later(unapproved, rules(at).rule(), sentence));
  }
}
