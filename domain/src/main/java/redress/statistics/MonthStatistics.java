package redress.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import redress.complaint.ComplaintClass;
import redress.complaint.Kind;
import redress.obligation.ObligationKind;
import redress.organization.Department;

/**
 * What a month brought: how many cases, how long they took, whether what was owed was done on time,
 * and whether customers were satisfied (C-6, S3-12).
 */
public record MonthStatistics(YearMonth month, List<Cases> cases, List<Promptness> promptness) {
  /**
   * Cases of one kind and class.
   *
   * @param kind {@code null} where it is not known, and the class too
   * @param registered how many were given their number in the month
   * @param closed how many were closed in the month, whenever they were registered
   * @param handling how long those that were closed had taken together, from their receipt on
   * @param satisfied how many customers said in the month that they are
   * @param dissatisfied how many said that they are not
   */
  public record Cases(
      Kind kind,
      ComplaintClass complaintClass,
      long registered,
      long closed,
      Duration handling,
      long satisfied,
      long dissatisfied) {
    /** How long one took on average; nothing if none was closed. */
    public Duration meanHandling() {
      return closed == 0 ? null : handling.dividedBy(closed);
    }
  }

  /**
   * What a department owed by some time; what had none was neither on time nor late.
   *
   * @param onTime how many were fulfilled in the month, and not after they were due
   * @param late how many were fulfilled in the month after they had been due
   * @param overdue how many were due in the month, and are owed still
   */
  public record Promptness(
      Department department, ObligationKind obligation, long onTime, long late, long overdue) {}

  public MonthStatistics {
    cases = List.copyOf(cases);
    promptness = List.copyOf(promptness);
  }

  /** Only what that department owed; a case belongs to no single department. */
  public MonthStatistics of(Department department) {
    return new MonthStatistics(
        month,
        List.of(),
        promptness.stream().filter(it -> it.department().equals(department)).toList());
  }

  public long registered() {
    return cases.stream().mapToLong(Cases::registered).sum();
  }

  public long closed() {
    return cases.stream().mapToLong(Cases::closed).sum();
  }

  public long onTime() {
    return promptness.stream().mapToLong(Promptness::onTime).sum();
  }

  public long late() {
    return promptness.stream().mapToLong(Promptness::late).sum();
  }

  public long overdue() {
    return promptness.stream().mapToLong(Promptness::overdue).sum();
  }

  public long satisfied() {
    return cases.stream().mapToLong(Cases::satisfied).sum();
  }

  public long dissatisfied() {
    return cases.stream().mapToLong(Cases::dissatisfied).sum();
  }

  /** How much of what was fulfilled was on time, in percent; nothing if nothing was. */
  public BigDecimal onTimePercent() {
    return percent(onTime(), late());
  }

  /** How many of the customers who were asked are satisfied, in percent; nothing if none was. */
  public BigDecimal satisfiedPercent() {
    return percent(satisfied(), dissatisfied());
  }

  private static BigDecimal percent(long part, long rest) {
    return part + rest == 0
        ? null
        : BigDecimal.valueOf(100 * part)
            .divide(BigDecimal.valueOf(part + rest), 1, RoundingMode.HALF_UP);
  }

  /** How long a case took on average; nothing if none was closed. */
  public Duration meanHandling() {
    var all = cases.stream().map(Cases::handling).reduce(Duration.ZERO, Duration::plus);
    return closed() == 0 ? null : all.dividedBy(closed());
  }
}
