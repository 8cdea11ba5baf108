package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Customers are asked whether they are satisfied, and served once more if they are not. */
class FollowUpHttpTest {
  private static final String TICKETS = "ticketing-platform";
  private static final String FEEDBACK = "general-feedback";

  /** Service whose closing does not ask for a plan: these cases are not about what was done. */
  static final String UNPLANNED =
      ShippedCase.changed("after-sales-service", "\"DISPOSITION_MISSING\": \"S3-03\",\n      ", "");

  private static final String AGENT = "ops-support-clerk";
  private static final String HEAD = "ops-support-head";
  private static final String CALLER = "callback-agent";

  @Test
  void whoever_handled_a_case_does_not_call_its_customer_back_S1_06() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var agent = ticket(company, AGENT);
          var caller = agent.by(company, CALLER);
          var early = caller.post("/follow-ups", said("SATISFIED"));
          early.refused(409, "RESULT_NOT_TOLD", "S1-21");
          agent.post("/follow-ups", said("SATISFIED")).refused(403, "DUTY_NOT_YOURS", "S1-06");
          agent.by(company, HEAD).tell("CLOSING").expect(200);
          var handler = agent.by(company, HEAD).post("/follow-ups", said("SATISFIED"));
          handler.refused(403, "HANDLER_CANNOT_CALL_BACK", "S1-06");
          assertEquals("HANDLER_CANNOT_CALL_BACK", listed(agent.by(company, HEAD)));
          assertNull(listed(caller));
          var called = caller.post("/follow-ups", said("SATISFIED")).expect(201);
          assertEquals("1", called.text("/round"));
          assertEquals(CALLER, called.text("/recorded/by"));
          caller.post("/follow-ups", said("SATISFIED")).refused(409, "ALREADY_SATISFIED", "S1-21");
        });
    served(
        ShippedCase.changed(TICKETS, "\"anotherRule\": \"S1-06\",", ""),
        company -> {
          var head = ticket(company, HEAD);
          head.tell("CLOSING").expect(200);
          head.post("/follow-ups", said("SATISFIED")).expect(201);
        });
  }

  @Test
  void nor_does_whoever_settled_it_S1_06() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var agent = ticket(company, AGENT, CALLER);
          agent.tell("CLOSING").expect(200);
          agent
              .by(company, CALLER)
              .post("/follow-ups", said("SATISFIED"))
              .refused(403, "HANDLER_CANNOT_CALL_BACK", "S1-06");
        });
  }

  @Test
  void a_customer_who_is_not_satisfied_is_served_once_more_as_often_as_it_takes_S1_21() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var agent = ticket(company, AGENT);
          agent.tell("CLOSING").expect(200);
          var unasked = closing(agent).refused(409, "STILL_OPEN");
          assertEquals("FOLLOW_UP_MISSING", unasked.text("/errors/0/code"));
          assertEquals("S1-21", unasked.text("/errors/0/rule"));
          var caller = agent.by(company, CALLER);
          for (int round = 1; round <= 3; round++) {
            var bad = caller.post("/follow-ups", said("DISSATISFIED")).expect(201);
            assertEquals(Integer.toString(round), bad.text("/round"));
            assertEquals("INVESTIGATING", agent.read().text("/stage"));
            caller.post("/follow-ups", said("SATISFIED")).refused(409, "RESULT_NOT_TOLD", "S1-21");
            assertFalse(closing(agent).refused(409, "STILL_OPEN").faults().isEmpty());
            agent.tell("CLOSING").expect(200);
          }
          assertEquals("4", caller.post("/follow-ups", said("SATISFIED")).text("/round"));
          assertEquals("CLOSED", closing(agent).expect(200).text("/stage"));
          var told = agent.timeline().toString();
          assertTrue(told.contains("the customer is not satisfied: round 4 begins"), told);
          assertTrue(told.contains("who is DISSATISFIED: It hums"), told);
        });
  }

  @Test
  void
      what_a_dissatisfied_customer_is_given_besides_is_signed_with_all_that_was_given_S1_21_S3_05() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var agent = ticket(company, AGENT);
          agent
              .dispose("/amendment", ValidityHttpTest.paid("REFUND", "5.00"))
              .refused(409, "ALREADY_COMPLETED");
          agent.tell("CLOSING").expect(200);
          var caller = agent.by(company, CALLER);
          caller.post("/follow-ups", said("DISSATISFIED")).expect(201);
          agent
              .dispose("/amendment", ValidityHttpTest.paid("REFUND", "0.99"))
              .refused(422, "ALREADY_GIVEN");
          var more = agent.dispose("/amendment", ValidityHttpTest.paid("REFUND", "5.00"));
          assertEquals("false", more.expect(200).text("/inForce"));
          assertEquals("1.00", more.text("/given/amount/amount"));
          agent
              .dispose("/amendment", ValidityHttpTest.paid("REFUND", "0.99"))
              .refused(422, "ALREADY_GIVEN");
          var why = Map.of("reason", "we pay nothing after all");
          agent.dispose("/withdrawal", why).refused(409, "ALREADY_GIVEN");
          agent
              .by(company, "operations-director")
              .dispose("/refusal", why)
              .refused(409, "ALREADY_GIVEN");
          assertTrue(agent.timeline().toString().contains("APPROVAL_VOIDED"));
          agent
              .dispose("/completion", Map.of("doneAt", ShippedCase.NOW))
              .refused(409, "NOT_APPROVED");
          agent.by(company, "operations-director").dispose("/approval", null).expect(200);
          agent.dispose("/completion", Map.of("doneAt", ShippedCase.NOW)).expect(200);
          // in the same instant as the call that began the round, and in that round all the same
          agent
              .dispose("/amendment", ValidityHttpTest.paid("REFUND", "6.00"))
              .refused(409, "ALREADY_COMPLETED");
          agent.tell("CLOSING").expect(200);
          caller.post("/follow-ups", said("SATISFIED")).expect(201);
          assertEquals("CLOSED", closing(agent).expect(200).text("/stage"));
        });
  }

  @Test
  void how_soon_a_dissatisfied_customer_is_served_is_said_by_the_document_S1_21() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var it = dissatisfied(company);
          assertNull(it.due("RESOLUTION"));
          assertEquals("S1-21", it.owed("RESOLUTION", "/rule"));
          assertTrue(it.owed("RESOLUTION", "/limitNotSet").contains("in time"));
          it.tell("CLOSING").expect(200);
          assertEquals("FULFILLED", it.owed("RESOLUTION", "/standing"));
        });
    served(
        ShippedCase.changed(
            TICKETS,
            "{\"notSet\": \"the text says in time and names no number\"}",
            "{\"workingDays\": 1}"),
        company ->
            assertEquals("2026-11-24T09:00:00+08:00", dissatisfied(company).due("RESOLUTION")));
  }

  @Test
  void the_copies_of_a_case_that_is_opened_again_are_void_and_others_go_round_S1_21_S3_05() {
    var copies =
        """
        "copies": {"COMPLAINT_HANDLING_FORM": {"slips": [{"holder": "SALES"}], "rule": "X-1"}},
        "penalty": {\
        """;
    served(
        ShippedCase.changed(TICKETS, ",\n      \"FOLLOW_UP_MISSING\": \"S1-21\"", "")
            .replace("\"HANDLING_SHEET_INCOMPLETE\": \"S1-16\",", "")
            .replace(
                "\"CLOSE\": {\"by\"",
                "\"RECEIVE_COPY\": {\"by\": [{\"department\": \"SALES\"}], \"rule\": \"X-1\"},\n"
                    + "    \"CLOSE\": {\"by\"")
            .replace("\"penalty\": {", copies),
        company -> {
          var agent = ticket(company, AGENT);
          agent.tell("CLOSING").expect(200);
          closing(agent).expect(200);
          assertFalse(agent.read().at("/parts/copySets/0").has("voided"));
          agent.by(company, CALLER).post("/follow-ups", said("DISSATISFIED")).expect(201);
          assertTrue(agent.read().at("/parts/copySets/0").has("voided"));
          agent.tell("CLOSING").expect(200);
          closing(agent).expect(200);
          assertEquals(2, agent.read().at("/parts/copySets").size());
          assertFalse(agent.read().at("/parts/copySets/1").has("voided"));
        });
  }

  @Test
  void a_case_may_be_closed_unasked_where_the_document_says_so_S1_21() {
    served(
        ShippedCase.changed(TICKETS, ",\n      \"FOLLOW_UP_MISSING\": \"S1-21\"", "")
            .replace("\"HANDLING_SHEET_INCOMPLETE\": \"S1-16\",", ""),
        company -> {
          var agent = ticket(company, AGENT);
          agent.tell("CLOSING").expect(200);
          closing(agent).expect(200);
          var again = agent.by(company, CALLER).post("/follow-ups", said("DISSATISFIED"));
          again.expect(201);
          assertEquals("INVESTIGATING", agent.read().text("/stage"));
          assertNull(agent.read().text("/track/ended/at"));
        });
  }

  @Test
  void feedback_is_followed_up_by_phone_or_mail_and_no_other_way_A_5() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var it = feedback(company);
          var visit = with(said("SATISFIED"), "channel", "VISIT");
          it.post("/follow-ups", visit).refused(422, "CHANNEL_NOT_IN_PROCEDURE", "A-5");
          var mail = with(said("SATISFIED"), "channel", "EMAIL");
          assertEquals("EMAIL", it.post("/follow-ups", mail).expect(201).text("/channel"));
        });
    served(
        ShippedCase.changed(
            FEEDBACK, "\"channels\": [\"PHONE\", \"EMAIL\"],", "\"channels\": [\"VISIT\"],"),
        company -> {
          var it = feedback(company);
          it.post("/follow-ups", said("SATISFIED")).refused(422, "CHANNEL_NOT_IN_PROCEDURE");
          it.post("/follow-ups", with(said("SATISFIED"), "channel", "VISIT")).expect(201);
        });
  }

  @Test
  void whoever_gave_feedback_may_try_out_what_was_done_D_3() {
    var failed = Map.of("passed", false, "finding", "still hums");
    var passed = Map.of("passed", true, "finding", "silent");
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var it = feedback(company);
          it.post("/follow-ups", with(said("SATISFIED"), "test", failed))
              .refused(422, "TEST_FAILED", "D-3");
          var bad = it.post("/follow-ups", with(said("DISSATISFIED"), "test", failed)).expect(201);
          assertEquals("still hums", bad.text("/test/finding"));
          it.tell("CLOSING", "Mended, thank you").expect(200);
          it.post("/follow-ups", said("SATISFIED")).expect(201);
        });
    served(
        ShippedCase.changed(
            FEEDBACK, "\"test\": {\"required\": false", "\"test\": {\"required\": true"),
        company -> {
          var it = feedback(company);
          it.post("/follow-ups", said("SATISFIED")).refused(422, "TEST_MISSING", "D-3");
          it.post("/follow-ups", with(said("SATISFIED"), "test", passed)).expect(201);
        });
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var agent = ticket(company, AGENT);
          agent.tell("CLOSING").expect(200);
          agent
              .by(company, CALLER)
              .post("/follow-ups", with(said("SATISFIED"), "test", passed))
              .refused(422, "TEST_NOT_IN_PROCEDURE", "S1-21");
        });
  }

  @Test
  void service_is_followed_up_after_closing_and_a_comment_improves_something_S3_05() {
    served(
        UNPLANNED,
        company -> {
          var it = service(company);
          var comment = with(said("SATISFIED"), "comment", "ring up before you come");
          it.post("/follow-ups", comment).refused(409, "NOT_CLOSED", "S3-05");
          resulted(it);
          closing(it).expect(200);
          var unasked = it.change("/archiving", Map.of()).refused(409, "STILL_OPEN");
          assertEquals("FOLLOW_UP_MISSING", unasked.text("/errors/0/code"));
          var asked = it.post("/follow-ups", comment).expect(201);
          assertEquals("FOLLOW_UP", it.read().text("/stage"));
          var open = it.change("/archiving", Map.of()).refused(409, "STILL_OPEN");
          assertEquals("COMMENT_OPEN", open.text("/errors/0/code"));
          assertEquals("S3-05", open.text("/errors/0/rule"));
          var step = "/follow-ups/" + asked.text("/id") + "/improvement";
          var text = Map.of("text", "whoever goes rings up");
          it.change(step, 1, text).refused(403, "DUTY_NOT_YOURS", "S3-05");
          var head = it.by(company, "after-sales-head");
          var improved = head.change(step, 1, text).expect(200);
          assertEquals("after-sales-head", improved.text("/improved/stated/by"));
          head.change(step, 2, text).refused(409, "COMMENT_TAKEN_UP", "S3-05");
          assertEquals("ARCHIVED", it.change("/archiving", Map.of()).expect(200).text("/stage"));
        });
    served(
        UNPLANNED.replace("\"COMMENT_OPEN\": \"S3-05\", ", ""),
        company -> {
          var it = service(company);
          resulted(it);
          closing(it).expect(200);
          it.post("/follow-ups", with(said("SATISFIED"), "comment", "be quicker")).expect(201);
          it.change("/archiving", Map.of()).expect(200);
          it.post("/follow-ups", said("SATISFIED")).refused(409, "CASE_OVER", "S3-05");
        });
  }

  @Test
  void what_nobody_commented_is_not_taken_up_and_a_closed_case_is_opened_again_S3_05() {
    served(
        UNPLANNED,
        company -> {
          var it = service(company);
          resulted(it);
          closing(it).expect(200);
          var asked = it.post("/follow-ups", said("DISSATISFIED")).expect(201);
          assertEquals("INVESTIGATING", it.read().text("/stage"));
          it.by(company, "after-sales-head")
              .change(
                  "/follow-ups/" + asked.text("/id") + "/improvement", 1, Map.of("text", "nothing"))
              .refused(409, "NO_COMMENT", "S3-05");
          resulted(it);
          closing(it).expect(200);
          assertEquals("2", it.post("/follow-ups", said("SATISFIED")).text("/round"));
        });
  }

  @Test
  void a_month_tells_how_many_how_long_and_whether_customers_are_satisfied_C_6_S3_12() {
    served(
        UNPLANNED,
        company -> {
          var it = service(company);
          company.clock().set(company.clock().instant().plus(Duration.ofHours(2)));
          var now = company.clock().instant().toString();
          resulted(it);
          closing(it).expect(200);
          var before = company.desk("after-sales-head").get("/statistics?month=2026-11");
          assertEquals("1", before.expect(200).text("/registered"));
          assertEquals("1", before.text("/closed"));
          assertEquals("120", before.text("/handlingMinutes"));
          assertNull(before.text("/satisfiedPercent"));
          it.post("/follow-ups", with(said("DISSATISFIED"), "calledAt", now)).expect(201);
          resulted(it);
          closing(it).expect(200);
          it.post("/follow-ups", with(said("SATISFIED"), "calledAt", now)).expect(201);
          var month = company.desk("after-sales-head").get("/statistics?month=2026-11");
          assertEquals("1", month.expect(200).text("/registered"));
          assertEquals("1", month.text("/satisfied"));
          assertEquals("1", month.text("/dissatisfied"));
          assertEquals("50.0", month.text("/satisfiedPercent"));
          assertEquals("1", month.text("/cases/0/satisfied"));
          assertTrue(month.at("/onTime").asInt() > 0, month::toString);
          assertNotNull(month.text("/onTimePercent"));
        });
  }

  static Map<String, Object> said(String satisfaction) {
    return Map.of(
        "channel",
        "PHONE",
        "calledAt",
        ShippedCase.NOW,
        "satisfaction",
        satisfaction,
        "content",
        "It hums");
  }

  private static Map<String, Object> with(Map<String, Object> said, String name, Object value) {
    var more = new HashMap<>(said);
    more.put(name, value);
    return more;
  }

  /** Why the reader of the case cannot call the customer, or nothing. */
  private static String listed(ShippedCase it) {
    for (var action : it.read().at("/actions")) {
      if (action.get("operation").asText().equals("callCustomer")) {
        return action.path("code").asText(null);
      }
    }
    throw new AssertionError("callCustomer is not listed");
  }

  /** What the case came to is recorded, and reported to the leaders (S3-11). */
  static void resulted(ShippedCase it) {
    var result = it.post("/outcomes", Map.of("kind", "RESULT", "text", "mended")).expect(201);
    it.change(
            "/outcomes/" + result.text("/id") + "/report",
            1,
            Map.of("recipient", "GM_OFFICE", "reportedAt", ShippedCase.NOW))
        .expect(200);
  }

  private static Answer closing(ShippedCase it) {
    return it.change("/closing", Map.of("reason", "settled"));
  }

  private static ShippedCase dissatisfied(ServedCompany company) {
    var agent = ticket(company, AGENT);
    agent.tell("CLOSING").expect(200);
    agent.by(company, CALLER).post("/follow-ups", said("DISSATISFIED")).expect(201);
    return agent;
  }

  static ShippedCase ticket(ServedCompany company, String user) {
    return ticket(company, user, user);
  }

  private static ShippedCase ticket(ServedCompany company, String user, String settler) {
    var given =
        Map.<String, Object>of(
            "demands", Map.of("asked", List.of("REFUND")),
            "facts", Map.of("CUSTOMER_KIND", "AGENT", "SALES_PHASE", "AFTER_SALES"));
    var it = forwarded(ShippedCase.drafted(company, user, given), "OPS_SUPPORT");
    LiabilityHttpTest.ours(it);
    settled(company, it.by(company, settler));
    return it;
  }

  /** What its handling sheet tells is approved and done. */
  private static void settled(ServedCompany company, ShippedCase it) {
    it.by(company, HEAD)
        .change("/validity", Map.of("validity", "VALID", "reason", "as it was read"))
        .expect(200);
    it.propose(ValidityHttpTest.paid("REFUND", "1.00")).expect(201);
    it.by(company, "operations-director").dispose("/approval", null).expect(200);
    it.dispose("/completion", Map.of("doneAt", ShippedCase.NOW)).expect(200);
  }

  private static ShippedCase feedback(ServedCompany company) {
    var given = Map.<String, Object>of("facts", Map.of("CATEGORY", "OTHER"));
    var it = forwarded(ShippedCase.drafted(company, "after-sales-clerk", given), "QUALITY");
    it.tell("CLOSING", "Mended, thank you").expect(200);
    return it;
  }

  private static ShippedCase service(ServedCompany company) {
    var given = Map.<String, Object>of("facts", Map.of("CUSTOMER_KIND", "PERSON"));
    var it = forwarded(ShippedCase.drafted(company, "after-sales-clerk", given), "AFTER_SALES");
    it.tell("FIRST_REPLY").expect(200);
    return it;
  }

  private static ShippedCase forwarded(ShippedCase it, String recipient) {
    it.register().expect(200);
    it.verify().expect(200);
    it.forward(recipient).expect(200);
    return it;
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
