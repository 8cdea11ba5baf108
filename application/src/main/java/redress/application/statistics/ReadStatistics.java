package redress.application.statistics;

import java.time.InstantSource;
import java.time.YearMonth;
import redress.application.Workdays;
import redress.organization.Person;

/** Tells the statistics of a calendar month, which begins and ends in the company's zone. */
public final class ReadStatistics {
  private final StatisticsViews views;
  private final Workdays workdays;
  private final InstantSource clock;

  public ReadStatistics(StatisticsViews views, Workdays workdays, InstantSource clock) {
    this.views = views;
    this.workdays = workdays;
    this.clock = clock;
  }

  public record Command(Person by, YearMonth month) {}

  public MonthStatistics handle(Command command) {
    var company = command.by().company();
    var zone = workdays.company(company).zone();
    var month = command.month();
    var span =
        new StatisticsViews.Span(
            month.atDay(1).atStartOfDay(zone).toInstant(),
            month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant(),
            clock.instant());
    return new MonthStatistics(month, views.cases(company, span), views.promptness(company, span));
  }
}
