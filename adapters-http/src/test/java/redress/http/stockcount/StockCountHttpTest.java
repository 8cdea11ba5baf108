package redress.http.stockcount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.Documents;
import redress.http.ServedCase;
import redress.http.ServedCompany;

/** Joint stock counts over HTTP against the contract. */
class StockCountHttpTest {
  private static final Map<String, Object> OPENING =
      Map.of("reason", "no photo of the box", "material", "SP-9", "claimedShortage", 5);

  private final ServedCompany company = ServedCompany.inMemory();

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void three_departments_count_and_sign_and_the_table_says_what_it_means_I_24_I_26() {
    var it = ServedCase.forwarded(company, "COMPENSATION_CLAIM");
    var path = open(it);
    sign(path, "finance-clerk", 1).refused(409, "NOTHING_COUNTED");
    count(path, "warehouse-logistics-clerk", 1, 100, 100, 105, 0).expect(200);
    assertNull(sign(path, "finance-clerk", 2).expect(200).text("/conclusion"));
    assertNull(sign(path, "quality-clerk", 3).expect(200).text("/conclusion/verdict"));
    var concluded = sign(path, "warehouse-logistics-head", 4).expect(200);
    assertEquals("QUALITY_ISSUE", concluded.text("/conclusion/verdict"));
    assertEquals("I-26", concluded.text("/conclusion/rule"));
    assertEquals(0, concluded.at("/conclusion/findings").size());
    assertEquals(
        "counted difference: physical 105 - book 100 = 5; the customer claims a shortage of 5",
        concluded.text("/conclusion/steps/0/text"));
    count(path, "finance-clerk", 5, 1, 1, 1, 0).refused(409, "STOCK_COUNT_CONCLUDED");
    sign(path, "finance-clerk", 5).refused(409, "STOCK_COUNT_CONCLUDED");
  }

  @Test
  void surplus_in_the_workshop_is_a_finding_and_changes_no_verdict_I_25() {
    for (int surplus : List.of(0, 2)) {
      var path = open(ServedCase.forwarded(company, "COMPENSATION_CLAIM"));
      count(path, "quality-clerk", 1, 100, 100, 105, surplus).expect(200);
      sign(path, "quality-clerk", 2).expect(200);
      sign(path, "finance-clerk", 3).expect(200);
      var concluded = sign(path, "warehouse-logistics-clerk", 4).expect(200);
      assertEquals("QUALITY_ISSUE", concluded.text("/conclusion/verdict"));
      assertEquals(
          surplus == 0 ? "[]" : "[\"WORKSHOP_SURPLUS\"]",
          concluded.at("/conclusion/findings").toString());
      var steps = concluded.texts("/conclusion/steps", "/rule");
      assertEquals(surplus == 0 ? "I-26" : "I-25", steps.getLast());
    }
  }

  @Test
  void two_signatures_of_one_department_are_one_I_24() {
    var path = open(ServedCase.forwarded(company, "COMPENSATION_CLAIM"));
    count(path, "quality-clerk", 1, 100, 100, 105, 0).expect(200);
    sign(path, "quality-clerk", 2).expect(200);
    assertEquals(
        "I-24", sign(path, "quality-head", 3).refused(409, "ALREADY_SIGNED").text("/rule"));
  }

  @Test
  void whoever_signed_for_one_department_does_not_sign_for_another_I_24() {
    var path = open(ServedCase.forwarded(company, "COMPENSATION_CLAIM"));
    count(path, "quality-clerk", 1, 100, 100, 105, 0).expect(200);
    sign(path, "quality-clerk", 2).expect(200);
    company.moves("quality-clerk", "FINANCE", "CLERK");
    sign(path, "quality-clerk", 3).refused(403, "ALREADY_SIGNED", "I-24");
    sign(path, "finance-clerk", 3).expect(200);
  }

  @Test
  void other_figures_void_every_signature_and_the_same_ones_none_I_24() {
    var path = open(ServedCase.forwarded(company, "COMPENSATION_CLAIM"));
    count(path, "quality-clerk", 1, 100, 100, 105, 0).expect(200);
    sign(path, "quality-clerk", 2).expect(200);
    sign(path, "finance-clerk", 3).expect(200);
    var same = count(path, "finance-clerk", 4, 100, 100, 105, 0).expect(200);
    assertEquals(2, same.at("/signatures").size());
    var other = count(path, "finance-clerk", 4, 100, 100, 100, 0).expect(200);
    assertEquals(0, other.at("/signatures").size());
    sign(path, "warehouse-logistics-clerk", 5).expect(200);
    sign(path, "quality-clerk", 6).expect(200);
    var concluded = sign(path, "finance-clerk", 7).expect(200);
    assertEquals("CUSTOMER_INFO_INACCURATE", concluded.text("/conclusion/verdict"));
  }

