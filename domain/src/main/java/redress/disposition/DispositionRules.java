package redress.disposition;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import redress.complaint.Demand;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about what customers are given; a rule that is {@code null} does not hold.
 *
 * @param remedies what may be given
 * @param quantity the rule that pieces that change hands are counted, or limited, first (S4-12)
 * @param standard the rule that a plan names the standard that it follows (S3-04)
 * @param consent the rule that the customer agrees before anything is done (S3-14)
 * @param acceptance who accepts it before anything is done (D-5)
 * @param amounts with which of them an amount stands
 * @param rule the rule under which it is proposed
 */
public record DispositionRules(
    Set<Demand> remedies,
    RuleId quantity,
    RuleId standard,
    RuleId consent,
    AcceptanceRules acceptance,
    Amounts amounts,
    RuleId rule) {
  public DispositionRules {
    remedies = Set.copyOf(remedies);
  }

  /**
   * Refuses terms that the procedure does not allow, with all that is wrong with them.
   *
   * @throws Refusal {@code TERMS_NOT_ALLOWED}
   */
  public void check(Terms terms) {
    var wrong = new ArrayList<Finding>();
    for (int i = 0; i < terms.lines().size(); i++) {
      var line = terms.lines().get(i);
      if (!remedies.contains(line.remedy())) {
        wrong.add(
            new Finding(
                "/lines/%d/remedy".formatted(i),
                "NOT_IN_PROCEDURE",
                rule,
                "%s is not given; what may be is %s"
                    .formatted(line.remedy(), remedies.stream().sorted().toList())));
      }
      if (line.amount().isNegative()) {
        wrong.add(
            new Finding(
                "/lines/%d/amount".formatted(i),
                "AMOUNT_NEGATIVE",
                rule,
                "nothing is worth less than 0, so not " + line.amount()));
      }
      amounts.wrong(line, remedies, "/lines/%d/amount".formatted(i)).ifPresent(wrong::add);
    }
    if (standard != null && terms.standard() == null && terms.standardWaiver() == null) {
      wrong.add(
          new Finding(
              "/standard",
              "STANDARD_MISSING",
              standard,
              "a plan names the standard or policy that it follows, or why it follows none"));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "TERMS_NOT_ALLOWED",
          wrong.getFirst().rule(),
          "the procedure does not allow these terms",
          wrong);
    }
  }

  /** The same where these decide who signs, by that rule, and nothing else does. */
  public DispositionRules decided(Set<Demand> by, RuleId decided) {
    return new DispositionRules(
        remedies, quantity, standard, consent, acceptance, amounts.decided(by, decided), rule);
  }

  /** The rule by which pieces are counted, be it before they are approved or later. */
  public RuleId counting() {
    return quantity == null ? rule : quantity;
  }

  /** The rule under which the customer agrees, asked or not. */
  RuleId consenting() {
    return consent == null ? rule : consent;
  }

  /** Pieces are counted, or limited, before they are approved. */
  Optional<Refusal> uncounted(Terms terms) {
    return quantity == null
        ? Optional.empty()
        : terms
            .unlimited()
            .map(
                line ->
                    Refusal.later(
                        "QUANTITY_UNDETERMINED",
                        quantity,
                        "nobody knows yet how many pieces the %s is about: it is approved with a"
                                .formatted(line.remedy())
                            + " quantity, or with a ceiling"));
  }

  public static DispositionRules read(Node node) {
    node.only(
        "remedies", "worth", "quantityRule", "standardRule", "consentRule", "acceptance", "rule");
    var remedies = node.at("remedies").list(it -> it.code(Demand.class));
    var quantity = rule(node, "quantityRule");
    var standard = rule(node, "standardRule");
    var consent = rule(node, "consentRule");
    var acceptance = node.maybe("acceptance").map(AcceptanceRules::read).orElse(null);
    var amounts = node.maybe("worth").map(Amounts::read).orElse(Amounts.UNSAID);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(
        () ->
            new DispositionRules(
                Set.copyOf(remedies), quantity, standard, consent, acceptance, amounts, rule));
  }

  private static RuleId rule(Node node, String name) {
    return node.maybe(name).map(it -> it.parsed("a rule id", RuleId::new)).orElse(null);
  }
}
