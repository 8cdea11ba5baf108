package redress.http.errand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.http.Desk;
import redress.http.Documents;
import redress.http.ServedCase;
import redress.http.ServedCompany;

/** Errands over HTTP against the contract. */
class ErrandHttpTest {
  private static final String NOW = "2026-11-23T09:00:00+08:00";

  private final ServedCompany company = ServedCompany.inMemory();
  private final Desk clerk = company.desk("marketing-support-clerk");

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_missing_field_is_fetched_on_site_and_verification_says_so_I_08() {
    var it = ServedCase.drafted(company, withoutSerialNumber());
    var errand =
        clerk
            .post(
                it.path() + "/field-evidence",
                Map.of("field", "SERIAL_NUMBER", "wanted", "read the plate"))
            .expect(201);
    assertEquals("FIELD_EVIDENCE", errand.text("/kind"));
    assertEquals("I-08", errand.text("/rule"));
    it.change("/waivers", Map.of("field", "PHOTO", "reason", "no camera")).expect(200);
    var refused =
        it.change("/verification", Map.of("receivedAt", NOW)).refused(409, "INTAKE_INCOMPLETE");
    assertEquals("EVIDENCE_OPEN", refused.text("/errors/0/code"));
    assertEquals("I-08", refused.text("/errors/0/rule"));
    assertEquals(List.of("/product/serialNumber"), refused.faults());

    var path = it.path() + "/errands/" + errand.text("/id") + "/completion";
    var result = Map.<String, Object>of("result", "SN-0042", "doneAt", NOW);
    var done = clerk.ifMatch(1).post(path, result).expect(200);
    assertEquals("SN-0042", done.text("/outcome/result"));
    assertEquals("\"2\"", done.header("ETag"));
    clerk.ifMatch(1).post(path, result).expect(412);
    clerk.ifMatch(2).post(path, result).refused(409, "ERRAND_DONE");
  }

  @Test
  void what_is_not_missing_is_not_fetched_and_nothing_is_fetched_twice_I_08() {
    var it = ServedCase.drafted(company, withoutSerialNumber());
    var path = it.path() + "/field-evidence";
    clerk.post(path, Map.of("field", "MODEL")).refused(422, "FIELD_NOT_MISSING");
    clerk.post(path, Map.of("field", "SERIAL_NUMBER")).expect(201);
    clerk.post(path, Map.of("field", "SERIAL_NUMBER")).refused(409, "ALREADY_FETCHED");
    company
        .desk("quality-head")
        .post(path, Map.of("field", "SERIAL_NUMBER"))
        .refused(403, "DUTY_NOT_YOURS");
  }

  @Test
  void a_visit_and_a_return_that_the_customer_demands_are_marketing_support_s_I_14_I_15() {
    var it = ServedCase.forwarded(company, "ON_SITE", "RETURN");
    assertEquals(
        List.of("ON_SITE", "RETURN_ARRANGEMENT"), it.read().texts("/parts/errands", "/kind"));
    assertEquals(List.of("I-14", "I-15"), it.read().texts("/parts/errands", "/rule"));
    var path = it.part("errands", "errands", 0) + "/completion";
    var result = Map.<String, Object>of("result", "visited", "doneAt", NOW);
    company.desk("quality-head").ifMatch(1).post(path, result).refused(403, "DUTY_NOT_YOURS");
    clerk.ifMatch(1).post(path, result).expect(200);
  }

  @Test
  void quality_has_the_customer_asked_and_is_answered_with_the_data_I_17() {
    var it = ServedCase.forwarded(company, "COMPENSATION_CLAIM");
    var path = it.path() + "/data-requests";
    clerk.post(path, Map.of("wanted", "the log")).refused(403, "DUTY_NOT_YOURS");
    var errand = company.desk("quality-clerk").post(path, Map.of("wanted", "the log")).expect(201);
    assertEquals("DATA_REQUEST", errand.text("/kind"));
    assertEquals("MARKETING_SUPPORT", errand.text("/owner"));
    var completion = it.path() + "/errands/" + errand.text("/id") + "/completion";
    clerk
        .ifMatch(1)
        .post(completion, Map.of("result", "the log of May", "doneAt", NOW))
        .expect(200);
    assertEquals("the log of May", it.part("errands", 0, "/outcome/result"));
  }

