package redress.http.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCase;
import redress.http.ServedCompany;

/** What is not done to a complaint out of its order, with status, code and rule. */
class ComplaintRefusalHttpTest {
  private static final Map<String, Object> RECEIVED =
      Map.of("receivedAt", "2026-11-23T09:00:00+08:00");
  private static final Map<String, Object> NO_PHOTO =
      Map.of("field", "PHOTO", "reason", "no camera");

  private final ServedCompany company = ServedCompany.inMemory();

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void what_is_not_verified_is_neither_registered_nor_forwarded_I_10() {
    var draft = ServedCase.drafted(company, "RETURN");
    draft.change("/registration", null).refused(409, "NOT_VERIFIED", "I-10");
    draft
        .forward(ServedCase.form("RETURN"), ServedCase.goods("RETURN"))
        .refused(409, "NOT_VERIFIED", "I-10");
    assertEquals("RECEIVED", draft.read().text("/stage"));
  }

  @Test
  void what_is_known_is_not_waived_I_07() {
    var draft = ServedCase.drafted(company, "RETURN");
    var refused =
        draft
            .change("/waivers", Map.of("field", "MODEL", "reason", "nobody knows"))
            .refused(409, "FIELD_KNOWN", "I-07");
    assertEquals("MODEL is known, so nothing is waived", refused.text("/detail"));
  }

  @Test
  void nothing_is_verified_while_we_wait_for_the_customer_I_10() {
    var draft = ServedCase.drafted(company, "RETURN");
    draft.change("/waivers", NO_PHOTO).expect(200);
    draft
        .change("/waitings", Map.of("code", "CUSTOMER_DATA", "reason", "the serial plate"))
        .expect(200);
    var refused = draft.change("/verification", RECEIVED).refused(409, "STILL_WAITING", "I-10");
    assertEquals(
        "we are still waiting for the customer (the serial plate)", refused.text("/detail"));
    draft.change("/resumption", null).expect(200);
    draft.change("/verification", RECEIVED).expect(200);
  }

  @Test
  void nothing_was_forwarded_before_it_was_received_I_13() {
    var registered = ServedCase.drafted(company, "RETURN").registered();
    forwardedAt(registered, "2026-11-23T08:59:59+08:00")
        .refused(422, "FORWARDED_BEFORE_RECEIVED", "I-13");
    forwardedAt(registered, "2026-11-23T09:00:00+08:00").expect(200);
  }

  @Test
  void a_complaint_is_forwarded_once_I_13() {
    var forwarded = ServedCase.forwarded(company, "RETURN");
    forwardedAt(forwarded, "2026-11-23T09:00:00+08:00").refused(409, "ALREADY_FORWARDED", "I-13");
  }

  @Test
  void nothing_is_done_to_a_case_that_is_over_I_02_I_10_I_13() {
    var draft = ServedCase.drafted(company, "RETURN");
    company
        .desk("marketing-support-head")
        .ifMatch(draft.read().version())
        .post(draft.path() + "/cancellation", Map.of("reason", "sent twice"))
        .expect(200);
    draft.change("/waivers", NO_PHOTO).refused(409, "CASE_OVER", "I-10");
    draft
        .change("/waitings", Map.of("code", "CUSTOMER_DATA", "reason", "x"))
        .refused(409, "CASE_OVER", "I-10");
    draft.change("/verification", RECEIVED).refused(409, "CASE_OVER", "I-10");
    draft.change("/registration", null).refused(409, "CASE_OVER", "S4-09");
    forwardedAt(draft, "2026-11-23T09:00:00+08:00").refused(409, "CASE_OVER", "I-13");
    company
        .desk("marketing-support-head")
        .ifMatch(draft.read().version())
        .post(draft.path() + "/cancellation", Map.of("reason", "again"))
        .refused(409, "CASE_OVER", "I-02");
  }

  private static Answer forwardedAt(ServedCase it, String at) {
    return it.change(
        "/forwarding",
        Map.of(
            "forwardedAt",
            at,
            "recipients",
            List.of("QUALITY", "TECHNOLOGY"),
            "form",
            ServedCase.form("RETURN"),
            "goods",
            ServedCase.goods("RETURN")));
  }
}
