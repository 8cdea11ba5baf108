package redress.disposition;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import redress.complaint.Demand;
import redress.rule.Finding;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * With which remedies an amount stands. Where who signs depends on what is given, money under
 * another name would be signed by somebody who may not give it: there it stands with what decides,
 * and with what gives back what was paid or is only worth it (S1-09, G-2).
 *
 * @param worth what may have an amount that decides nothing
 * @param deciding what decides; empty where it is the same whatever is given
 * @param rule the rule by which that decides, or {@code null} if nothing does
 */
public record Amounts(Set<Demand> worth, Set<Demand> deciding, RuleId rule) {
  /** Where a document does not say it, what was paid may be given back. */
  static final Amounts UNSAID = of(Set.of(Demand.REFUND));

  public Amounts {
    worth = Set.copyOf(worth);
    deciding = Set.copyOf(deciding);
  }

  private static Amounts of(Set<Demand> worth) {
    return new Amounts(worth, Set.of(), null);
  }

  /** The same where these decide, by that rule. */
  Amounts decided(Set<Demand> by, RuleId decided) {
    return new Amounts(worth, by, decided);
  }

  /**
   * What is wrong with that line, if money does not stand there.
   *
   * @param given what may be given
   */
  Optional<Finding> wrong(Terms.Line line, Set<Demand> given, String pointer) {
    if (rule == null || line.amount().isZero()) {
      return Optional.empty();
    }
    var paying = new TreeSet<>(deciding);
    paying.addAll(worth);
    paying.retainAll(given);
    return paying.contains(line.remedy())
        ? Optional.empty()
        : Optional.of(
            new Finding(
                pointer,
                "AMOUNT_NOT_ALLOWED",
                rule,
                "who signs depends on what is given, and money is given as %s: %s does not stand with %s"
                    .formatted(paying, line.amount(), line.remedy())));
  }

  static Amounts read(Node node) {
    var worth = node.list(it -> it.code(Demand.class));
    return node.make(() -> of(Set.copyOf(worth)));
  }
}
