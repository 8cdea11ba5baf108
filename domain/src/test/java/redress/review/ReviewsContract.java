package redress.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.EDITION;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.uuid;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import redress.complaint.ComplaintClass;
import redress.complaint.Kind;
import redress.complaint.Track.Mark;
import redress.improvement.Measure;
import redress.obligation.ObligationKind;
import redress.review.Reviews.Filter;
import redress.statistics.CauseCount;
import redress.statistics.MonthStatistics;
import redress.testing.Work;

/** What every collection of reviews does. */
public abstract class ReviewsContract {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final Mark MARK = new Mark(MONDAY, "quality-head");
  private static final Filter ALL = new Filter(null, null);

  protected abstract Reviews reviews();

  protected abstract Work work();

  @Test
  void a_review_is_found_as_it_was_stored_by_its_id_and_by_its_period() {
    save(open(1, "HANDLING", OCTOBER));
    save(written(1));
    assertEquals(Optional.of(written(1)), reviews().find(ACME, uuid(1)));
    assertEquals(Optional.of(written(1)), reviews().find(ACME, about("HANDLING", OCTOBER)));
    assertEquals(Optional.empty(), reviews().find(ACME, uuid(2)));
    assertEquals(Optional.empty(), reviews().find(ACME, about("SURVEY", OCTOBER)));
    var quarter = new Period(OCTOBER.minusMonths(2), OCTOBER);
    var longer = new Review.About("HANDLING", quarter, QUALITY);
    assertEquals(Optional.empty(), reviews().find(ACME, longer));
  }

  @Test
  void an_older_version_is_not_stored_over_a_newer_one() {
    save(open(1, "HANDLING", OCTOBER));
    save(written(1));
    assertThrows(IllegalStateException.class, () -> save(open(1, "HANDLING", OCTOBER)));
  }

  @Test
  void the_newest_come_first_by_pages_and_by_what_they_are() {
    save(open(1, "HANDLING", OCTOBER));
    save(open(2, "SURVEY", OCTOBER));
    save(open(3, "HANDLING", OCTOBER.plusMonths(1)));
    save(written(1));
    assertEquals(List.of(3, 2), ids(ALL, null, 2));
    assertEquals(List.of(1), ids(ALL, 2, 2));
    assertEquals(List.of(3, 1), ids(new Filter("HANDLING", null), null, 9));
    assertEquals(List.of(3, 2), ids(new Filter(null, false), null, 9));
    assertEquals(List.of(1), ids(new Filter("HANDLING", true), null, 9));
    assertEquals(List.of(), ids(new Filter("SURVEY", true), null, 9));
  }

  @Test
  void there_may_be_many_of_an_occasion_and_one_of_a_period() {
    save(open(1, "TRAINING", null));
    save(open(2, "TRAINING", null));
    assertEquals(List.of(2, 1), ids(ALL, null, 9));
  }

  @Test
  void another_company_sees_nothing_of_it() {
    save(open(1, "HANDLING", OCTOBER));
    assertEquals(Optional.empty(), reviews().find(OTHER, uuid(1)));
    assertEquals(Optional.empty(), reviews().find(OTHER, about("HANDLING", OCTOBER)));
    assertEquals(List.of(), reviews().before(OTHER, ALL, null, 9));
    assertEquals(Optional.empty(), work().in(OTHER, () -> reviews().find(ACME, uuid(1))));
  }

  private List<Integer> ids(Filter filter, Integer before, int limit) {
    return reviews().before(ACME, filter, before == null ? null : uuid(before), limit).stream()
        .map(it -> (int) it.id().getLeastSignificantBits() & 0xff)
        .toList();
  }

  private void save(Review review) {
    work()
        .in(
            ACME,
            () -> {
              reviews().lock(ACME);
              reviews().save(review);
            });
  }

  private static Review.About about(String topic, YearMonth month) {
    return new Review.About(topic, month == null ? null : new Period(month, month), QUALITY);
  }

  private static Review open(int id, String topic, YearMonth month) {
    return new Review(ACME, uuid(id), 1, EDITION, about(topic, month), MARK, null);
  }

  /** With something in every place. */
  protected static Review written(int id) {
    var figures =
        new MonthStatistics(
            OCTOBER,
            List.of(
                new MonthStatistics.Cases(
                    Kind.COMPLAINT, ComplaintClass.CLAIM, 4, 2, Duration.ofHours(50), 1, 1)),
            List.of(new MonthStatistics.Promptness(QUALITY, ObligationKind.CLOSE, 3, 2, 1)));
    var measure =
        new Measure(
            uuid(40),
            new Measure.Plan(null, "Test each one", QUALITY, LocalDate.of(2026, 12, 1), MARK),
            null,
            null);
    var content =
        new Review.Content("Most came in by phone", MONDAY, new TreeMap<>(Map.of("ASKED", "12")));
    return new Review(
        ACME,
        uuid(id),
        2,
        EDITION,
        about("HANDLING", OCTOBER),
        MARK,
        new Review.Written(
            MARK,
            content,
            List.of(measure),
            List.of(figures),
            List.of(new CauseCount("CUSTOMER_MISUSE", Kind.COMPLAINT, "M-1", 3))));
  }
}
