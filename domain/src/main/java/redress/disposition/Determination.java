package redress.disposition;

import java.util.ArrayList;
import java.util.List;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.money.Money;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * Somebody knows at last how many pieces change hands (S4-12). What stays within what was approved
 * needs no other signature; what does not is proposed anew.
 *
 * @param line which line of the terms, from 0
 * @param quantity how many pieces, from 1
 * @param amount what they are worth, never negative, or {@code null} for as much as was approved
 */
public record Determination(int line, int quantity, Money amount) {
  /**
   * The disposition with so many pieces.
   *
   * @param rule the rule by which pieces are counted
   * @throws Refusal {@code NOTHING_TO_DETERMINE}, {@code ABOVE_APPROVED}, {@code ALREADY_GIVEN} or
   *     {@code TERMS_NOT_ALLOWED}
   */
  public Changed<Disposition> of(Disposition it, RuleId rule) {
    var lines = new ArrayList<>(it.terms().lines());
    if (line >= lines.size() || !lines.get(line).undetermined()) {
      throw Refusal.content(
          "NOTHING_TO_DETERMINE",
          rule,
          "that line is not about pieces of which nobody knows how many",
          List.of(new Finding("/line", "NOTHING_TO_DETERMINE", rule, "the lines are " + lines)));
    }
    if (amount != null && amount.isNegative()) {
      var why = "nothing is worth less than 0, so not " + amount;
      throw Refusal.content(
          "TERMS_NOT_ALLOWED",
          rule,
          why,
          List.of(new Finding("/amount", "AMOUNT_NEGATIVE", rule, why)));
    }
    var before = lines.get(line);
    if (before.ceiling() != null && quantity > before.ceiling()
        || amount != null && amount.compareTo(before.amount()) > 0) {
      throw Refusal.later(
          "ABOVE_APPROVED",
          rule,
          "approved was %s; more has to be approved first".formatted(before));
    }
    var worth = amount == null ? before.amount() : amount;
    lines.set(line, new Terms.Line(before.remedy(), before.partNumber(), quantity, null, worth));
    var terms = it.terms();
    var next = new Terms(lines, terms.text(), terms.standard(), terms.standardWaiver());
    it.noLess(next, rule);
    return Changed.of(
        new Disposition(
            it.id(), it.version() + 1, next, it.authors(), it.signature(), it.course(), it.ended()),
        Entry.of(
            "QUANTITY_DETERMINED",
            rule,
            new Change(
                "/dispositions/%s/lines".formatted(it.id().value()),
                terms.lines().toString(),
                lines.toString()),
            new Change(
                "/dispositions/%s/quantity".formatted(it.id().value()),
                null,
                Integer.toString(quantity))));
  }
}
