package redress.application.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Workdays;

/** Of a month with more than one page of rows none is left out, and none is given twice. */
class MonthPagesTest {
  private static final int PAGE = 500;

  private final ExampleCompany company = ExampleCompany.inMemory();

  @Test
  void a_full_page_is_not_the_last_one() {
    for (int rows : new int[] {0, 1, PAGE - 1, PAGE, PAGE + 1, 2 * PAGE}) {
      assertEquals(IntStream.range(0, rows).boxed().toList(), read(rows));
    }
  }

  private ArrayList<Integer> read(int rows) {
    var ports = company.ports();
    var read = new ArrayList<Integer>();
    new MonthPages(new Workdays(ports.companies(), ports.calendars()))
        .<Integer>forEach(
            company.id(),
            YearMonth.of(2026, 11),
            (id, from, before, after, limit) -> {
              assertEquals(Instant.parse("2026-10-31T16:00:00Z"), from);
              assertEquals(Instant.parse("2026-11-30T16:00:00Z"), before);
              int first = after == null ? 0 : (int) after.id().getLeastSignificantBits() + 1;
              return IntStream.range(first, rows).boxed().limit(limit).toList();
            },
            row -> new ReturnViews.Key(ExampleCompany.MONDAY, new UUID(7, row)),
            (row, currency) -> read.add(row));
    return read;
  }
}
