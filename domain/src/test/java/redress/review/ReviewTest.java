package redress.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.EDITION;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.FactRule;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.improvement.ImprovementRules.Verifying;
import redress.improvement.Measure;
import redress.improvement.Measure.Done;
import redress.improvement.Measure.Plan;
import redress.improvement.Measure.Verdict;
import redress.obligation.ObligationKind;
import redress.obligation.ObligationRules;
import redress.review.Review.About;
import redress.review.Review.Content;
import redress.review.Review.Written;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.time.Limit;

/** A review from its opening to measures of which somebody knows that they work. */
class ReviewTest {
  private static final RuleId RULE = new RuleId("G-4");
  private static final RuleId VERIFY = new RuleId("S1-25");
  private static final Mark MARK = new Mark(MONDAY, "li");
  private static final Mark OTHER = new Mark(MONDAY, "wang");
  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final Every.Months QUARTERLY = new Every.Months(3);

  @Test
  void it_is_opened_for_a_period_and_a_department() {
    var opened = opened(topic(QUARTERLY, false));
    assertEquals(RULE, opened.entries().getFirst().rule());
    assertEquals(
        List.of(
            new Change("/topic", null, "RESULTS"),
            new Change("/period", null, "2026-07/2026-09"),
            new Change("/department", null, "QUALITY")),
        opened.entries().getFirst().changes());
    assertNull(opened.value().written());
    assertEquals(uuid(1), opened.value().subject().id());
  }

  @Test
  void it_is_written_once_with_what_is_asked() {
    var topic = topic(QUARTERLY, true);
    var review = opened(topic).value();
    var refusal = refused("REVIEW_UNFIT", RULE, () -> review.write(written(null), topic));
    assertEquals(
        List.of("/facts/ASKED MISSING", "/measures MISSING"),
        refusal.findings().stream().map(it -> it.pointer() + " " + it.code()).toList());
    var whole = written("7", measure(5));
    var done = review.write(whole, topic);
    assertEquals(
        List.of(
            new Change("/topic", null, "RESULTS"),
            new Change("/text", null, "fewer"),
            new Change("/measures/" + uuid(5), null, "a gauge")),
        done.entries().getFirst().changes());
    assertEquals(whole, done.value().written());
    assertEquals(2, done.value().version());
    refused("ALREADY_REVIEWED", RULE, () -> done.value().write(whole, topic));
    // where nobody asks for measures none is needed
    assertTrue(
        review.write(written("7"), topic(QUARTERLY, false)).value().written().measures().isEmpty());
  }

  @Test
  void what_is_held_on_occasion_says_when_it_took_place() {
    var topic = topic(new Every.Occasion(), false);
    var review =
        Review.opened(ACME, uuid(1), EDITION, new About("RESULTS", null, QUALITY), MARK, topic)
            .value();
    var refusal = refused("REVIEW_UNFIT", RULE, () -> review.write(written("7"), topic));
    assertEquals(List.of("/heldAt"), refusal.findings().stream().map(Finding::pointer).toList());
    var held = new Written(MARK, content("7", MONDAY), List.of(measure(5)), List.of(), List.of());
    assertEquals(MONDAY, review.write(held, topic).value().written().content().heldAt());
  }

  @Test
  void a_measure_is_carried_out_and_somebody_else_finds_that_it_works() {
    var topic = topic(QUARTERLY, true);
    var review = opened(topic).value();
    var done = new Done(MONDAY, "photo", OTHER);
    refused("NOT_REVIEWED_YET", RULE, () -> review.carryOut(uuid(5), done, topic));
    var planned = review.write(written("7", measure(5), measure(6)), topic).value();
    refused("NOT_IMPLEMENTED", VERIFY, () -> verify(planned, topic, true, "chen"));
    refused("NO_SUCH_MEASURE", RULE, () -> planned.carryOut(uuid(9), done, topic));
    var out = planned.carryOut(uuid(5), done, topic);
    assertEquals(
        List.of(
            new Change("/measure", null, "a gauge"),
            new Change("/doneAt", null, MONDAY.toString()),
            new Change("/evidence", null, "photo")),
        out.entries().getFirst().changes());
    assertEquals(planned.version() + 1, out.value().version());
    refused("ALREADY_IMPLEMENTED", RULE, () -> out.value().carryOut(uuid(5), done, topic));
    refused("OWN_MEASURE", VERIFY, () -> verify(out.value(), topic, true, "li"));
    refused("OWN_MEASURE", VERIFY, () -> verify(out.value(), topic, true, "wang"));
    var works = verify(out.value(), topic, true, "chen");
    assertEquals("REVIEW_MEASURE_EFFECTIVE", works.entries().getFirst().type());
    assertEquals(
        List.of(new Change("/measure", null, "a gauge"), new Change("/finding", null, "seen")),
        works.entries().getFirst().changes());
    assertTrue(works.value().written().measures().getFirst().effective());
    assertFalse(works.value().written().measures().getLast().effective());
    refused("ALREADY_VERIFIED", VERIFY, () -> verify(works.value(), topic, true, "chen"));
    var fails = verify(out.value(), topic, false, "chen");
    assertEquals("REVIEW_MEASURE_INEFFECTIVE", fails.entries().getFirst().type());
    assertFalse(fails.value().written().measures().getFirst().stands());
    var nobody =
        new Topic(
            QUARTERLY,
            topic.participants(),
            topic.figures(),
            topic.limit(),
            true,
            null,
            null,
            topic.facts(),
            RULE);
    refused("VERIFICATION_NOT_IN_PROCEDURE", RULE, () -> verify(out.value(), nobody, true, "chen"));
  }

