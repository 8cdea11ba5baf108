package redress.application.statistics;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import redress.application.Workdays;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.statistics.MonthStatistics;

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
    return month(views, company, zone, command.month(), clock.instant());
  }

  /** What a month has brought by now to a company whose clocks are in that zone. */
  public static MonthStatistics month(
      StatisticsViews views, CompanyId company, ZoneId zone, YearMonth month, Instant now) {
    var span =
        new StatisticsViews.Span(
            month.atDay(1).atStartOfDay(zone).toInstant(),
            month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant(),
            now);
    return new MonthStatistics(month, views.cases(company, span), views.promptness(company, span));
  }
}