  @Test
  void the_customer_is_not_asked_before_the_complaint_was_forwarded_I_17() {
    var it = ServedCase.drafted(company, "COMPENSATION_CLAIM").registered();
    company
        .desk("quality-clerk")
        .post(it.path() + "/data-requests", Map.of("wanted", "the log"))
        .refused(409, "NOT_FORWARDED");
  }

  @Test
  void what_the_document_lets_nobody_ask_for_is_listed_and_refused_alike_I_08_I_17() {
    var document =
        Documents.with(
            "\"FIELD_EVIDENCE\": {\"owner\": \"MARKETING_SUPPORT\", \"rule\": \"I-08\"},"
                + " \"DATA_REQUEST\": {\"owner\": \"MARKETING_SUPPORT\", \"rule\": \"I-17\"}",
            "");
    try (var other = ServedCompany.inMemory(document)) {
      var draft = ServedCase.drafted(other, withoutSerialNumber());
      assertEquals(
          "ERRAND_NOT_IN_PROCEDURE", ServedCase.refusal(draft.read(), "requestFieldEvidence"));
      other
          .desk("marketing-support-clerk")
          .post(draft.path() + "/field-evidence", Map.of("field", "SERIAL_NUMBER"))
          .refused(409, "ERRAND_NOT_IN_PROCEDURE", null);
      var it = ServedCase.forwarded(other, "COMPENSATION_CLAIM");
      var quality = other.desk("quality-clerk");
      assertEquals(
          "ERRAND_NOT_IN_PROCEDURE",
          ServedCase.refusal(quality.get(it.path()), "requestCustomerData"));
      quality
          .post(it.path() + "/data-requests", Map.of("wanted", "the log"))
          .refused(409, "ERRAND_NOT_IN_PROCEDURE", null);
    }
  }

  @Test
  void an_errand_is_not_done_in_the_future_or_before_it_began_I_14() {
    var it = ServedCase.forwarded(company, "ON_SITE");
    var path = it.part("errands", "errands", 0) + "/completion";
    clerk
        .ifMatch(1)
        .post(path, Map.of("result", "x", "doneAt", "2026-11-23T09:00:01+08:00"))
        .refused(422, "IN_THE_FUTURE");
    clerk
        .ifMatch(1)
        .post(path, Map.of("result", "x", "doneAt", "2026-11-23T08:59:59+08:00"))
        .refused(422, "DONE_BEFORE_BEGUN");
    clerk.wrongly().ifMatch(1).post(path, Map.of("doneAt", NOW)).refused(400, "MALFORMED");
  }

  @Test
  void an_errand_of_another_case_or_of_none_is_not_found() {
    var it = ServedCase.forwarded(company, "ON_SITE");
    var other = ServedCase.forwarded(company, "ON_SITE");
    var body = Map.<String, Object>of("result", "x", "doneAt", NOW);
    var path = other.path() + "/errands/" + it.part("errands", 0, "/id") + "/completion";
    clerk.ifMatch(1).post(path, body).expect(404);
  }

  @Test
  void the_case_lists_what_its_reader_may_do_with_errands_I_14() {
    var it = ServedCase.forwarded(company, "ON_SITE");
    assertNull(ServedCase.refusal(it.read(), "completeErrand"));
    var quality = company.desk("quality-clerk").get(it.path());
    assertEquals("DUTY_NOT_YOURS", ServedCase.refusal(quality, "completeErrand"));
    assertNull(ServedCase.refusal(quality, "requestCustomerData"));
  }

  private static Map<String, Object> withoutSerialNumber() {
    var intake = new HashMap<>(ServedCase.intake("ON_SITE"));
    intake.put("product", Map.of("model", "XM-200"));
    return intake;
  }
}
