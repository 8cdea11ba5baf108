package redress.disposition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.complaint.Demand;
import redress.disposition.Drawn.Draw;
import redress.money.Money;

/** What is approved for one part and for all, and what of it is there still. */
class DrawnTest {
  private static final Terms TERMS =
      new Terms(
          List.of(
              line(Demand.RETURN, "P-1", 10, null, "100.00"),
              line(Demand.RETURN, null, 60, null, "600.00"),
              line(Demand.EXCHANGE, null, null, 40, "400.00"),
              line(Demand.EXCHANGE, "P-2", null, null, "0.50"),
              line(Demand.ALLOWANCE, null, 7, null, "70.00")),
          "as agreed",
          null,
          null);

  @Test
  void what_is_for_all_parts_is_there_once_whoever_draws_it_S4_34() {
    assertLeft(110, "P-1", draw("P-9", 0));
    assertLeft(100, "P-9");
    assertLeft(70, "P-9", draw("P-8", 30));
    assertLeft(0, "P-9", draw("P-8", 30), draw("P-7", 70));
    assertLeft(0, "P-9", draw("P-8", 101));
    assertLeft(10, "P-1", draw("P-8", 101));
  }

  @Test
  void a_part_draws_first_on_what_is_for_it_alone_S4_34() {
    assertLeft(106, "P-1", draw("P-1", 4));
    assertLeft(100, "P-9", draw("P-1", 4));
    assertLeft(80, "P-9", draw("P-1", 30));
    assertLeft(80, "P-1", draw(" p-1", 10), draw("P－１", 20));
    assertLeft(60, "p - 1", draw("P-1", 30), draw("P-9", 20));
  }

  @Test
  void what_a_line_does_not_say_it_does_not_give_S4_12() {
    assertLeft(100, "P-2");
    assertLeft(95, "P-2", draw("P-2", 5));
  }

  @Test
  void beyond_is_what_was_drawn_where_there_was_no_more_S7_S4_30() {
    assertEquals("0", beyond());
    assertEquals("0.00", beyond(money("P-9", "1000.00"), money("P-1", "100.00")));
    assertEquals("0.01", beyond(money("P-9", "1000.00"), money("P-1", "100.01")));
    assertEquals("0.01", beyond(money("P-9", "1000.01")));
    assertEquals("99.50", beyond(money("P-8", "600.00"), money("P-2", "500.00")));
  }

  private static void assertLeft(int left, String part, Draw... draws) {
    var drawn = Drawn.pieces(TERMS, Set.of(Demand.RETURN, Demand.EXCHANGE), Arrays.stream(draws));
    assertEquals(BigDecimal.valueOf(left), drawn.left(part));
  }

  private static String beyond(Draw... draws) {
    return Drawn.money(TERMS, Set.of(Demand.RETURN, Demand.EXCHANGE), Arrays.stream(draws))
        .beyond()
        .toPlainString();
  }

  private static Draw draw(String part, int pieces) {
    return Draw.of(part, pieces);
  }

  private static Draw money(String part, String amount) {
    return Draw.of(part, Money.of(amount, "CNY"));
  }

  private static Terms.Line line(
      Demand remedy, String part, Integer quantity, Integer ceiling, String amount) {
    return new Terms.Line(remedy, part, quantity, ceiling, Money.of(amount, "CNY"));
  }
}
