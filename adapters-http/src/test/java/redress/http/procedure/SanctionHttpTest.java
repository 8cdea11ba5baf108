package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
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

/** Rewards and penalties from their proposal to the pay of later months, over real sockets. */
class SanctionHttpTest {
  private static final String CODE = "pcb-manufacturer";
  private static final String NOTICES = "/reward-penalty-notices";
  private static final Instant DECEMBER = Instant.parse("2026-12-01T01:00:00Z");

  private ServedCompany company = ServedCompany.inMemory(ShippedProcedures.text(CODE));

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_notice_is_approved_by_the_general_manager_and_its_three_copies_go_out_S4_32_S4_20() {
    desk("sales-clerk").post(NOTICES, fine("100.00")).refused(403, "DUTY_NOT_YOURS", "S4-32");
    var it = propose(fine("100.00"));
    desk("gm").ifMatch(1).post(it + "/signatures", null).refused(403, "NOT_YOUR_SIGNATURE");
    assertEquals("HEAD_SIGNED", sign(it, 1, "gm-office-head").expect(200).text("/state"));
    var approved = sign(it, 2, "gm").expect(200);
    assertEquals("GM_SIGNED", approved.text("/state"));
    assertEquals(
        List.of("GM_OFFICE", "FINANCE", "MANUFACTURING"), approved.texts("/copies", "/holder"));
    desk("sales-clerk")
        .ifMatch(3)
        .post(it + "/receipts", Map.of("no", 3))
        .refused(403, "COPY_NOT_YOURS");
    var received =
        desk("manufacturing-head").ifMatch(3).post(it + "/receipts", Map.of("no", 3)).expect(200);
    assertEquals("manufacturing-head", received.text("/copies/2/received/by"));
    var told = office().get(it + "/timeline").expect(200);
    assertEquals("NOTICE_COPY_RECEIVED", told.texts("/items", "/type").getLast());
  }

  @Test
  void what_the_document_does_not_know_is_not_proposed_S4_32() {
    var other = new HashMap<>(fine("100.00"));
    other.put("kind", "EXILE");
    office().post(NOTICES, other).refused(422, "KIND_NOT_IN_PROCEDURE", "S4-32");
    other.putAll(Map.of("kind", "FINE", "department", "QUALITY", "user", "quality-clerk"));
    office().post(NOTICES, other).refused(422, "NOT_A_RECIPIENT", "S4-32");
    other.putAll(Map.of("department", "SALES", "user", "manufacturing-clerk"));
    office().post(NOTICES, other).refused(422, "NOT_OF_DEPARTMENT", "S4-32");
  }

  @Test
  void an_amount_is_named_where_the_kind_has_one_and_nobody_signs_his_own_S4_32() {
    var bare = new HashMap<>(fine("100.00"));
    bare.remove("money");
    office().post(NOTICES, bare).refused(422, "MONEY_MISSING", "S4-32");
    var praise = new HashMap<>(fine("100.00"));
    praise.put("kind", "COMMENDATION");
    office().post(NOTICES, praise).refused(422, "MONEY_NOT_ALLOWED", "S4-32");
    var own = desk("gm-office-head").post(NOTICES, fine("100.00")).expect(201);
    sign(NOTICES + "/" + own.text("/id"), 1, "gm-office-head").refused(403, "OWN_NOTICE", "S4-32");
    var it = propose(fine("100.00"));
    office().ifMatch(1).post(it + "/receipts", Map.of("no", 1)).refused(409, "NO_COPIES", "S4-32");
    office().ifMatch(1).post(it + "/withdrawal", Map.of("reason", "a mistake")).expect(200);
    sign(it, 2, "gm-office-head").refused(409, "NOTICE_WITHDRAWN", "S4-32");
  }

  @Test
  void what_is_signed_is_withdrawn_with_the_say_of_those_who_signed_it_S4_32() {
    var why = Map.of("reason", "it was the drill");
    var it = propose(fine("100.00"));
    sign(it, 1, "gm-office-head").expect(200);
    var refused = office().ifMatch(2).post(it + "/withdrawal", why);
    refused.refused(403, "NOT_YOURS_TO_WITHDRAW", "S4-32");
    assertTrue(refused.toString().contains("gm-office-head signed it"), refused.toString());
    sign(it, 2, "gm").expect(200);
    office().ifMatch(3).post(it + "/withdrawal", why).refused(403, "NOT_YOURS_TO_WITHDRAW");
    desk("gm-office-head")
        .ifMatch(3)
        .post(it + "/withdrawal", why)
        .refused(403, "NOT_YOURS_TO_WITHDRAW", "S4-32");
    var withdrawn = desk("gm").ifMatch(3).post(it + "/withdrawal", why).expect(200);
    assertEquals("WITHDRAWN", withdrawn.text("/state"));
    var head = propose(fine("100.00"));
    sign(head, 1, "gm-office-head").expect(200);
    desk("gm-office-head").ifMatch(2).post(head + "/withdrawal", why).expect(200);
  }

