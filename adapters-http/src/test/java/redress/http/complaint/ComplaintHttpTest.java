package redress.http.complaint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.http.Desk;
import redress.http.Pictures;
import redress.http.ServedCompany;

/** A complaint from draft to forwarding, over HTTP against the contract. */
class ComplaintHttpTest {
  private static final Map<String, Object> INTAKE =
      Map.of(
          "source",
          Map.of(
              "receivedAt", "2026-11-23T09:00:00+08:00",
              "channel", "PHONE",
              "kind", "COMPLAINT",
              "market", "DOMESTIC"),
          "customer",
          Map.of("name", "华东装备有限公司", "contact", "李工", "country", "CN"),
          "product",
          Map.of("model", "XM-200", "serialNumber", "SN-0042"),
          "defect",
          Map.of("description", "主轴异响", "quantity", 3),
          "demands",
          Map.of("asked", List.of("COMPENSATION_CLAIM"), "reportedBy", "account-manager"));

  private static final Map<String, Object> FORM =
      Map.of("rows", List.of(Map.of("demands", List.of("COMPENSATION_CLAIM"))));

  private static final byte[] PNG = Pictures.png();

  private final ServedCompany company = ServedCompany.inMemory();
  private final Desk clerk = company.desk("marketing-support-clerk");

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_draft_is_completed_verified_registered_and_forwarded_I_07_I_10_I_13() {
    var draft = clerk.post("/complaints", INTAKE).expect(201);
    var path = "/complaints/" + draft.text("/id");
    assertEquals("RECEIVED", draft.text("/stage"));

    var refused =
        clerk
            .ifMatch(1)
            .post(path + "/verification", Map.of("receivedAt", "2026-11-23T09:00:00+08:00"))
            .refused(409, "INTAKE_INCOMPLETE");
    assertEquals("I-10", refused.text("/rule"));
    assertEquals("I-07", refused.text("/errors/0/rule"));
    assertEquals(List.of("/photos"), refused.faults());

    clerk.ifMatch(1).upload(path + "/photos?name=spindle.png", PNG).expect(200);
    var photo = clerk.get(path).text("/photos/0");
    assertArrayEquals(PNG, clerk.get(path + "/attachments/" + photo).expect(200).bytes());
    var verified =
        clerk
            .ifMatch(2)
            .post(path + "/verification", Map.of("receivedAt", "2026-11-23T09:00:00+08:00"))
            .expect(200);
    assertEquals("VERIFIED", verified.text("/stage"));
    assertEquals("FORWARD", verified.text("/obligations/0/kind"));
    assertEquals("2026-11-23T14:00:00+08:00", verified.text("/obligations/0/dueAt"));

    var registered = clerk.ifMatch(3).post(path + "/registration", null).expect(200);
    assertEquals("261101", registered.text("/number"));
    assertEquals("\"4\"", registered.header("ETag"));

    company.clock().advance(Duration.ofHours(1));
    var forwarded =
        clerk.ifMatch(4).post(path + "/forwarding", forwarding("2026-11-23T10:00:00+08:00"));
    forwarded.expect(200);
    assertEquals("INVESTIGATING", forwarded.text("/stage"));
    assertEquals("FULFILLED", forwarded.text("/obligations/0/standing"));
    assertEquals("INVESTIGATING", clerk.get("/complaints/261101").expect(200).text("/stage"));
  }

  @Test
  void the_due_instant_is_explained_line_by_line_I_13() {
    var answer =
        clerk.post("/complaints?register=true", waivedByPhoto()).refused(409, "INTAKE_INCOMPLETE");
    assertEquals(List.of("/photos"), answer.faults());

    var path = verified();
    var id = clerk.get(path).text("/obligations/0/id");
    var explained = clerk.get(path + "/obligations/" + id).expect(200);
    assertEquals("I-13", explained.text("/steps/0/rule"));
    assertTrue(explained.toString().contains("2026-11-23 14:00"), explained.toString());
  }

