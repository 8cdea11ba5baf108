package redress.monthbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.monthbook.ExampleBook.MARK;
import static redress.monthbook.ExampleBook.NOVEMBER;
import static redress.monthbook.ExampleBook.RULES;
import static redress.testing.Example.QUALITY;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.money.Money;
import redress.organization.Position;
import redress.rule.Refusal;

/** What a month book cannot say (S4-22). */
class MonthNonsenseTest {
  private static final Set<Position> HEADS = Set.of(new Position("HEAD"));

  @Test
  void a_line_has_departments_or_a_reason_why_there_are_none_and_never_both_S4_22() {
    var ratios = ExampleBook.verdict("60", "40").ratios();
    nonsense(() -> new Verdict(ratios, "nobody", "x", "y", null, MARK));
    nonsense(() -> new Verdict(List.of(), null, "x", "y", null, MARK));
    nonsense(() -> new Verdict(ratios, null, "x", "y", Money.of("-0.01", "CNY"), MARK));
    var free = new Verdict(ratios, null, "x", "y", Money.of("0.00", "CNY"), MARK);
    assertEquals(2, free.portions().size());
    var valued = new Verdict(List.of(), "nobody", "x", "y", Money.of("5.00", "CNY"), MARK);
    assertEquals(List.of(), valued.portions(), "nobody of ours bears it");
  }

  @Test
  void somebody_confirms_a_book_and_is_somebody_S4_22() {
    nonsense(() -> new MonthBookRules(List.of(), HEADS, false, RULES.rule()));
    nonsense(() -> new MonthBookRules(List.of(QUALITY), Set.of(), true, RULES.rule()));
    assertEquals(
        List.of(), new MonthBookRules(List.of(), HEADS, true, RULES.rule()).participants());
    assertEquals(
        List.of(QUALITY),
        new MonthBookRules(List.of(QUALITY, QUALITY), HEADS, false, RULES.rule()).participants());
  }

  @Test
  void a_frozen_book_takes_no_line_of_an_earlier_one_S4_22() {
    var frozen = ExampleBook.frozen(NOVEMBER, null);
    var line = ExampleBook.adjusting(1, ExampleBook.nobody());
    var refused = assertThrows(Refusal.class, () -> frozen.adjust(line, RULES));
    assertEquals("MONTH_FROZEN", refused.code());
  }

  private static void nonsense(org.junit.jupiter.api.function.Executable made) {
    assertThrows(IllegalArgumentException.class, made);
  }
}
