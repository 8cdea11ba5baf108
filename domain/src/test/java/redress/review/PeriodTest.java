package redress.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

  @Test
  void a_quarter_ends_with_its_third_month_and_with_no_other() {
    var quarter = Period.ending(SEPTEMBER, 3).orElseThrow();
    assertEquals("2026-07/2026-09", quarter.toString());
    assertEquals(
        List.of(YearMonth.of(2026, 7), YearMonth.of(2026, 8), SEPTEMBER), quarter.months());
    assertEquals(Optional.empty(), Period.ending(YearMonth.of(2026, 10), 3));
    assertEquals("2026-09", Period.ending(SEPTEMBER, 1).orElseThrow().toString());
    var year = Period.ending(YearMonth.of(2026, 12), 12).orElseThrow();
    assertEquals(YearMonth.of(2026, 1), year.first());
  }

  @Test
  void it_is_over_when_the_clocks_of_the_company_say_so() {
    var month = new Period(SEPTEMBER, SEPTEMBER);
    assertEquals(Instant.parse("2026-09-30T16:00:00Z"), month.end(ZoneId.of("Asia/Shanghai")));
  }

  @Test
  void it_does_not_end_before_it_begins_and_a_year_is_whole_periods() {
    assertThrows(
        IllegalArgumentException.class, () -> new Period(SEPTEMBER, SEPTEMBER.minusMonths(1)));
    for (int months : List.of(1, 2, 3, 4, 6, 12)) {
      assertEquals(months, new Every.Months(months).months());
    }
    for (int months : List.of(-1, 0, 5, 7, 8, 9, 10, 11, 13, 24)) {
      assertThrows(IllegalArgumentException.class, () -> new Every.Months(months));
    }
  }
}