  @Test
  void a_complete_intake_is_verified_and_registered_at_once_I_07_I_10() {
    var body = new LinkedHashMap<String, Object>(INTAKE);
    body.put("waivers", List.of(Map.of("field", "PHOTO", "reason", "no camera")));
    var registered = clerk.post("/complaints?register=true", body).expect(201);
    assertEquals("REGISTERED", registered.text("/stage"));
    assertEquals("261101", registered.text("/number"));
    assertEquals("PHOTO", registered.text("/waivers/0/field"));
    assertEquals("2026-11-23T14:00:00+08:00", registered.text("/obligations/0/dueAt"));
    var one = clerk.get("/complaints/261101").expect(200);
    assertEquals(registered.header("ETag"), one.header("ETag"));
    clerk.wrongly().post("/complaints", body).refused(400, "MALFORMED");
  }

  @Test
  void a_full_page_of_the_longest_kind_has_a_next_one_too() {
    for (int i = 0; i < 201; i++) {
      clerk.post("/complaints", Map.of()).expect(201);
    }
    var page = clerk.get("/complaints?limit=200").expect(200);
    assertEquals(200, page.at("/items").size());
    assertTrue(page.header("Link").contains("rel=\"next\""));
  }

  @Test
  void a_complaint_is_sent_to_departments_that_exist_I_13() {
    var path = verified();
    clerk.ifMatch(3).post(path + "/registration", null).expect(200);
    var body = new LinkedHashMap<>(forwarding("2026-11-23T09:00:00+08:00"));
    body.put("recipients", List.of("QUALITY", "TECHNOLOGY", "KITCHEN"));
    clerk.ifMatch(4).post(path + "/forwarding", body).refused(422, "DEPARTMENT_NOT_IN_PROCEDURE");
    assertTrue(
        clerk
            .ifMatch(4)
            .post(path + "/registration", null)
            .refused(409, "ALREADY_REGISTERED")
            .text("/detail")
            .endsWith("has the number 261101"));
  }

  @Test
  void a_repeated_registration_is_answered_with_the_same_bytes_and_done_once() {
    var path = verified();
    var once = clerk.key("registration-1").ifMatch(3);
    var first = once.post(path + "/registration", null).expect(200);
    var second = once.post(path + "/registration", null).expect(200);
    assertArrayEquals(first.bytes(), second.bytes());
    assertEquals("true", second.header("Idempotency-Replayed"));
  }

  @Test
  void a_stale_version_and_a_missing_one_are_told_apart() {
    var path = verified();
    clerk.wrongly().post(path + "/registration", null).refused(428, "IF_MATCH_REQUIRED");
    clerk.ifMatch(2).post(path + "/registration", null).expect(412);
  }

  @Test
  void nobody_writes_a_stage_a_number_or_a_company() {
    for (var member : List.of("stage", "number", "company", "id", "version", "approvedBy")) {
      clerk.wrongly().post("/complaints", Map.of(member, "x")).refused(400, "MALFORMED");
    }
  }

  @Test
  void every_bad_field_is_named_with_its_pointer() {
    var answer =
        clerk
            .wrongly()
            .post(
                "/complaints",
                Map.of(
                    "source",
                    Map.of("receivedAt", "yesterday", "channel", "PIGEON"),
                    "defect",
                    Map.of("quantity", 0),
                    "customer",
                    Map.of("country", "China")))
            .refused(400, "MALFORMED");
    assertEquals(
        List.of("/source/receivedAt", "/source/channel", "/customer/country", "/defect/quantity"),
        answer.faults());
  }

