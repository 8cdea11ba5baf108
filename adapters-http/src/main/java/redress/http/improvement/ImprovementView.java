package redress.http.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.improvement.Improvement;
import redress.money.Money;
import redress.organization.Department;

/** An improvement as its reader sees it. */
public record ImprovementView(
    UUID id,
    long version,
    String category,
    String finding,
    Mark found,
    List<MeasureView> measures,
    List<AnswerView> readAcross,
    LocalDate reviewOn,
    List<ReviewView> reviews) {

  /** One measure. */
  record MeasureView(
      UUID id,
      String kind,
      String text,
      Department owner,
      LocalDate dueOn,
      Mark planned,
      DoneView done,
      VerdictView verdict,
      ItemView item) {}

  /** What is assessed of whoever carried it out. */
  record ItemView(String person, Mark proposed, DecidedView decided) {}

  /** What was decided. */
  record DecidedView(Money money, String reason, Mark made, UUID notice) {}

  /** It was carried out. */
  record DoneView(Instant doneAt, String evidence, Mark reported) {}

  /** Whether it works. */
  record VerdictView(boolean effective, String finding, Mark verified) {}

  /** Whether it could happen there, too. */
  record AnswerView(
      Department department, String product, boolean applies, String reason, Mark given) {}

  /** It was looked at again. */
  record ReviewView(String finding, LocalDate next, Mark held) {}

  public static ImprovementView of(Improvement improvement) {
    return ImprovementMapper.INSTANCE.view(improvement);
  }
}
