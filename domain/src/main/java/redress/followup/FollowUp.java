package redress.followup;

import java.time.Instant;
import java.util.Optional;
import redress.complaint.Channel;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.rule.Foregoing;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * One call to the customer to learn whether they are satisfied with how the complaint was handled
 * (A-5, S1-06, S1-21, S3-05).
 *
 * <p>Its life: it is recorded once, with what the customer said; a comment in it is open until
 * somebody says what is improved because of it. A customer who is not satisfied begins another
 * round of the case.
 *
 * @param round of the case, from 1
 * @param improved what was done about the comment, or {@code null}
 */
public record FollowUp(
    PartId id, long version, int round, Call call, Said said, Improvement improved)
    implements Part {

  /**
   * How the customer was reached.
   *
   * @param calledAt when, as stated by the caller
   */
  public record Call(Channel channel, Instant calledAt, Mark recorded) {}

  /**
   * What the customer said.
   *
   * @param comment what could be better, or {@code null}
   * @param test what came of trying it out, or {@code null} if the customer has not
   */
  public record Said(Satisfaction satisfaction, String content, String comment, Trial test) {}

  /** The customer has tried out what was done. */
  public record Trial(boolean passed, String finding) {}

  /** What is done otherwise because of a comment. */
  public record Improvement(String text, Mark stated) {}

  /**
   * The customer was asked.
   *
   * @param handled what had come of the case by then
   * @throws Refusal {@code CHANNEL_NOT_IN_PROCEDURE}, {@code CALLED_BEFORE_HANDLED}, {@code
   *     TEST_NOT_IN_PROCEDURE}, {@code TEST_MISSING} or {@code TEST_FAILED}
   */
  public static Changed<FollowUp> called(
      PartId id, int round, Call call, Said said, Foregoing handled, FollowUpRules rules) {
    check(call, said, rules);
    handled.mustPrecede(call.calledAt(), "CALLED_BEFORE_HANDLED", rules.rule());
    var made = new FollowUp(id, 1, round, call, said, null);
    var changes =
        new Difference()
            .of(made.path("round"), null, round)
            .of(made.path("channel"), null, call.channel())
            .of(made.path("calledAt"), null, call.calledAt())
            .of(made.path("satisfaction"), null, said.satisfaction())
            .of(made.path("content"), null, said.content())
            .of(made.path("comment"), null, said.comment());
    if (said.test() != null) {
      changes
          .of(made.path("test/passed"), null, said.test().passed())
          .of(made.path("test/finding"), null, said.test().finding());
    }
    return Changed.of(made, Entry.of("CUSTOMER_CALLED", rules.rule(), null, changes.changes()));
  }

  private static void check(Call call, Said said, FollowUpRules rules) {
    if (!rules.channels().contains(call.channel())) {
      throw Refusal.content(
          "CHANNEL_NOT_IN_PROCEDURE",
          rules.rule(),
          "customers are not asked by %s; allowed are %s"
              .formatted(call.channel(), rules.channels().stream().sorted().toList()));
    }
    if (rules.test() == null && said.test() != null) {
      throw Refusal.content(
          "TEST_NOT_IN_PROCEDURE", rules.rule(), "the procedure has no customer try anything out");
    }
    if (said.satisfaction() == Satisfaction.SATISFIED) {
      tried(said.test(), rules.test());
    }
  }

  private static void tried(Trial trial, FollowUpRules.Test test) {
    if (test != null && test.required() && trial == null) {
      throw Refusal.content(
          "TEST_MISSING",
          test.rule(),
          "a customer is satisfied only after having tried out what was done");
    }
    if (trial != null && !trial.passed()) {
      throw Refusal.content(
          "TEST_FAILED",
          test.rule(),
          "a customer for whom it does not work is not recorded as satisfied");
    }
  }

  /** Whether the case is handled once more because of it. */
  public boolean again() {
    return said.satisfaction() == Satisfaction.DISSATISFIED;
  }

  /** Whether there is a comment that nobody has taken up. */
  public Optional<Refusal> mayImprove(RuleId rule) {
    if (said.comment() == null) {
      return Optional.of(
          Refusal.later("NO_COMMENT", rule, "the customer said nothing that could be better"));
    }
    return improved == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "COMMENT_TAKEN_UP",
                rule,
                "the comment was taken up at %s".formatted(improved.stated().at())));
  }

  /** Something is done otherwise because of the comment (S3-05). */
  public Changed<FollowUp> improve(Improvement next, RuleId rule) {
    mayImprove(rule)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return Changed.of(
        new FollowUp(id, version + 1, round, call, said, next),
        Entry.of("COMMENT_TAKEN_UP", rule, new Change(path("improved"), null, next.text())));
  }

  @Override
  public Optional<Unfinished> unfinished() {
    return said.comment() != null && improved == null
        ? Optional.of(
            new Unfinished(
                "COMMENT_OPEN", "nobody has said what is improved because of what was commented"))
        : Optional.empty();
  }

  private String path(String name) {
    return "/followUps/%s/%s".formatted(id.value(), name);
  }
}
