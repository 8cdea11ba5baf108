package redress.http.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.Documents;
import redress.http.ServedCase;
import redress.http.ServedCompany;

/** The investigation of a case over HTTP against the contract. */
class InvestigationHttpTest {
  private static final Map<String, Object> RIGHT =
      Map.of("infoCorrect", true, "reason", "the photo shows it", "department", "PURCHASING");
  private static final Map<String, Object> WRONG =
      Map.of("infoCorrect", false, "reason", "another maker's machine");

  private final ServedCompany company = ServedCompany.inMemory();
  private final Desk quality = company.desk("quality-clerk");

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void quality_names_the_preliminary_department_and_its_clock_stops_I_17() {
    var it = ServedCase.forwarded(company, "COMPENSATION_CLAIM");
    var before = it.read();
    assertEquals("PRELIMINARY_ANALYSIS", before.text("/obligations/1/kind"));
    assertEquals("2026-11-24T09:00:00+08:00", before.text("/obligations/1/dueAt"));
    var analysed = analyse(it, 1, RIGHT).expect(200);
    assertEquals("PURCHASING", analysed.text("/liability/department"));
    assertEquals("PRELIMINARY", analysed.text("/liability/state"));
    assertEquals("\"2\"", analysed.header("ETag"));
    assertEquals("FULFILLED", it.read().text("/obligations/1/standing"));
  }

  @Test
  void only_quality_analyses_and_with_the_newest_version_I_17() {
    var it = ServedCase.forwarded(company, "COMPENSATION_CLAIM");
    var path = investigation(it) + "/analysis";
    var refused =
        company
            .desk("marketing-support-clerk")
            .ifMatch(1)
            .post(path, RIGHT)
            .refused(403, "DUTY_NOT_YOURS");
    assertEquals("I-17", refused.text("/rule"));
    quality.ifMatch(7).post(path, RIGHT).expect(412);
    quality.wrongly().post(path, RIGHT).refused(428, "IF_MATCH_REQUIRED");
    quality.wrongly().ifMatch(1).post(path, Map.of("infoCorrect", true)).refused(400, "MALFORMED");
  }

  @Test
  void a_department_that_the_procedure_does_not_know_is_not_responsible_I_17() {
    var it = ServedCase.forwarded(company, "COMPENSATION_CLAIM");
    var kitchen =
        Map.<String, Object>of("infoCorrect", true, "reason", "x", "department", "KITCHEN");
    assertEquals(
        "I-17", analyse(it, 1, kitchen).refused(422, "DEPARTMENT_NOT_IN_PROCEDURE").text("/rule"));
    analyse(it, 1, RIGHT).expect(200);
    determine(it, 2, "KITCHEN").refused(422, "DEPARTMENT_NOT_IN_PROCEDURE");
  }

  @Test
  void where_the_information_is_wrong_nobody_is_responsible_I_17_I_18() {
    var it = ServedCase.forwarded(company, "COMPENSATION_CLAIM");
    var both =
        Map.<String, Object>of("infoCorrect", false, "reason", "x", "department", "PURCHASING");
    analyse(it, 1, both).refused(422, "NOBODY_RESPONSIBLE");
    analyse(it, 1, RIGHT).expect(200);
    var wrong = analyse(it, 2, WRONG).expect(200);
    assertNull(wrong.text("/liability/department"));
    determine(it, 3, "PURCHASING").refused(409, "NOBODY_RESPONSIBLE");
  }

  @Test
  void the_responsible_department_is_determined_and_corrected_with_a_reason_I_18() {
    var it = ServedCase.forwarded(company, "COMPENSATION_CLAIM");
    determine(it, 1, "PURCHASING").refused(409, "NOT_ANALYSED");
    analyse(it, 1, RIGHT).expect(200);
    assertEquals(
        "DETERMINED", determine(it, 2, "MANUFACTURING").expect(200).text("/liability/state"));
    analyse(it, 3, RIGHT).refused(409, "LIABILITY_DETERMINED");
    var corrected = determine(it, 3, "PURCHASING").expect(200);
    assertEquals("PURCHASING", corrected.text("/liability/department"));
    assertEquals("seen in the store", corrected.text("/liability/reason"));

    var timeline = quality.get(it.path() + "/timeline").expect(200);
    var last = timeline.at("/items").size() - 1;
    var line = "/items/" + last;
    assertEquals("LIABILITY_DETERMINED", timeline.text(line + "/type"));
    assertEquals("MANUFACTURING", timeline.text(line + "/changes/0/from"));
    assertEquals("PURCHASING", timeline.text(line + "/changes/0/to"));
    assertEquals(
        "quality-clerk determined that PURCHASING is responsible (seen in the store)",
        timeline.text(line + "/text"));
  }

