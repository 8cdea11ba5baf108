package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Departments look back at what a period has brought. */
class ReviewHttpTest {
  private static final String FEEDBACK = "general-feedback";
  private static final String TICKETS = "ticketing-platform";
  private static final String HEAD = "after-sales-head";
  private static final String OPS = "ops-support-head";
  private static final String DECEMBER = "2026-12-01T01:00:00Z";
  private static final String NO_DAY =
      "\"limit\": {\"notSet\": \"the text names no day by which it is written\"}";
  private static final String NO_PERIOD =
      "{\"notSet\": \"the text says regularly and names no period (B-2)\"}";
  private static final Map<String, Object> MEASURE =
      Map.of("text", "Ring up sooner", "owner", "AFTER_SALES", "dueOn", "2026-12-20");

  @Test
  void a_month_that_is_over_is_looked_back_at_with_what_it_brought_E_6_F_4() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          registered(company);
          var early = write(company, HEAD, review("EVALUATION", "2026-11"));
          early.refused(409, "PERIOD_NOT_OVER", "E-6");
          ends(company, DECEMBER);
          assertEquals(6, owed(company).size(), owed(company)::toString);
          var written = write(company, HEAD, review("EVALUATION", "2026-11")).expect(201);
          assertEquals("2026-11", written.text("/period"));
          assertEquals("1", written.text("/figures/0/registered"));
          assertEquals("COMPLAINT", written.text("/figures/0/cases/0/kind"));
          assertEquals("PERIODIC_REVIEW", written.text("/obligations/0/kind"));
          assertEquals("E-6", written.text("/obligations/0/rule"));
          assertEquals("2026-12-01T09:00:00+08:00", written.text("/obligations/0/endedAt"));
          assertNull(written.text("/obligations/0/dueAt"));
          registered(company);
          var kept = company.desk("quality-clerk").get("/reviews/" + written.text("/id"));
          assertEquals(written.text("/figures"), kept.expect(200).text("/figures"));
          var again = write(company, HEAD, review("EVALUATION", "2026-11"));
          again.refused(409, "ALREADY_REVIEWED", "E-6");
          assertEquals(
              "1",
              write(company, HEAD, review("SUMMARY", "2026-11")).text("/figures/0/registered"));
          assertEquals(4, owed(company).size());
          var told = company.desk(HEAD).get("/reviews/" + written.text("/id") + "/timeline");
          var sentences = told.expect(200).texts("/items", "/text").toString();
          assertTrue(sentences.contains("AFTER_SALES looks back at 2026-11"), sentences);
          assertTrue(sentences.contains("Most of it came by phone"), sentences);
        });
  }

  @Test
  void how_often_and_how_soon_is_said_by_the_document_E_6_F_4() {
    var quarterly = ShippedProcedures.text(FEEDBACK).replace("{\"months\": 1}", "{\"months\": 3}");
    served(
        quarterly.replace(NO_DAY, "\"limit\": {\"dayOfMonth\": 10}"),
        company -> {
          ends(company, DECEMBER);
          assertEquals(0, owed(company).size());
          write(company, HEAD, review("EVALUATION", "2026-11")).refused(422, "PERIOD_UNFIT", "E-6");
          ends(company, "2027-01-01T01:00:00Z");
          assertEquals(6, owed(company).size());
          var written = write(company, HEAD, review("EVALUATION", "2026-12")).expect(201);
          assertEquals("2026-10/2026-12", written.text("/period"));
          assertEquals(3, written.at("/figures").size());
          assertEquals("2027-01-10T23:59:59+08:00", written.text("/obligations/0/dueAt"));
          assertEquals("false", written.text("/obligations/0/late"));
        });
  }

  @Test
  void what_a_period_has_brought_leads_to_something_that_is_done_G_4() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          ends(company, DECEMBER);
          var nothing = write(company, HEAD, review("RESULTS", "2026-11"));
          nothing.refused(422, "REVIEW_UNFIT", "G-4");
          assertEquals(List.of("/measures"), nothing.faults());
          var planned =
              write(
                  company, HEAD, with(review("RESULTS", "2026-11"), "measures", List.of(MEASURE)));
          assertEquals("Ring up sooner", planned.expect(201).text("/measures/0/text"));
        });
    served(
        ShippedProcedures.text(FEEDBACK)
            .replace("\"countermeasures\": true", "\"countermeasures\": false"),
        company -> {
          ends(company, DECEMBER);
          write(company, HEAD, review("RESULTS", "2026-11")).expect(201);
        });
  }

  @Test
  void every_department_looks_back_at_what_it_owed_H_6() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          registered(company).tell("FIRST_REPLY").expect(200);
          ends(company, DECEMBER);
          var own = write(company, HEAD, review("DEPARTMENT", "2026-11")).expect(201);
          assertEquals("AFTER_SALES", own.text("/department"));
          assertEquals(0, own.at("/figures/0/cases").size());
          assertEquals(
              List.of("AFTER_SALES"),
              own.texts("/figures/0/promptness", "/department").stream().distinct().toList());
          var quality = write(company, "quality-clerk", review("DEPARTMENT", "2026-11"));
          assertEquals(0, quality.expect(201).at("/figures/0/promptness").size());
          var others = with(review("DEPARTMENT", "2026-11"), "department", "MANUFACTURING");
          write(company, HEAD, others).refused(403, "DUTY_NOT_YOURS", "H-6");
          write(company, "sales-head", review("DEPARTMENT", "2026-11"))
              .refused(422, "DEPARTMENT_DOES_NOT_REVIEW", "H-6");
          var left = company.desk(HEAD).get("/reviews?topic=DEPARTMENT&written=false").expect(200);
          assertEquals(List.of("MANUFACTURING"), left.texts("/items", "/department"));
        });
    served(
        ShippedCase.changed(
            FEEDBACK,
            "\"AFTER_SALES\", \"QUALITY\", \"MANUFACTURING\"],\n"
                + "        \"figures\": \"DEPARTMENT\"",
            "\"SALES\"],\n        \"figures\": \"COMPANY\""),
        company -> {
          registered(company);
          ends(company, DECEMBER);
          var sales = write(company, "sales-head", review("DEPARTMENT", "2026-11")).expect(201);
          assertEquals("1", sales.text("/figures/0/registered"));
        });
  }

  @Test
  void customers_are_surveyed_as_soon_as_the_company_says_how_often_B_2() {
    var found = Map.of("ASKED", 20, "ANSWERED", 12, "SATISFIED", 9);
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var unset = write(company, HEAD, with(review("SURVEY", "2026-11"), "facts", found));
          unset.refused(422, "PERIOD_NOT_SET", "B-2");
          assertTrue(unset.text("/detail").contains("names no period"), unset::toString);
        });
    served(
        ShippedCase.changed(FEEDBACK, NO_PERIOD, "{\"months\": 6}"),
        company -> {
          ends(company, "2027-01-01T01:00:00Z");
          var survey = review("SURVEY", "2026-12");
          var less = write(company, HEAD, with(survey, "facts", Map.of("ASKED", 20, "WHO", "us")));
          less.refused(422, "REVIEW_UNFIT", "B-2");
          assertEquals(
              List.of("/facts/ANSWERED", "/facts/SATISFIED", "/facts/WHO"),
              less.faults().stream().sorted().toList());
          var written = write(company, HEAD, with(survey, "facts", found)).expect(201);
          assertEquals("9", written.text("/facts/SATISFIED"));
          assertEquals("2026-07/2026-12", written.text("/period"));
        });
  }

  @Test
  void training_and_the_collecting_of_suggestions_are_recorded_when_they_happen_H_8() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var training =
              with(
                  review("TRAINING", null),
                  "facts",
                  Map.of("SUBJECT", "how to listen", "ATTENDED", 7));
          var undated = write(company, "quality-head", training);
          undated.refused(422, "REVIEW_UNFIT", "H-8");
          assertEquals(List.of("/heldAt"), undated.faults());
          var tomorrow = with(training, "heldAt", "2026-11-24T09:00:00+08:00");
          write(company, "quality-head", tomorrow).refused(422, "IN_THE_FUTURE", "H-8");
          var held = with(training, "heldAt", ShippedCase.NOW);
          write(company, "quality-head", with(held, "month", "2026-11"))
              .refused(409, "PERIOD_NOT_OVER", "H-8");
          write(company, "quality-head", held).expect(201);
          var twice = write(company, "quality-head", held).expect(201);
          assertNull(twice.text("/period"));
          assertEquals("7", twice.text("/facts/ATTENDED"));
          assertEquals(0, twice.at("/obligations").size());
          var collected =
              with(
                  with(review("SUGGESTIONS", null), "heldAt", ShippedCase.NOW),
                  "facts",
                  Map.of("COLLECTED", 3));
          write(company, HEAD, collected).expect(201);
          var all = company.desk(HEAD).get("/reviews?topic=TRAINING&limit=1").expect(200);
          assertEquals(1, all.at("/items").size());
          assertNotNull(all.header("Link"));
        });
  }

  @Test
  void cases_that_customers_have_caused_are_counted_and_what_is_done_is_verified_S1_25() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          misuse(company);
          misuse(company);
          ends(company, DECEMBER);
          var review = review("CUSTOMER_MISUSE", "2026-11");
          write(company, OPS, review).refused(422, "REVIEW_UNFIT", "S1-25");
          var planned =
              with(
                  review,
                  "measures",
                  List.of(
                      Map.of(
                          "text",
                          "A clearer page",
                          "owner",
                          "OPS_SUPPORT",
                          "dueOn",
                          "2026-12-20")));
          var report = write(company, OPS, planned).expect(201);
          assertEquals("CUSTOMER_MISUSE", report.text("/causes/0/category"));
          assertEquals("2", report.text("/causes/0/cases"));
          var measure = "/measures/" + report.text("/measures/0/id");
          var path = "/reviews/" + report.text("/id") + measure;
          var done = Map.of("doneAt", "2026-12-01T09:00:00+08:00", "evidence", "the page");
          var good = Map.of("effective", true, "finding", "nobody asks any more");
          var desk = company.desk(OPS);
          var clerk = company.desk("ops-support-clerk");
          clerk.ifMatch(2).post(path + "/verification", good).refused(409, "NOT_IMPLEMENTED");
          desk.ifMatch(2).post(path + "/implementation", done).expect(200);
          clerk
              .ifMatch(3)
              .post(path + "/implementation", done)
              .refused(409, "ALREADY_IMPLEMENTED", "S1-25");
          desk.ifMatch(3).post(path + "/verification", good).refused(403, "OWN_MEASURE", "S1-25");
          company
              .desk("sales-head")
              .ifMatch(3)
              .post(path + "/verification", good)
              .refused(403, "DUTY_NOT_YOURS", "S1-25");
          var verified = clerk.ifMatch(3).post(path + "/verification", good).expect(200);
          assertEquals("true", verified.text("/measures/0/verdict/effective"));
          clerk.ifMatch(4).post(path + "/verification", good).refused(409, "ALREADY_VERIFIED");
        });
    served(
        ShippedCase.changed(TICKETS, "\"cause\": \"CUSTOMER_MISUSE\"", "\"cause\": \"SYSTEM\"")
            .replace(
                "\"another\": true, \"rule\": \"S1-25\"",
                "\"another\": false, \"rule\": \"S1-25\""),
        company -> {
          misuse(company);
          ends(company, DECEMBER);
          var planned =
              with(
                  review("CUSTOMER_MISUSE", "2026-11"),
                  "measures",
                  List.of(
                      Map.of(
                          "text",
                          "A clearer page",
                          "owner",
                          "OPS_SUPPORT",
                          "dueOn",
                          "2026-12-20")));
          var report = write(company, OPS, planned).expect(201);
          assertEquals(0, report.at("/causes").size());
          var path =
              "/reviews/" + report.text("/id") + "/measures/" + report.text("/measures/0/id");
          var done = Map.of("doneAt", "2026-12-01T09:00:00+08:00", "evidence", "the page");
          var desk = company.desk(OPS);
          desk.ifMatch(2).post(path + "/implementation", done).expect(200);
          var bad = Map.of("effective", false, "finding", "they still ask");
          desk.ifMatch(3).post(path + "/verification", bad).expect(200);
        });
  }

  @Test
  void what_is_not_followed_up_is_not_judged() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          ends(company, DECEMBER);
          var owed = company.desk(HEAD).get("/reviews?topic=RESULTS").expect(200);
          var path =
              "/reviews/" + owed.text("/items/0/id") + "/measures/" + owed.text("/items/0/id");
          var good = Map.of("effective", true, "finding", "it rings");
          company
              .desk(HEAD)
              .ifMatch(1)
              .post(path + "/verification", good)
              .refused(409, "NOT_REVIEWED_YET", "G-4");
          write(company, HEAD, with(review("RESULTS", "2026-11"), "measures", List.of(MEASURE)));
          company
              .desk(HEAD)
              .ifMatch(2)
              .post(path + "/verification", good)
              .refused(409, "VERIFICATION_NOT_IN_PROCEDURE", "G-4");
          var done = Map.of("doneAt", "2026-12-01T09:00:00+08:00", "evidence", "it rings");
          company
              .desk(HEAD)
              .ifMatch(2)
              .post(path + "/implementation", done)
              .refused(422, "NO_SUCH_MEASURE", "G-4");
        });
  }

  @Test
  void what_nobody_looks_back_at_is_refused() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          ends(company, DECEMBER);
          write(company, HEAD, review("WEATHER", "2026-11"))
              .refused(422, "TOPIC_NOT_IN_PROCEDURE", "E-6");
          write(company, HEAD, review("EVALUATION", null)).refused(422, "PERIOD_UNFIT", "E-6");
          write(company, HEAD, review("EVALUATION", "2026-10"))
              .refused(422, "PERIOD_BEFORE_COMPANY", "E-6");
          company
              .desk(HEAD)
              .get("/reviews/0190a0a0-0000-7000-8000-000000000001")
              .refused(404, "NOT_FOUND");
          company
              .desk(HEAD)
              .get("/reviews/0190a0a0-0000-7000-8000-000000000001/timeline")
              .refused(404, "NOT_FOUND");
          company.desk(HEAD).wrongly().get("/reviews?written=perhaps").refused(400, "MALFORMED");
        });
    try (var company = ServedCompany.inMemory()) {
      write(company, "quality-head", review("EVALUATION", "2026-11"))
          .refused(403, "DUTY_NOT_IN_PROCEDURE");
    }
  }

  /** A case in which the customer did something wrong. */
  private static void misuse(ServedCompany company) {
    var given =
        Map.<String, Object>of(
            "demands", Map.of("asked", List.of("REFUND")),
            "facts", Map.of("CUSTOMER_KIND", "AGENT", "SALES_PHASE", "AFTER_SALES"));
    var it = ShippedCase.drafted(company, "ops-support-clerk", given);
    it.register().expect(200);
    it.verify().expect(200);
    it.forward("OPS_SUPPORT").expect(200);
    it.post("/improvements", Map.of("category", "CUSTOMER_MISUSE", "finding", "wrong button"))
        .expect(201);
  }

  private static Map<String, Object> review(String topic, String month) {
    var review = new HashMap<String, Object>();
    review.put("topic", topic);
    review.put("text", "Most of it came by phone");
    if (month != null) {
      review.put("month", month);
    }
    return review;
  }

  private static Map<String, Object> with(Map<String, Object> given, String name, Object value) {
    var more = new HashMap<>(given);
    more.put(name, value);
    return more;
  }

  private static Answer write(ServedCompany company, String user, Map<String, Object> review) {
    return company.desk(user).post("/reviews", review);
  }

  private static List<String> owed(ServedCompany company) {
    var owed = company.desk(HEAD).get("/reviews?written=false").expect(200);
    return owed.texts("/items", "/topic");
  }

  private static ShippedCase registered(ServedCompany company) {
    var given = Map.<String, Object>of("facts", Map.of("CATEGORY", "OTHER"));
    var it = ShippedCase.drafted(company, "after-sales-clerk", given);
    it.register().expect(200);
    return it;
  }

  /** It is that time, and what the program does by itself until then is done. */
  private static void ends(ServedCompany company, String instant) {
    company.clock().set(Instant.parse(instant));
    var jobs = company.company().useCases().jobs();
    for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
      assertNull(done.get().failure());
    }
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
