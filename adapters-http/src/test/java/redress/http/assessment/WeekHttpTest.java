package redress.http.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.application.weeklylist.ExampleWeek.MANUFACTURING;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.application.organization.HandOverPost;
import redress.application.weeklylist.ExampleWeek;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.obligation.ObligationKind;
import redress.organization.Account;
import redress.organization.Position;

/** A week from its list to finance, over real sockets. */
class WeekHttpTest {
  private static final Instant DUE = Instant.parse("2026-09-24T15:00:00Z");
  private static final String LIST = "/weekly-lists/2026-W48";
  private static final String ASSESSMENT = "/assessments/2026-W48";
  private static final Map<String, String> WEEK = Map.of("week", "2026-W48");

  private final ServedCompany company = ServedCompany.inMemory();
  private final ExampleWeek week = new ExampleWeek(company.company());

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_week_goes_from_its_list_to_finance_I_28_I_29_I_30_I_33_I_06() {
    var one = week.determined(MANUFACTURING);
    week.owed(ObligationKind.MEASURES, one, MANUFACTURING, DUE, DUE.plus(Duration.ofDays(3)));
    quality().post("/weekly-lists", WEEK).refused(409, "WEEK_NOT_OVER");
    week.ends();
    warehouse().post("/weekly-lists", WEEK).refused(403, "DUTY_NOT_YOURS");
    var list = quality().post("/weekly-lists", WEEK).expect(201);
    assertEquals("/api/v1" + LIST, list.header("Location"));
    assertEquals("2026-11-30T23:59:59+08:00", dueAt(list, "WEEKLY_LIST"));
    assertEquals("2026-12-03T09:00:00+08:00", dueAt(list, "LOSS_ENTRY"));
    quality().post("/weekly-lists", WEEK).refused(409, "ALREADY_COMPILED");
    quality().post("/assessments", WEEK).refused(409, "LOSSES_MISSING");

    var item = list.text("/items/0/id");
    warehouse()
        .wrongly()
        .post(LIST + "/losses", losses(item, "500.50"))
        .refused(428, "IF_MATCH_REQUIRED");
    warehouse()
        .ifMatch(1)
        .post(LIST + "/losses", losses(item, "-1.00"))
        .refused(422, "LOSSES_UNFIT");
    warehouse()
        .ifMatch(1)
        .post(LIST + "/losses", losses(item, "1.001"))
        .refused(422, "MONEY_DECIMALS");
    var entered = warehouse().ifMatch(1).post(LIST + "/losses", losses(item, "500.50")).expect(200);
    assertEquals("true", entered.text("/complete"));
    warehouse().ifMatch(1).post(LIST + "/losses", losses(item, "1.00")).refused(412, "STALE");
    assertEquals("500.50", quality().get(LIST).expect(200).text("/items/0/freight/amount"));
    assertEquals(
        "2026-W48", quality().get("/weekly-lists?limit=1").expect(200).text("/items/0/week"));

    var proposed = quality().post("/assessments", WEEK).expect(201);
    assertEquals("PROPOSED", proposed.text("/state"));
    assertEquals("30.00", proposed.text("/items/0/money/amount"));
    assertEquals("manufacturing-head", proposed.text("/items/0/person"));
    assertEquals("I-31", proposed.text("/items/0/rule"));
    assertEquals("60.04", proposed.text("/items/1/money/amount"));
    assertEquals("240.16", proposed.text("/items/2/money/amount"));
    quality().post("/assessments", WEEK).refused(409, "ALREADY_ASSESSED");
    finance().get(ASSESSMENT).refused(404, "NOT_FOUND");
    finance()
        .ifMatch(1)
        .post(ASSESSMENT + "/execution", Map.of("executedAt", "2026-11-30T09:00:00+08:00"))
        .refused(404, "NOT_FOUND");

    var head = company.desk("quality-head");
    var waiver =
        Map.of(
            "item",
            proposed.text("/items/0/id"),
            "dates",
            List.of("2026-09-25", "2026-09-26"),
            "reason",
            "the plant was closed");
    quality()
        .ifMatch(1)
        .post(ASSESSMENT + "/off-day-waivers", waiver)
        .refused(403, "DUTY_NOT_YOURS");
    var waived = head.ifMatch(1).post(ASSESSMENT + "/off-day-waivers", waiver).expect(200);
    assertEquals("10.00", waived.text("/items/0/money/amount"));
    assertEquals("true", waived.text("/items/0/late/daysOff/0/waived"));

    company
        .desk("gm")
        .ifMatch(2)
        .post(ASSESSMENT + "/signatures", null)
        .refused(403, "NOT_YOUR_SIGNATURE");
    head.ifMatch(2).post(ASSESSMENT + "/signatures", null).expect(200);
    head.ifMatch(3).post(ASSESSMENT + "/off-day-waivers", waiver).refused(409, "ALREADY_SIGNED");
    var revised = quality().ifMatch(3).post(ASSESSMENT + "/revision", Map.of()).expect(200);
    assertEquals("PROPOSED", revised.text("/state"));
    head.ifMatch(4).post(ASSESSMENT + "/signatures", null).expect(200);
    var signed = company.desk("gm").ifMatch(5).post(ASSESSMENT + "/signatures", null).expect(200);
    assertEquals("GM_SIGNED", signed.text("/state"));
    assertEquals("2026-12-03T09:00:00+08:00", dueAt(signed, "PENALTY_ALLOCATION"));
    finance()
        .ifMatch(6)
        .post(ASSESSMENT + "/execution", Map.of("executedAt", "2026-11-30T09:00:00+08:00"))
        .refused(409, "NOT_ALLOCATED");

    var share = signed.text("/items/2/id");
    var leader = company.desk("manufacturing-head");
    leader
        .ifMatch(6)
        .post(
            ASSESSMENT + "/allocations",
            Map.of("item", share, "persons", List.of(Map.of("user", "sales-clerk"))))
        .refused(422, "ALLOCATION_UNFIT");
    var allocated =
        leader
            .ifMatch(6)
            .post(
                ASSESSMENT + "/allocations",
                Map.of("item", share, "persons", List.of(Map.of("user", "manufacturing-clerk"))))
            .expect(200);
    assertEquals("240.16", allocated.text("/items/2/portions/0/money/amount"));
    assertEquals("ALLOCATED", finance().get(ASSESSMENT).expect(200).text("/state"));
    var executed =
        finance()
            .ifMatch(7)
            .post(ASSESSMENT + "/execution", Carried.out(week, "2026-11-30T09:00:00+08:00"))
            .expect(200);
    assertEquals("FINANCE_EXECUTED", executed.text("/state"));
    assertEquals(
        "FINANCE_EXECUTED", finance().get("/assessments").expect(200).text("/items/0/state"));
  }

