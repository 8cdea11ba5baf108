package redress.penalty;

import java.util.List;
import redress.money.Money;
import redress.time.Day;

/**
 * A fine for being late.
 *
 * @param days the days that count
 * @param daysOff the published days off inside, which may be waived; those waived are still listed
 * @param provisional whether what is owed is still not done, so that the fine grows
 */
public record Fine(long days, Money money, List<Day> daysOff, boolean provisional) {
  public Fine {
    daysOff = List.copyOf(daysOff);
  }
}
