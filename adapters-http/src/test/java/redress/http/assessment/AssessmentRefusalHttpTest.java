package redress.http.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.application.weeklylist.ExampleWeek.MANUFACTURING;
import static redress.application.weeklylist.ExampleWeek.QUALITY;
import static redress.application.weeklylist.ExampleWeek.WEEK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.application.organization.HandOverPost;
import redress.application.weeklylist.ExampleWeek;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.obligation.ObligationKind;
import redress.organization.Department;

/** What an assessment refuses, with status, code and rule. */
class AssessmentRefusalHttpTest {
  private static final String ASSESSMENT = "/assessments/2026-W48";
  private static final Department GM_OFFICE = new Department("GM_OFFICE");
  private static final Instant DUE = Instant.parse("2026-09-24T15:00:00Z");
  private static final UUID NOTHING = new UUID(0, 1);

  private final ServedCompany company = ServedCompany.inMemory();
  private final ExampleWeek week = new ExampleWeek(company.company());

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_substitute_is_somebody_whom_nothing_names_and_signs_alone_I_30() {
    week.determined(QUALITY);
    proposed();
    appoint(1, "nobody").refused(422, "NO_SUCH_PERSON", "I-30");
    appoint(3, "gm").refused(422, "NO_SUCH_SIGNATURE", "I-30");
    appoint(1, "quality-head").refused(422, "SUBSTITUTE_NAMED", "I-30");
    appoint(1, "deputy-gm").expect(200);
    var refused = post("quality-head", "/signatures", null);
    assertEquals(
        "deputy-gm signs instead of DEPARTMENT_HEAD of QUALITY",
        refused.refused(403, "SUBSTITUTE_SIGNS", "I-30").text("/detail"));
    post("deputy-gm", "/signatures", null).expect(200);
  }

  @Test
  void nobody_is_appointed_for_two_signatures_I_30() {
    week.determined(QUALITY);
    week.determined(GM_OFFICE);
    week.ends();
    week.compiled();
    week.entered("100.00", "100.00");
    week.proposed(WEEK, Map.of(GM_OFFICE, "gm"));
    appoint(1, "deputy-gm").expect(200);
    appoint(2, "deputy-gm").refused(422, "SIGNS_ELSEWHERE", "I-30");
  }

  @Test
  void whoever_has_signed_and_gets_the_next_post_does_not_sign_again_I_30() {
    week.determined(MANUFACTURING);
    proposed();
    post("quality-head", "/signatures", null).expect(200);
    new HandOverPost(company.company().ports())
        .handle(
            new HandOverPost.Command(
                company.company().id(), "gm", "quality-head", null, null, "administrator"));
    post("quality-head", "/signatures", null).refused(403, "SIGNED_BEFORE", "I-30");
  }

  @Test
  void a_share_is_allocated_once_to_somebody_and_wholly_I_33() {
    week.determined(MANUFACTURING);
    proposed();
    week.signed("quality-head");
    week.signed("gm");
    var head = "manufacturing-head";
    var clerk = Map.of("user", "manufacturing-clerk");
    allocate(head, item(0), clerk).refused(409, "NOTHING_TO_ALLOCATE", "I-33");
    allocate(head, NOTHING.toString(), clerk).refused(422, "NO_SUCH_ITEM", "I-33");
    allocate(head, item(1)).refused(422, "NOBODY_NAMED", "I-33");
    var portion = Map.of("user", head, "money", Map.of("amount", "80.00", "currency", "CNY"));
    allocate(head, item(1), portion, clerk).refused(422, "PORTION_MISSING", "I-33");
    allocate(head, item(1), clerk).expect(200);
    allocate(head, item(1), clerk).refused(409, "ALREADY_ALLOCATED", "I-33");
  }

  @Test
  void finance_carries_it_out_once_and_not_before_the_last_signature_I_06() {
    week.determined(MANUFACTURING);
    proposed();
    week.signed("quality-head");
    week.signed("gm");
    allocate("manufacturing-head", item(1), Map.of("user", "manufacturing-clerk")).expect(200);
    execute("2026-11-30T08:59:59+08:00").refused(422, "EXECUTED_BEFORE_SIGNED", "I-06");
    execute("2026-11-30T09:00:00+08:00").expect(200);
    execute("2026-11-30T09:00:00+08:00").refused(409, "ALREADY_EXECUTED", "I-06");
  }

  @Test
  void only_days_off_inside_a_fine_are_waived_I_31() {
    var one = week.determined(MANUFACTURING);
    week.owed(ObligationKind.MEASURES, one, MANUFACTURING, DUE, DUE.plus(Duration.ofDays(3)));
    proposed();
    var outside =
        waive(item(0), "2026-09-25", "2026-09-28").refused(422, "NO_DAY_OFF_INSIDE", "I-31");
    assertEquals(List.of("/dates/1"), outside.faults());
    waive(item(0)).refused(422, "NO_DAY_OFF_INSIDE", "I-31");
    waive(item(1), "2026-09-25").refused(422, "NOTHING_TO_WAIVE", "I-34");
    waive(NOTHING.toString(), "2026-09-25").refused(422, "NO_SUCH_ITEM", null);
  }

  @Test
  void an_assessment_charges_at_most_ten_thousand_late_duties_I_31() {
    var one = week.determined(MANUFACTURING);
    week.save(
        IntStream.rangeClosed(0, 10_000)
            .mapToObj(
                unused ->
                    week.duty(ObligationKind.MEASURES, one, MANUFACTURING, DUE, DUE.plusSeconds(1)))
            .toList());
    week.ends();
    week.compiled();
    week.entered("100.00");
    company
        .desk("quality-clerk")
        .post("/assessments", Map.of("week", "2026-W48"))
        .refused(409, "WEEK_TOO_LARGE", "I-31");
  }

  /** The only case of the week costs a hundred yuan. */
  private void proposed() {
    week.ends();
    week.compiled();
    week.entered("100.00");
    week.proposed();
  }

  private Answer post(String user, String below, Object body) {
    return company.desk(user).ifMatch(week.version()).post(ASSESSMENT + below, body);
  }

  private Answer appoint(int signature, String user) {
    return post(
        "gm",
        "/substitutes",
        Map.of("signature", signature, "user", user, "reason", "an item names the signer"));
  }

  private Answer allocate(String user, String item, Object... persons) {
    return post(user, "/allocations", Map.of("item", item, "persons", List.of(persons)));
  }

  private Answer execute(String at) {
    return post("finance-clerk", "/execution", Carried.out(week, at));
  }

  private Answer waive(String item, String... dates) {
    return post(
        "quality-head",
        "/off-day-waivers",
        Map.of("item", item, "dates", List.of(dates), "reason", "the plant was closed"));
  }

  private String item(int index) {
    return week.assessment().assessment().items().get(index).id().toString();
  }
}