  @Test
  void an_analysis_that_confirms_the_information_again_keeps_what_was_determined_I_18() {
    var it = ServedCase.forwarded(company, "COMPENSATION_CLAIM");
    analyse(it, 1, RIGHT).expect(200);
    determine(it, 2, "MANUFACTURING").expect(200);
    var again =
        analyse(it, 3, Map.of("infoCorrect", true, "reason", "the log confirms it")).expect(200);
    assertEquals("MANUFACTURING", again.text("/liability/department"));
    assertEquals("DETERMINED", again.text("/liability/state"));
  }

  @Test
  void a_technical_question_is_marked_where_the_procedure_has_somebody_for_it_I_03() {
    var technical =
        Map.<String, Object>of("infoCorrect", true, "reason", "resonance", "technical", true);
    var it = ServedCase.forwarded(company, "COMPENSATION_CLAIM");
    assertEquals("true", analyse(it, 1, technical).expect(200).text("/analysis/technical"));

    try (var other = ServedCompany.inMemory(Documents.with("\"technicalRule\": \"I-03\",", ""))) {
      var without = ServedCase.forwarded(other, "COMPENSATION_CLAIM");
      other
          .desk("quality-clerk")
          .ifMatch(1)
          .post(investigation(without) + "/analysis", technical)
          .refused(422, "TECHNICAL_QUESTION_NOT_IN_PROCEDURE");
    }
  }

  @Test
  void how_long_the_analysis_may_take_is_the_document_s_I_17() {
    var document =
        Documents.with(
            "\"holder\": \"QUALITY\", \"limit\": {\"workingDays\": 1}, \"pausedBy\":"
                + " [\"CUSTOMER_DATA\"], \"rule\": \"I-17\"",
            "\"holder\": \"QUALITY\", \"limit\": {\"hours\": 3}, \"pausedBy\":"
                + " [\"CUSTOMER_DATA\"], \"rule\": \"X-17\"");
    try (var other = ServedCompany.inMemory(document)) {
      var it = ServedCase.forwarded(other, "COMPENSATION_CLAIM");
      var id = it.read().text("/obligations/1/id");
      var explained = other.desk("quality-clerk").get(it.path() + "/obligations/" + id).expect(200);
      assertEquals("2026-11-23T12:00:00+08:00", explained.text("/obligation/dueAt"));
      assertEquals("X-17", explained.text("/steps/0/rule"));
    }
  }

  @Test
  void a_case_is_not_closed_before_liability_and_errands_are_settled_I_14_I_17() {
    var it = ServedCase.forwarded(company, "ON_SITE", "RETURN");
    analyse(it, 1, RIGHT).expect(200);
    var codes = closing(it).refused(409, "STILL_OPEN").texts("/errors", "/code");
    assertTrue(codes.containsAll(List.of("ERRAND_OPEN", "GOODS_OPEN", "LIABILITY_OPEN")));
    determine(it, 2, "PURCHASING").expect(200);
    assertTrue(!closing(it).texts("/errors", "/code").contains("LIABILITY_OPEN"));
  }

  @Test
  void the_analysis_is_owed_until_a_department_is_named_I_17() {
    var it = ServedCase.forwarded(company, "REPLENISH");
    analyse(it, 1, Map.of("infoCorrect", true, "reason", "seen on a video")).expect(200);
    assertEquals("OPEN", it.read().text("/obligations/1/standing"));
    assertEquals("PRELIMINARY_ANALYSIS", it.read().text("/obligations/1/kind"));
    analyse(it, 2, RIGHT).expect(200);
    assertEquals("FULFILLED", it.read().text("/obligations/1/standing"));
  }

  @Test
  void a_case_is_not_closed_before_the_responsible_department_was_asked_I_20() {
    var it = ServedCase.forwarded(company, "REPLENISH");
    analyse(it, 1, RIGHT).expect(200);
    determine(it, 2, "PURCHASING").expect(200);
    var refused = closing(it).refused(409, "STILL_OPEN");
    int asked = refused.texts("/errors", "/code").indexOf("NOT_ASKED");
    assertEquals("I-20", refused.text("/errors/%d/rule".formatted(asked)));
  }

  private Answer closing(ServedCase it) {
    return quality
        .ifMatch(it.read().version())
        .post(it.path() + "/closing", Map.of("reason", "done"));
  }

  private static String investigation(ServedCase it) {
    return it.part("investigations", "investigations", 0);
  }

  private Answer analyse(ServedCase it, long version, Map<String, Object> body) {
    return quality.ifMatch(version).post(investigation(it) + "/analysis", body);
  }

  private Answer determine(ServedCase it, long version, String department) {
    return quality
        .ifMatch(version)
        .post(
            investigation(it) + "/liability",
            Map.of("department", department, "reason", "seen in the store"));
  }
}
