package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Penalties that come from a case to which somebody objects, over real sockets. */
class DisputedNoticeHttpTest {
  private static final String NOTICES = "/reward-penalty-notices/";
  private static final Instant DECEMBER = Instant.parse("2026-12-01T01:00:00Z");

  private ServedCompany company =
      ServedCompany.inMemory(ShippedProcedures.text("pcb-manufacturer"));
  private ShippedCase it = SupersessionHttpTest.registered(company, "sales-clerk");

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_memo_freezes_the_penalties_of_its_case_until_it_is_rejected_S4_25() {
    var proposed = propose(fine());
    var approved = approved(fine());
    var bonus = approved(form("BONUS", "300.00"));
    var elsewhere = new HashMap<>(fine());
    elsewhere.remove("complaint");
    var other = approved(elsewhere);
    var memo = file("PENALTY");
    assertEquals("OBJECTED", state(proposed));
    assertEquals("OBJECTED", state(approved));
    assertEquals("GM_SIGNED", state(bonus));
    assertEquals("GM_SIGNED", state(other));
    assertEquals(memo.text("/id"), read(approved).text("/frozenBy"));
    sign(proposed, 2, "gm-office-head").refused(409, "NOTICE_FROZEN", "S4-32");
    execute(approved, 4, "1000.00").refused(409, "NOTICE_FROZEN", "S4-32");
    execute(other, 3, "1000.00").expect(200);
    office().post("/reward-penalty-notices", fine()).refused(409, "MEMO_OPEN", "S4-25");
    office().post("/reward-penalty-notices", form("BONUS", "1.00")).expect(201);
    decide(memo, false, List.of(Map.of("id", memo.text("/id"))))
        .refused(422, "MEMO_NOT_UPHELD", "S4-25");
    decide(memo, false, null).expect(200);
    assertEquals("PROPOSED", state(proposed));
    sign(proposed, 3, "gm-office-head").expect(200);
    execute(approved, 5, "1000.00").expect(200);
    assertEquals(
        List.of("NOTICE_FROZEN", "NOTICE_RELEASED", "NOTICE_EXECUTED"),
        told(approved).subList(3, 6));
    office().post("/reward-penalty-notices", fine()).expect(201);
  }

  @Test
  void an_objection_that_is_upheld_lets_penalties_fall_or_charges_less_S4_25() {
    var falls = approved(fine());
    var less = approved(fine());
    var stays = approved(fine());
    var memo = file("PENALTY");
    decide(memo, true, List.of(charge(less, "500.01"))).refused(422, "CHARGE_RAISED", "S4-25");
    decide(memo, true, List.of(charge(memo.text("/id"), "1.00")))
        .refused(422, "NO_SUCH_CHARGE", "S4-25");
    decide(memo, true, List.of(charge(less, "120.50"), Map.of("id", stays))).expect(200);
    var fallen = read(falls);
    assertEquals("WITHDRAWN", fallen.text("/state"));
    assertEquals("S4-25", fallen.text("/corrections/0/steps/0/rule"));
    assertTrue(
        fallen.text("/corrections/0/steps/0/text").endsWith("gm upheld it: seen again"),
        fallen.toString());
    assertEquals("GM_SIGNED", state(stays));
    assertNull(read(stays).text("/corrections/0/memo"));
    assertEquals("120.50", read(less).text("/charged/amount"));
    var done = execute(less, 5, "200.00").expect(200);
    assertEquals("100.00", done.text("/execution/instalments/0/money/amount"));
    assertEquals("20.50", done.text("/execution/instalments/1/money/amount"));
    assertEquals("NOTICE_CORRECTED", told(less).get(4));
  }