  @Test
  void who_withdraws_what_is_signed_is_what_the_document_says_S4_32() {
    company.close();
    company =
        ServedCompany.inMemory(
            ShippedCase.changed(
                CODE,
                "\"leastFines\": {",
                """
                "withdrawers": [{"department": "HUMAN_RESOURCES", "position": "DEPARTMENT_HEAD"}],
                "leastFines": {\
                """));
    var it = approved(fine("100.00"));
    var why = Map.of("reason", "it was the drill");
    var refused = desk("gm").ifMatch(3).post(it + "/withdrawal", why);
    refused.refused(403, "NOT_YOURS_TO_WITHDRAW", "S4-32");
    assertTrue(
        refused.toString().contains("DEPARTMENT_HEAD of HUMAN_RESOURCES"), refused.toString());
    desk("human-resources-head").get(it).expect(200);
    desk("human-resources-head").ifMatch(3).post(it + "/withdrawal", why).expect(200);
  }

  @Test
  void nothing_is_taken_where_the_procedure_sets_no_limit_L_01() {
    company.close();
    company =
        ServedCompany.inMemory(
            ShippedCase.changed(CODE, "\"loss\": {\"percent\": 20, \"rule\": \"L-01\"},", ""));
    var loss = new HashMap<>(fine("1000.00"));
    loss.put("kind", "LOSS_DEDUCTION");
    var wage = Map.<String, Object>of("monthlyWage", yuan("1.00"), "minimumWage", yuan("1.00"));
    execute(approved(loss), wage).refused(422, "LIMIT_NOT_IN_PROCEDURE", "S4-32");
  }

  @Test
  void whom_notices_are_about_is_what_the_document_says_S4_32() {
    company.close();
    company =
        ServedCompany.inMemory(
            ShippedCase.changed(
                CODE,
                "\"recipients\": [\"MANUFACTURING\", \"SALES\", \"SERVICE\"]",
                "\"recipients\": [\"SALES\"]"));
    var refused = office().post(NOTICES, fine("100.00")).refused(422, "NOT_A_RECIPIENT", "S4-32");
    assertTrue(refused.toString().contains("[SALES]"), refused.toString());
  }

  @Test
  void the_examples_of_least_penalties_apply_where_the_document_switches_them_on_S4_19() {
    var warning = new HashMap<>(fine("399.99"));
    warning.put("kind", "WARNING");
    office().post(NOTICES, warning).expect(201);
    company.close();
    company =
        ServedCompany.inMemory(
            ShippedCase.changed(
                CODE,
                "\"leastFines\": {\n      \"enabled\": false",
                "\"leastFines\": {\n      \"enabled\": true"));
    office().post(NOTICES, warning).refused(422, "FINE_TOO_SMALL", "S4-19");
    warning.put("money", yuan("400.00"));
    office().post(NOTICES, warning).expect(201);
  }

  @Test
  void without_its_legal_basis_a_penalty_stays_a_proposal_L_02_L_03() {
    var bare = new HashMap<>(fine("100.00"));
    bare.remove("legalBasis");
    var it = propose(bare);
    sign(it, 1, "gm-office-head").refused(409, "BASIS_MISSING", "L-02");
    office()
        .ifMatch(1)
        .post(it + "/basis", Map.of("legalBasis", "the bonus rules of 2026"))
        .expect(200);
    sign(it, 2, "gm-office-head").expect(200);
    office()
        .ifMatch(3)
        .post(it + "/basis", Map.of("legalBasis", "others"))
        .refused(409, "ALREADY_SIGNED");
    var demotion =
        propose(
            Map.of(
                "kind", "DEMOTION",
                "department", "MANUFACTURING",
                "user", "manufacturing-clerk",
                "reason", "again"));
    sign(demotion, 1, "gm-office-head").refused(409, "BASIS_MISSING", "L-03");
    office().ifMatch(1).post(demotion + "/basis", Map.of("agreement", "clause 9")).expect(200);
    sign(demotion, 2, "gm-office-head").expect(200);
  }

