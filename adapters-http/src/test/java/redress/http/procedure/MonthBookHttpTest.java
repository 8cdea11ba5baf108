package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.application.complaint.RegisteredCases;
import redress.complaint.ComplaintId;
import redress.complaint.Stage;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.monthbook.Snapshot;
import redress.procedure.ShippedProcedures;
import redress.testing.Example;

/** The month book over real sockets: from the closed cases to what is frozen and what follows. */
class MonthBookHttpTest {
  private static final String CODE = "pcb-manufacturer";
  private static final String NOVEMBER = "/month-books/2026-11";
  private static final String DECEMBER = "/month-books/2026-12";
  private static final Instant LAST = Instant.parse("2026-11-30T15:59:59.999Z");
  private static final Instant FIRST = Instant.parse("2026-11-30T16:00:00Z");

  private ServedCompany company = ServedCompany.inMemory(ShippedProcedures.text(CODE));

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void the_cases_closed_in_a_month_stand_in_its_book_which_is_owed_by_the_10th_S4_22() {
    office().post("/month-books", month("2026-11")).refused(409, "MONTH_NOT_OVER", "S4-22");
    var early = closed();
    company.clock().set(LAST);
    var last = closed();
    company.clock().set(FIRST);
    closed();
    cancelled();
    desk("sales-clerk").post("/month-books", month("2026-11")).refused(403, "DUTY_NOT_YOURS");
    office().post("/month-books", month("2026-10")).refused(422, "MONTH_BEFORE_COMPANY", "S4-22");
    var book = office().post("/month-books", month("2026-11")).expect(201);
    assertEquals("/api/v1" + NOVEMBER, book.header("Location"));
    assertEquals(List.of(early, last), book.texts("/rows", "/complaint"));
    assertEquals("2026-12-10T23:59:59+08:00", book.text("/obligations/0/dueAt"));
    assertEquals("S4-22", book.text("/obligations/0/rule"));
    office().post("/month-books", month("2026-11")).refused(409, "ALREADY_COMPILED", "S4-22");
    var none = desk("sales-clerk").get("/month-books/2026-10").refused(404, "NOT_FOUND");
    var untold = desk("sales-clerk").get("/month-books/2026-10/timeline");
    assertEquals(none.text("/detail"), untold.refused(404, "NOT_FOUND").text("/detail"));
    assertEquals(
        List.of("2026-11"), office().get("/month-books").expect(200).texts("/items", "/month"));
  }

