package redress.http.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.application.complaint.ExampleCase;
import redress.application.eightd.ExampleEightD;
import redress.complaint.Demand;
import redress.complaint.Track.Mark;
import redress.eightd.ExampleReports;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCase;
import redress.http.ServedCompany;
import redress.investigation.Analysis;
import redress.investigation.Investigation;
import redress.procedure.ShippedProcedures;

/** Summaries, technical analyses and answers over HTTP against the contract. */
class AnswerHttpTest {
  private static final String NOW = "2026-11-23T09:00:00+08:00";
  private static final UUID NOBODY = new UUID(0, 1);

  private ServedCompany company = ServedCompany.inMemory();
  private UUID id = ExampleCase.forwarded(company.company(), Demand.ON_SITE).id();
  private String complaint = "/complaints/" + id;

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void the_customer_is_answered_by_marketing_support_on_the_summary_of_quality_I_02_I_16_I_23() {
    answered("MANUFACTURING");
    var summary = summarise(List.of()).expect(201);
    assertEquals("true", summary.text("/full"));
    assertEquals("MANUFACTURING", summary.text("/answered/0"));
    var answer = send("marketing-support-clerk", summary.text("/id"), true, NOW).expect(201);
    assertEquals("The bearings were replaced.", answer.text("/text"));
    assertEquals("marketing-support-clerk", answer.text("/by"));
    var file = desk("quality-head").get(complaint).expect(200);
    assertEquals("SUMMARY", file.text("/parts/answers/0/basis"));
    assertEquals("EMAIL", file.text("/parts/answers/0/channel"));
    assertFalse(answer.toString().contains("noisy above 6000"), answer.toString());
  }

  @Test
  void nobody_else_speaks_to_the_customer_I_02_I_23() {
    answered("MANUFACTURING");
    var summary = summarise(List.of()).expect(201).text("/id");
    for (var user : List.of("quality-head", "technology-head", "manufacturing-head")) {
      var refused = send(user, summary, true, NOW).refused(403, "DUTY_NOT_YOURS");
      assertEquals("I-02", refused.text("/rule"), user);
    }
    assertEquals(
        "I-23",
        desk("marketing-support-head")
            .post(complaint + "/summaries", Map.of("text", "x", "missing", List.of()))
            .refused(403, "DUTY_NOT_YOURS")
            .text("/rule"));
  }

  @Test
  void a_partial_summary_names_who_is_missing_and_makes_a_partial_answer_I_23() {
    answered("MANUFACTURING");
    ExampleEightD.assigned(company.company(), id, "PURCHASING");
    var wrong = summarise(List.of()).refused(422, "MISSING_DEPARTMENTS_WRONG");
    assertEquals("I-23", wrong.text("/rule"));
    assertEquals(List.of("/missing"), wrong.faults());
    var summary = summarise(List.of("PURCHASING")).expect(201);
    assertEquals("PURCHASING", summary.text("/missing/0"));
    send("marketing-support-clerk", summary.text("/id"), true, NOW)
        .refused(422, "SUMMARY_NOT_FULL");
    send("marketing-support-clerk", summary.text("/id"), false, NOW).expect(201);
  }

  @Test
  void where_nobody_was_asked_there_is_nothing_to_summarise_I_23() {
    summarise(List.of()).refused(409, "NO_DEPARTMENT_ASKED", "I-23");
  }

  @Test
  void no_technical_question_is_raised_when_the_customer_was_told_everything_I_03() {
    answered("MANUFACTURING");
    var summary = summarise(List.of()).expect(201).text("/id");
    send("marketing-support-clerk", summary, true, NOW).expect(201);
    var quality = desk("quality-head");
    var investigation = quality.get(complaint).text("/parts/investigations/0/id");
    quality
        .ifMatch(1)
        .post(
            complaint + "/investigations/" + investigation + "/analysis",
            Map.of("infoCorrect", true, "reason", "seen", "technical", true))
        .refused(422, "ALREADY_ANSWERED", "I-03");
  }

  @Test
  void who_may_not_answer_directly_reads_on_where_nobody_answers_customers_I_03() {
    under(
        "\"ANSWER_CUSTOMER\": {\"by\": [{\"department\": \"MARKETING_SUPPORT\"}], \"rule\":"
            + " \"I-02\"},",
        "");
    var file = desk("technology-clerk").get(complaint).expect(200);
    assertEquals("ONLY_INTAKE_ANSWERS", ServedCase.refusal(file, "sendTechnicalAnswer"));
    send("marketing-support-clerk", NOBODY.toString(), true, NOW)
        .refused(403, "DUTY_NOT_IN_PROCEDURE", null);
  }

  @Test
  void a_full_answer_needs_a_summary_of_everybody_I_23() {
    answered("MANUFACTURING");
    var summary = summarise(List.of()).expect(201).text("/id");
    ExampleEightD.assigned(company.company(), id, "PURCHASING");
    send("marketing-support-clerk", summary, true, NOW).refused(409, "SUMMARY_OUTDATED");
  }

  @Test
  void where_the_document_wants_it_the_summary_waits_I_23() {
    under("\"partial\": true", "\"partial\": false");
    ExampleEightD.assigned(company.company(), id, "PURCHASING");
    var refused = summarise(List.of("PURCHASING")).refused(409, "MEASURES_OUTSTANDING");
    assertEquals("I-23", refused.text("/rule"));
  }