  @Test
  void who_is_named_does_not_sign_and_a_substitute_does_I_30() {
    week.determined(ExampleWeek.QUALITY);
    week.ends();
    week.compiled();
    week.entered("100.00");
    quality().post("/assessments", WEEK).expect(201);
    var refused =
        company
            .desk("quality-head")
            .ifMatch(1)
            .post(ASSESSMENT + "/signatures", null)
            .refused(403, "NAMED_IN_ASSESSMENT");
    assertEquals("I-30", refused.text("/rule"));
    var gm = company.desk("gm");
    gm.ifMatch(1)
        .post(ASSESSMENT + "/substitutes", substitute(1, "sales-clerk"))
        .refused(422, "SUBSTITUTE_NOT_ALLOWED");
    gm.ifMatch(1)
        .post(ASSESSMENT + "/substitutes", substitute(2, "deputy-gm"))
        .refused(409, "SUBSTITUTE_NOT_NEEDED");
    var appointed =
        gm.ifMatch(1).post(ASSESSMENT + "/substitutes", substitute(1, "deputy-gm")).expect(200);
    assertEquals("deputy-gm", appointed.text("/substitutes/0/user"));
    company.desk("deputy-gm").ifMatch(2).post(ASSESSMENT + "/signatures", null).expect(200);
  }

