package redress.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.improvement.Measure.Done;
import redress.improvement.Measure.Plan;
import redress.improvement.Measure.Verdict;
import redress.organization.Department;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * What a company does better because of one cause of a complaint (S0-01, S1-23 to S1-27, C-5,
 * S3-13).
 *
 * <p>Its life: somebody names the cause; measures are planned, carried out and found to work by
 * somebody else, or not, and then others are planned; departments and similar products answer
 * whether it could happen there, too; it is looked at again on its date.
 *
 * @param reviewOn when it is looked at again, or {@code null}
 */
public record Improvement(
    PartId id,
    long version,
    Cause cause,
    List<Measure> measures,
    List<Answer> readAcross,
    LocalDate reviewOn,
    List<Review> reviews)
    implements Part {
  public Improvement {
    measures = List.copyOf(measures);
    readAcross = List.copyOf(readAcross);
    reviews = List.copyOf(reviews);
  }

  /** Why it happened. */
  public record Cause(String category, String finding, Mark found) {}

  /**
   * Whether it could happen there, too.
   *
   * @param where a department or a similar product
   */
  public record Answer(Place where, boolean applies, String reason, Mark given) {}

  /**
   * It was looked at again.
   *
   * @param next when it is looked at once more, or {@code null} if it need not be
   */
  public record Review(String finding, LocalDate next, Mark held) {}

  /** A cause was found. */
  public static Changed<Improvement> begun(
      PartId id, Cause cause, LocalDate reviewOn, ImprovementRules rules) {
    var category = rules.category(cause.category());
    var review = rules.review();
    if (review != null && review.required() && reviewOn == null) {
      throw Refusal.content(
          "REVIEW_DATE_MISSING", review.rule(), "an improvement has a date to look at it again");
    }
    if (review == null && reviewOn != null) {
      throw Refusal.content(
          "REVIEW_NOT_IN_PROCEDURE", rules.rule(), "the procedure has no improvement reviewed");
    }
    var made = new Improvement(id, 1, cause, List.of(), List.of(), reviewOn, List.of());
    return Changed.of(
        made,
        Entry.of(
            "IMPROVEMENT_BEGAN",
            category.rule(),
            null,
            new Difference()
                .of(made.path("category"), null, cause.category())
                .of(made.path("finding"), null, cause.finding())
                .of(made.path("reviewOn"), null, reviewOn)
                .changes()));
  }

  /** Something shall be done. */
  public Changed<Improvement> plan(UUID measure, Plan plan, ImprovementRules rules) {
    if (!rules.measureKinds().contains(plan.kind())) {
      throw Refusal.content(
          "MEASURE_NOT_IN_PROCEDURE",
          rules.rule(),
          "%s is no kind of measure; there are %s"
              .formatted(plan.kind(), rules.measureKinds().stream().sorted().toList()));
    }
    return Changed.of(
        with(all().plan(measure, plan)),
        Entry.of(
            "IMPROVEMENT_PLANNED",
            rules.category(cause.category()).rule(),
            new Change(path("kind"), null, plan.kind()),
            new Change(path("measure"), null, plan.text()),
            new Change(path("owner"), null, plan.owner().code()),
            new Change(path("dueOn"), null, plan.dueOn().toString())));
  }

  /** It was done. */
  public Changed<Improvement> carryOut(UUID id, Done done, ImprovementRules rules) {
    return Changed.of(
        with(all().carryOut(id, done, rules.rule())),
        Entry.of(
            "IMPROVEMENT_CARRIED_OUT",
            rules.rule(),
            new Change(path("measure"), null, text(id, rules.rule())),
            new Change(path("doneAt"), null, done.doneAt().toString()),
            new Change(path("evidence"), null, done.evidence())));
  }

  /** Somebody says whether it works; where the procedure says so somebody else (S0-06). */
  public Changed<Improvement> verify(UUID id, Verdict verdict, ImprovementRules rules) {
    var rule = rules.verification().rule();
    var next = all().verify(id, verdict, rules.verification());
    var entry =
        Entry.of(
            verdict.effective() ? "IMPROVEMENT_EFFECTIVE" : "IMPROVEMENT_INEFFECTIVE",
            rule,
            new Change(path("measure"), null, text(id, rule)),
            new Change(path("finding"), null, verdict.finding()));
    return rules
        .assessment()
        .flatMap(
            it ->
                it.proposed(cause.category(), next.measure(id, rule), verdict)
                    .map(item -> Changed.of(with(next.assessed(id, item)), entry, it.told(item))))
        .orElseGet(() -> Changed.of(with(next), entry));
  }

  /** Whether there is a measure that this user may say something about. */
  public Optional<Refusal> mayVerify(String user, ImprovementRules rules) {
    return all().mayVerify(user, rules.verification());
  }

  /** A department or somebody for a similar product says whether it could happen there (S1-27). */
  public Changed<Improvement> answer(
      Answer answer, Department by, ImprovementRules.ReadAcross rules) {
    var department = answer.where().department();
    if (department != null && !rules.participants().contains(department)) {
      throw Refusal.content(
          "DEPARTMENT_NOT_ASKED",
          rules.rule(),
          "%s is not asked; asked are %s".formatted(department, rules.participants()));
    }
    if (department != null && !department.equals(by)) {
      throw Refusal.anotherPerson(
          "DEPARTMENT_ANSWERS_ITSELF",
          rules.rule(),
          "%s answers for itself, and nobody of %s".formatted(department, by));
    }
    var more = new ArrayList<>(readAcross);
    more.add(answer);
    return Changed.of(
        new Improvement(id, version + 1, cause, measures, more, reviewOn, reviews),
        Entry.of(
            "READ_ACROSS_ANSWERED",
            rules.rule(),
            answer.reason(),
            List.of(
                new Change(path("readAcross"), null, answer.where().toString()),
                new Change(path("applies"), null, Boolean.toString(answer.applies())))));
  }

  /** Whether it is to be looked at again at all. */
  public Optional<Refusal> mayReview(RuleId rule) {
    return reviewOn == null
        ? Optional.of(
            Refusal.later("NO_REVIEW_PLANNED", rule, "nobody is to look at it again any more"))
        : Optional.empty();
  }

  /** It was looked at again (S3-13). */
  public Changed<Improvement> review(Review review, RuleId rule) {
    var more = new ArrayList<>(reviews);
    more.add(review);
    return Changed.of(
        new Improvement(id, version + 1, cause, measures, readAcross, review.next(), more),
        Entry.of(
            "IMPROVEMENT_REVIEWED",
            rule,
            null,
            new Difference()
                .of(path("review"), null, review.finding())
                .of(path("reviewOn"), reviewOn, review.next())
                .changes()));
  }

  /** The kinds of measures that the cause requires and that are not taken, or do not work. */
  public List<String> lacking(ImprovementRules rules) {
    return all().lacking(rules.category(cause.category()).requires());
  }

  /**
   * How far it is.
   *
   * @param told whether the customer was told what came of it
   */
  public Set<Step> reached(boolean told) {
    var reached = all().reached();
    reached.add(Step.CAUSE);
    if (told) {
      reached.add(Step.FEEDBACK);
    }
    return reached;
  }

  /** Who has not answered yet whether it could happen there, too. */
  public List<String> unanswered(ImprovementRules.ReadAcross rules) {
    return rules.unanswered(readAcross.stream().map(Answer::where).toList());
  }

  @Override
  public Set<String> workers() {
    var users = all().workers();
    users.add(cause.found().by());
    return users;
  }

  private Measures all() {
    return new Measures(measures);
  }

  private String text(UUID id, RuleId rule) {
    return all().measure(id, rule).plan().text();
  }

  Improvement with(Measures next) {
    return new Improvement(id, version + 1, cause, next.all(), readAcross, reviewOn, reviews);
  }

  private String path(String name) {
    return "/improvements/%s/%s".formatted(id.value(), name);
  }
}