  @Test
  void of_very_much_that_is_wrong_the_first_hundred_are_told_R29() {
    var facts = new LinkedHashMap<String, Object>();
    for (int i = 0; i < 101; i++) {
      facts.put("A" + i, "x");
    }
    var refused = clerk.post("/complaints", Map.of("facts", facts));
    assertEquals(100, refused.refused(422, "INTAKE_NOT_ALLOWED").faults().size());
    assertTrue(refused.text("/detail").endsWith("; the first 100 of 101 are told"));
    facts.remove("A0");
    var fewer = clerk.post("/complaints", Map.of("facts", facts));
    assertEquals(100, fewer.refused(422, "INTAKE_NOT_ALLOWED").faults().size());
    assertTrue(!fewer.text("/detail").contains("the first"), fewer.text("/detail"));
  }

  @Test
  void a_received_time_in_the_future_is_refused() {
    var source = Map.of("receivedAt", "2026-11-23T09:00:01+08:00");
    clerk.post("/complaints", Map.of("source", source)).refused(422, "INTAKE_NOT_ALLOWED");
  }

  @Test
  void a_day_in_the_future_on_which_something_is_said_to_have_happened_is_refused() {
    var tomorrow = "2026-11-24";
    var intake =
        Map.of("source", Map.of("occurredOn", tomorrow), "product", Map.of("shippedOn", tomorrow));
    var refused = clerk.post("/complaints", intake).refused(422, "INTAKE_NOT_ALLOWED");
    assertEquals(List.of("/source/occurredOn", "/product/shippedOn"), refused.faults());
    assertEquals("IN_THE_FUTURE", refused.text("/errors/0/code"));

    var today = Map.of("shippedOn", "2026-11-23");
    var draft =
        clerk
            .post(
                "/complaints",
                Map.of("source", Map.of("occurredOn", "2026-11-23"), "product", today))
            .expect(201);
    var path = "/complaints/" + draft.text("/id");
    var later = Map.of("product", Map.of("shippedOn", tomorrow));
    var amended = clerk.ifMatch(1).patch(path, later).refused(422, "INTAKE_NOT_ALLOWED");
    assertEquals(List.of("/product/shippedOn"), amended.faults());
  }

  @Test
  void only_years_in_which_a_complaint_can_be_are_read() {
    for (var at :
        List.of(
            "0000-01-01T00:00:00Z",
            "0001-01-01T00:00:00Z",
            "1899-12-31T23:59:59Z",
            "2201-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z")) {
      var date = at.substring(0, at.indexOf('T'));
      var intake =
          Map.of(
              "source",
              Map.of("receivedAt", at, "occurredOn", date),
              "product",
              Map.of("shippedOn", date));
      var refused = clerk.wrongly().post("/complaints", intake).refused(400, "MALFORMED");
      assertEquals(
          List.of("/source/receivedAt", "/source/occurredOn", "/product/shippedOn"),
          refused.faults());
      assertTrue(refused.toString().contains("in the years 1900 to 2200"), refused.toString());
    }
    var first = Map.of("receivedAt", "1900-01-01T00:00:00Z", "occurredOn", "1900-01-01");
    clerk.post("/complaints", Map.of("source", first)).expect(201);
    var last = Map.of("receivedAt", "2200-12-31T23:59:59Z", "occurredOn", "2200-12-31");
    clerk.post("/complaints", Map.of("source", last)).refused(422, "INTAKE_NOT_ALLOWED");
  }

  @Test
  void a_complaint_from_before_the_loaded_calendar_has_a_clock_without_an_end_I_13() {
    var path = "/complaints/" + clerk.post("/complaints", INTAKE).expect(201).text("/id");
    clerk
        .ifMatch(1)
        .post(path + "/waivers", Map.of("field", "PHOTO", "reason", "no camera"))
        .expect(200);
    var verified =
        clerk
            .ifMatch(2)
            .post(path + "/verification", Map.of("receivedAt", "1900-01-01T00:00:00Z"))
            .expect(200);
    assertEquals("1900-01-01T08:05:00+08:05", verified.text("/source/receivedAt"));
    assertEquals("UNDETERMINED", verified.text("/obligations/0/standing"));
    assertEquals("1900", verified.text("/obligations/0/missingCalendarYear"));
  }