  @Test
  void goods_that_nobody_signed_for_block_the_list_I_19() {
    week.shipped(week.analysed(), null);
    week.ends();
    var answer = quality().post("/weekly-lists", WEEK).refused(409, "BACK_SIGNATURE_OWED");
    assertEquals("I-19", answer.text("/rule"));
    assertNotNull(answer.text("/errors/0/pointer"));
  }

  @Test
  void a_department_without_a_clear_leader_is_named_I_31() {
    week.determined(MANUFACTURING);
    week.ends();
    week.compiled();
    week.entered("100.00");
    quality()
        .post(
            "/assessments",
            Map.of("week", "2026-W48", "leaders", Map.of("MANUFACTURING", "nobody")))
        .refused(422, "LEADER_UNCLEAR");
  }

  @Test
  void a_leader_is_named_from_the_department_and_stays_named_I_31() {
    week.determined(MANUFACTURING);
    week.ends();
    week.compiled();
    week.entered("100.00");
    var foreign =
        quality()
            .post("/assessments", led(Map.of("FOO", "gm", "MANUFACTURING", "gm")))
            .refused(422, "LEADER_UNCLEAR");
    assertEquals("/leaders/FOO", foreign.text("/errors/0/pointer"));
    assertEquals("/leaders/MANUFACTURING", foreign.text("/errors/1/pointer"));
    quality().post("/assessments", led(Map.of("MANUFACTURING", "manufacturing-clerk"))).expect(201);
    week.entered("800.00");
    var corrected = quality().get(ASSESSMENT).expect(200);
    assertEquals("84.00", corrected.text("/items/0/money/amount"));
    assertEquals("manufacturing-clerk", corrected.text("/items/0/person"));
    var revised = quality().ifMatch(2).post(ASSESSMENT + "/revision", Map.of()).expect(200);
    assertEquals("manufacturing-clerk", revised.text("/items/0/person"));
  }

  @Test
  void the_leader_changes_between_two_fines_and_each_goes_to_whoever_led_I_31() {
    var second = DUE.plus(Duration.ofDays(1));
    var one = week.determined(MANUFACTURING);
    var two = week.determined(MANUFACTURING);
    week.owed(ObligationKind.MEASURES, one, MANUFACTURING, DUE, DUE.plusSeconds(60));
    week.owed(ObligationKind.MEASURES, two, MANUFACTURING, second, second.plusSeconds(60));
    week.ends();
    new HandOverPost(company.company().ports())
        .handle(
            new HandOverPost.Command(
                company.company().id(),
                "manufacturing-head",
                "manufacturing-clerk",
                new Position("CLERK"),
                DUE.plusSeconds(3600),
                "administrator"));
    week.compiled();
    week.entered("0.00", "0.00");
    var proposed = quality().post("/assessments", WEEK).expect(201);
    assertEquals("manufacturing-head", proposed.text("/items/0/person"));
    assertEquals("DEPARTMENT_HEAD", proposed.text("/items/0/late/ledAs"));
    assertNull(proposed.text("/items/0/late/ledSince"));
    assertEquals("manufacturing-clerk", proposed.text("/items/1/person"));
    assertEquals("2026-09-25T00:00:00+08:00", proposed.text("/items/1/late/ledSince"));
    assertTrue(
        proposed
            .text("/items/1/steps/0/text")
            .endsWith("by its DEPARTMENT_HEAD, since Fri 2026-09-25 00:00 +08:00"));
  }

