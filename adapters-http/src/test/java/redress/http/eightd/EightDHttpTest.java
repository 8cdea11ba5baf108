package redress.http.eightd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.application.complaint.ExampleCase;
import redress.complaint.Demand;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;

/** The departments' reports over HTTP against the contract. */
class EightDHttpTest {
  private static final String SENT = "2026-11-23T09:00:00+08:00";

  private final ServedCompany company = ServedCompany.inMemory();
  private final Desk quality = company.desk("quality-head");
  private final Desk department = company.desk("manufacturing-head");
  private final String complaint =
      "/complaints/" + ExampleCase.forwarded(company.company(), Demand.ON_SITE).id();

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_department_is_assigned_answers_carries_out_and_is_closed_I_04_I_20_I_21_I_27_I_37() {
    var made = quality.post(complaint + "/eight-ds", assignment("MANUFACTURING")).expect(201);
    var path = complaint + "/eight-ds/" + made.text("/id");
    assertEquals("/api/v1" + path, made.header("Location"));
    assertEquals("\"1\"", made.header("ETag"));
    assertEquals("MEASURES", quality.get(complaint).text("/stage"));

    var written = department.ifMatch(1).patch(path, report()).expect(200);
    assertEquals("30.5", written.text("/report/d4/causes/1/share"));
    assertEquals(
        "INTERIM_SUBMITTED",
        department.ifMatch(2).post(path + "/interim-submission", null).expect(200).text("/state"));
    var full = department.ifMatch(3).post(path + "/full-submission", null).expect(200);
    assertEquals("FULL_SUBMITTED", full.text("/state"));

    var corrective = path + "/measures/" + full.text("/measures/0/id");
    var preventive = path + "/measures/" + full.text("/measures/1/id");
    var done = Map.of("executedAt", SENT, "evidence", "photo 12");
    department.ifMatch(4).post(corrective + "/implementation", done).expect(200);
    department.ifMatch(5).post(preventive + "/implementation", done).expect(200);
    var bad = Map.of("effective", false, "finding", "still noisy");
    var good = Map.of("effective", true, "finding", "silent");
    var ineffective = quality.ifMatch(6).post(corrective + "/verification", bad).expect(200);
    assertEquals("INEFFECTIVE", ineffective.text("/measures/0/state"));
    quality.ifMatch(7).post(preventive + "/verification", good).expect(200);
    quality
        .ifMatch(8)
        .post(path + "/closing", Map.of("conclusion", "x"))
        .refused(409, "MEASURES_NOT_EFFECTIVE");
    var again =
        department
            .ifMatch(8)
            .post(corrective + "/successor", measure("C-2", "2026-12-11", "O"))
            .expect(200);
    assertEquals("2", again.text("/revision"));
    assertEquals(full.text("/measures/0/id"), again.text("/measures/2/replaces"));
    var successor = path + "/measures/" + again.text("/measures/2/id");
    department.ifMatch(9).post(successor + "/implementation", done).expect(200);
    quality.ifMatch(10).post(successor + "/verification", good).expect(200);
    var closed =
        quality.ifMatch(11).post(path + "/closing", Map.of("conclusion", "Thanks")).expect(200);
    assertEquals("CLOSED", closed.text("/state"));
    assertEquals("Thanks", quality.get(path).expect(200).text("/ended/text"));
  }

  @Test
  void submitting_is_refused_with_the_list_of_everything_that_is_missing_I_27() {
    var path = assigned();
    var refused =
        department
            .ifMatch(1)
            .post(path + "/full-submission", null)
            .refused(409, "REPORT_INCOMPLETE");
    assertEquals("I-27", refused.text("/rule"));
    assertEquals("I-27", refused.text("/errors/0/rule"));
    assertEquals(
        List.of(
            "/d1/leader",
            "/d1/members",
            "/d1/champion",
            "/d2/problem",
            "/d3/entries",
            "/d3/entries",
            "/d4/causes",
            "/d4/causes",
            "/d4/causes",
            "/d5/measures",
            "/d7/measures",
            "/d7/readAcross"),
        refused.faults());
    assertEquals("\"1\"", department.get(path).header("ETag"));
  }

  @Test
  void an_action_that_is_to_be_done_tomorrow_is_not_submitted_as_done_I_27() {
    var path = assigned();
    department.ifMatch(1).patch(path, report()).expect(200);
    var tomorrow = Map.of("place", "PRODUCTION_SITE", "action", "run", "doneOn", "2026-11-24");
    department
        .ifMatch(2)
        .patch(path, Map.of("d3", Map.of("entries", List.of(tomorrow))))
        .expect(200);
    for (var submission : List.of("/interim-submission", "/full-submission")) {
      var refused =
          department.ifMatch(3).post(path + submission, null).refused(409, "REPORT_INCOMPLETE");
      assertEquals(List.of("/d3/entries/0/doneOn"), refused.faults());
      assertEquals("IN_THE_FUTURE", refused.text("/errors/0/code"));
      assertEquals("I-27", refused.text("/errors/0/rule"));
    }
    company.clock().advance(Duration.ofDays(1));
    department.ifMatch(3).post(path + "/interim-submission", null).expect(200);
  }

