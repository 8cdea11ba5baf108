package redress.http.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.statistics.MonthStatistics;
import redress.application.statistics.ReadStatistics;
import redress.complaint.ComplaintClass;
import redress.complaint.Kind;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;

/** What a month brought (C-6, S3-12). */
public final class StatisticsOperations {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private final ReadStatistics statistics;

  public StatisticsOperations(UseCases useCases) {
    this.statistics = useCases.statistics();
  }

  /**
   * A month as its reader sees it.
   *
   * @param handlingMinutes how long a case that was closed had taken on average, in whole minutes
   */
  private record View(
      YearMonth month,
      long registered,
      long closed,
      Long handlingMinutes,
      long onTime,
      long late,
      long overdue,
      BigDecimal onTimePercent,
      long satisfied,
      long dissatisfied,
      BigDecimal satisfiedPercent,
      List<Cases> cases,
      List<MonthStatistics.Promptness> promptness) {

    static View of(MonthStatistics month) {
      return new View(
          month.month(),
          month.registered(),
          month.closed(),
          minutes(month.meanHandling()),
          month.onTime(),
          month.late(),
          month.overdue(),
          month.onTimePercent(),
          month.satisfied(),
          month.dissatisfied(),
          month.satisfiedPercent(),
          month.cases().stream().map(Cases::of).toList(),
          month.promptness());
    }
  }

  private record Cases(
      Kind kind,
      @JsonProperty("class") ComplaintClass complaintClass,
      long registered,
      long closed,
      Long handlingMinutes,
      long satisfied,
      long dissatisfied) {

    static Cases of(MonthStatistics.Cases cases) {
      return new Cases(
          cases.kind(),
          cases.complaintClass(),
          cases.registered(),
          cases.closed(),
          minutes(cases.meanHandling()),
          cases.satisfied(),
          cases.dissatisfied());
    }
  }

  public Chapter chapter() {
    return Chapter.of("statistics", Operation.get("readStatistics", "/statistics", this::read));
  }

  private Reply read(Exchange exchange) {
    var month =
        exchange.query(
            node ->
                node.only("month")
                    .at("month")
                    .parsed("a month such as 2026-11", StatisticsOperations::month));
    var command = new ReadStatistics.Command(exchange.actor(), month);
    return exchange.ok(View.of(statistics.handle(command)));
  }

  private static YearMonth month(String text) {
    var month = YearMonth.parse(text);
    if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("no month that anybody works in");
    }
    return month;
  }

  private static Long minutes(Duration duration) {
    return duration == null ? null : duration.toMinutes();
  }
}
