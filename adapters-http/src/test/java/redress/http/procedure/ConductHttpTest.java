package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Who errs once is coached; who errs again is off duty until trained and examined. */
class ConductHttpTest {
  private static final String CODE = "ticketing-platform";
  private static final String TICKETS = ShippedProcedures.text(CODE);
  private static final List<String> SUBJECTS =
      List.of("SERVICE_ETIQUETTE", "JOB_SKILL", "PROFESSIONAL_KNOWLEDGE");

  @Test
  void one_error_in_a_month_makes_somebody_be_coached_S1_22() {
    DispositionHttpTest.served(
        TICKETS,
        company -> {
          var first = erred(company, "OPERATION_ERROR", "2026-11-20").expect(201);
          assertEquals("COACHING", first.text("/consequence"));
          assertEquals("S1-22", first.text("/rule"));
          assertEquals("false", first.text("/offDuty"));
          assertEquals("2026-11", first.text("/month"));
          taken(company, "phone-agent").expect(201);
          var path =
              "/conducts/%s/errors/%s/coaching"
                  .formatted(first.text("/id"), first.text("/errors/0/id"));
          var words = Map.of("text", "look twice", "coachedAt", ShippedCase.NOW);
          var head = company.desk("ops-support-head");
          var coached = head.ifMatch(1).post(path, words).expect(200);
          assertEquals("look twice", coached.text("/errors/0/coaching/text"));
          head.ifMatch(2).post(path, words).refused(409, "ALREADY_COACHED", "S1-22");
          head.ifMatch(2)
              .post(path.replace(first.text("/errors/0/id"), new UUID(1, 1).toString()), words)
              .expect(404);
          erred(company, "TRACKING_GAP", "2026-11-21").expect(201);
          var gaps = erred(company, "TRACKING_GAP", "2026-11-21").expect(201);
          assertEquals("COACHING", gaps.text("/consequence"));
        });
  }

  @Test
  void two_operation_errors_in_a_month_take_somebody_off_duty_until_the_exam_S1_22() {
    DispositionHttpTest.served(
        TICKETS,
        company -> {
          var draft = drafted(company, "phone-agent");
          erred(company, "OPERATION_ERROR", "2026-11-02").expect(201);
          var off = erred(company, "OPERATION_ERROR", "2026-11-20").expect(201);
          assertEquals("OFF_DUTY", off.text("/consequence"));
          assertEquals(SUBJECTS.toString(), off.texts("/untrained", "").toString());
          taken(company, "phone-agent").refused(403, "OFF_DUTY", "S1-22");
          draft.amend(Map.of("customer", Map.of("name", "W"))).refused(403, "OFF_DUTY", "S1-22");
          draft.register().refused(403, "OFF_DUTY", "S1-22");
          assertEquals("OFF_DUTY", listed(draft, "amendDraft"));
          draft.by(company, "ops-support-clerk").register().expect(200);
          var staff = company.desk("human-resources-clerk");
          var path = "/conducts/" + off.text("/id");
          var exam = Map.of("passed", true, "takenOn", "2026-11-23");
          staff.ifMatch(2).post(path + "/exams", exam).refused(409, "TRAINING_OPEN", "S1-22");
          staff
              .ifMatch(2)
              .post(path + "/trainings", learnt("JOB_SKILL", "2026-11-19"))
              .refused(422, "TRAINED_BEFORE_ERROR", "S1-22");
          long version = 2;
          for (var subject : SUBJECTS) {
            staff.ifMatch(version++).post(path + "/trainings", learnt(subject)).expect(200);
          }
          staff
              .ifMatch(version)
              .post(path + "/trainings", learnt("JOB_SKILL"))
              .refused(409, "ALREADY_TRAINED", "S1-22");
          staff
              .ifMatch(version)
              .post(path + "/exams", Map.of("passed", true, "takenOn", "2026-11-22"))
              .refused(422, "EXAM_BEFORE_TRAINING", "S1-22");
          var failed = Map.of("passed", false, "takenOn", "2026-11-23");
          staff.ifMatch(version++).post(path + "/exams", failed).expect(200);
          taken(company, "phone-agent").refused(403, "OFF_DUTY", "S1-22");
          var back = staff.ifMatch(version++).post(path + "/exams", exam).expect(200);
          assertEquals("false", back.text("/offDuty"));
          taken(company, "phone-agent").expect(201);
          staff
              .ifMatch(version)
              .post(path + "/trainings", learnt("JOB_SKILL"))
              .refused(409, "NOT_OFF_DUTY", "S1-22");
          var again = erred(company, "OPERATION_ERROR", "2026-11-22").expect(201);
          assertEquals("true", again.text("/offDuty"));
          assertEquals(2, again.at("/suspensions").size());
          taken(company, "phone-agent").refused(403, "OFF_DUTY", "S1-22");
        });
  }