  @Test
  void a_refused_signature_is_recorded_and_then_the_general_manager_decides_I_24() {
    var path = open(ServedCase.forwarded(company, "COMPENSATION_CLAIM"));
    count(path, "quality-clerk", 1, 100, 100, 105, 2).expect(200);
    overrule(path, "gm", 2).refused(409, "NOT_DISPUTED");
    sign(path, "quality-clerk", 2).expect(200);
    sign(path, "finance-clerk", 3).expect(200);
    var refused =
        company
            .desk("warehouse-logistics-head")
            .ifMatch(4)
            .post(path + "/refusal", Map.of("reason", "one shelf was not counted"))
            .expect(200);
    assertEquals("true", refused.text("/disputed"));
    assertEquals("one shelf was not counted", refused.text("/signatures/2/refusal"));
    assertNull(refused.text("/conclusion/verdict"));
    sign(path, "warehouse-logistics-clerk", 5).refused(409, "ALREADY_SIGNED");

    overrule(path, "quality-head", 5).refused(403, "DUTY_NOT_YOURS");
    assertEquals(
        "I-24", overrule(path, "deputy-gm", 5).refused(403, "DUTY_NOT_YOURS").text("/rule"));
    var decided = overrule(path, "gm", 5).expect(200);
    assertEquals("WAREHOUSE_MANAGEMENT_ISSUE", decided.text("/conclusion/verdict"));
    assertEquals("counted again", decided.text("/conclusion/reason"));
    assertEquals("I-24", decided.text("/conclusion/rule"));
    assertEquals("WORKSHOP_SURPLUS", decided.text("/conclusion/findings/0"));
    overrule(path, "gm", 6).refused(409, "STOCK_COUNT_CONCLUDED");
  }

  @Test
  void what_the_figures_do_not_decide_the_head_of_quality_does_with_a_reason_I_26() {
    var it = ServedCase.forwarded(company, "COMPENSATION_CLAIM");
    var opening = Map.<String, Object>of("reason", "x", "material", "SP-9", "claimedShortage", 0);
    var path = open(it, opening);
    decide(path, "quality-head", 1, "QUALITY_ISSUE").refused(409, "NOT_CONCLUDED");
    count(path, "quality-clerk", 1, 100, 100, 100, 0).expect(200);
    sign(path, "quality-clerk", 2).expect(200);
    sign(path, "finance-clerk", 3).expect(200);
    var open = sign(path, "warehouse-logistics-clerk", 4).expect(200);
    assertEquals("INCONCLUSIVE", open.text("/conclusion/verdict"));
    assertEquals("STOCK_COUNT_OPEN", stillOpen(it));

    decide(path, "quality-clerk", 5, "QUALITY_ISSUE").refused(403, "DUTY_NOT_YOURS");
    decide(path, "quality-head", 5, "INCONCLUSIVE").refused(422, "DECISION_OPEN");
    var decided = decide(path, "quality-head", 5, "CUSTOMER_INFO_INACCURATE").expect(200);
    assertEquals("CUSTOMER_INFO_INACCURATE", decided.text("/conclusion/verdict"));
    assertEquals("the scale was checked", decided.text("/conclusion/reason"));
    assertEquals("INCONCLUSIVE", decided.text("/conclusion/steps/2/result"));
    decide(path, "quality-head", 6, "QUALITY_ISSUE").refused(409, "STOCK_COUNT_CONCLUDED");
    assertNull(stillOpen(it));
  }

  @Test
  void only_the_participants_count_and_only_quality_opens_I_24() {
    var it = ServedCase.forwarded(company, "COMPENSATION_CLAIM");
    company
        .desk("finance-head")
        .post(it.path() + "/stock-counts", OPENING)
        .refused(403, "DUTY_NOT_YOURS");
    var path = open(it);
    var refused = count(path, "purchasing-clerk", 1, 1, 1, 1, 0).refused(403, "DUTY_NOT_YOURS");
    assertEquals("I-24", refused.text("/rule"));
    sign(path, "purchasing-clerk", 1).refused(403, "DUTY_NOT_YOURS");
    company
        .desk("quality-clerk")
        .post(it.path() + "/stock-counts", OPENING)
        .refused(409, "STOCK_COUNT_OPEN");
  }