  @Test
  void where_nobody_led_then_a_name_is_asked_for_I_31() {
    var one = week.determined(MANUFACTURING);
    week.owed(ObligationKind.MEASURES, one, MANUFACTURING, DUE, DUE.plusSeconds(60));
    var accounts = company.company().ports().accounts();
    week.in(
        () -> {
          var head = accounts.find(company.company().id(), "manufacturing-head").orElseThrow();
          accounts.save(new Account(head.person(), head.secret(), false), DUE.minusSeconds(1));
          accounts.save(head, DUE.plusSeconds(1));
          return null;
        });
    week.ends();
    week.compiled();
    week.entered("0.00");
    var refused = quality().post("/assessments", WEEK).refused(422, "LEADER_UNCLEAR");
    assertEquals("/leaders/MANUFACTURING", refused.text("/errors/0/pointer"));
    var named =
        quality()
            .post("/assessments", led(Map.of("MANUFACTURING", "manufacturing-head")))
            .expect(201);
    assertEquals("manufacturing-head", named.text("/items/0/person"));
    assertNull(named.text("/items/0/late/ledAs"));
  }

  @Test
  void a_forgotten_list_is_seen_open_then_overdue_until_it_is_compiled_I_28() {
    assertEquals(List.of(), owed().texts("/items", "/week"));
    company.clock().set(Instant.parse("2026-12-06T16:00:00Z"));
    works();
    var owed = owed();
    assertEquals(List.of("2026-W48", "2026-W49"), owed.texts("/items", "/week"));
    assertEquals("2026-11-30T23:59:59+08:00", owed.text("/items/0/obligation/dueAt"));
    assertEquals("I-28", owed.text("/items/0/obligation/rule"));
    assertEquals("true", owed.text("/items/0/obligation/late"));
    assertEquals("false", owed.text("/items/1/obligation/late"));
    quality().post("/weekly-lists", WEEK).expect(201);
    assertEquals(List.of("2026-W49"), owed().texts("/items", "/week"));
  }