  @Test
  void whoever_is_off_duty_does_nothing_beside_the_cases_either_S1_22() {
    DispositionHttpTest.served(
        TICKETS,
        company -> {
          reviewed(company).refused(409, "PERIOD_NOT_OVER");
          erred(company, "OPERATION_ERROR", "2026-11-02").expect(201);
          erred(company, "OPERATION_ERROR", "2026-11-20").expect(201);
          reviewed(company).refused(403, "OFF_DUTY", "S1-22");
        });
    DispositionHttpTest.served(
        ShippedCase.changed(CODE, "\"WRITE_REVIEW\", \"HOLD_MEETING\", ", ""),
        company -> {
          erred(company, "OPERATION_ERROR", "2026-11-02").expect(201);
          erred(company, "OPERATION_ERROR", "2026-11-20").expect(201);
          reviewed(company).refused(409, "PERIOD_NOT_OVER");
        });
  }

  private static Answer reviewed(ServedCompany company) {
    return company
        .desk("phone-agent")
        .post(
            "/reviews", Map.of("topic", "CUSTOMER_MISUSE", "month", "2026-11", "text", "by phone"));
  }

  @Test
  void errors_count_by_the_month_in_which_they_occurred_and_by_person_S1_22() {
    DispositionHttpTest.served(
        TICKETS,
        company -> {
          erred(company, "OPERATION_ERROR", "2026-10-31").expect(201);
          var november = erred(company, "OPERATION_ERROR", "2026-11-01").expect(201);
          assertEquals("COACHING", november.text("/consequence"));
          var other = error("callback-agent", "OPERATION_ERROR", "2026-11-01");
          company.desk("ops-support-head").post("/staff-errors", other).expect(201);
          taken(company, "phone-agent").expect(201);
          var october = erred(company, "OPERATION_ERROR", "2026-10-01").expect(201);
          assertEquals("OFF_DUTY", october.text("/consequence"));
          taken(company, "phone-agent").refused(403, "OFF_DUTY", "S1-22");
        });
  }

  @Test
  void how_many_errors_and_what_follows_is_said_by_the_document_S1_22() {
    DispositionHttpTest.served(
        ShippedCase.changed(CODE, "\"from\": 2,", "\"from\": 3,"),
        company -> {
          erred(company, "OPERATION_ERROR", "2026-11-01").expect(201);
          assertEquals(
              "COACHING", erred(company, "OPERATION_ERROR", "2026-11-02").text("/consequence"));
          taken(company, "phone-agent").expect(201);
          assertEquals(
              "OFF_DUTY", erred(company, "OPERATION_ERROR", "2026-11-03").text("/consequence"));
        });
    DispositionHttpTest.served(
        ShippedCase.changed(CODE, "\"suspends\": [\n        \"TAKE_IN\", ", "\"suspends\": ["),
        company -> {
          erred(company, "OPERATION_ERROR", "2026-11-01").expect(201);
          erred(company, "OPERATION_ERROR", "2026-11-02").expect(201);
          taken(company, "phone-agent").expect(201);
        });
    DispositionHttpTest.served(
        ShippedCase.changed(
            CODE, "\"trainings\": [\"SERVICE_ETIQUETTE\", \"JOB_SKILL\", ", "\"trainings\": ["),
        company -> {
          erred(company, "OPERATION_ERROR", "2026-11-01").expect(201);
          var off = erred(company, "OPERATION_ERROR", "2026-11-02").expect(201);
          company
              .desk("human-resources-head")
              .ifMatch(2)
              .post("/conducts/" + off.text("/id") + "/trainings", learnt("JOB_SKILL"))
              .refused(422, "TRAINING_NOT_IN_PROCEDURE", "S1-22");
        });
  }

