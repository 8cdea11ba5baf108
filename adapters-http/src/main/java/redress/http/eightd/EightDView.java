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
      Measure.Verified verified) {
    static MeasureView of(Measure measure) {
      var plan = measure.plan();
      return new MeasureView(
          measure.id(),
          measure.kind(),
          plan.key(),
          plan.action(),
          plan.owner(),
          plan.dueOn(),
          plan.causes(),
          measure.replaces(),
          measure.state(),
          measure.implemented(),
          measure.verified());
    }
  }

  /** How it ended, in the words of whoever ended it. */
  record EndView(Instant at, String by, String text) {
    static EndView of(Course.Ending ending) {
      return switch (ending) {
        case Course.Ending.Closed closed ->
            new EndView(closed.at(), closed.by(), closed.conclusion());
        case Course.Ending.Withdrawn withdrawn ->
            new EndView(withdrawn.at(), withdrawn.by(), withdrawn.reason());
        case null -> null;
      };
    }
  }

  public static EightDView of(EightD eightD) {
    var assignment = eightD.assignment();
    var course = eightD.course();
    return new EightDView(
        eightD.id().value(),
        eightD.version(),
        assignment.department(),
        assignment.question(),
        assignment.sentAt(),
        assignment.agreedAt(),
        assignment.by(),
        course.state(),
        course.revision(),
        course.interim(),
        course.full(),
        ReportForm.of(eightD.report()),
        eightD.measures().stream().map(MeasureView::of).toList(),
        EndView.of(course.ending()));
  }
}
