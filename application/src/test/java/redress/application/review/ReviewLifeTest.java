package redress.application.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Stale;
import redress.application.Unknown;
import redress.application.complaint.Chronicle;
import redress.application.improvement.BeginImprovement;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Kind;
import redress.organization.Department;
import redress.procedure.ShippedProcedures;
import redress.review.Review;
import redress.review.Reviews;
import redress.rule.Refusal;

/** What a company looks back at, month by month and on occasion, and what comes of it. */
class ReviewLifeTest {
  private static final Instant NOW = ExampleCompany.MONDAY;
  private static final Instant FIRST = Instant.parse("2026-12-01T01:00:00Z");
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private Chronicle it;

  private void of(String document) {
    it = new Chronicle(document);
    it.watch("reviews", () -> files(null));
    it.quietly();
  }

  @Test
  void a_month_ends_and_its_reviews_are_owed_until_they_are_written_E_6_G_4_H_6_H_8() {
    of(
        ShippedProcedures.text("general-feedback")
            .replaceFirst(
                "\"limit\": \\{\"notSet\": \"the text names no day by which it is written\"\\}",
                "\"limit\": {\"workingDays\": 3}"));
    var id = it.drafted("after-sales-clerk", intake(Demand.REPAIR, "CATEGORY", "OTHER"));
    it.register("after-sales-clerk", id);
    it.quietly();
    it.refused(
        "no such topic", () -> written("after-sales-clerk", "WEATHER", null, null, Map.of()));
    it.refused(
        "not over yet", () -> written("after-sales-clerk", "SUMMARY", NOVEMBER, null, Map.of()));
    it.refused("of no month", () -> written("after-sales-clerk", "SUMMARY", null, null, Map.of()));
    it.refused(
        "not set how often",
        () -> written("after-sales-clerk", "SURVEY", NOVEMBER, null, Map.of("ASKED", "1")));
    it.refused(
        "before the company began",
        () -> written("after-sales-clerk", "SUMMARY", NOVEMBER.minusMonths(1), null, Map.of()));
    it.refused(
        "the manufacturer sums up",
        () -> written("manufacturing-head", "SUMMARY", NOVEMBER.minusMonths(1), null, Map.of()));
    it.refused("a training of nothing", () -> trained(NOW, Map.of("SUBJECT", "pumps")));
    it.refused(
        "a training to come",
        () -> trained(NOW.plusSeconds(1), Map.of("SUBJECT", "pumps", "ATTENDED", "7")));
    trained(NOW, Map.of("SUBJECT", "pumps", "ATTENDED", "7"));
    it.after("quality was trained");
    it.company().clock().set(FIRST);
    worked();
    it.after("November is over");
    it.refused(
        "of another department",
        () -> written("quality-head", "SUMMARY", NOVEMBER, null, Map.of()));
    written("after-sales-clerk", "SUMMARY", NOVEMBER, null, Map.of());
    it.after("the summary is written");
    it.refused(
        "once more", () -> written("after-sales-clerk", "SUMMARY", NOVEMBER, null, Map.of()));
    it.refused(
        "no countermeasure",
        () -> written("after-sales-clerk", "RESULTS", NOVEMBER, null, Map.of()));
    written("quality-clerk", "DEPARTMENT", NOVEMBER, null, Map.of());
    it.after("quality looks back at itself");
    assertEquals(1, page(new Reviews.Filter("TRAINING", null), 9).size());
    assertEquals(3, page(new Reviews.Filter(null, true), 9).size());
    assertEquals(2, page(new Reviews.Filter(null, true), 2).size());
    it.same(ReviewLifeTest.class, "months");
  }

  @Test
  void one_month_after_the_other_is_looked_back_at_F_4() {
    of(ShippedProcedures.text("general-feedback"));
    it.company().clock().set(FIRST);
    worked();
    it.company().clock().set(Instant.parse("2027-01-01T01:00:00Z"));
    worked();
    assertEquals(
        List.of(NOVEMBER.plusMonths(1), NOVEMBER),
        page(new Reviews.Filter("SUMMARY", null), 9).stream()
            .map(review -> review.about().period().last())
            .toList());
  }

  @Test
  void only_those_whose_duty_it_is_write_what_was_seen_H_6() {
    of(
        ShippedProcedures.text("general-feedback")
            .replace(
                "\"WRITE_REVIEW\": {\"by\": [{}]",
                "\"WRITE_REVIEW\": {\"by\": [{\"department\": \"AFTER_SALES\"}]"));
    it.company().clock().set(FIRST);
    var refusal =
        assertThrows(
            Refusal.class, () -> written("quality-clerk", "DEPARTMENT", NOVEMBER, null, Map.of()));
    assertEquals("DUTY_NOT_YOURS", refusal.code());
    written("after-sales-clerk", "DEPARTMENT", NOVEMBER, null, Map.of());
  }

