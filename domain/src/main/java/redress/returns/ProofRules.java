package redress.returns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * Which proofs a procedure takes, and what of each.
 *
 * @param handOver the rule that nothing is handed over to accounting without one (S4-41)
 */
public record ProofRules(Map<ProofKind, Wanted> kinds, RuleId rule, RuleId handOver) {
  public ProofRules {
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a proof is of one kind at least");
    }
    kinds = Map.copyOf(kinds);
  }

  /**
   * What is asked of a proof.
   *
   * @param sealed whether it bears the customer's invoice seal
   * @param figures whether it says what is deducted and what is paid for
   */
  public record Wanted(boolean sealed, boolean figures) {}

  /**
   * Refuses a proof that is none.
   *
   * @throws Refusal {@code PROOF_NOT_TAKEN} with all that is wrong with it
   */
  public void check(Proof proof) {
    var wrong = new ArrayList<Finding>();
    var wanted = kinds.get(proof.kind());
    if (wanted == null) {
      var taken = kinds.keySet().stream().sorted().toList();
      wrong.add(finding("/kind", "NOT_IN_PROCEDURE", "what is taken is " + taken));
    } else {
      if (wanted.sealed() && !proof.sealed()) {
        wrong.add(finding("/sealed", "SEAL_MISSING", "it bears the customer's invoice seal"));
      }
      figures("/deducted", proof.deducted(), wanted, wrong);
      figures("/kept", proof.kept(), wanted, wrong);
    }
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "PROOF_NOT_TAKEN", rule, "%s proves nothing so".formatted(proof.kind()), wrong);
    }
  }

  private void figures(String at, Proof.Figures figures, Wanted wanted, List<Finding> wrong) {
    if (figures == null && wanted.figures()) {
      wrong.add(finding(at, "FIGURES_MISSING", "it says pieces, price and amount"));
    } else if (figures != null && !figures.add()) {
      wrong.add(
          finding(
              at + "/amount",
              "AMOUNT_DIFFERS",
              "%d pieces at %s make %s, not %s"
                  .formatted(
                      figures.quantity(),
                      figures.unitPrice(),
                      figures.unitPrice().times(figures.quantity()),
                      figures.amount())));
    }
  }

  private Finding finding(String pointer, String code, String sentence) {
    return new Finding(pointer, code, rule, sentence);
  }

  /** Reads {@code {"kinds": {"INVOICE_COPY": {"sealed": …, "figures": …}}, …}}. */
  public static ProofRules read(Node node) {
    node.only("kinds", "rule", "handOverRule");
    var kinds = new EnumMap<ProofKind, Wanted>(ProofKind.class);
    var known = node.at("kinds");
    known.only(Stream.of(ProofKind.values()).map(Enum::name).toArray(String[]::new));
    for (var kind : ProofKind.values()) {
      known.maybe(kind.name()).ifPresent(it -> kinds.put(kind, wanted(it)));
    }
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    var handOver = node.at("handOverRule").parsed("a rule id", RuleId::new);
    return node.make(() -> new ProofRules(kinds, rule, handOver));
  }

  private static Wanted wanted(Node node) {
    node.only("sealed", "figures");
    boolean sealed = node.at("sealed").flag();
    boolean figures = node.at("figures").flag();
    return node.make(() -> new Wanted(sealed, figures));
  }
}