  @Test
  void errors_are_recorded_by_the_head_of_people_of_the_department_and_of_days_that_were_S1_22() {
    DispositionHttpTest.served(
        TICKETS,
        company -> {
          var head = company.desk("ops-support-head");
          head.post("/staff-errors", error("sales-clerk", "OPERATION_ERROR", "2026-11-20"))
              .refused(422, "NOT_OF_THE_DEPARTMENT", "S1-22");
          head.post("/staff-errors", error("nobody", "OPERATION_ERROR", "2026-11-20"))
              .refused(422, "NOBODY_OF_THE_COMPANY", "S1-22");
          head.post("/staff-errors", error("phone-agent", "OPERATION_ERROR", "2026-11-25"))
              .refused(422, "NOT_YET", "S1-22");
          head.post("/staff-errors", error("ops-support-head", "OPERATION_ERROR", "2026-11-20"))
              .refused(403, "OWN_CONDUCT", "S1-22");
          var nowhere = new HashMap<>(error("phone-agent", "OPERATION_ERROR", "2026-11-20"));
          nowhere.put("complaint", new UUID(1, 1).toString());
          head.post("/staff-errors", nowhere).refused(422, "NO_SUCH_CASE", "S1-22");
          head.wrongly().post("/staff-errors", Map.of("kind", "NOISE")).refused(400, "MALFORMED");
          company
              .desk("ops-support-clerk")
              .post("/staff-errors", error("phone-agent", "OPERATION_ERROR", "2026-11-20"))
              .refused(403, "DUTY_NOT_YOURS", "S1-22");
        });
  }

  @Test
  void what_is_recorded_is_seen_by_those_who_have_to_do_with_it_and_by_whom_it_concerns_S1_22() {
    DispositionHttpTest.served(
        TICKETS,
        company -> {
          var one = erred(company, "OPERATION_ERROR", "2026-11-20").expect(201);
          erred(company, "OPERATION_ERROR", "2026-10-20").expect(201);
          var path = "/conducts/" + one.text("/id");
          company.desk("phone-agent").get(path).expect(200);
          company.desk("human-resources-clerk").get(path).expect(200);
          company.desk("sales-head").get(path).refused(403, "DUTY_NOT_YOURS", "S1-22");
          company.desk("phone-agent").get("/conducts").refused(403, "DUTY_NOT_YOURS");
          var mine = company.desk("phone-agent").get("/conducts?person=phone-agent").expect(200);
          assertEquals(2, mine.at("/items").size());
          var head = company.desk("ops-support-head");
          var november = head.get("/conducts?month=2026-11").expect(200);
          assertEquals(List.of("2026-11"), november.texts("/items", "/month"));
          var first = head.get("/conducts?limit=1").expect(200);
          assertEquals(List.of("2026-10"), first.texts("/items", "/month"));
          assertTrue(first.header("Link").contains("rel=\"next\""));
          head.wrongly().get("/conducts?month=november").refused(400, "MALFORMED");
          head.get("/conducts/" + new UUID(1, 1)).expect(404);
        });
  }

  private static Answer erred(ServedCompany company, String kind, String day) {
    return company.desk("ops-support-head").post("/staff-errors", error("phone-agent", kind, day));
  }

  private static Map<String, Object> error(String person, String kind, String day) {
    return Map.of(
        "person", person, "kind", kind, "occurredOn", day, "analysis", "the wrong order was taken");
  }

  private static Map<String, Object> learnt(String subject) {
    return learnt(subject, "2026-11-23");
  }

  private static Map<String, Object> learnt(String subject, String day) {
    return Map.of("subject", subject, "completedOn", day);
  }

  private static Answer taken(ServedCompany company, String user) {
    return company.desk(user).post("/complaints", ShippedCase.intake(facts()));
  }

  private static ShippedCase drafted(ServedCompany company, String user) {
    return ShippedCase.drafted(company, user, facts());
  }

  private static Map<String, Object> facts() {
    return Map.of(
        "demands", Map.of("asked", List.of("REFUND")),
        "facts", Map.of("CUSTOMER_KIND", "AGENT", "SALES_PHASE", "PRE_SALES"));
  }

  private static String listed(ShippedCase it, String operation) {
    for (var action : it.read().at("/actions")) {
      if (action.get("operation").asText().equals(operation)) {
        return action.path("code").asText();
      }
    }
    return null;
  }
}