  @Test
  void what_is_planned_is_carried_out_and_found_to_work_by_somebody_else_S1_25() {
    of(ShippedProcedures.text("ticketing-platform"));
    var id =
        it.drafted(
            "phone-agent",
            intake(Demand.REFUND, "CUSTOMER_KIND", "END_USER", "SALES_PHASE", "AFTER_SALES"));
    it.register("phone-agent", id);
    it.does()
        .improvements()
        .begin()
        .handle(
            new BeginImprovement.Command(
                it.by("ops-support-head"), id, "CUSTOMER_MISUSE", "did not read", null));
    it.quietly();
    var planned =
        new RecordReview.Planned("a film", new Department("SALES"), LocalDate.of(2026, 12, 1));
    it.refused("nothing is planned", () -> misused("phone-agent", YearMonth.of(2026, 11)));
    it.refused("sales looks back", () -> misused("sales-clerk", null, planned));
    var review = misused("phone-agent", null, planned).review();
    it.after("customers do not read");
    it.refused("verified before it is done", () -> verified("ops-support-head", review, 2));
    it.refused("done by sales", () -> done("sales-clerk", review, 2, NOW));
    it.refused("done in the future", () -> done("phone-agent", review, 2, NOW.plusSeconds(1)));
    assertThrows(Stale.class, () -> done("phone-agent", review, 1, NOW));
    done("phone-agent", review, 2, NOW);
    it.after("the film is shown");
    it.refused("its maker says that it works", () -> verified("phone-agent", review, 3));
    verified("ops-support-head", review, 3);
    it.after("the head says that it works");
    assertEquals(review.id(), read(review.id()).review().id());
    assertThrows(Unknown.class, () -> read(id));
    assertEquals(
        List.of("REVIEW_OPENED", "REVIEW_WRITTEN", "REVIEW_MEASURE_CARRIED_OUT"),
        timeline(review.id(), 0, 3));
    assertEquals(List.of("REVIEW_MEASURE_CARRIED_OUT"), timeline(review.id(), 2, 1));
    assertThrows(Unknown.class, () -> timeline(id, 0, 1));
    it.same(ReviewLifeTest.class, "misuse");
  }

  private void worked() {
    for (var some = it.does().jobs().handle(); some.isPresent(); ) {
      assertEquals(null, some.get().failure());
      some = it.does().jobs().handle();
    }
  }

  private ReviewFile written(
      String by, String topic, YearMonth month, String department, Map<String, String> facts) {
    return it.does()
        .reviews()
        .record()
        .handle(
            new RecordReview.Command(
                it.by(by),
                topic,
                month,
                department == null ? null : new Department(department),
                "it went well",
                null,
                List.of(),
                facts));
  }

  private void trained(Instant at, Map<String, String> facts) {
    it.does()
        .reviews()
        .record()
        .handle(
            new RecordReview.Command(
                it.by("quality-head"),
                "TRAINING",
                null,
                new Department("QUALITY"),
                "all listened",
                at,
                List.of(),
                facts));
  }

  private ReviewFile misused(String by, YearMonth month, RecordReview.Planned... planned) {
    return it.does()
        .reviews()
        .record()
        .handle(
            new RecordReview.Command(
                it.by(by),
                "CUSTOMER_MISUSE",
                month,
                null,
                "they do not read",
                NOW,
                List.of(planned),
                Map.of()));
  }

  private void done(String by, Review review, long version, Instant at) {
    it.does()
        .reviews()
        .carryOut()
        .handle(
            new CarryOutReviewMeasure.Command(
                it.by(by), review.id(), version, measure(review), at, "shown twice"));
  }

  private void verified(String by, Review review, long version) {
    it.does()
        .reviews()
        .verify()
        .handle(
            new VerifyReviewMeasure.Command(
                it.by(by), review.id(), version, measure(review), true, "fewer calls"));
  }

  private static UUID measure(Review review) {
    return review.written().measures().getFirst().id();
  }

  private ReviewFile read(UUID id) {
    return it.does().reviews().read().handle(new ReadReview.Command(it.by("gm"), id));
  }

  private List<ReviewFile> files(UUID before) {
    return it
        .does()
        .reviews()
        .list()
        .handle(new ListReviews.Command(it.by("gm"), new Reviews.Filter(null, null), before, 50))
        .reversed()
        .stream()
        .map(review -> read(review.id()))
        .toList();
  }

  private List<Review> page(Reviews.Filter filter, int limit) {
    return it.does()
        .reviews()
        .list()
        .handle(new ListReviews.Command(it.by("gm"), filter, null, limit));
  }

  private List<String> timeline(UUID id, long after, int limit) {
    return it
        .does()
        .reviews()
        .timeline()
        .handle(new ReadReviewTimeline.Command(it.by("gm"), id, after, limit))
        .stream()
        .map(link -> link.event().entry().type())
        .toList();
  }

  private static Intake intake(Demand demand, String... facts) {
    var all = new TreeMap<String, String>();
    for (int i = 0; i < facts.length; i += 2) {
      all.put(facts[i], facts[i + 1]);
    }
    return new Intake(
        new Intake.Source(NOW, Channel.PHONE, Kind.COMPLAINT, null, null),
        new Intake.Customer("Wang", "138", "CN"),
        new Intake.Product("XM-200", null, null),
        new Intake.Defect("seat sold twice", 1, List.of()),
        new Intake.Demands(new TreeSet<>(List.of(demand)), null),
        List.of(),
        all);
  }
}