  @Test
  void a_draft_is_amended_section_by_section_I_37() {
    var path = assigned();
    department.ifMatch(1).patch(path, report()).expect(200);
    var amended =
        department
            .ifMatch(2)
            .patch(path, Map.of("d2", Map.of("problem", "It hums"), "d1", Map.of("leader", "gm")))
            .expect(200);
    assertEquals("It hums", amended.text("/report/d2/problem"));
    assertEquals("gm", amended.text("/report/d1/leader"));
    assertEquals("manufacturing-clerk", amended.text("/report/d1/members/0"));
    var emptied = department.ifMatch(3).patch(path, "{\"d4\":null}").expect(200);
    assertTrue(emptied.toString().contains("\"d4\":{\"causes\":[]}"), emptied.toString());
  }

  @Test
  void every_bad_value_of_a_draft_is_named_with_its_pointer() {
    var path = assigned();
    var causes =
        List.of(Map.of("kind", "STARS", "share", "half"), Map.of("steps", "why", "sign", "leo"));
    department
        .wrongly()
        .ifMatch(1)
        .patch(path, Map.of("d4", Map.of("causes", causes), "plan", Map.of("d4", "soon")))
        .refused(400, "MALFORMED");
  }

  @Test
  void codes_and_people_that_nobody_knows_are_refused_I_27_I_37() {
    var path = assigned();
    var moon = Map.of("entries", List.of(Map.of("place", "MOON", "action", "x")));
    var refused =
        department.ifMatch(1).patch(path, Map.of("d3", moon)).refused(422, "REPORT_NOT_ALLOWED");
    assertEquals(List.of("/d3/entries/0/place"), refused.faults());
    var nobody =
        department
            .ifMatch(1)
            .patch(path, Map.of("d1", Map.of("leader", "nobody")))
            .refused(422, "NOBODY_OF_THE_COMPANY");
    assertEquals("I-37", nobody.text("/rule"));
    assertEquals(List.of("/d1/leader"), nobody.faults());
  }

  @Test
  void the_department_concerned_writes_and_quality_assigns_and_verifies_I_04_I_20_I_37() {
    var other = company.desk("purchasing-head");
    var path = assigned();
    var writing = other.ifMatch(1).patch(path, Map.of("d2", Map.of("problem", "x")));
    assertEquals("I-37", writing.refused(403, "DUTY_NOT_YOURS").text("/rule"));
    assertEquals(
        "I-20",
        department
            .post(complaint + "/eight-ds", assignment("PURCHASING"))
            .refused(403, "DUTY_NOT_YOURS")
            .text("/rule"));
    department.ifMatch(1).patch(path, report()).expect(200);
    var full = department.ifMatch(2).post(path + "/full-submission", null).expect(200);
    var measure = path + "/measures/" + full.text("/measures/0/id");
    var done = Map.of("executedAt", SENT, "evidence", "photo");
    department.ifMatch(3).post(measure + "/implementation", done).expect(200);
    var good = Map.of("effective", true, "finding", "silent");
    assertEquals(
        "I-04",
        department
            .ifMatch(4)
            .post(measure + "/verification", good)
            .refused(403, "DUTY_NOT_YOURS")
            .text("/rule"));
  }

  @Test
  void nobody_of_quality_verifies_his_own_measure_I_04() {
    var made = quality.post(complaint + "/eight-ds", assignment("QUALITY")).expect(201);
    var path = complaint + "/eight-ds/" + made.text("/id");
    quality.ifMatch(1).patch(path, report()).expect(200);
    var full = quality.ifMatch(2).post(path + "/full-submission", null).expect(200);
    var measure = path + "/measures/" + full.text("/measures/0/id");
    var done = Map.of("executedAt", SENT, "evidence", "photo");
    quality.ifMatch(3).post(measure + "/implementation", done).expect(200);
    var good = Map.of("effective", true, "finding", "silent");
    assertEquals(
        "I-04",
        quality
            .ifMatch(4)
            .post(measure + "/verification", good)
            .refused(403, "OWN_MEASURE")
            .text("/rule"));
    company.desk("quality-clerk").ifMatch(4).post(measure + "/verification", good).expect(200);
  }

  @Test
  void nobody_verifies_a_measure_of_a_report_that_he_has_handed_in_I_04() {
    var made = quality.post(complaint + "/eight-ds", assignment("QUALITY")).expect(201);
    var path = complaint + "/eight-ds/" + made.text("/id");
    var clerk = company.desk("quality-clerk");
    quality.ifMatch(1).patch(path, report()).expect(200);
    var full = clerk.ifMatch(2).post(path + "/full-submission", null).expect(200);
    var measure = path + "/measures/" + full.text("/measures/0/id");
    var done = Map.of("executedAt", SENT, "evidence", "photo");
    quality.ifMatch(3).post(measure + "/implementation", done).expect(200);
    var good = Map.of("effective", true, "finding", "silent");
    clerk.ifMatch(4).post(measure + "/verification", good).refused(403, "OWN_MEASURE", "I-04");
  }

