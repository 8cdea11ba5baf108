package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** What has happened before is found, answered, and leads to something against its cause. */
class RecurrenceHttpTest {
  private static final String FEEDBACK = "general-feedback";
  private static final String TEXT = ShippedProcedures.text(FEEDBACK);
  private static final String CLERK = "after-sales-clerk";

  @Test
  void the_same_product_and_failure_within_the_window_are_to_be_answered_before_closing_H_7() {
    served(
        TEXT,
        company -> {
          var first = sent(company, "East", "X-1", "F7");
          assertEquals(List.of(), first.read().texts("/parts/recurrences", "/id"));
          assertNull(open(first, "RECURRENCE_UNANSWERED"));
          var other = sent(company, "West", "X-2", "F7");
          assertEquals(List.of(), other.read().texts("/parts/recurrences", "/id"));
          var again = sent(company, "West", "X-1", "F7");
          var file = again.read();
          var evidence = "/parts/recurrences/0/evidence";
          assertEquals("X-1", file.text(evidence + "/same/MODEL"));
          assertEquals("F7", file.text(evidence + "/same/FAILURE_CODE"));
          assertEquals(number(first), file.text(evidence + "/sightings/0/number"));
          assertEquals("East", file.text(evidence + "/sightings/0/customer"));
          assertEquals(1, file.at(evidence + "/sightings").size());
          assertEquals("H-7", open(again, "RECURRENCE_UNANSWERED"));
          var one = "/recurrences/" + file.text("/parts/recurrences/0/id") + "/answer";
          var different = Map.of("verdict", "DIFFERENT", "reason", "another bearing");
          again
              .by(company, "sales-clerk")
              .change(one, 1, different)
              .refused(403, "DUTY_NOT_YOURS", "H-7");
          var answered = again.change(one, 1, different).expect(200);
          assertEquals("DIFFERENT", answered.text("/answer/verdict"));
          again.change(one, 2, different).refused(409, "RECURRENCE_ANSWERED", "H-7");
          assertNull(open(again, "RECURRENCE_UNANSWERED"));
          assertNull(open(again, "COUNTERMEASURE_MISSING"));
          var told = again.timeline().toString();
          assertTrue(told.contains("happened before, in " + number(first)), told);
        });
    served(
        ShippedCase.changed(FEEDBACK, "\"least\": 2,", "\"least\": 3,"),
        company -> {
          sent(company, "East", "X-1", "F7");
          var second = sent(company, "East", "X-1", "F7");
          assertEquals(List.of(), second.read().texts("/parts/recurrences", "/id"));
          var third = sent(company, "East", "X-1", "F7").read();
          assertEquals(2, third.at("/parts/recurrences/0/evidence/sightings").size());
        });
  }

  @Test
  void only_what_was_received_within_the_days_of_the_document_counts_H_7() {
    for (int days : List.of(90, 3)) {
      served(
          ShippedCase.changed(FEEDBACK, "\"days\": 90,", "\"days\": %d,".formatted(days)),
          company -> {
            sent(company, received("2026-11-19T09:00:00+08:00"));
            var again = sent(company, received(ShippedCase.NOW)).read();
            assertEquals(days == 90 ? 1 : 0, again.at("/parts/recurrences").size());
          });
    }
  }

  @Test
  void what_else_must_be_the_same_stands_in_the_document_H_7() {
    served(
        ShippedCase.changed(
            FEEDBACK,
            "\"same\": [\"MODEL\", \"FAILURE_CODE\"],",
            "\"same\": [\"MODEL\", \"FAILURE_CODE\", \"CUSTOMER\"], \"sameFacts\":"
                + " [\"CATEGORY\"],"),
        company -> {
          sent(company, "East", "X-1", "F7");
          var elsewhere = sent(company, "West", "X-1", "F7").read();
          assertEquals(0, elsewhere.at("/parts/recurrences").size());
          var unlike = given("East", "X-1", "F7");
          unlike.put("facts", Map.of("CATEGORY", "LOGISTICS"));
          assertEquals(0, sent(company, unlike).read().at("/parts/recurrences").size());
          var again = sent(company, "East", "X-1", "F7").read();
          assertEquals("OTHER", again.text("/parts/recurrences/0/evidence/same/CATEGORY"));
          assertEquals(1, again.at("/parts/recurrences/0/evidence/sightings").size());
        });
  }

