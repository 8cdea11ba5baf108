package redress.http.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.application.review.ReviewFile;
import redress.complaint.Track.Mark;
import redress.http.statistics.MonthView;
import redress.http.weeklylist.OwedView;
import redress.improvement.Measure;
import redress.organization.Department;
import redress.review.Review;
import redress.statistics.CauseCount;

/** A review as its reader sees it; what is not written yet is left out. */
record ReviewView(
    UUID id,
    long version,
    String topic,
    String period,
    Department department,
    boolean written,
    Mark made,
    String text,
    Instant heldAt,
    Map<String, String> facts,
    List<Planned> measures,
    List<MonthView> figures,
    List<CauseCount> causes,
    List<OwedView> obligations) {

  record Planned(
      UUID id,
      String text,
      Department owner,
      LocalDate dueOn,
      Measure.Done done,
      Measure.Verdict verdict) {
    static Planned of(Measure measure) {
      var plan = measure.plan();
      return new Planned(
          measure.id(), plan.text(), plan.owner(), plan.dueOn(), measure.done(), measure.verdict());
    }
  }

  /** One line of a list. */
  record Row(
      UUID id, long version, String topic, String period, Department department, boolean written) {
    static Row of(Review review) {
      var about = review.about();
      return new Row(
          review.id(),
          review.version(),
          about.topic(),
          periodOf(about),
          about.department(),
          review.written() != null);
    }
  }

  static ReviewView of(ReviewFile file, Instant now) {
    var review = file.review();
    var about = review.about();
    var written = review.written();
    var content = written == null ? null : written.content();
    return new ReviewView(
        review.id(),
        review.version(),
        about.topic(),
        periodOf(about),
        about.department(),
        written != null,
        written == null ? null : written.made(),
        content == null ? null : content.text(),
        content == null ? null : content.heldAt(),
        content == null ? null : content.facts(),
        written == null ? null : written.measures().stream().map(Planned::of).toList(),
        written == null ? null : written.figures().stream().map(MonthView::of).toList(),
        written == null ? null : written.causes(),
        file.obligations().stream().map(it -> OwedView.of(it, now)).toList());
  }

  private static String periodOf(Review.About about) {
    return about.period() == null ? null : about.period().toString();
  }
}