  @Test
  void what_was_taken_already_is_made_good_by_later_months_to_the_cent_S4_25() {
    var done = approved(fine());
    execute(done, 3, "400.00").expect(200);
    assertEquals("100.00", taken("2027-02"));
    var memo = file("PENALTY");
    assertEquals("FINANCE_EXECUTED", state(done));
    decide(memo, true, List.of(charge(done, "50.01"))).expect(200);
    // 500 was taken as 200, 200 and 100 from December on, which runs
    assertEquals("200.00", taken("2026-12"));
    assertEquals("-149.99", taken("2027-01"));
    assertEquals("0.00", taken("2027-02"));
    var told = read(done);
    assertEquals("50.01", told.text("/charged/amount"));
    assertEquals(List.of("2027-01", "2027-02"), told.texts("/corrections/0/back", "/month"));
    assertTrue(told.toString().contains("149.99 CNY is paid back in 2027-01"), told.toString());
    var lines = finance().get("/deductions?month=2027-01").expect(200);
    assertEquals(
        List.of("CORRECTION", "NOTICE"),
        lines.texts("/items", "/origin").stream().sorted().toList());
  }

  @Test
  void a_penalty_is_objected_to_whatever_has_become_of_its_case_S4_25() {
    company.close();
    company =
        ServedCompany.inMemory(
            ShippedCase.changed("pcb-manufacturer", "\"decided\": true", "\"decided\": false"));
    for (var end :
        Map.of(
                "/cancellation",
                Map.of("reason", "never a case"),
                "/supersession",
                Map.of("reason", "another is written", "rejectedAt", ShippedCase.NOW))
            .entrySet()) {
      it = SupersessionHttpTest.registered(company, "sales-head");
      it.change(end.getKey(), end.getValue())
          .expect(end.getKey().equals("/cancellation") ? 200 : 201);
      var stage = it.read().text("/stage");
      var fine = approved(fine());
      objects("manufacturing-head", "DECISION").refused(409, "CASE_OVER", "S4-25");
      decide(file("PENALTY"), false, null).expect(200);
      assertEquals("GM_SIGNED", state(fine));
      var memo = objects("sales-head", "PENALTY").expect(201);
      assertEquals("OBJECTED", state(fine));
      assertNull(decide(memo, true, null).expect(200).text("/decision/round"));
      assertEquals("WITHDRAWN", state(fine));
      assertEquals(stage, it.read().text("/stage"));
    }
  }

  @Test
  void a_penalty_is_objected_to_within_the_days_after_its_last_signature_S4_25() {
    var fine = propose(fine());
    company.clock().set(Instant.parse("2026-12-10T01:00:00Z"));
    decide(file("PENALTY"), false, null).expect(200);
    sign(fine, 3, "gm-office-head").expect(200);
    sign(fine, 4, "gm").expect(200);
    company.clock().set(Instant.parse("2026-12-20T16:00:00Z"));
    objects("quality-head", "PENALTY").refused(409, "OBJECTION_TOO_LATE", "S4-25");
    company.clock().set(Instant.parse("2026-12-20T15:59:59Z"));
    objects("quality-head", "PENALTY").expect(201);
  }

  @Test
  void whoever_was_told_no_does_not_freeze_the_same_penalty_again_S4_25() {
    var first = approved(fine());
    decide(file("PENALTY"), false, null).expect(200);
    objects("manufacturing-head", "PENALTY").refused(409, "MEMO_REJECTED", "S4-25");
    assertEquals("GM_SIGNED", state(first));
    decide(objects("quality-head", "PENALTY").expect(201), false, null).expect(200);
    company.clock().set(Instant.parse("2026-11-24T01:00:00Z"));
    approved(fine());
    decide(file("PENALTY"), false, null).expect(200);
    objects("manufacturing-head", "PENALTY").refused(409, "MEMO_REJECTED", "S4-25");
  }