  @Test
  void the_end_of_the_month_is_noticed_by_itself_S4_22() {
    company.clock().set(FIRST.plusSeconds(3600));
    var jobs = company.company().useCases().jobs();
    for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
      assertNull(done.get().failure());
    }
    var book = office().post("/month-books", month("2026-11")).expect(201);
    assertEquals(2, book.at("/obligations").size());
    assertEquals(
        List.of("OBLIGATION_BEGAN", "OBLIGATION_BEGAN", "MONTH_BOOK_COMPILED"),
        office().get(NOVEMBER + "/timeline").expect(200).texts("/items", "/type"));
  }

  @Test
  void ratios_come_to_100_percent_and_confirm_the_liability_of_the_case_S4_22() {
    var it = closed();
    compiled("2026-11");
    confirm(NOVEMBER, 1, it, verdict("MANUFACTURING", 60, "QUALITY", 30))
        .refused(422, "RATIOS_UNFIT", "S4-22");
    confirm(NOVEMBER, 1, it, verdict("MANUFACTURING", 60, "WORKS", 40))
        .refused(422, "RATIOS_UNFIT", "S4-22");
    desk("quality-clerk")
        .ifMatch(1)
        .post(NOVEMBER + "/rows/" + it + "/confirmation", verdict("QUALITY", 100))
        .refused(403, "DUTY_NOT_YOURS", "S4-22");
    assertEquals("DETERMINED", liability(it));
    var book = confirm(NOVEMBER, 1, it, verdict("MANUFACTURING", 60, "QUALITY", 40)).expect(200);
    assertEquals("MANUFACTURING", book.text("/rows/0/ratios/0/department"));
    assertEquals("60", book.text("/rows/0/ratios/0/percent"));
    assertEquals("CONFIRMED", liability(it));
    var told = office().get("/complaints/" + it + "/timeline?limit=200").expect(200).toString();
    assertTrue(told.contains("who answers for it: MANUFACTURING 60 %, QUALITY 40 %"), told);
    confirm(NOVEMBER, 1, it, verdict("QUALITY", 100)).refused(412, "STALE");
  }

  @Test
  void only_lines_of_the_book_are_confirmed_and_no_loss_is_negative_S4_22_S4_19() {
    var it = closed();
    compiled("2026-11");
    confirm(NOVEMBER, 1, "00000000-0000-7000-8000-000000000009", verdict("QUALITY", 100))
        .refused(422, "NO_SUCH_ROW", "S4-22");
    var lost = new HashMap<>(verdict("MANUFACTURING", 60, "QUALITY", 40));
    lost.put("loss", Map.of("amount", "-0.01", "currency", "CNY"));
    confirm(NOVEMBER, 1, it, lost).refused(422, "LOSS_NEGATIVE", "S4-22");
    lost.put("loss", Map.of("amount", "100.01", "currency", "CNY"));
    var book = confirm(NOVEMBER, 1, it, lost).expect(200);
    assertEquals("60.01", book.text("/rows/0/losses/0/money/amount"));
    assertEquals("40.00", book.text("/rows/0/losses/1/money/amount"));
  }

  @Test
  void a_book_holds_at_most_five_thousand_cases_S4_22() {
    var ports = company.company().ports();
    var id = company.company().id();
    for (int i = 1; i <= 5_001; i++) {
      var number = new ComplaintId(id, Example.uuid(i));
      var one = RegisteredCases.register(ports, number, YearMonth.of(2026, 11));
      ports.transactions().run(id, () -> ports.complaints().save(Example.next(one, Stage.CLOSED)));
    }
    company.clock().set(FIRST);
    office().post("/month-books", month("2026-11")).refused(409, "MONTH_TOO_LARGE", "S4-22");
  }

  @Test
  void the_named_heads_and_those_concerned_sign_and_then_it_is_frozen_S4_22() {
    var it = closed();
    compiled("2026-11");
    desk("quality-head")
        .ifMatch(1)
        .post(NOVEMBER + "/signatures", null)
        .refused(409, "ROWS_UNCONFIRMED", "S4-22");
    confirm(NOVEMBER, 1, it, verdict("MANUFACTURING", 60, "SALES", 40)).expect(200);
    desk("quality-clerk")
        .ifMatch(2)
        .post(NOVEMBER + "/signatures", null)
        .refused(403, "NOT_A_NAMED_HEAD", "S4-22");
    sign(NOVEMBER, 2, "quality-head", "manufacturing-head").expect(200);
    office().ifMatch(4).post(NOVEMBER + "/freezing", null).refused(409, "SIGNATURES_MISSING");
    var book = sign(NOVEMBER, 4, "research-and-development-head", "sales-head").expect(200);
    assertEquals(0, book.at("/missing").size());
    var frozen = office().ifMatch(6).post(NOVEMBER + "/freezing", null).expect(200);
    assertEquals("gm-office-clerk", frozen.text("/frozenBy"));
    assertFalse(frozen.at("/obligations/0/endedAt").isMissingNode());
    confirm(NOVEMBER, 7, it, verdict("QUALITY", 100)).refused(409, "MONTH_FROZEN", "S4-22");
    desk("sales-head").ifMatch(7).post(NOVEMBER + "/signatures", null).refused(409, "MONTH_FROZEN");
  }

  @Test
  void what_is_frozen_proves_by_hash_and_signature_who_said_it_S4_22()
      throws GeneralSecurityException {
    office().get(NOVEMBER + "/snapshot").refused(404, "NOT_FOUND");
    frozen("2026-11", closed());
    var book = office().get(NOVEMBER).expect(200);
    var kept = office().get(NOVEMBER + "/snapshot").expect(200);
    var text = kept.text("/text");
    assertTrue(text.contains("row.1.ratio.MANUFACTURING=60\n"), text);
    assertEquals(Snapshot.hash(text), kept.text("/sha256"));
    assertEquals(book.text("/sha256"), kept.text("/sha256"));
    assertTrue(proves(kept, text));
    assertFalse(proves(kept, text.replace("MANUFACTURING=60", "MANUFACTURING=10")));
  }

  @Test
  void what_changes_later_stands_in_the_next_book_and_the_frozen_one_stays_S4_22() {
    var it = closed();
    company.clock().set(LAST);
    var other = closed();
    frozen("2026-11", it, other);
    correct(7, it, verdict("QUALITY", 100)).expect(200);
    correct(8, it, verdict("QUALITY", 100)).expect(200);
    correct(9, other, verdict("MANUFACTURING", 60, "QUALITY", 40))
        .refused(422, "NOTHING_CHANGED", "S4-22");
    assertEquals("MANUFACTURING", office().get(NOVEMBER).text("/rows/0/ratios/0/department"));
    assertEquals("QUALITY", office().get(NOVEMBER).text("/corrections/0/after").split(" ")[0]);
    company.clock().set(Instant.parse("2027-01-04T01:00:00Z"));
    var december = office().post("/month-books", month("2026-12")).expect(201);
    assertEquals("2026-11", december.text("/rows/0/adjusts"));
    assertEquals("MANUFACTURING 60 %, QUALITY 40 %", december.text("/rows/0/before"));
    assertEquals("QUALITY 100 %", told(december, 0));
    assertEquals("2026-12", office().get(NOVEMBER).text("/corrections/0/taken"));
    // and while the next one is open it tells of it at once
    correct(version(NOVEMBER), other, verdict("MANUFACTURING", 50, "QUALITY", 50)).expect(200);
    assertEquals(2, office().get(DECEMBER).at("/rows").size());
    assertEquals("2026-12", office().get(NOVEMBER).text("/corrections/1/taken"));
    office().post("/month-books", month("2026-11")).refused(409, "ALREADY_COMPILED");
    correct(DECEMBER, version(DECEMBER), it, verdict("QUALITY", 100))
        .refused(409, "MONTH_NOT_FROZEN", "S4-22");
  }

  @Test
  void one_month_is_frozen_before_another_is_compiled_S4_22() {
    compiled("2026-11");
    company.clock().set(Instant.parse("2027-01-04T01:00:00Z"));
    var waits =
        office().post("/month-books", month("2026-12")).refused(409, "EARLIER_MONTH_OPEN", "S4-22");
    var detail = waits.text("/detail");
    assertTrue(
        detail.contains("the heads of [MANUFACTURING, QUALITY, RESEARCH_AND_DEVELOPMENT] sign it"),
        detail);
    assertTrue(detail.contains("the GENERAL_MANAGER of GM_OFFICE"), detail);
  }

  @Test
  void whoever_stands_in_signs_for_a_head_who_lent_his_authority_and_for_nobody_S4_22_S4_30() {
    var it = closed();
    compiled("2026-11");
    confirm(NOVEMBER, 1, it, verdict("MANUFACTURING", 60, "QUALITY", 40)).expect(200);
    desk("gm")
        .ifMatch(2)
        .post(NOVEMBER + "/signatures", null)
        .refused(403, "NOT_A_NAMED_HEAD", "S4-22");
    company.leaves("research-and-development-head");
    var vacant = sign(NOVEMBER, 2, "gm").expect(200);
    assertEquals("RESEARCH_AND_DEVELOPMENT", vacant.text("/signatures/0/department"));
    assertEquals("true", vacant.text("/signatures/0/vacant"));
    desk("gm").ifMatch(3).post(NOVEMBER + "/signatures", null).refused(403, "NOT_A_NAMED_HEAD");
    var lending =
        Map.of(
            "delegate", "manufacturing-head",
            "until", "2026-12-04T09:00:00+08:00",
            "reason", "on leave");
    desk("quality-head").post("/delegations", lending).expect(201);
    var both = sign(NOVEMBER, 3, "manufacturing-head", "manufacturing-head").expect(200);
    assertEquals(
        List.of("RESEARCH_AND_DEVELOPMENT", "MANUFACTURING", "QUALITY"),
        both.texts("/signatures", "/department"));
    assertNull(both.text("/signatures/1/insteadOf"));
    assertEquals("quality-head", both.text("/signatures/2/insteadOf"));
    desk("manufacturing-head")
        .ifMatch(5)
        .post(NOVEMBER + "/signatures", null)
        .refused(409, "ALREADY_SIGNED", "S4-22");
    office().ifMatch(5).post(NOVEMBER + "/freezing", null).expect(200);
    var text = office().get(NOVEMBER + "/snapshot").expect(200).text("/text");
    assertTrue(text.contains("signed.QUALITY.as=instead of quality-head\n"), text);
  }

  @Test
  void what_was_lent_is_over_at_its_end_and_who_stands_in_is_what_the_document_says_S4_22() {
    company.close();
    company =
        ServedCompany.inMemory(
            ShippedCase.changed(
                CODE,
                "    \"standIn\": {\"department\": \"GM_OFFICE\", \"position\":"
                    + " \"GENERAL_MANAGER\"},\n",
                ""));
    var it = closed();
    compiled("2026-11");
    confirm(NOVEMBER, 1, it, verdict("QUALITY", 100)).expect(200);
    company.leaves("research-and-development-head");
    desk("gm").ifMatch(2).post(NOVEMBER + "/signatures", null).refused(403, "NOT_A_NAMED_HEAD");
    var lending =
        Map.of("delegate", "gm", "until", "2026-12-01T08:00:00+08:00", "reason", "on leave");
    desk("quality-head").post("/delegations", lending).expect(201);
    company.clock().set(Instant.parse("2026-12-01T00:00:00Z"));
    desk("gm").ifMatch(2).post(NOVEMBER + "/signatures", null).refused(403, "NOT_A_NAMED_HEAD");
    company.clock().set(Instant.parse("2026-11-30T23:59:59Z"));
    assertEquals(
        "quality-head", sign(NOVEMBER, 2, "gm").expect(200).text("/signatures/0/insteadOf"));
  }

  @Test
  void who_confirms_is_what_the_document_says_S4_22() {
    company.close();
    company =
        ServedCompany.inMemory(
            ShippedCase.changed(
                    CODE,
                    "\"participants\": [\"MANUFACTURING\", \"QUALITY\","
                        + " \"RESEARCH_AND_DEVELOPMENT\"]",
                    "\"participants\": [\"SALES\"]")
                .replace("\"related\": true", "\"related\": false"));
    var it = closed();
    compiled("2026-11");
    var book = confirm(NOVEMBER, 1, it, verdict("MANUFACTURING", 60, "QUALITY", 40)).expect(200);
    assertEquals("SALES", book.text("/missing/0"));
    assertEquals(1, book.at("/missing").size());
    desk("quality-head")
        .ifMatch(2)
        .post(NOVEMBER + "/signatures", null)
        .refused(403, "NOT_A_NAMED_HEAD", "S4-22");
    sign(NOVEMBER, 2, "sales-head").expect(200);
    office().ifMatch(3).post(NOVEMBER + "/freezing", null).expect(200);
  }

  @Test
  void where_nobody_of_ours_is_responsible_the_book_says_why_S4_22() {
    var it = closed();
    compiled("2026-11");
    var neither = new HashMap<>(verdict("QUALITY", 100));
    neither.remove("ratios");
    office()
        .wrongly()
        .ifMatch(1)
        .post(NOVEMBER + "/rows/" + it + "/confirmation", neither)
        .refused(400, "MALFORMED");
    neither.put("nobody", "the carrier dropped it");
    var book = confirm(NOVEMBER, 1, it, neither).expect(200);
    assertEquals("the carrier dropped it", book.text("/rows/0/nobody"));
    assertEquals("DETERMINED", liability(it));
  }

  @Test
  void the_book_is_given_out_as_a_file_with_chinese_or_english_headings_S4_22() {
    var it = closed();
    compiled("2026-11");
    confirm(NOVEMBER, 1, it, verdict("MANUFACTURING", 60, "QUALITY", 40)).expect(200);
    var csv = office().get("/exports" + NOVEMBER + "?format=CSV").expect(200);
    var text = new String(csv.bytes(), StandardCharsets.UTF_8);
    assertTrue(text.contains("Liability ratios"), text);
    assertTrue(text.contains("MANUFACTURING 60 %, QUALITY 40 %"), text);
    var chinese =
        office()
            .with("Accept-Language", "zh")
            .get("/exports" + NOVEMBER + "?format=CSV")
            .expect(200);
    assertTrue(new String(chinese.bytes(), StandardCharsets.UTF_8).contains("责任归属及比率"));
    var workbook = office().get("/exports" + NOVEMBER + "?format=XLSX").expect(200);
    assertEquals('P', workbook.bytes()[0]);
  }

  private static boolean proves(Answer kept, String text) throws GeneralSecurityException {
    var bytes = Base64.getDecoder().decode(kept.text("/publicKey"));
    var algorithm = kept.text("/algorithm");
    var signature = Signature.getInstance(algorithm);
    signature.initVerify(
        KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(bytes)));
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    return signature.verify(Base64.getDecoder().decode(kept.text("/signature")));
  }

  private void compiled(String month) {
    if (company.clock().instant().isBefore(FIRST)) {
      company.clock().set(FIRST);
    }
    office().post("/month-books", month(month)).expect(201);
  }

  /** A frozen book, in version 6 with one case and 7 with two. */
  private void frozen(String month, String... cases) {
    compiled(month);
    long version = 1;
    for (var it : cases) {
      confirm("/month-books/" + month, version++, it, verdict("MANUFACTURING", 60, "QUALITY", 40))
          .expect(200);
    }
    sign(
            "/month-books/" + month,
            version,
            "quality-head",
            "manufacturing-head",
            "research-and-development-head")
        .expect(200);
    office().ifMatch(version + 3).post("/month-books/" + month + "/freezing", null).expect(200);
  }

  private Answer sign(String book, long version, String... heads) {
    Answer last = null;
    for (var head : heads) {
      last = desk(head).ifMatch(version++).post(book + "/signatures", null);
    }
    return last;
  }

  private Answer confirm(String book, long version, String complaint, Object verdict) {
    return office().ifMatch(version).post(book + "/rows/" + complaint + "/confirmation", verdict);
  }

  private Answer correct(long version, String complaint, Map<String, Object> verdict) {
    return correct(NOVEMBER, version, complaint, verdict);
  }

  private Answer correct(String book, long version, String complaint, Map<String, Object> verdict) {
    var correction = new HashMap<>(verdict);
    correction.put("complaint", complaint);
    correction.put("reason", "found later");
    return office().ifMatch(version).post(book + "/corrections", correction);
  }

  private long version(String book) {
    return Long.parseLong(office().get(book).expect(200).text("/version"));
  }

  private static String told(Answer book, int row) {
    return "%s %s %%"
        .formatted(
            book.text("/rows/%d/ratios/0/department".formatted(row)),
            book.text("/rows/%d/ratios/0/percent".formatted(row)));
  }

  private String liability(String complaint) {
    return office().get("/complaints/" + complaint).text("/parts/investigations/0/liability/state");
  }

  private static Map<String, Object> verdict(Object... departmentsAndPercents) {
    var ratios = new java.util.ArrayList<Map<String, Object>>();
    for (int i = 0; i < departmentsAndPercents.length; i += 2) {
      ratios.add(
          Map.of(
              "department", departmentsAndPercents[i], "percent", departmentsAndPercents[i + 1]));
    }
    return Map.of("ratios", ratios, "countermeasure", "a gauge", "result", "none since");
  }

  private static Map<String, String> month(String month) {
    return Map.of("month", month);
  }

  @Test
  void a_case_and_the_one_in_its_place_are_counted_once_S4_21_S4_22() {
    var first = DispositionHttpTest.pcb(company);
    first.propose(DispositionHttpTest.paid("100.00")).expect(201);
    first.by(company, "sales-head").dispose("/approval", null).expect(200);
    frozen("2026-11", closed(first));
    var number = first.read().text("/number");
    var now = company.clock().instant().toString();
    var written = first.change("/supersession", Map.of("rejectedAt", now, "reason", "all or none"));
    var next = first.at(written.expect(201));
    next.change("/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
    next.change("/verification", Map.of("receivedAt", now)).expect(200);
    var office = next.by(company, "gm-office-clerk");
    office.register().expect(200);
    office
        .change("/forwarding", Map.of("forwardedAt", now, "recipients", List.of("QUALITY")))
        .expect(200);
    closed(next);
    company.clock().set(Instant.parse("2027-01-04T01:00:00Z"));
    var december = office().post("/month-books", month("2026-12")).expect(201);
    assertEquals(1, december.at("/rows").size());
    assertEquals("2026-11", december.text("/rows/0/adjusts"));
    assertEquals("MANUFACTURING 60 %, QUALITY 40 %", december.text("/rows/0/before"));
    assertTrue(december.toString().contains("it stands in the place of " + number));
  }

  private String closed() {
    return closed(DispositionHttpTest.pcb(company));
  }

  private String closed(ShippedCase pcb) {
    var it = pcb.by(company, "gm-office-clerk");
    var id = it.read().text("/id");
    var quality = desk("quality-clerk");
    var part = it.read().text("/parts/investigations/0/id");
    long version = it.read().at("/parts/investigations/0/version").asLong();
    var path = "/complaints/" + id + "/investigations/" + part;
    quality
        .ifMatch(version)
        .post(path + "/analysis", Map.of("infoCorrect", true, "reason", "it is cracked"))
        .expect(200);
    office()
        .ifMatch(version + 1)
        .post(path + "/liability", Map.of("department", "MANUFACTURING", "reason", "drilled so"))
        .expect(200);
    quality
        .ifMatch(version + 2)
        .post(
            path + "/origin",
            Map.of(
                "unit", "line 2",
                "cause", "SUPPLIER",
                "trackImprovement", false,
                "reason", "seen"))
        .expect(200);
    Routed.of(company, it).closed();
    return id;
  }

  private void cancelled() {
    DispositionHttpTest.pcb(company)
        .by(company, "sales-head")
        .change("/cancellation", Map.of("reason", "twice"))
        .expect(200);
  }

  private Desk office() {
    return desk("gm-office-clerk");
  }

  private Desk desk(String user) {
    return company.desk(user);
  }
}