  @Test
  void a_demand_that_the_procedure_does_not_know_is_refused_I_09() {
    var answer =
        clerk
            .post("/complaints", Map.of("demands", Map.of("asked", List.of("REFUND"))))
            .refused(422, "INTAKE_NOT_ALLOWED");
    assertEquals("I-09", answer.text("/rule"));
  }

  @Test
  void a_reporter_who_is_no_account_manager_is_refused_I_09() {
    var demands = Map.of("asked", List.of("RETURN"), "reportedBy", "quality-head");
    assertEquals(
        "I-09",
        clerk
            .post("/complaints", Map.of("demands", demands))
            .refused(422, "REPORTER_NOT_ENTITLED")
            .text("/rule"));
  }

  @Test
  void a_channel_outside_the_scope_is_refused_I_01() {
    var answer =
        clerk
            .post("/complaints", Map.of("source", Map.of("kind", "INSTALLATION_ANOMALY")))
            .refused(422, "INTAKE_NOT_ALLOWED");
    assertEquals("I-01", answer.text("/rule"));
  }

  @Test
  void who_may_not_take_complaints_in_is_told_who_may_I_02() {
    var answer =
        company.desk("finance-clerk").post("/complaints", INTAKE).refused(403, "DUTY_NOT_YOURS");
    assertEquals("I-02", answer.text("/rule"));
  }

  @Test
  void forwarding_leaves_nobody_out_I_13() {
    var path = verified();
    clerk.ifMatch(3).post(path + "/registration", null).expect(200);
    var answer =
        clerk
            .ifMatch(4)
            .post(
                path + "/forwarding",
                Map.of(
                    "forwardedAt",
                    "2026-11-23T09:00:00+08:00",
                    "recipients",
                    List.of("QUALITY"),
                    "form",
                    FORM));
    answer.refused(422, "RECIPIENT_MISSING");
  }

  @Test
  void what_waits_for_the_customer_stands_still_I_10() {
    var draft = clerk.post("/complaints", INTAKE).expect(201);
    var path = "/complaints/" + draft.text("/id");
    clerk
        .ifMatch(1)
        .post(path + "/waitings", Map.of("code", "CUSTOMER_DATA", "reason", "serial plate"))
        .expect(200);
    clerk
        .ifMatch(2)
        .post(path + "/waitings", Map.of("code", "CUSTOMER_DATA", "reason", "again"))
        .refused(409, "ALREADY_WAITING");
    company.clock().advance(Duration.ofHours(1));
    clerk.ifMatch(2).post(path + "/resumption", null).expect(200);
    clerk.ifMatch(3).post(path + "/resumption", null).refused(409, "NOT_WAITING");
    clerk
        .ifMatch(3)
        .post(path + "/waivers", Map.of("field", "PHOTO", "reason", "no camera"))
        .expect(200);
    var verified =
        clerk
            .ifMatch(4)
            .post(path + "/verification", Map.of("receivedAt", "2026-11-23T09:00:00+08:00"))
            .expect(200);
    assertEquals("2026-11-23T15:00:00+08:00", verified.text("/obligations/0/dueAt"));
    assertEquals("2026-11-23T14:00:00+08:00", verified.text("/obligations/0/unpausedDueAt"));
  }