  @Test
  void an_answer_rests_on_something_and_was_sent_after_it_I_16() {
    send("marketing-support-clerk", NOBODY.toString(), true, NOW).refused(409, "NOTHING_TO_ANSWER");
    answered("MANUFACTURING");
    var summary = summarise(List.of()).expect(201).text("/id");
    var early = "2026-11-23T08:59:59+08:00";
    send("marketing-support-clerk", summary, true, early).refused(422, "SENT_BEFORE_BASIS");
    var late = "2026-11-23T09:00:01+08:00";
    send("marketing-support-clerk", summary, true, late).refused(422, "IN_THE_FUTURE");
    send("marketing-support-clerk", NOBODY.toString(), true, NOW).expect(404);
    var import_ = new LinkedHashMap<>(words(true, NOW));
    import_.put("basis", "SUMMARY");
    import_.put("record", summary);
    import_.put("channel", "IMPORT");
    desk("marketing-support-clerk")
        .post(complaint + "/answers", import_)
        .refused(422, "CHANNEL_NOT_IN_PROCEDURE");
    var bad =
        desk("marketing-support-clerk")
            .wrongly()
            .post(complaint + "/answers", Map.of("basis", "HEARSAY"))
            .refused(400, "MALFORMED");
    assertTrue(bad.faults().containsAll(List.of("/basis", "/record", "/text")));
  }

  @Test
  void a_technical_question_is_analysed_by_technology_I_03() {
    analyse("technology-clerk").refused(409, "NO_TECHNICAL_QUESTION");
    asked();
    analyse("quality-head").refused(403, "DUTY_NOT_YOURS");
    answered("MANUFACTURING");
    var summary = summarise(List.of()).expect(201).text("/id");
    send("marketing-support-clerk", summary, true, NOW).refused(409, "TECHNICAL_ANALYSIS_OPEN");
    var analysis = analyse("technology-clerk").expect(201);
    assertEquals("Stiffer preload", analysis.text("/solution"));
    var body = new LinkedHashMap<>(words(false, NOW));
    body.put("basis", "TECHNICAL_ANALYSIS");
    body.put("record", analysis.text("/id"));
    var answer = desk("marketing-support-clerk").post(complaint + "/answers", body).expect(201);
    assertEquals("TECHNICAL_ANALYSIS", answer.text("/basis"));
    send("marketing-support-clerk", summary, true, NOW).expect(201);
  }

  @Test
  void technology_answers_itself_only_where_the_document_lets_it_I_03() {
    asked();
    var analysis = analyse("technology-clerk").expect(201).text("/id");
    var refused = reply(analysis, "MARKETING_SUPPORT").refused(403, "ONLY_INTAKE_ANSWERS");
    assertEquals("I-03", refused.text("/rule"));
    under("\"technologyRepliesDirectly\": false", "\"technologyRepliesDirectly\": true");
    asked();
    reply(analysis, "MARKETING_SUPPORT").refused(409, "NOT_ANALYSED");
    var own = analyse("technology-clerk").expect(201).text("/id");
    reply(own, "QUALITY").refused(422, "COPY_MISSING");
    assertEquals("technology-clerk", reply(own, "MARKETING_SUPPORT").expect(201).text("/by"));
  }

  private void under(String from, String to) {
    company.close();
    var document = ShippedProcedures.text("equipment-manufacturer");
    assertTrue(document.contains(from));
    company = ServedCompany.inMemory(document.replace(from, to));
    id = ExampleCase.forwarded(company.company(), Demand.ON_SITE).id();
    complaint = "/complaints/" + id;
  }

  /** The preliminary analysis has found a technical question. */
  private void asked() {
    var head = company.company().person("quality-head");
    var made = new Mark(company.clock().instant(), head.user());
    company
        .company()
        .useCases()
        .desk()
        .change(
            head,
            id,
            OptionalLong.empty(),
            work ->
                work.keep(
                    Investigation.class,
                    work.only(Investigation.class)
                        .orElseThrow()
                        .analyse(
                            new Analysis(true, "seen", true, made),
                            null,
                            work.procedure().organization().known(),
                            work.procedure().investigation())));
  }

  private void answered(String department) {
    ExampleEightD.assigned(company.company(), id, department)
        .written(ExampleReports.interim(LocalDate.of(2026, 11, 27)))
        .interim();
  }

  private Answer summarise(List<String> missing) {
    return desk("quality-clerk")
        .post(
            complaint + "/summaries",
            Map.of("text", "The bearings are replaced", "missing", missing));
  }

  private Answer send(String user, String summary, boolean full, String at) {
    var body = new LinkedHashMap<>(words(full, at));
    body.put("basis", "SUMMARY");
    body.put("record", summary);
    return desk(user).post(complaint + "/answers", body);
  }

  private Answer analyse(String user) {
    return desk(user)
        .post(
            complaint + "/technical-analyses",
            Map.of("analysis", "low preload", "solution", "Stiffer preload", "plan", "May"));
  }

  private Answer reply(String analysis, String copiedTo) {
    var body = new LinkedHashMap<>(words(true, NOW));
    body.put("analysis", analysis);
    body.put("copiedTo", List.of(copiedTo));
    return desk("technology-clerk").post(complaint + "/technical-answers", body);
  }

  private Desk desk(String user) {
    return company.desk(user);
  }

  private static Map<String, Object> words(boolean full, String at) {
    return Map.of(
        "full", full, "channel", "EMAIL", "text", "The bearings were replaced.", "sentAt", at);
  }
}