  @Test
  void a_linked_case_owes_nothing_while_the_other_runs_and_all_of_it_when_separated_H_7() {
    served(
        TEXT,
        company -> {
          var first = sent(company, "East", "X-1", "F7");
          var again = sent(company, "West", "X-1", "F7");
          var due = again.due("FIRST_REPLY");
          var answer = answer(again, first);
          again
              .change(answer, 1, linked(UUID.randomUUID().toString()))
              .refused(422, "NO_SUCH_CASE", "H-7");
          again.change(answer, 1, linked(id(again))).refused(422, "SAME_CASE", "H-7");
          assertEquals(
              List.of("/complaint"),
              again
                  .change(answer, 1, Map.of("verdict", "LINKED", "reason", "so"))
                  .refused(400, "MALFORMED")
                  .faults());
          again.change(answer, 1, linked(id(first))).expect(200);
          assertNull(again.due("FIRST_REPLY"));
          assertEquals(number(first), again.read().text("/track/following/number"));
          assertEquals("WITHDRAWN", again.read().text("/obligations/0/standing"));
          assertEquals(due, first.due("FIRST_REPLY"));
          assertTrue(
              first.timeline().toString().contains(number(again) + " goes on with this case"));
          var link = Map.of("complaint", id(first), "reason", "so");
          again.change("/link", link).refused(409, "ALREADY_LINKED", "H-7");
          first
              .change("/link", Map.of("complaint", id(again), "reason", "so"))
              .refused(409, "OTHER_FOLLOWS", "H-7");
          var reason = Map.of("reason", "another bearing after all");
          again.change("/separation", reason).expect(200);
          assertEquals(due, again.due("FIRST_REPLY"));
          assertNull(again.read().text("/track/following/number"));
          assertEquals("H-7", open(again, "RECURRENCE_UNANSWERED"));
          again.change("/separation", reason).refused(409, "NOT_LINKED", "H-7");
        });
  }

  @Test
  void what_the_customer_was_waited_for_meanwhile_counts_when_separated_H_7() {
    served(
        TEXT,
        company -> {
          var first = sent(company, "East", "X-1", "F7");
          var again = sent(company, "West", "X-1", "F7");
          assertEquals("2026-11-26T09:00:00+08:00", again.due("FIRST_REPLY"));
          again.change(answer(again, first), 1, linked(id(first))).expect(200);
          var waiting = Map.of("code", "CUSTOMER_DATA", "reason", "the plate");
          again.change("/waitings", waiting).expect(200);
          company.clock().set(OffsetDateTime.parse("2026-11-23T10:00:00+08:00").toInstant());
          again.change("/resumption", null).expect(200);
          again.change("/separation", Map.of("reason", "another bearing")).expect(200);
          assertEquals("2026-11-26T10:00:00+08:00", again.due("FIRST_REPLY"));
        });
  }

  @Test
  void what_comes_while_a_case_is_linked_is_owed_by_the_other_alone_H_7() {
    served(
        TEXT,
        company -> {
          var first = sent(company, "East", "X-1", "F7");
          var draft = ShippedCase.drafted(company, CLERK, given("East", "X-1", "F7"));
          var link = Map.of("complaint", id(first), "reason", "he called twice");
          draft.change("/link", link).refused(409, "NOT_REGISTERED");
          var unknown = ShippedCase.drafted(company, CLERK, given("East", "X-1", "F7"));
          draft.register().expect(200);
          draft
              .change("/link", Map.of("complaint", id(unknown), "reason", "so"))
              .refused(409, "OTHER_NOT_REGISTERED", "H-7");
          draft.change("/link", link).expect(200);
          assertEquals("LINKED", draft.read().text("/parts/recurrences/0/answer/verdict"));
          draft.verify().expect(200);
          draft.forward("QUALITY").expect(200);
          assertNull(draft.due("FIRST_REPLY"));
          assertEquals(1, draft.read().at("/parts/recurrences").size());
        });
  }

  @Test
  void a_common_cause_leads_to_a_countermeasure_B_3_H_7() {
    served(
        TEXT,
        company -> {
          var first = sent(company, "East", "X-1", "F7");
          var again = sent(company, "West", "X-1", "F7");
          var answer = answer(again, first);
          var one = answer.replace("/answer", "/countermeasure");
          again
              .change(one, 1, Map.of("improvement", UUID.randomUUID().toString()))
              .refused(409, "NO_COMMON_CAUSE", "B-3");
          again.change(answer, 1, linked(id(first))).expect(200);
          assertEquals("B-3", open(again, "COUNTERMEASURE_MISSING"));
          again
              .change(one, 2, Map.of("improvement", UUID.randomUUID().toString()))
              .refused(422, "NO_SUCH_IMPROVEMENT", "B-3");
          var cause = Map.of("category", "PRODUCT", "finding", "the grease dries up");
          var begun = first.post("/improvements", cause).expect(201).text("/id");
          var named = Map.of("improvement", begun);
          again.change(one, 2, named).refused(409, "NO_MEASURE_PLANNED", "B-3");
          first
              .change(
                  "/improvements/" + begun + "/measures",
                  1,
                  Map.of(
                      "kind", "PREVENTIVE",
                      "text", "other grease",
                      "owner", "MANUFACTURING",
                      "dueOn", "2026-12-01"))
              .expect(200);
          var countered = again.change(one, 2, named).expect(200);
          assertEquals(begun, countered.text("/countermeasure/improvement"));
          assertEquals(id(first), countered.text("/countermeasure/complaint"));
          assertNull(open(again, "COUNTERMEASURE_MISSING"));
        });
    served(
        ShippedCase.changed(FEEDBACK, "\"COUNTERMEASURE_MISSING\": \"B-3\",", ""),
        company -> {
          var first = sent(company, "East", "X-1", "F7");
          var again = sent(company, "West", "X-1", "F7");
          again.change(answer(again, first), 1, linked(id(first))).expect(200);
          assertNull(open(again, "COUNTERMEASURE_MISSING"));
        });
  }

