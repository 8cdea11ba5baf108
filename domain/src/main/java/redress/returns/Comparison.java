package redress.returns;

import java.util.ArrayList;
import java.util.List;
import redress.money.Money;
import redress.returns.Books.Again;
import redress.returns.Reconciliation.Outcome;
import redress.rule.Explained;
import redress.rule.RuleId;
import redress.rule.Step;

/**
 * Compares what came back with what was approved, in pieces and in money (S4-35, S4-36).
 *
 * @param approved how many pieces may come back with all notes, or {@code null} if nobody knows
 * @param before how many of them were posted with other notes
 * @param value what the approved pieces are worth in all
 * @param undetermined the rule that somebody says first how many pieces it is about (S4-12)
 */
public record Comparison(Integer approved, int before, Money value, RuleId undetermined) {
  /** With what was approved for one note alone. */
  public static Comparison of(Again again) {
    return new Comparison(again.quantity(), 0, again.amount(), null);
  }

  /** What follows for that note by these rules. */
  public Explained<Reconciliation> of(
      ReturnNote note, ReturnRules quantities, ReturnNoteRules rules) {
    int actual = note.course().counted().quantity();
    var open = approved == null ? null : Math.max(0, approved - before);
    var steps = new ArrayList<Step>();
    if (approved == null && undetermined != null) {
      steps.add(
          new Step(
              undetermined,
              "Nobody has determined yet how many pieces of %s come back"
                  .formatted(note.order().partNumber()),
              "to be determined first"));
    } else if (before > 0) {
      steps.add(
          new Step(
              rules.posting(),
              "Of %d approved pieces %d were posted before".formatted(approved, before),
              "%d".formatted(open)));
    }
    var counted =
        note.books().again() == null
            ? quantities.reconciled(open, actual, note.order().tolerancePercent())
            : quantities.reconciledAgain(open, actual);
    steps.addAll(counted.steps());
    if (counted.value().outcome() != Outcome.POST_ACTUAL) {
      return new Explained<>(counted.value(), steps);
    }
    return priced(note, counted.value(), rules, steps);
  }

  private Explained<Reconciliation> priced(
      ReturnNote note, Reconciliation counted, ReturnNoteRules rules, List<Step> steps) {
    var price = note.order().unitPrice();
    var worth = price.times(approved);
    boolean matches = worth.equals(value);
    steps.add(
        new Step(
            rules.posting(),
            "%d approved pieces at %s make %s; approved was %s"
                .formatted(approved, price, worth, value),
            matches
                ? "post " + price.times(counted.postedQuantity())
                : "the amount does not match: hold"));
    return new Explained<>(matches ? counted : new Reconciliation(Outcome.HOLD, 0), steps);
  }
}
