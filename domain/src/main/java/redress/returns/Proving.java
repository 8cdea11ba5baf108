package redress.returns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.complaint.Track.Mark;
import redress.rule.Refusal;

/**
 * How far a return or an allowance is proved and handed over to accounting, for which one proof is
 * enough (S4-39, S4-40, S4-41).
 *
 * @param handedOver {@code null} until accounting has the papers
 */
public record Proving(List<Proof> proofs, Mark handedOver) {
  /** Nothing is proved. */
  static final Proving NONE = new Proving(List.of(), null);

  public Proving {
    proofs = List.copyOf(proofs);
  }

  Proving with(Proof proof) {
    return new Proving(Stream.concat(proofs.stream(), Stream.of(proof)).toList(), handedOver);
  }

  Proving handedOver(Mark mark) {
    return new Proving(proofs, mark);
  }

  Optional<Refusal> mayProve(ProofRules rules) {
    return handedOver == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ALREADY_HANDED_OVER",
                rules.handOver(),
                "%s handed it over at %s".formatted(handedOver.by(), handedOver.at())));
  }

  Optional<Refusal> mayHandOver(ProofRules rules) {
    return mayProve(rules)
        .or(
            () ->
                proofs.isEmpty()
                    ? Optional.of(
                        Refusal.later(
                            "PROOF_MISSING",
                            rules.handOver(),
                            "accounting gets it with one of the proofs %s"
                                .formatted(rules.kinds().keySet().stream().sorted().toList())))
                    : Optional.empty());
  }
}