  @Test
  void a_merged_case_is_over_and_keeps_its_history_H_7() {
    served(
        TEXT,
        company -> {
          var first = sent(company, "East", "X-1", "F7");
          var other = sent(company, "West", "X-1", "F7");
          var again = sent(company, "East", "X-1", "F7");
          var into = Map.of("into", id(first), "reason", "he called twice");
          again.by(company, "sales-clerk").change("/merging", into).refused(403, "DUTY_NOT_YOURS");
          var apart = other.change("/merging", into).refused(422, "NOT_THE_SAME", "H-7");
          assertTrue(apart.toString().contains("CUSTOMER"), apart.toString());
          var before = again.timeline().at("/items").size();
          var merged = again.change("/merging", into).expect(200);
          assertEquals("MERGED", merged.text("/stage"));
          assertEquals(number(first), merged.text("/track/following/number"));
          assertEquals("MERGED", merged.text("/parts/recurrences/0/answer/verdict"));
          assertNull(again.due("FIRST_REPLY"));
          assertTrue(again.timeline().at("/items").size() > before);
          again.change("/merging", into).refused(409, "CASE_OVER");
          first
              .change("/merging", Map.of("into", id(again), "reason", "so"))
              .refused(409, "OTHER_FOLLOWS", "H-7");
          first.by(company, "after-sales-head").change("/cancellation", Map.of("reason", "so"));
          var late = sent(company, "East", "X-1", "F7");
          late.change("/merging", into).refused(409, "OTHER_OVER", "H-7");
          var linked = Map.of("complaint", id(first), "reason", "so");
          late.change("/link", linked).expect(200);
          assertTrue(late.due("FIRST_REPLY") != null, "nobody else would answer");
        });
    served(
        ShippedCase.changed(
            FEEDBACK,
            "\"merging\": {\"same\": [\"CUSTOMER\", \"MODEL\", \"FAILURE_CODE\"], \"rule\":"
                + " \"H-7\"},",
            ""),
        company -> {
          var first = sent(company, "East", "X-1", "F7");
          var again = sent(company, "East", "X-1", "F7");
          again
              .change("/merging", Map.of("into", id(first), "reason", "so"))
              .refused(409, "MERGING_NOT_IN_PROCEDURE", "H-7");
        });
  }

  private static String answer(ShippedCase it, ShippedCase first) {
    var file = it.read();
    assertEquals(id(first), file.text("/parts/recurrences/0/evidence/sightings/0/complaint"));
    return "/recurrences/" + file.text("/parts/recurrences/0/id") + "/answer";
  }

  private static Map<String, Object> linked(String other) {
    return Map.of("verdict", "LINKED", "complaint", other, "reason", "the same bearing");
  }

  private static String id(ShippedCase it) {
    return it.read().text("/id");
  }

  private static String number(ShippedCase it) {
    return it.read().text("/number");
  }

  private static Map<String, Object> received(String at) {
    var given = given("East", "X-1", "F7");
    given.put("source", Map.of("kind", "COMPLAINT", "channel", "PHONE", "receivedAt", at));
    return given;
  }

  static Map<String, Object> given(String customer, String model, String failure) {
    var given = new HashMap<String, Object>();
    given.put("customer", Map.of("name", customer, "contact", "Li", "country", "CN"));
    given.put("product", Map.of("model", model));
    given.put("defect", Map.of("description", "It hums", "codes", List.of(failure)));
    given.put("facts", Map.of("CATEGORY", "OTHER"));
    return given;
  }

  private static ShippedCase sent(
      ServedCompany company, String customer, String model, String failure) {
    return sent(company, given(customer, model, failure));
  }

  private static ShippedCase sent(ServedCompany company, Map<String, Object> given) {
    var it = ShippedCase.drafted(company, CLERK, given);
    it.register().expect(200);
    var source = (Map<?, ?>) given.getOrDefault("source", ShippedCase.source("COMPLAINT"));
    it.change("/verification", Map.of("receivedAt", source.get("receivedAt"))).expect(200);
    it.forward("QUALITY").expect(200);
    return it;
  }

  /** The rule under which this keeps the case open, or nothing. */
  private static String open(ShippedCase it, String code) {
    Answer refused = it.change("/closing", Map.of("reason", "done")).refused(409, "STILL_OPEN");
    for (var error : refused.at("/errors")) {
      if (error.get("code").asText().equals(code)) {
        return error.get("rule").asText();
      }
    }
    return null;
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