  @Test
  void the_rhythm_says_which_period_is_reviewed() {
    var quarterly = topic(QUARTERLY, false);
    assertEquals(YearMonth.of(2026, 7), quarterly.period(SEPTEMBER).first());
    refused("PERIOD_UNFIT", RULE, () -> quarterly.period(SEPTEMBER.plusMonths(1)));
    var none = refused("PERIOD_UNFIT", RULE, () -> quarterly.period(null));
    assertTrue(none.getMessage().endsWith("none with none"));
    assertEquals(Optional.empty(), quarterly.ending(SEPTEMBER.plusMonths(1)));
    assertTrue(quarterly.owed());
    var open = topic(new Every.NotSet("regularly"), false);
    refused("PERIOD_NOT_SET", RULE, () -> open.period(SEPTEMBER));
    assertEquals(Optional.empty(), open.ending(SEPTEMBER));
    assertFalse(open.owed());
    var occasion = topic(new Every.Occasion(), false);
    assertNull(occasion.period(null));
    assertEquals(new Period(SEPTEMBER, SEPTEMBER), occasion.period(SEPTEMBER));
    assertFalse(occasion.owed());
  }

  @Test
  void a_topic_has_a_clock_of_its_own_and_somebody_who_reviews_it() {
    var clocks = topic(QUARTERLY, false).clocks(new ObligationRules(List.of()));
    assertEquals(1, clocks.of(ObligationKind.PERIODIC_REVIEW).size());
    assertEquals(RULE, clocks.all().getFirst().rule());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Topic(
                QUARTERLY,
                List.of(),
                Topic.Figures.NONE,
                new Limit.Open(),
                false,
                null,
                null,
                new TreeMap<>(),
                RULE));
    var rules = new ReviewRules(new TreeMap<>(Map.of("RESULTS", topic(QUARTERLY, true))), RULE);
    assertTrue(rules.topic("RESULTS").countermeasures());
    refused("TOPIC_NOT_IN_PROCEDURE", RULE, () -> rules.topic("SURVEY"));
  }

  private static Changed<Review> opened(Topic topic) {
    var about = new About("RESULTS", topic.period(SEPTEMBER), QUALITY);
    return Review.opened(ACME, uuid(1), EDITION, about, MARK, topic);
  }

  private static Changed<Review> verify(Review review, Topic topic, boolean works, String by) {
    return review.verify(uuid(5), new Verdict(works, "seen", new Mark(MONDAY, by)), topic);
  }

  private static Written written(String asked, Measure... measures) {
    return new Written(MARK, content(asked, null), List.of(measures), List.of(), List.of());
  }

  private static Content content(String asked, Instant heldAt) {
    return new Content(
        "fewer", heldAt, new TreeMap<>(asked == null ? Map.of() : Map.of("ASKED", asked)));
  }

  private static Measure measure(long id) {
    var plan = new Plan("FIX", "a gauge", QUALITY, LocalDate.of(2026, 12, 1), MARK);
    return new Measure(uuid(id), plan, null, null);
  }

  private static Topic topic(Every every, boolean countermeasures) {
    return new Topic(
        every,
        List.of(QUALITY),
        Topic.Figures.COMPANY,
        new Limit.Open(),
        countermeasures,
        new Verifying(true, VERIFY),
        null,
        new TreeMap<>(Map.of("ASKED", new FactRule(FactRule.Type.NUMBER, Set.of(), true, RULE))),
        RULE);
  }

  private static Refusal refused(String code, RuleId rule, Executable work) {
    var refusal = assertThrows(Refusal.class, work);
    assertEquals(code, refusal.code());
    assertEquals(rule, refusal.rule());
    return refusal;
  }
}
