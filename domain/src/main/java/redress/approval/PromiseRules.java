package redress.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import redress.disposition.Disposition;
import redress.disposition.Terms;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * Nobody promises a customer more than was signed (S4-23, S1-17): what a message says that it
 * promises is compared with what was approved, and what its text names with what it says.
 *
 * @param amounts whether a text that names an amount of money says what it promises
 */
public record PromiseRules(boolean amounts, RuleId rule) {
  /**
   * Refuses a message that promises more than the disposition that is in force.
   *
   * @param commitment what it promises, or {@code null} if it says that it promises nothing
   * @param sentAt when it was sent, as stated by the sender
   * @throws Refusal {@code BEYOND_AUTHORITY}; {@code SENT_BEFORE_BASIS} if that was not approved
   *     yet then; {@code COMMITMENT_MISSING} where the text names an amount, or more pieces than
   *     are approved, and it is not said what is promised; {@code AMOUNT_BEYOND_COMMITMENT} where
   *     it names a larger amount than that; {@code AMOUNT_UNREADABLE} where that cannot be told
   */
  public void check(
      Commitment commitment, String text, Instant sentAt, Optional<Disposition> inForce) {
    var named = amounts ? Named.amounts(text) : List.<Named>of();
    var pieces =
        amounts ? tooMany(text, inForce.map(Disposition::terms)) : Optional.<String>empty();
    if (commitment == null) {
      if (!named.isEmpty()) {
        throw missing("/commitment", "the text names an amount: say what it promises the customer");
      }
      if (pieces.isPresent()) {
        throw missing("/commitment", pieces.get() + ": say what it promises the customer");
      }
      return;
    }
    if (commitment.amount() == null && !named.isEmpty()) {
      throw missing(
          "/commitment/amount",
          "the text names an amount: say how much of it is promised, 0 if none is");
    }
    named.forEach(it -> compare(it, commitment));
    if (!commitment.nothing()) {
      approved(commitment, inForce);
      inForce.orElseThrow().signature().foregoing().mustPrecede(sentAt, "SENT_BEFORE_BASIS", rule);
      pieces.ifPresent(
          it -> {
            throw beyond(it);
          });
    }
  }

  private void approved(Commitment commitment, Optional<Disposition> inForce) {
    if (inForce.isEmpty()) {
      throw beyond("nothing is approved that could be promised");
    }
    var terms = inForce.get().terms();
    if (!terms.remedies().containsAll(commitment.remedies())) {
      throw beyond(
          "%s is promised, and %s is approved"
              .formatted(
                  commitment.remedies().stream().sorted().toList(),
                  terms.remedies().stream().sorted().toList()));
    }
    if (commitment.amount() != null && commitment.amount().compareTo(terms.settlement()) > 0) {
      throw beyond(
          "%s is promised, and %s is approved".formatted(commitment.amount(), terms.settlement()));
    }
  }

  /** What the text names is promised, less than what is, or said to be named beside it. */
  private void compare(Named named, Commitment commitment) {
    boolean said =
        commitment.besides().stream().anyMatch(named::is) || named.within(commitment.amount());
    if (said) {
      return;
    }
    if (named.value().isEmpty() || !named.in(commitment.amount().currency())) {
      throw Refusal.content(
          "AMOUNT_UNREADABLE",
          rule,
          "the text names '%s', which cannot be compared with the %s that is promised: write the amount in figures, with its currency"
              .formatted(named.written(), commitment.amount()));
    }
    throw Refusal.content(
        "AMOUNT_BEYOND_COMMITMENT",
        rule,
        "the text names '%s', that is %s, and %s is promised"
            .formatted(named.written(), figures(named.value().get()), commitment.amount()));
  }

  /** That the text names more pieces than are approved, where that is known. */
  private static Optional<String> tooMany(String text, Optional<Terms> approved) {
    var most = approved.map(Terms::pieces).filter(it -> it.isPresent());
    return most.flatMap(
        pieces ->
            Named.pieces(text).stream()
                .filter(it -> it.value().isPresent())
                .filter(it -> it.value().get().compareTo(BigDecimal.valueOf(pieces.getAsInt())) > 0)
                .findFirst()
                .map(
                    it ->
                        "the text names '%s', that is %s pieces, and %d are approved"
                            .formatted(
                                it.written(), figures(it.value().get()), pieces.getAsInt())));
  }

  private static String figures(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private Refusal missing(String pointer, String sentence) {
    return Refusal.content(
        "COMMITMENT_MISSING",
        rule,
        sentence,
        List.of(new Finding(pointer, "COMMITMENT_MISSING", rule, sentence)));
  }

  private Refusal beyond(String sentence) {
    return Refusal.later("BEYOND_AUTHORITY", rule, sentence);
  }

  public static PromiseRules read(Node node) {
    boolean amounts = node.only("amounts", "rule").at("amounts").flag();
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new PromiseRules(amounts, rule));
  }
}