  @Test
  void stock_is_counted_for_a_forwarded_case_and_never_below_zero_I_24() {
    var quality = company.desk("quality-clerk");
    var early = ServedCase.drafted(company, "COMPENSATION_CLAIM").registered();
    quality.post(early.path() + "/stock-counts", OPENING).refused(409, "NOT_FORWARDED");
    var it = ServedCase.forwarded(company, "COMPENSATION_CLAIM");
    var below = Map.<String, Object>of("reason", "x", "material", "SP-9", "claimedShortage", -1);
    quality.wrongly().post(it.path() + "/stock-counts", below).refused(400, "MALFORMED");
    var path = open(it);
    var answer =
        quality
            .wrongly()
            .ifMatch(1)
            .post(path + "/figures", Map.of("book", -1, "card", 0, "physical", 0.5, "surplus", 0))
            .refused(400, "MALFORMED");
    assertEquals(List.of("/book", "/physical"), answer.faults());
  }

  @Test
  void who_takes_part_is_the_document_s_I_24() {
    var document =
        Documents.with(
            "\"participants\": [\"FINANCE\", \"QUALITY\", \"WAREHOUSE_LOGISTICS\"]",
            "\"participants\": [\"FINANCE\", \"QUALITY\"]");
    try (var other = ServedCompany.inMemory(document)) {
      var it = ServedCase.forwarded(other, "COMPENSATION_CLAIM");
      var quality = other.desk("quality-clerk");
      var path =
          it.path()
              + "/stock-counts/"
              + quality.post(it.path() + "/stock-counts", OPENING).expect(201).text("/id");
      var figures = Map.<String, Object>of("book", 100, "card", 100, "physical", 103, "surplus", 0);
      other
          .desk("warehouse-logistics-clerk")
          .ifMatch(1)
          .post(path + "/figures", figures)
          .refused(403, "NOT_A_PARTICIPANT");
      quality.ifMatch(1).post(path + "/figures", figures).expect(200);
      quality.ifMatch(2).post(path + "/signature", null).expect(200);
      var concluded =
          other.desk("finance-clerk").ifMatch(3).post(path + "/signature", null).expect(200);
      assertEquals("WAREHOUSE_MANAGEMENT_ISSUE", concluded.text("/conclusion/verdict"));
    }
  }

  @Test
  void the_timeline_tells_of_the_count_I_24() {
    var it = ServedCase.forwarded(company, "COMPENSATION_CLAIM");
    count(open(it), "finance-clerk", 1, 100, 99, 100, 1).expect(200);
    var lines = company.desk("quality-clerk").get(it.path() + "/timeline").texts("/items", "/text");
    assertTrue(lines.contains("quality-clerk had the stock of SP-9 counted (no photo of the box)"));
    assertTrue(
        lines.contains(
            "finance-clerk entered what was counted: book 100, card 99, physical 100, workshop"
                + " surplus 1"));
  }

  private String open(ServedCase it) {
    return open(it, OPENING);
  }

  private String open(ServedCase it, Map<String, Object> opening) {
    var path = it.path() + "/stock-counts";
    return path + "/" + company.desk("quality-clerk").post(path, opening).expect(201).text("/id");
  }

  private Answer count(
      String path, String user, long version, int book, int card, int physical, int surplus) {
    return company
        .desk(user)
        .ifMatch(version)
        .post(
            path + "/figures",
            Map.of("book", book, "card", card, "physical", physical, "surplus", surplus));
  }

  private Answer sign(String path, String user, long version) {
    return company.desk(user).ifMatch(version).post(path + "/signature", null);
  }

  private Answer decide(String path, String user, long version, String verdict) {
    return company
        .desk(user)
        .ifMatch(version)
        .post(path + "/decision", Map.of("verdict", verdict, "reason", "the scale was checked"));
  }

  private Answer overrule(String path, String user, long version) {
    return company
        .desk(user)
        .ifMatch(version)
        .post(
            path + "/overruling",
            Map.of("verdict", "WAREHOUSE_MANAGEMENT_ISSUE", "reason", "counted again"));
  }

  private String stillOpen(ServedCase it) {
    var answer =
        company
            .desk("quality-clerk")
            .ifMatch(it.read().version())
            .post(it.path() + "/closing", Map.of("reason", "done"))
            .refused(409, "STILL_OPEN");
    return answer.texts("/errors", "/code").stream()
        .filter(code -> code.startsWith("STOCK"))
        .findFirst()
        .orElse(null);
  }
}
