package redress.http.eightd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.application.complaint.ExampleCase;
import redress.application.eightd.ExampleEightD;
import redress.complaint.Demand;
import redress.eightd.ExampleReports;
import redress.http.Answer;
import redress.http.ServedCompany;

/** What is not done to a department's report out of its order, with status, code and rule. */
class EightDRefusalHttpTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  private static final String NOW = "2026-11-23T09:00:00+08:00";
  private static final String EARLIER = "2026-11-23T08:59:59+08:00";

  private final ServedCompany company = ServedCompany.inMemory();
  private final UUID id = ExampleCase.forwarded(company.company(), Demand.ON_SITE).id();

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void nobody_was_asked_before_the_complaint_was_forwarded_I_20() {
    company
        .desk("quality-head")
        .post(
            "/complaints/" + id + "/eight-ds",
            Map.of("department", "PURCHASING", "question", "Why?", "sentAt", EARLIER))
        .refused(422, "SENT_BEFORE_FORWARDED", "I-20");
  }

  @Test
  void a_report_is_handed_in_once_and_stands_I_27() {
    var interim = assigned().written(ExampleReports.interim(FRIDAY)).interim();
    department(interim, "/interim-submission", null).refused(409, "ALREADY_SUBMITTED", "I-27");
    var plan = interim.now().report().plan();
    var report = ExampleReports.planned(ExampleReports.full(FRIDAY, FRIDAY), plan);
    var full = interim.written(report).full();
    department(full, "/interim-submission", null).refused(409, "ALREADY_SUBMITTED", "I-27");
    department(full, "/full-submission", null).refused(409, "ALREADY_SUBMITTED", "I-27");
    company
        .desk("manufacturing-head")
        .ifMatch(full.version())
        .patch(path(full), Map.of("d2", Map.of("problem", "It hums")))
        .refused(409, "ALREADY_SUBMITTED", "I-27");
  }

  @Test
  void nothing_is_carried_out_or_verified_before_the_full_report_I_27() {
    var interim = assigned().written(ExampleReports.full(FRIDAY, FRIDAY)).interim();
    var measure = "/measures/" + new UUID(0, 1);
    department(interim, measure + "/implementation", done(NOW))
        .refused(409, "NOT_SUBMITTED", "I-27");
    quality(interim, measure + "/verification").refused(409, "NOT_SUBMITTED", "I-27");
    department(interim, measure + "/successor", plan("C-2", "2026-12-11", "O"))
        .refused(409, "NOT_SUBMITTED", "I-27");
    company
        .desk("quality-head")
        .ifMatch(interim.version())
        .post(path(interim) + "/closing", Map.of("conclusion", "x"))
        .refused(409, "NOT_SUBMITTED", "I-27");
  }

  @Test
  void a_measure_is_carried_out_once_and_not_before_the_department_was_asked_I_32() {
    var it = full();
    department(it, measure(it, 0) + "/implementation", done(EARLIER))
        .refused(422, "BEFORE_ASSIGNMENT", "I-32");
    department(it, measure(it, 0) + "/implementation", done(NOW)).expect(200);
    department(it, measure(it, 0) + "/implementation", done(NOW))
        .refused(409, "ALREADY_IMPLEMENTED", "I-32");
    department(it, measure(it, 1) + "/implementation", done(NOW)).expect(200);
    department(it, measure(it, 1) + "/implementation", done(NOW))
        .refused(409, "ALREADY_IMPLEMENTED", "I-32");
  }

  @Test
  void what_was_not_carried_out_is_not_verified_I_04() {
    var it = full();
    quality(it, measure(it, 0) + "/verification").refused(409, "NOT_IMPLEMENTED", "I-04");
    it.implemented(0, company.clock().instant());
    quality(it, measure(it, 1) + "/verification").refused(409, "NOT_IMPLEMENTED", "I-04");
  }

  @Test
  void a_successor_is_a_new_plan_with_a_key_a_cause_and_a_date_of_its_own_I_27_I_32() {
    var it = full().implemented(0, company.clock().instant()).verified(0, false);
    var wrong =
        department(it, measure(it, 0) + "/successor", plan("C-1", "2026-11-22", "MOON"))
            .refused(422, "PLAN_NOT_ALLOWED", "I-27");
    assertEquals(List.of("/key", "/causes", "/dueOn"), wrong.faults());
    assertEquals(
        List.of("USED_TWICE", "NO_SUCH_CAUSE", "IN_THE_PAST"), wrong.texts("/errors", "/code"));
    var late =
        department(it, measure(it, 0) + "/successor", plan("C-2", "2026-11-22", "O"))
            .refused(422, "PLAN_NOT_ALLOWED", "I-32");
    assertEquals(List.of("/dueOn"), late.faults());
    department(it, measure(it, 0) + "/successor", plan("C-2", "2026-11-23", "O")).expect(200);
  }

  @Test
  void only_what_did_not_work_has_a_successor_and_only_one_I_04() {
    var it = full().implemented(0, company.clock().instant());
    var successor = plan("C-2", "2026-12-11", "O");
    department(it, measure(it, 0) + "/successor", successor)
        .refused(409, "NOT_INEFFECTIVE", "I-04");
    it.verified(0, false);
    department(it, measure(it, 1) + "/successor", successor)
        .refused(409, "NOT_INEFFECTIVE", "I-04");
    department(it, measure(it, 0) + "/successor", successor).expect(200);
    department(it, measure(it, 0) + "/successor", successor)
        .refused(409, "ALREADY_REPLANNED", "I-04");
  }

  @Test
  void a_successor_was_not_carried_out_before_it_was_planned_I_32() {
    var it = full().implemented(0, company.clock().instant()).verified(0, false);
    company.clock().advance(Duration.ofHours(1));
    department(it, measure(it, 0) + "/successor", plan("C-2", "2026-12-11", "O")).expect(200);
    department(it, measure(it, 2) + "/implementation", done("2026-11-23T09:59:59+08:00"))
        .refused(422, "BEFORE_PLAN", "I-32");
    department(it, measure(it, 2) + "/implementation", done("2026-11-23T10:00:00+08:00"))
        .expect(200);
  }

  private ExampleEightD assigned() {
    return ExampleEightD.assigned(company.company(), id, "MANUFACTURING");
  }

  private ExampleEightD full() {
    return assigned().written(ExampleReports.full(FRIDAY, FRIDAY)).full();
  }

  private String path(ExampleEightD it) {
    return "/complaints/%s/eight-ds/%s".formatted(id, it.id());
  }

  private static String measure(ExampleEightD it, int index) {
    return "/measures/" + it.measure(index);
  }

  private Answer department(ExampleEightD it, String below, Map<String, Object> body) {
    return company.desk("manufacturing-head").ifMatch(it.version()).post(path(it) + below, body);
  }

  private Answer quality(ExampleEightD it, String below) {
    return company
        .desk("quality-head")
        .ifMatch(it.version())
        .post(path(it) + below, Map.of("effective", true, "finding", "silent"));
  }

  private static Map<String, Object> done(String at) {
    return Map.of("executedAt", at, "evidence", "photo 12");
  }

  private static Map<String, Object> plan(String key, String dueOn, String... causes) {
    var plan = new HashMap<String, Object>();
    plan.put("key", key);
    plan.put("action", "Bearings of class P4");
    plan.put("owner", "manufacturing-clerk");
    plan.put("dueOn", dueOn);
    plan.put("causes", List.of(causes));
    return plan;
  }
}