  @Test
  void a_fine_is_taken_from_the_bonus_over_all_that_runs_together_L_02() {
    var one = approved(fine("700.00"));
    execute(one, Map.of("monthlyWage", yuan("5000.00"))).refused(422, "MEANS_NOT_ALLOWED", "L-02");
    execute(one, Map.of()).refused(422, "MEANS_MISSING", "L-02");
    for (var month : List.of("2000-01", "2026-11", "2027-04", "2199-12")) {
      execute(one, Map.of("monthlyBonus", yuan("1000.00"), "firstMonth", month))
          .refused(422, "FIRST_MONTH_FAR");
    }
    var done = execute(one, Map.of("monthlyBonus", yuan("1000.00"))).expect(200);
    assertEquals(List.of("2026-12", "2027-01"), done.texts("/execution/instalments", "/month"));
    assertEquals("500.00", done.text("/execution/instalments/0/money/amount"));
    assertEquals("200.00", done.text("/execution/instalments/1/money/amount"));
    var two = approved(fine("400.00"));
    var next = execute(two, Map.of("monthlyBonus", yuan("1000.00"))).expect(200);
    assertEquals(List.of("2027-01", "2027-02"), next.texts("/execution/instalments", "/month"));
    assertEquals("300.00", next.text("/execution/instalments/0/money/amount"));
    assertTrue(
        next.toString().contains("In 2027-01 other deductions take 200.00 CNY of 500.00 CNY"),
        next.toString());
    desk("sales-clerk").get("/deductions?month=2027-01").refused(403, "DUTY_NOT_YOURS");
    var january = finance().get("/deductions?month=2027-01").expect(200);
    assertEquals(List.of("200.00", "300.00"), january.texts("/items", "/money/amount"));
    var page = finance().get("/deductions?month=2027-01&limit=1").expect(200);
    assertEquals(1, page.at("/items").size());
  }

  @Test
  void how_much_a_month_bears_is_what_the_document_says_L_02() {
    company.close();
    company =
        ServedCompany.inMemory(
            ShippedCase.changed(
                CODE,
                "\"nonLoss\": {\"percent\": 50, \"rule\": \"L-02\"}",
                "\"nonLoss\": {\"rule\": \"L-02\"}"));
    var done =
        execute(approved(fine("700.00")), Map.of("monthlyBonus", yuan("1000.00"))).expect(200);
    assertEquals(List.of("2026-12"), done.texts("/execution/instalments", "/month"));
    assertTrue(done.toString().contains("The policy sets no cap"), done.toString());
  }

  @Test
  void a_loss_leaves_the_least_wage_and_is_carried_to_the_cent_L_01_S4_19() {
    var loss = new HashMap<>(fine("1000.00"));
    loss.put("kind", "LOSS_DEDUCTION");
    loss.put("agreement", "clause 7");
    loss.put("statement", "I did");
    var it = approved(loss);
    execute(it, Map.of("monthlyWage", yuan("2690.00"), "minimumWage", yuan("2690.00")))
        .refused(422, "LIMIT_ZERO", "L-01");
    var done =
        execute(it, Map.of("monthlyWage", yuan("4000.33"), "minimumWage", yuan("3500.00")))
            .expect(200);
    assertEquals("500.33", done.text("/execution/instalments/0/money/amount"));
    assertEquals("499.67", done.text("/execution/instalments/1/money/amount"));
    assertEquals("FINANCE_EXECUTED", done.text("/state"));
    desk("gm")
        .ifMatch(4)
        .post(it + "/withdrawal", Map.of("reason", "late"))
        .refused(409, "ALREADY_EXECUTED", "S4-32");
  }

  @Test
  void rewards_and_penalties_of_the_after_sales_staff_need_approval_S3_08() {
    company.close();
    company = ServedCompany.inMemory(ShippedProcedures.text("after-sales-service"));
    var head = desk("after-sales-head");
    var bonus =
        Map.of(
            "kind", "BONUS",
            "department", "AFTER_SALES",
            "user", "after-sales-clerk",
            "money", yuan("300.00"),
            "reason", "thanked by a customer");
    desk("after-sales-clerk").post(NOTICES, bonus).refused(403, "DUTY_NOT_YOURS", "S3-08");
    var it = NOTICES + "/" + head.post(NOTICES, bonus).expect(201).text("/id");
    finance()
        .ifMatch(1)
        .post(it + "/execution", Map.of("executedAt", "2026-11-23T09:00:00+08:00"))
        .refused(409, "NOT_SIGNED", "S3-08");
    sign(it, 1, "gm").expect(200);
    var done =
        finance()
            .ifMatch(2)
            .post(it + "/execution", Map.of("executedAt", "2026-11-23T09:00:00+08:00"))
            .expect(200);
    assertEquals(0, done.at("/execution/instalments").size());
    var warning = new HashMap<String, Object>(bonus);
    warning.put("kind", "WARNING");
    head.post(NOTICES, warning).refused(422, "KIND_NOT_IN_PROCEDURE", "S3-08");
  }