  @Test
  void under_another_rule_of_the_document_it_is_explained_by_that_S4_25() {
    company.close();
    company =
        ServedCompany.inMemory(
            ShippedCase.changed(
                "pcb-manufacturer",
                "\"rule\": \"S4-25\", \"unfoundedRule\"",
                "\"rule\": \"X-9\", \"unfoundedRule\""));
    it = SupersessionHttpTest.registered(company, "sales-clerk");
    var falls = approved(fine());
    var memo = file("PENALTY");
    office().post("/reward-penalty-notices", fine()).refused(409, "MEMO_OPEN", "X-9");
    decide(memo, true, null).expect(200);
    assertEquals("X-9", read(falls).text("/corrections/0/steps/0/rule"));
  }

  @Test
  void an_objection_to_what_is_unfounded_lets_the_penalties_stand_that_are_not_named_S4_27() {
    var stays = approved(fine());
    var less = approved(fine());
    it.by(company, "gm-office-clerk")
        .change("/unfounded", Map.of("reason", "soldered too hot"))
        .expect(200);
    var memo = file("UNFOUNDED");
    assertEquals("OBJECTED", state(stays));
    decide(memo, true, List.of(charge(less, "499.00"))).expect(200);
    assertEquals("GM_SIGNED", state(stays));
    assertEquals("S4-27", read(less).text("/corrections/0/steps/0/rule"));
  }

  private String taken(String month) {
    var sum = new java.math.BigDecimal("0.00");
    for (var item : finance().get("/deductions?month=" + month).expect(200).at("/items")) {
      sum = sum.add(new java.math.BigDecimal(item.get("money").get("amount").asText()));
    }
    return sum.toPlainString();
  }

  private List<String> told(String notice) {
    return office().get(NOTICES + notice + "/timeline").expect(200).texts("/items", "/type");
  }

  private String state(String notice) {
    return read(notice).text("/state");
  }

  private Answer read(String notice) {
    return office().get(NOTICES + notice).expect(200);
  }

  private Answer file(String against) {
    return objects("manufacturing-head", against).expect(201);
  }

  private Answer objects(String user, String against) {
    return it.by(company, user).post("/memos", Map.of("against", against, "text", "it was not us"));
  }

  private Answer decide(Answer memo, boolean upheld, List<?> charges) {
    var form = new HashMap<String, Object>(Map.of("upheld", upheld, "reason", "seen again"));
    if (charges != null) {
      form.put("charges", charges);
    }
    return it.by(company, "gm").change("/memos/" + memo.text("/id") + "/decision", 1, form);
  }

  private static Map<String, Object> charge(String id, String money) {
    return Map.of("id", id, "money", yuan(money));
  }

  private String approved(Map<String, Object> form) {
    var notice = propose(form);
    sign(notice, 1, "gm-office-head").expect(200);
    sign(notice, 2, "gm").expect(200);
    return notice;
  }

  private String propose(Map<String, Object> form) {
    return office().post("/reward-penalty-notices", form).expect(201).text("/id");
  }

  private Answer sign(String notice, long version, String user) {
    return desk(user).ifMatch(version).post(NOTICES + notice + "/signatures", null);
  }

  private Answer execute(String notice, long version, String bonus) {
    company.clock().set(DECEMBER);
    return finance()
        .ifMatch(version)
        .post(
            NOTICES + notice + "/execution",
            Map.of("executedAt", DECEMBER.toString(), "monthlyBonus", yuan(bonus)));
  }

  private Map<String, Object> fine() {
    return form("FINE", "500.00");
  }

  private Map<String, Object> form(String kind, String money) {
    return Map.of(
        "kind", kind,
        "department", "MANUFACTURING",
        "user", "manufacturing-clerk",
        "money", yuan(money),
        "reason", "drilled twice",
        "complaint", it.read().text("/id"),
        "legalBasis", "the bonus rules of 2026");
  }

  private static Map<String, String> yuan(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }

  private Desk office() {
    return desk("gm-office-clerk");
  }

  private Desk finance() {
    return desk("finance-clerk");
  }

  private Desk desk(String user) {
    return company.desk(user);
  }
}
