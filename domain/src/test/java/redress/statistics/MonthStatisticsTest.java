package redress.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.complaint.ComplaintClass;
import redress.complaint.Kind;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.statistics.MonthStatistics.Cases;
import redress.statistics.MonthStatistics.Promptness;

/** What a month brought, in all and of one department (C-6, S3-12). */
class MonthStatisticsTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final Department QUALITY = new Department("QUALITY");
  private static final Promptness OF_QUALITY =
      new Promptness(QUALITY, ObligationKind.FORWARD, 1, 1, 2);

  private final MonthStatistics month =
      new MonthStatistics(
          NOVEMBER,
          List.of(
              new Cases(Kind.COMPLAINT, ComplaintClass.QUALITY, 5, 2, Duration.ofHours(30), 1, 2),
              new Cases(null, null, 2, 1, Duration.ofHours(15), 1, 2)),
          List.of(
              OF_QUALITY, new Promptness(new Department("SALES"), ObligationKind.CLOSE, 1, 0, 5)));

  @Test
  void what_is_counted_line_by_line_is_added_up_C_6() {
    assertEquals(7, month.registered());
    assertEquals(3, month.closed());
    assertEquals(2, month.onTime());
    assertEquals(1, month.late());
    assertEquals(7, month.overdue());
    assertEquals(2, month.satisfied());
    assertEquals(4, month.dissatisfied());
  }

  @Test
  void shares_are_rounded_to_a_tenth_and_means_are_of_what_was_closed_C_6_S3_12() {
    assertEquals(new BigDecimal("66.7"), month.onTimePercent());
    assertEquals(new BigDecimal("33.3"), month.satisfiedPercent());
    var half = List.of(new Promptness(QUALITY, ObligationKind.FORWARD, 2, 2, 0));
    assertEquals(
        new BigDecimal("50.0"), new MonthStatistics(NOVEMBER, List.of(), half).onTimePercent());
    assertEquals(Duration.ofHours(15), month.meanHandling());
    assertEquals(Duration.ofHours(15), month.cases().getFirst().meanHandling());
  }

  @Test
  void of_nothing_there_is_no_share_and_no_mean_C_6() {
    var nothing = new MonthStatistics(NOVEMBER, List.of(), List.of());
    assertNull(nothing.onTimePercent());
    assertNull(nothing.satisfiedPercent());
    assertNull(nothing.meanHandling());
    assertNull(new Cases(null, null, 1, 0, Duration.ZERO, 0, 0).meanHandling());
    var late =
        new MonthStatistics(
            NOVEMBER, List.of(), List.of(new Promptness(QUALITY, ObligationKind.FORWARD, 0, 3, 0)));
    assertEquals(new BigDecimal("0.0"), late.onTimePercent());
  }

  @Test
  void a_department_is_told_what_it_owed_and_of_no_case_C_6() {
    assertEquals(new MonthStatistics(NOVEMBER, List.of(), List.of(OF_QUALITY)), month.of(QUALITY));
  }
}
