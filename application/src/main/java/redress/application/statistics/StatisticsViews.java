package redress.application.statistics;

import java.time.Instant;
import java.util.List;
import redress.organization.CompanyId;
import redress.statistics.CauseCount;
import redress.statistics.MonthStatistics;

/** Counts over many cases. What they cost depends on the span, and not on all that is stored. */
public interface StatisticsViews {
  /**
   * A span of time.
   *
   * @param before where it ends, itself not within
   * @param now what was due before this and is owed still is overdue
   */
  record Span(Instant from, Instant before, Instant now) {}

  /**
   * Cases that were registered or closed, or whose customers were asked whether they are satisfied,
   * within the span, by kind and then by class.
   */
  List<MonthStatistics.Cases> cases(CompanyId company, Span span);

  /** What was fulfilled or missed within the span, by department and then by kind. */
  List<MonthStatistics.Promptness> promptness(CompanyId company, Span span);

  /**
   * Cases that were registered within the span and in which somebody has named that cause, by kind
   * and then by model.
   */
  List<CauseCount> causes(CompanyId company, String category, Span span);
}
