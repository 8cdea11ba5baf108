package redress.http.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import redress.complaint.ComplaintClass;
import redress.complaint.Kind;
import redress.statistics.MonthStatistics;

/**
 * A month as its reader sees it.
 *
 * @param handlingMinutes how long a case that was closed had taken on average, in whole minutes
 */
public record MonthView(
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

  public static MonthView of(MonthStatistics month) {
    return new MonthView(
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

  record Cases(
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

  private static Long minutes(Duration duration) {
    return duration == null ? null : duration.toMinutes();
  }
}