  @Test
  void disciplinary_measures_of_a_month_are_listed_by_the_10th_without_names_S4_31_L_03() {
    var complaint = closed();
    var measure =
        Map.<String, Object>of(
            "kind", "WARNING",
            "department", "MANUFACTURING",
            "user", "manufacturing-clerk",
            "reason", "drilled twice",
            "complaint", complaint);
    approved(measure);
    approved(fine("100.00"));
    propose(measure);
    office()
        .post("/disciplinary-lists", Map.of("month", "2026-11"))
        .refused(409, "MONTH_NOT_OVER", "S4-31");
    company.clock().set(DECEMBER);
    desk("sales-clerk")
        .post("/disciplinary-lists", Map.of("month", "2026-11"))
        .refused(403, "DUTY_NOT_YOURS", "S4-31");
    var list = office().post("/disciplinary-lists", Map.of("month", "2026-11")).expect(201);
    assertEquals(1, list.at("/items").size());
    assertEquals("WARNING", list.text("/items/0/kind"));
    var book = office().post("/month-books", Map.of("month", "2026-11")).expect(201);
    for (var owed : book.at("/obligations")) {
      assertEquals("2026-12-10T23:59:59+08:00", owed.get("dueAt").asText());
      assertEquals(owed.get("kind").asText().equals("DISCIPLINARY_LIST"), owed.has("endedAt"));
    }
    assertEquals(2, book.at("/obligations").size());
    assertEquals("manufacturing-clerk", seen("human-resources-clerk"));
    assertEquals(null, seen("sales-clerk"));
    office()
        .post("/disciplinary-lists", Map.of("month", "2026-11"))
        .refused(409, "ALREADY_COMPILED", "S4-31");
    var csv =
        desk("human-resources-clerk")
            .get("/exports/disciplinary-lists/2026-11?format=CSV")
            .expect(200);
    var text = new String(csv.bytes(), StandardCharsets.UTF_8);
    assertTrue(text.contains("manufacturing-clerk"), text);
    var nameless =
        desk("sales-clerk").get("/exports/disciplinary-lists/2026-11?format=CSV").expect(200);
    assertFalse(
        new String(nameless.bytes(), StandardCharsets.UTF_8).contains("manufacturing-clerk"));
  }

  @Test
  void names_are_published_where_the_document_says_so_S4_31_L_03() {
    company.close();
    company =
        ServedCompany.inMemory(
            ShippedCase.changed(CODE, "\"publishNames\": false", "\"publishNames\": true"));
    approved(
        Map.of(
            "kind", "WARNING",
            "department", "MANUFACTURING",
            "user", "manufacturing-clerk",
            "reason", "drilled twice",
            "complaint", closed()));
    company.clock().set(DECEMBER);
    office().post("/disciplinary-lists", Map.of("month", "2026-11")).expect(201);
    assertEquals("manufacturing-clerk", seen("sales-clerk"));
  }

  @Test
  void a_notice_is_read_by_whom_it_is_for_S4_32() {
    var it = propose(fine("100.00"));
    desk("sales-clerk").get(it).refused(404, "NOT_FOUND");
    desk("sales-clerk").get(NOTICES).refused(403, "DUTY_NOT_YOURS");
    desk("manufacturing-clerk").get(it).expect(200);
    finance().get(it).expect(200);
    assertEquals(1, office().get(NOTICES).expect(200).at("/items").size());
  }

  private String seen(String user) {
    return desk(user).get("/disciplinary-lists/2026-11").expect(200).text("/items/0/user");
  }

  private String closed() {
    var it = DispositionHttpTest.pcb(company).by(company, "gm-office-clerk");
    Routed.of(company, it).closed();
    return it.read().text("/id");
  }

  private String propose(Map<String, Object> notice) {
    return NOTICES + "/" + office().post(NOTICES, notice).expect(201).text("/id");
  }

  private String approved(Map<String, Object> notice) {
    var it = propose(notice);
    sign(it, 1, "gm-office-head").expect(200);
    sign(it, 2, "gm").expect(200);
    return it;
  }

  private Answer sign(String notice, long version, String user) {
    return desk(user).ifMatch(version).post(notice + "/signatures", null);
  }

  private Answer execute(String notice, Map<String, Object> means) {
    company.clock().set(DECEMBER);
    return finance().ifMatch(3).post(notice + "/execution", executed(means));
  }

  private Map<String, Object> executed(Map<String, Object> means) {
    var form = new HashMap<>(means);
    form.put("executedAt", company.clock().instant().toString());
    return form;
  }

  private static Map<String, Object> fine(String amount) {
    return Map.of(
        "kind", "FINE",
        "department", "MANUFACTURING",
        "user", "manufacturing-clerk",
        "money", yuan(amount),
        "reason", "drilled twice",
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
