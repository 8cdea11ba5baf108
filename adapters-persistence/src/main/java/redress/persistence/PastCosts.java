package redress.persistence;

import io.vertx.sqlclient.Row;
import java.util.Currency;
import redress.money.Money;
import redress.organization.Department;
import redress.simulation.PastCase.InWeek;
import redress.simulation.PastCase.PastCost;

/**
 * What closed cases cost, each cost with its place among those of its department in its week: only
 * the weeks of the cases that are asked for are read.
 */
final class PastCosts {
  static final String SQL =
      """
      with weeks as (
        select distinct week, department from case_costs
        where company = $1 and complaint = any($2)
      ), costs as (
        select complaint, week, department, item, freight, loss, currency,
          sum(freight) over earlier - freight as freight_before,
          sum(loss) over earlier - loss as loss_before,
          sum(freight) over whole as week_freight, sum(loss) over whole as week_loss
        from case_costs join weeks using (week, department)
        where company = $1
        window whole as (partition by week, department), earlier as (
          partition by week, department order by item
          rows between unbounded preceding and current row)
      )
      select complaint, department, freight, loss, currency, freight_before, loss_before,
        week_freight, week_loss
      from costs where complaint = any($2) order by complaint, week, item
      """;

  private PastCosts() {}

  static PastCost read(Row row) {
    var currency = Currency.getInstance(row.getString(4));
    return new PastCost(
        new Department(row.getString(1)),
        money(row, 2, currency),
        money(row, 3, currency),
        new InWeek(
            money(row, 5, currency),
            money(row, 6, currency),
            money(row, 7, currency),
            money(row, 8, currency)));
  }

  private static Money money(Row row, int column, Currency currency) {
    return new Money(row.getBigDecimal(column), currency);
  }
}