  @Test
  void an_obligation_that_stands_still_is_told_so_wherever_it_is_told_I_10() {
    var path = verified();
    clerk
        .ifMatch(3)
        .post(path + "/waitings", Map.of("code", "CUSTOMER_DATA", "reason", "serial plate"))
        .expect(200);
    company.clock().advance(Duration.ofDays(3));
    var shown = clerk.get(path).expect(200);
    var explained = clerk.get(path + "/obligations/" + shown.text("/obligations/0/id")).expect(200);
    for (var member : List.of("kind", "dueAt", "unpausedDueAt", "late", "paused", "standing")) {
      assertEquals(
          shown.text("/obligations/0/" + member), explained.text("/obligation/" + member), member);
    }
    assertEquals("true", explained.text("/obligation/paused"));
    assertEquals("false", explained.text("/obligation/late"));
    var last = explained.at("/steps").get(explained.at("/steps").size() - 1);
    assertTrue(last.toString().contains("CUSTOMER_DATA: serial plate"), last.toString());
  }

  @Test
  void what_cannot_be_waived_is_refused_I_07() {
    var path = "/complaints/" + clerk.post("/complaints", Map.of()).expect(201).text("/id");
    clerk
        .ifMatch(1)
        .post(path + "/waivers", Map.of("field", "CUSTOMER_NAME", "reason", "unknown"))
        .refused(422, "NOT_WAIVABLE");
    clerk
        .ifMatch(1)
        .post(path + "/waivers", Map.of("field", "SHIPPED_ON", "reason", "unknown"))
        .refused(422, "NOTHING_TO_WAIVE");
  }

  @Test
  void a_draft_is_amended_member_by_member() {
    var path = "/complaints/" + clerk.post("/complaints", INTAKE).expect(201).text("/id");
    var body = Map.of("product", Map.of("model", "XM-300"));
    var amended = clerk.ifMatch(1).patch(path, body).expect(200);
    assertEquals("XM-300", amended.text("/product/model"));
    assertEquals("SN-0042", amended.text("/product/serialNumber"));
    clerk.ifMatch(1).patch(path, body).expect(412);
  }

  @Test
  void the_case_says_what_its_reader_may_do() {
    var path = verified();
    var actions = clerk.get(path).text("/actions/6/operation");
    assertEquals("registerComplaint", actions);
    assertEquals("true", clerk.get(path).text("/actions/6/allowed"));
    var finance = company.desk("finance-clerk").get(path);
    assertEquals("DUTY_NOT_YOURS", finance.text("/actions/6/code"));
    assertEquals("I-02", finance.text("/actions/6/rule"));
  }

  @Test
  void the_timeline_reads_as_a_person_would_tell_it() {
    var path = verified();
    var timeline = clerk.get(path + "/timeline").expect(200);
    assertEquals("marketing-support-clerk took the complaint in", timeline.text("/items/0/text"));
    assertEquals("marketing-support-clerk verified the complaint", timeline.text("/items/2/text"));
  }

  @Test
  void cases_are_listed_newest_first_and_by_page() {
    for (int i = 0; i < 3; i++) {
      clerk.post("/complaints", INTAKE).expect(201);
    }
    var first = clerk.get("/complaints?limit=2").expect(200);
    assertTrue(first.header("Link").contains("rel=\"next\""));
    clerk.get("/complaints?stage=CLOSED").expect(200);
    var found = clerk.get("/complaints?text=%E4%B8%BB%E8%BD%B4").expect(200);
    assertEquals("主轴异响", found.text("/items/2/defect"));
    clerk.wrongly().get("/complaints?sort=customer").refused(400, "MALFORMED");
  }

  private String verified() {
    var path = "/complaints/" + clerk.post("/complaints", INTAKE).expect(201).text("/id");
    clerk
        .ifMatch(1)
        .post(path + "/waivers", Map.of("field", "PHOTO", "reason", "no camera"))
        .expect(200);
    clerk
        .ifMatch(2)
        .post(path + "/verification", Map.of("receivedAt", "2026-11-23T09:00:00+08:00"))
        .expect(200);
    return path;
  }

  private static Map<String, Object> forwarding(String at) {
    return Map.of("forwardedAt", at, "recipients", List.of("QUALITY", "TECHNOLOGY"), "form", FORM);
  }

  private static Map<String, Object> waivedByPhoto() {
    return INTAKE;
  }
}