  /** The program does all that is due. */
  private void works() {
    var jobs = company.company().useCases().jobs();
    for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
      assertNull(done.get().failure());
    }
  }

  @Test
  void owed_lists_come_a_page_at_a_time_I_28() {
    company.clock().set(Instant.parse("2026-12-06T16:00:00Z"));
    works();
    var first = quality().get("/owed-weekly-lists?limit=1").expect(200);
    assertEquals(List.of("2026-W48"), first.texts("/items", "/week"));
    var next = first.header("Link").replaceFirst(".*cursor=([^&>]*).*", "$1");
    var second = quality().get("/owed-weekly-lists?limit=1&cursor=" + next).expect(200);
    assertEquals(List.of("2026-W49"), second.texts("/items", "/week"));
    quality().wrongly().get("/owed-weekly-lists?cursor=WyJub25lIl0").refused(400, "MALFORMED");
  }

  @Test
  void the_timeline_of_a_week_reads_as_a_person_would_tell_it_I_28_I_30() {
    week.determined(MANUFACTURING);
    week.ends();
    quality().get(LIST + "/timeline").refused(404, "NOT_FOUND");
    works();
    quality().post("/weekly-lists", WEEK).expect(201);
    week.entered("100.00");
    assertEquals(
        List.of(
            "QUALITY has to compile the weekly list by Mon 2026-11-30 23:59 +08:00",
            "quality-clerk compiled the list of the week 2026-W48"),
        quality().get(LIST + "/timeline?limit=2").expect(200).texts("/items", "/text"));
    quality().post("/assessments", WEEK).expect(201);
    var head = company.desk("quality-head");
    head.ifMatch(1).post(ASSESSMENT + "/signatures", null).expect(200);
    finance().get(ASSESSMENT + "/timeline").refused(404, "NOT_FOUND");
    company.desk("gm").ifMatch(2).post(ASSESSMENT + "/signatures", null).expect(200);
    assertEquals(
        List.of(
            "quality-clerk proposed the assessment of the week",
            "quality-head signed the assessment",
            "gm signed the assessment as the last",
            "MANUFACTURING has to allocate the penalty to persons by Thu 2026-12-03 09:00 +08:00"),
        finance().get(ASSESSMENT + "/timeline").expect(200).texts("/items", "/text"));
  }

  private Answer owed() {
    return quality().get("/owed-weekly-lists").expect(200);
  }

  @Test
  void weeks_outside_the_years_2000_to_2999_are_malformed_I_28() {
    for (var none : List.of("0000-W01", "0001-W01", "1999-W52", "3000-W01", "9999-W52")) {
      var week = Map.of("week", none);
      assertTrue(
          quality()
              .wrongly()
              .post("/weekly-lists", week)
              .refused(400, "MALFORMED")
              .faults()
              .contains("/week"));
      quality().wrongly().post("/assessments", week).refused(400, "MALFORMED");
      quality().wrongly().get("/weekly-lists/" + none).refused(404, "NOT_FOUND");
    }
    quality().post("/weekly-lists", Map.of("week", "2000-W01")).refused(422, "WEEK_BEFORE_COMPANY");
    quality().post("/weekly-lists", Map.of("week", "2999-W52")).refused(409, "WEEK_NOT_OVER");
  }

  @Test
  void weeks_that_are_none_are_told_apart_from_weeks_without_a_list() {
    quality().get("/weekly-lists/2026-W47").refused(404, "NOT_FOUND");
    quality().wrongly().get("/weekly-lists/2026-W54").refused(404, "NOT_FOUND");
    quality().get(ASSESSMENT).refused(404, "NOT_FOUND");
    var wrong = quality().wrongly().post("/weekly-lists", Map.of("week", "48"));
    assertTrue(wrong.refused(400, "MALFORMED").faults().contains("/week"));
    quality().wrongly().get("/weekly-lists?cursor=WyJub25lIl0").refused(400, "MALFORMED");
  }

  @Test
  void the_list_of_a_week_is_given_out_as_a_file_with_its_costs_as_numbers() {
    week.determined(MANUFACTURING);
    week.ends();
    var list = quality().post("/weekly-lists", WEEK).expect(201);
    var empty = text(quality().get("/exports" + LIST + "?format=CSV"));
    assertTrue(empty.contains("\"MANUFACTURING\",,,,,"), empty);
    warehouse()
        .ifMatch(1)
        .post(LIST + "/losses", losses(list.text("/items/0/id"), "500.50"))
        .expect(200);
    var file =
        quality().with("Accept-Language", "zh").get("/exports" + LIST + "?format=CSV").expect(200);
    assertEquals("text/csv; charset=utf-8", file.header("Content-Type"));
    var lines = text(file).split("\r\n");
    assertEquals(2, lines.length);
    assertTrue(lines[0].startsWith("\"投诉编号\",\"责任部门\",\"运费\",\"损失金额\""), lines[0]);
    var row = "\"%s\",\"MANUFACTURING\",\"500.50\"".formatted(list.text("/items/0/number"));
    assertTrue(lines[1].startsWith(row), lines[1]);
    var book = quality().get("/exports" + LIST + "?format=XLSX").expect(200);
    assertEquals('P', book.bytes()[0]);
    quality().get("/exports/weekly-lists/2026-W47?format=CSV").refused(404, "NOT_FOUND");
  }

  private static String text(Answer file) {
    return new String(file.expect(200).bytes(), StandardCharsets.UTF_8).substring(1);
  }

  private Desk quality() {
    return company.desk("quality-clerk");
  }

  private Desk warehouse() {
    return company.desk("warehouse-logistics-clerk");
  }

  private Desk finance() {
    return company.desk("finance-clerk");
  }

  private static Map<String, Object> losses(String item, String freight) {
    return Map.of(
        "items", List.of(Map.of("item", item, "freight", yuan(freight), "loss", yuan("0.00"))));
  }

  private static Map<String, Object> led(Map<String, String> leaders) {
    return Map.of("week", "2026-W48", "leaders", leaders);
  }

  private static Map<String, String> yuan(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }

  private static Map<String, Object> substitute(int signature, String user) {
    return Map.of("signature", signature, "user", user, "reason", "an item names the signer");
  }

  private static String dueAt(Answer answer, String kind) {
    for (int i = 0; i < 9; i++) {
      if (kind.equals(answer.text("/obligations/%d/kind".formatted(i)))) {
        return answer.text("/obligations/%d/dueAt".formatted(i));
      }
    }
    throw new AssertionError("no " + kind + " in " + answer);
  }
}
