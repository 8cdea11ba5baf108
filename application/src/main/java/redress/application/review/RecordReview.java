package redress.application.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.application.statistics.ReadStatistics;
import redress.application.statistics.StatisticsViews;
import redress.improvement.Measure;
import redress.obligation.Moment;
import redress.organization.Department;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedures.InForce;
import redress.review.Period;
import redress.review.Review;
import redress.review.ReviewRules;
import redress.review.Reviews;
import redress.review.Topic;
import redress.rule.Refusal;
import redress.statistics.CauseCount;
import redress.statistics.MonthStatistics;

/**
 * Somebody of a department writes what a period has brought, or what took place on an occasion; the
 * figures of the period are kept with it as they are now (E-6, F-4, G-4, H-6, B-2, H-8).
 */
public final class RecordReview {
  private final CompanyDesk desk;
  private final Reviews reviews;
  private final StatisticsViews statistics;

  public RecordReview(CompanyDesk desk, Reviews reviews, StatisticsViews statistics) {
    this.desk = desk;
    this.reviews = reviews;
    this.statistics = statistics;
  }

  /**
   * What is written.
   *
   * @param month the last month of the period, or {@code null}
   * @param department who looks back, or {@code null} for the department of whoever writes
   * @param heldAt when it took place, or {@code null} if that is not told
   */
  public record Command(
      Person by,
      String topic,
      YearMonth month,
      Department department,
      String text,
      Instant heldAt,
      List<Planned> measures,
      Map<String, String> facts) {
    public Command {
      measures = List.copyOf(measures);
      facts = Map.copyOf(facts);
    }
  }

  /** Something that is done about it. */
  public record Planned(String text, Department owner, LocalDate dueOn) {}

  /**
   * The review, written.
   *
   * @throws Refusal {@code TOPIC_NOT_IN_PROCEDURE}, {@code PERIOD_NOT_SET}, {@code PERIOD_UNFIT},
   *     {@code PERIOD_NOT_OVER}, {@code PERIOD_BEFORE_COMPANY}, {@code DEPARTMENT_DOES_NOT_REVIEW},
   *     {@code ALREADY_REVIEWED}, {@code REVIEW_UNFIT} or {@code IN_THE_FUTURE}
   */
  public ReviewFile handle(Command command) {
    return desk.work(
        command.by(),
        work -> {
          var now = work.effective();
          var department =
              command.department() == null ? command.by().department() : command.department();
          work.require(Duty.WRITE_REVIEW, now.procedure(), department);
          reviews.lock(work.company().id());
          var review = begun(work, now, command, department);
          var rules = new InForce(review.edition(), work.procedure(review.edition()));
          var topic = rules(rules).topic(command.topic());
          var written =
              review.write(
                  new Review.Written(
                      work.mark(),
                      content(work, command, topic),
                      measures(work, command),
                      figures(work, review.about(), topic),
                      causes(work, review.about(), topic)),
                  topic);
          work.tell(review.subject(), written);
          reviews.save(written.value());
          if (topic.owed()) {
            Opening.happened(work, rules, topic, review, Moment.REVIEWED, work.now());
          }
          return ReviewFile.of(written.value(), work);
        });
  }

  /** The one that was opened already, or a new one. */
  private Review begun(CompanyWork work, InForce now, Command command, Department department) {
    var rules = rules(now);
    var topic = rules.topic(command.topic());
    if (!topic.participants().contains(department)) {
      throw Refusal.content(
          "DEPARTMENT_DOES_NOT_REVIEW",
          topic.rule(),
          "%s is reviewed by %s, and not by %s"
              .formatted(command.topic(), topic.participants(), department));
    }
    var period = topic.period(command.month());
    var about = new Review.About(command.topic(), period, department);
    if (period == null) {
      return Opening.of(work, reviews, now, about, topic);
    }
    return reviews
        .find(work.company().id(), about)
        .orElseGet(
            () -> {
              refuseUnfit(work, period, topic);
              return Opening.of(work, reviews, now, about, topic);
            });
  }

  private static void refuseUnfit(CompanyWork work, Period period, Topic topic) {
    var end = period.end(work.company().zone());
    if (end.isAfter(work.now())) {
      throw Refusal.later(
          "PERIOD_NOT_OVER",
          topic.rule(),
          "%s is reviewed when it is over, from %s on".formatted(period, end));
    }
    if (work.effective(Opening.lastInstant(work, period)).isEmpty()) {
      throw Refusal.content(
          "PERIOD_BEFORE_COMPANY",
          topic.rule(),
          "%s was over before the company had a procedure".formatted(period));
    }
  }

  private static Review.Content content(CompanyWork work, Command command, Topic topic) {
    var heldAt =
        command.heldAt() == null ? null : work.fact(command.heldAt(), "/heldAt", topic.rule());
    return new Review.Content(command.text(), heldAt, new TreeMap<>(command.facts()));
  }

  private static List<Measure> measures(CompanyWork work, Command command) {
    return command.measures().stream()
        .map(
            it ->
                new Measure(
                    work.newIdentity(),
                    new Measure.Plan(null, it.text(), it.owner(), it.dueOn(), work.mark()),
                    null,
                    null))
        .toList();
  }

  private List<MonthStatistics> figures(CompanyWork work, Review.About about, Topic topic) {
    if (about.period() == null || topic.figures() == Topic.Figures.NONE) {
      return List.of();
    }
    var company = work.company();
    return about.period().months().stream()
        .map(
            month ->
                ReadStatistics.month(statistics, company.id(), company.zone(), month, work.now()))
        .map(it -> topic.figures() == Topic.Figures.COMPANY ? it : it.of(about.department()))
        .toList();
  }

  private List<CauseCount> causes(CompanyWork work, Review.About about, Topic topic) {
    if (about.period() == null || topic.cause() == null) {
      return List.of();
    }
    var company = work.company();
    var begin = about.period().first().atDay(1).atStartOfDay(company.zone()).toInstant();
    var span = new StatisticsViews.Span(begin, about.period().end(company.zone()), work.now());
    return statistics.causes(company.id(), topic.cause(), span);
  }

  private static ReviewRules rules(InForce rules) {
    return rules.procedure().sections().of(ReviewRules.class);
  }
}
