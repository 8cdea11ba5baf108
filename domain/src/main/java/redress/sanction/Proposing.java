package redress.sanction;

import redress.rule.Refusal;

/** What a notice may say when it is proposed. */
final class Proposing {
  private Proposing() {}

  /**
   * Refuses what the procedure does not know.
   *
   * @throws Refusal {@code KIND_NOT_IN_PROCEDURE}, {@code NOT_A_RECIPIENT}, {@code MONEY_MISSING},
   *     {@code MONEY_NOT_ALLOWED}, {@code MONEY_NEGATIVE} or {@code FINE_TOO_SMALL}
   */
  static void check(Terms terms, SanctionRules rules) {
    var kind = rules.kind(terms.kind());
    if (!rules.recipients().isEmpty() && !rules.recipients().contains(terms.department())) {
      throw Refusal.content(
          "NOT_A_RECIPIENT",
          rules.rule(),
          "notices are about %s, and not about %s"
              .formatted(
                  rules.recipients().stream().map(it -> it.code()).sorted().toList(),
                  terms.department()));
    }
    var money = terms.money();
    if (money == null && kind.money() == SanctionKind.Amount.REQUIRED) {
      throw Refusal.content(
          "MONEY_MISSING", kind.rule(), "%s names an amount".formatted(terms.kind()));
    }
    if (money != null && kind.money() == SanctionKind.Amount.NONE) {
      throw Refusal.content(
          "MONEY_NOT_ALLOWED", kind.rule(), "%s names no amount".formatted(terms.kind()));
    }
    if (money != null && (money.isNegative() || money.isZero())) {
      throw Refusal.content(
          "MONEY_NEGATIVE", kind.rule(), "an amount is more than nothing, and not " + money);
    }
    rules
        .least()
        .flatMap(least -> least.refusal(terms.kind(), money))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }
}
