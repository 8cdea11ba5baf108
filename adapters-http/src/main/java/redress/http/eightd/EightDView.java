package redress.http.eightd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import redress.eightd.Course;
import redress.eightd.EightD;
import redress.eightd.Measure;
import redress.eightd.MeasureKind;
import redress.organization.Department;

/** A department's report as its reader sees it. */
public record EightDView(
    UUID id,
    long version,
    Department department,
    String question,
    Instant sentAt,
    Instant agreedAt,
    String assignedBy,
    Course.State state,
    int revision,
    Course.Submitted interim,
    Course.Submitted full,
    ReportForm report,
    List<MeasureView> measures,
    EndView ended) {

  /** A measure from its plan to its effect. */
  record MeasureView(
      UUID id,
      MeasureKind kind,
      String key,
      String action,
      String owner,
      LocalDate dueOn,
      List<String> causes,
      UUID replaces,
      Measure.State state,
      Measure.Implemented implemented,
      Measure.Verified verified) {}

  /** How it ended, in the words of whoever ended it. */
  record EndView(Instant at, String by, String text) {}

  public static EightDView of(EightD eightD) {
    return EightDMapper.INSTANCE.view(eightD);
  }
}