  @Test
  void an_assignment_is_made_once_of_facts_and_withdrawn_with_a_reason_I_20_I_22() {
    var future = new LinkedHashMap<>(assignment("MANUFACTURING"));
    future.put("sentAt", "2026-11-23T09:00:01+08:00");
    quality.post(complaint + "/eight-ds", future).refused(422, "IN_THE_FUTURE");
    var moon = quality.post(complaint + "/eight-ds", assignment("MOON"));
    moon.refused(422, "DEPARTMENT_NOT_IN_PROCEDURE");
    var promised = new LinkedHashMap<>(assignment("PURCHASING"));
    promised.put("agreedAt", SENT);
    quality.post(complaint + "/eight-ds", promised).refused(422, "AGREED_BEFORE_SENT");
    promised.put("agreedAt", "2026-11-24T12:00:00+08:00");
    quality.post(complaint + "/eight-ds", promised).expect(201);
    assertTrue(
        quality.get(complaint).toString().contains("\"dueAt\":\"2026-11-24T12:00:00+08:00\""));

    var path = assigned();
    quality
        .post(complaint + "/eight-ds", assignment("MANUFACTURING"))
        .refused(409, "ALREADY_ASSIGNED");
    quality.ifMatch(1).post(path + "/withdrawal", Map.of("reason", "not theirs")).expect(200);
    department
        .ifMatch(2)
        .patch(path, Map.of("d2", Map.of("problem", "x")))
        .refused(409, "EIGHT_D_OVER");
  }

  @Test
  void a_report_has_its_own_version_and_a_repeat_is_answered_and_not_done_again() {
    var once = quality.key("assignment-1");
    var first = once.post(complaint + "/eight-ds", assignment("MANUFACTURING")).expect(201);
    var second = once.post(complaint + "/eight-ds", assignment("MANUFACTURING")).expect(201);
    assertArrayEquals(first.bytes(), second.bytes());
    var path = complaint + "/eight-ds/" + first.text("/id");
    department.ifMatch(7).patch(path, report()).expect(412);
    department.wrongly().patch(path, report()).refused(428, "IF_MATCH_REQUIRED");
    department.get(complaint + "/eight-ds/00000000-0000-0000-0000-000000000001").expect(404);
  }

  @Test
  void the_case_shows_its_reports_and_what_their_reader_may_do_I_37() {
    var path = assigned();
    var file = department.get(complaint).expect(200);
    assertEquals("MANUFACTURING", file.text("/parts/eightDs/0/department"));
    assertTrue(file.toString().contains("\"operation\":\"amendEightD\""));
    var line = quality.get(complaint + "/timeline?limit=200").expect(200).toString();
    assertTrue(
        line.contains(
            "quality-head asked MANUFACTURING at Mon 2026-11-23 09:00 +08:00: Why is the spindle"
                + " noisy?"),
        line);
    assertTrue(path.contains(file.text("/parts/eightDs/0/id")));
  }

  private String assigned() {
    Answer made = quality.post(complaint + "/eight-ds", assignment("MANUFACTURING")).expect(201);
    return complaint + "/eight-ds/" + made.text("/id");
  }

  private static Map<String, Object> assignment(String department) {
    return Map.of(
        "department", department, "question", "Why is the spindle noisy?", "sentAt", SENT);
  }

  private static Map<String, Object> measure(String key, String dueOn, String... causes) {
    return Map.of(
        "key",
        key,
        "action",
        "Bearings of class P4",
        "owner",
        "manufacturing-clerk",
        "dueOn",
        dueOn,
        "causes",
        List.of(causes));
  }

  private static Map<String, Object> cause(String key, String kind, String category, double share) {
    return Map.of(
        "key", key,
        "kind", kind,
        "description", "because of " + key,
        "method", "FIVE_WHY",
        "steps", List.of("1", "2", "3", "4", "5"),
        "category", category,
        "share", share);
  }

  private static Map<String, Object> report() {
    var date = "2026-11-30";
    return Map.of(
        "d0",
        Map.of("emergencyResponse", "Delivery is stopped"),
        "d1",
        Map.of(
            "leader", "manufacturing-head",
            "members", List.of("manufacturing-clerk"),
            "champion", "gm"),
        "d2",
        Map.of("problem", "The spindle is noisy"),
        "d3",
        Map.of(
            "entries",
            List.of(Map.of("place", "PRODUCTION_SITE", "action", "run", "doneOn", "2026-11-23")),
            "notApplicable",
            Map.of("STOCK", "nothing is left")),
        "d4",
        Map.of(
            "causes",
            List.of(
                cause("O", "OCCURRENCE", "MATERIAL", 50),
                cause("E", "ESCAPE", "INSPECTION", 30.5),
                cause("S", "SYSTEMIC", "MANAGEMENT", 19.5))),
        "d5",
        Map.of("measures", List.of(measure("C-1", date, "O", "E"))),
        "d7",
        Map.of(
            "measures",
            List.of(measure("P-1", date, "S")),
            "readAcross",
            List.of(Map.of("subject", "XM-300", "applies", true, "reason", "same bearing"))),
        "plan",
        Map.of("d4", date, "d5", date, "d6", date, "d7", date));
  }
}
