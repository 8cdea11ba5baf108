package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** What the shipped documents say of intake, forwarding and the end of a case. */
class ShippedProceduresHttpTest {
  private static final String INSTALLATION = "installation-manufacturer";
  private static final String TICKETS = "ticketing-platform";
  private static final String FEEDBACK = "general-feedback";
  private static final String SERVICE = "after-sales-service";
  private static final String PCB = "pcb-manufacturer";
  private static final String SALES = "sales-clerk";
  private static final Map<String, Object> PLACE =
      Map.of(
          "PLACE",
          "Hall 3",
          "WANTS_ON_SITE",
          true,
          "WANTS_RETURN_OR_EXCHANGE",
          false,
          "ORIGIN",
          "FAILURE_IN_USE");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          installation-manufacturer, ON_SITE_PLAN,         2026-11-23T14:00:00+08:00, S0-18
          installation-manufacturer, OWNER_ASSIGNMENT,     2026-11-24T09:00:00+08:00, S0-19
          general-feedback,          FIRST_REPLY,          2026-11-24T09:00:00+08:00, F-2
          general-feedback,          RESOLUTION,           2026-11-26T09:00:00+08:00, H-4
          after-sales-service,       FIRST_REPLY,          2026-11-24T09:00:00+08:00, S3-06
          after-sales-service,       SERVICE_COMPLETION,   2026-11-25T09:00:00+08:00, S3-07
          after-sales-service,       RESULT_NOTICE,        2026-11-24T09:00:00+08:00, S3-09
          after-sales-service,       RESULT_REPORT,        2026-11-24T09:00:00+08:00, S3-11
          pcb-manufacturer,          CLOSE,                2026-12-06T23:59:59+08:00, S4-28
          pcb-manufacturer,          ROUTING_STEP,         2026-11-23T14:00:00+08:00, S4-29
          pcb-manufacturer,          URGENT_VISIT,         2026-11-23T13:00:00+08:00, S4-13
          pcb-manufacturer,          INVESTIGATION_REPORT, 2026-11-26T23:59:59+08:00, S4-14
          pcb-manufacturer,          COMBINED_OPINION,     2026-11-24T23:59:59+08:00, S4-17
          pcb-manufacturer,          RESULT_NOTICE,        2026-11-24T09:00:00+08:00, S4-05
          pcb-manufacturer,          OBJECTION,            2026-12-03T23:59:59+08:00, S4-25
          pcb-manufacturer,          MONTHLY_STATISTICS,   2026-12-10T23:59:59+08:00, S4-22
          pcb-manufacturer,          DISCIPLINARY_LIST,    2026-12-10T23:59:59+08:00, S4-31
          """)
  void the_deadlines_of_every_procedure_can_be_asked_for(
      String code, String kind, String due, String rule) {
    var inquiry = code.equals(FEEDBACK) ? "INQUIRY" : "SERVICE_REQUEST";
    served(
        ShippedProcedures.text(code),
        company -> {
          var question = new HashMap<String, Object>();
          question.put("obligation", kind);
          question.put("startedAt", ShippedCase.NOW);
          question.putAll(Map.of("market", "DOMESTIC", "kind", inquiry, "urgency", "ROUTINE"));
          var answer =
              company
                  .desk("gm")
                  .with("Idempotency-Key", null)
                  .post("/procedures/%s/quotes/deadline".formatted(code), question)
                  .expect(200);
          assertEquals(due, answer.text("/dueAt"));
          assertEquals(rule, answer.text("/rule"));
          assertEquals(rule, answer.text("/steps/0/rule"));
        });
  }

  @Test
  void place_wishes_and_origin_are_known_before_it_leaves_the_draft_S0_14_S0_15() {
    served(
        ShippedProcedures.text(INSTALLATION),
        company -> {
          var draft = ShippedCase.drafted(company, SALES, Map.of());
          var refused = draft.verify();
          assertEquals("S0-15", refused.refused(409, "INTAKE_INCOMPLETE").text("/rule"));
          assertEquals(
              List.of(
                  "/photos",
                  "/facts/ORIGIN",
                  "/facts/PLACE",
                  "/facts/WANTS_ON_SITE",
                  "/facts/WANTS_RETURN_OR_EXCHANGE"),
              refused.faults());
          var wrong = new HashMap<>(PLACE);
          wrong.put("ORIGIN", "BAD_LUCK");
          wrong.put("WANTS_ON_SITE", "perhaps");
          wrong.put("WEATHER", "rain");
          var misfit = draft.amend(Map.of("facts", wrong)).refused(422, "INTAKE_NOT_ALLOWED");
          assertEquals(
              List.of("/facts/ORIGIN", "/facts/WANTS_ON_SITE", "/facts/WEATHER"), misfit.faults());
          draft.amend(Map.of("facts", PLACE)).expect(200);
          draft.change("/waivers", Map.of("field", "PHOTO", "reason", "dark")).expect(200);
          assertEquals("true", draft.verify().expect(200).text("/facts/WANTS_ON_SITE"));
        });
    served(
        ShippedCase.changed(
            INSTALLATION,
            "\"PLACE\": {\"type\": \"TEXT\", \"required\": true",
            "\"PLACE\": {\"type\": \"NUMBER\", \"required\": false"),
        company -> {
          var draft = ShippedCase.drafted(company, SALES, Map.of());
          assertEquals(false, draft.verify().faults().contains("/facts/PLACE"));
          draft.amend(Map.of("facts", Map.of("PLACE", "Hall"))).refused(422, "INTAKE_NOT_ALLOWED");
          draft.amend(Map.of("facts", Map.of("PLACE", 3))).expect(200);
        });
  }

  @Test
  void a_complaint_goes_to_two_departments_and_a_grievance_to_one_of_two_S0_10_S0_16() {
    served(
        ShippedProcedures.text(INSTALLATION),
        company -> {
          var complaint = installed(company, "COMPLAINT");
          var refused = complaint.forward("ENGINEERING").refused(422, "RECIPIENT_MISSING");
          assertEquals("S0-16", refused.text("/rule"));
          var all = complaint.forward("ENGINEERING", "MANUFACTURING", "PURCHASING").expect(200);
          assertEquals(3, all.at("/track/forwarded/recipients").size());
          var grievance = installed(company, "GRIEVANCE");
          var unfit = grievance.forward("MANUFACTURING").refused(422, "RECIPIENT_MISSING");
          assertEquals("S0-10", unfit.text("/rule"));
          grievance.forward("QUALITY_CONTROL").expect(200);
        });
    served(
        ShippedCase.changed(
            INSTALLATION, "[\"ENGINEERING\", \"QUALITY_CONTROL\"]", "[\"TECHNOLOGY\"]"),
        company -> {
          var grievance = installed(company, "GRIEVANCE");
          grievance.forward("QUALITY_CONTROL").refused(422, "RECIPIENT_MISSING");
          grievance.forward("TECHNOLOGY").expect(200);
        });
  }

  @Test
  void only_quality_control_archives_a_closed_case() {
    served(
        ShippedProcedures.text(INSTALLATION),
        company -> {
          var engineer = installed(company, "COMPLAINT").by(company, SALES);
          engineer.forward("ENGINEERING", "MANUFACTURING").expect(200);
          var closer = engineer.by(company, "engineering-clerk");
          var quality = engineer.by(company, "quality-control-clerk");
          var early = quality.change("/archiving", Map.of()).refused(409, "NOT_CLOSED");
          assertEquals("S0-06", early.text("/rule"));
          var unanswered = closer.change("/closing", Map.of("reason", "mended"));
          unanswered.refused(409, "STILL_OPEN");
          assertEquals("S0-01", unanswered.text("/errors/0/rule"));
          closer.tell("FIRST_REPLY").expect(200);
          closer.post("/on-site-plans", Map.of("text", "two people")).expect(201);
          OwnershipHttpTest.owned(company, engineer);
          ImprovementHttpTest.planned(closer, "PRODUCT", "PREVENTIVE", "ENGINEERING");
          closer.change("/closing", Map.of("reason", "mended")).expect(200);
          closer.change("/archiving", Map.of()).refused(403, "DUTY_NOT_YOURS");
          var archived = quality.change("/archiving", Map.of("reason", "all filed")).expect(200);
          assertEquals("ARCHIVED", archived.text("/stage"));
          assertEquals("quality-control-clerk", archived.text("/track/passed/ARCHIVED/by"));
          quality.change("/archiving", Map.of()).refused(409, "CASE_OVER");
        });
    served(
        ShippedCase.changed(
            INSTALLATION,
            "{\"by\": [{\"department\": \"QUALITY_CONTROL\"}], \"rule\": \"S0-06\"}",
            "{\"by\": [{\"department\": \"ENGINEERING\"}], \"rule\": \"X-6\"}"),
        company -> {
          var quality = installed(company, "COMPLAINT").by(company, "quality-control-clerk");
          var refused = quality.change("/archiving", Map.of()).refused(403, "DUTY_NOT_YOURS");
          assertEquals("X-6", refused.text("/rule"));
        });
  }

  @Test
  void feedback_is_assigned_closed_and_then_archived_D_4_E_3() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var it = feedback(company, Map.of());
          it.tell("FIRST_REPLY").expect(200);
          var unassigned = it.change("/closing", Map.of("reason", "thanks"));
          unassigned.refused(409, "STILL_OPEN");
          assertTrue(unassigned.texts("/errors", "/rule").contains("E-3"));
          it.verify().expect(200);
          it.forward("QUALITY").expect(200);
          var measure = Map.of("kind", "MEASURE", "text", "mended", "prevention", "taught");
          it.post("/outcomes", measure).expect(201);
          assertEquals("FULFILLED", it.owed("RESOLUTION", "/standing"));
          it.tell("CLOSING", "It is mended, thank you").expect(200);
          it.post("/follow-ups", FollowUpHttpTest.said("SATISFIED")).expect(201);
          it.change("/closing", Map.of("reason", "thanks")).expect(200);
          assertEquals("ARCHIVED", it.change("/archiving", Map.of()).expect(200).text("/stage"));
        });
  }

  @Test
  void what_the_customer_was_told_is_recorded_with_author_time_and_words_E_5_A_8() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var it = feedback(company, Map.of());
          it.tell("PROGRESS").expect(200);
          assertEquals("OPEN", it.owed("ACKNOWLEDGEMENT", "/standing"));
          var told = it.timeline().toString();
          assertTrue(told.contains("told the customer by PHONE: We look at it"), told);
          assertTrue(told.contains("after-sales-clerk"), told);
        });
    served(
        ShippedCase.changed(
            FEEDBACK,
            "\"PHONE\", \"EMAIL\", \"ONLINE_CHAT\", \"WEB_FORM\", \"SOCIAL\", \"VISIT\","
                + " \"LETTER\"",
            "\"EMAIL\""),
        company -> {
          var it = feedback(company, Map.of());
          var refused = it.tell("PROGRESS").refused(422, "CHANNEL_NOT_IN_PROCEDURE");
          assertEquals("E-5", refused.text("/rule"));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "ONLINE_CHAT, COMPLAINT",
    "WEB_FORM, SUGGESTION",
    "SOCIAL, INQUIRY",
    "SURVEY, COMPLAINT",
    "STORE, SUGGESTION"
  })
  void feedback_of_every_kind_comes_by_every_channel_A_1_C_1_E_1_F_1_G_0_H_1(
      String channel, String kind) {
    var source = Map.of("kind", kind, "channel", channel, "receivedAt", ShippedCase.NOW);
    var facts =
        Map.of(
            "CATEGORY", "OTHER",
            "DEDICATED_CHANNEL", true,
            "SOCIAL_FORM", "COMMENT");
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> feedback(company, Map.of("source", source, "facts", facts)));
    served(
        ShippedProcedures.text(FEEDBACK)
            .replace("\"%s\",".formatted(channel), "")
            .replace("\"DM\", \"COMMENT\", ", ""),
        company -> {
          var given = Map.<String, Object>of("source", source, "facts", facts);
          var refused =
              company
                  .desk("after-sales-clerk")
                  .post("/complaints", ShippedCase.intake(given))
                  .refused(422, "INTAKE_NOT_ALLOWED");
          assertEquals("F-1", refused.text("/rule"));
          assertEquals(List.of("/source/channel", "/facts/SOCIAL_FORM"), refused.faults());
        });
  }

  @Test
  void feedback_has_who_how_what_a_category_and_a_class_A_2_A_3_D_2_H_2() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var bare =
              Map.<String, Object>of("customer", Map.of(), "defect", Map.of(), "facts", Map.of());
          var it = ShippedCase.drafted(company, "after-sales-clerk", bare);
          it.register().expect(200);
          var refused = it.verify();
          assertEquals(
              List.of(
                  "/customer/name", "/customer/contact", "/defect/description", "/facts/CATEGORY"),
              refused.faults());
          it.amend(Map.of("facts", Map.of("CATEGORY", "WEATHER")))
              .refused(422, "INTAKE_NOT_ALLOWED");
          it.amend(Map.of("facts", Map.of("CATEGORY", "LOGISTICS", "CLASS", "WEATHER")))
              .refused(422, "INTAKE_NOT_ALLOWED");
          it.amend(Map.of("source", Map.of("occurredOn", "2026-11-20"))).expect(200);
          var whole =
              it.amend(Map.of("facts", Map.of("CATEGORY", "LOGISTICS", "CLASS", "TECH_SUPPORT")));
          assertEquals("TECH_SUPPORT", whole.expect(200).text("/facts/CLASS"));
          assertEquals("2026-11-20", whole.text("/source/occurredOn"));
          assertEquals(ShippedCase.NOW, whole.text("/source/receivedAt"));
        });
    served(
        ShippedCase.changed(
            FEEDBACK,
            "\"OCCURRED_ON\": {\"required\": false",
            "\"OCCURRED_ON\": {\"required\": true"),
        company ->
            assertEquals(
                List.of("/source/occurredOn"), feedback(company, Map.of()).verify().faults()));
  }

  @Test
  void a_complaint_is_recorded_with_what_the_customer_demands_and_no_other_message_is_A_6() {
    var none = Map.<String, Object>of("demands", Map.of("asked", List.of()));
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var it = feedback(company, none);
          var refused = it.verify().refused(409, "INTAKE_INCOMPLETE");
          assertEquals(List.of("/demands/asked"), refused.faults());
          assertEquals("A-6", refused.text("/errors/0/rule"));
          it.amend(Map.of("demands", Map.of("asked", List.of("REFUND"))))
              .refused(422, "INTAKE_NOT_ALLOWED");
          it.amend(Map.of("demands", Map.of("asked", List.of("SERVICE_IMPROVEMENT")))).expect(200);
          assertEquals("SERVICE_IMPROVEMENT", it.read().text("/demands/asked/0"));
          it.verify().expect(200);
          for (var kind : List.of("SUGGESTION", "INQUIRY")) {
            var other = new HashMap<>(none);
            other.put("source", ShippedCase.source(kind));
            feedback(company, other).verify().expect(200);
          }
        });
    served(
        ShippedCase.changed(
            FEEDBACK, "\"leastFor\": [\"COMPLAINT\"]", "\"leastFor\": [\"SUGGESTION\"]"),
        company -> {
          feedback(company, none).verify().expect(200);
          var other = new HashMap<>(none);
          other.put("source", ShippedCase.source("SUGGESTION"));
          var refused = feedback(company, other).verify().refused(409, "INTAKE_INCOMPLETE");
          assertEquals("A-6", refused.text("/errors/0/rule"));
        });
  }

  @Test
  void only_what_comes_from_outside_is_taken_in_S0_02() {
    served(
        ShippedProcedures.text(INSTALLATION),
        company -> {
          var desk = company.desk(SALES);
          var internal = Map.<String, Object>of("source", Map.of("kind", "INTERNAL"));
          desk.wrongly().post("/complaints", internal).expect(400);
          var inquiry = Map.<String, Object>of("source", Map.of("kind", "INQUIRY"));
          var refused = desk.post("/complaints", inquiry).refused(422, "INTAKE_NOT_ALLOWED");
          assertEquals("S0-02", refused.text("/rule"));
        });
    served(
        ShippedCase.changed(INSTALLATION, "\"COMPLAINT\", \"GRIEVANCE\",", "\"INQUIRY\","),
        company -> {
          var inquiry = Map.<String, Object>of("source", Map.of("kind", "INQUIRY"));
          company.desk(SALES).post("/complaints", inquiry).expect(201);
        });
  }

  @Test
  void a_ticket_customer_a_phase_and_one_of_seven_demands_are_known_S1_07_S1_08_S1_14() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var wanted = Map.<String, Object>of("demands", Map.of("asked", List.of("CANCEL_ORDER")));
          var it = ShippedCase.drafted(company, "ops-support-clerk", wanted);
          it.register().expect(200);
          var refused = it.verify();
          assertEquals(List.of("/facts/CUSTOMER_KIND", "/facts/SALES_PHASE"), refused.faults());
          assertEquals("S1-07", refused.text("/errors/0/rule"));
          assertEquals("S1-14", refused.text("/errors/1/rule"));
          var facts =
              Map.of(
                  "CUSTOMER_KIND", "AGENT", "SALES_PHASE", "PRE_SALES", "DIRECTNESS", "INDIRECT");
          it.amend(Map.of("facts", facts)).expect(200);
          it.verify().expect(200);
          var other = Map.<String, Object>of("demands", Map.of("asked", List.of("REPAIR")));
          var unfit =
              company
                  .desk("ops-support-clerk")
                  .post("/complaints", ShippedCase.intake(other))
                  .refused(422, "INTAKE_NOT_ALLOWED");
          assertEquals("S1-08", unfit.text("/rule"));
        });
    served(
        ShippedProcedures.text(TICKETS)
            .replace("\"END_USER\", \"DEALER\", \"AGENT\"", "\"END_USER\"")
            .replace("\"CANCEL_ORDER\", ", ""),
        company -> {
          var given =
              Map.<String, Object>of(
                  "demands", Map.of("asked", List.of("CANCEL_ORDER")),
                  "facts", Map.of("CUSTOMER_KIND", "AGENT"));
          var refused =
              company
                  .desk("ops-support-clerk")
                  .post("/complaints", ShippedCase.intake(given))
                  .refused(422, "INTAKE_NOT_ALLOWED");
          assertEquals(List.of("/demands/asked", "/facts/CUSTOMER_KIND"), refused.faults());
        });
  }

  @Test
  void service_is_asked_for_by_a_person_or_an_organisation_S3_01_S3_02() {
    served(
        ShippedProcedures.text(SERVICE),
        company -> {
          var request =
              Map.<String, Object>of(
                  "source",
                  ShippedCase.source("SERVICE_REQUEST"),
                  "customer",
                  Map.of("name", "Li"));
          var it = ShippedCase.drafted(company, "after-sales-clerk", request);
          it.register().expect(200);
          var refused = it.verify();
          assertEquals(List.of("/customer/contact", "/facts/CUSTOMER_KIND"), refused.faults());
          assertEquals("S3-02", refused.text("/errors/0/rule"));
          assertEquals("S3-01", refused.text("/errors/1/rule"));
          it.amend(Map.of("customer", Map.of("contact", "138"))).expect(200);
          it.amend(Map.of("facts", Map.of("CUSTOMER_KIND", "ROBOT")))
              .refused(422, "INTAKE_NOT_ALLOWED");
          it.amend(Map.of("facts", Map.of("CUSTOMER_KIND", "ORGANISATION"))).expect(200);
          it.verify().expect(200);
        });
    served(
        ShippedProcedures.text(SERVICE)
            .replace("\"PERSON\", \"ORGANISATION\"", "\"ROBOT\"")
            .replace("\"REPAIR\", \"EXCHANGE\", \"RETURN\"", "\"REPAIR\""),
        company -> {
          var given = Map.<String, Object>of("facts", Map.of("CUSTOMER_KIND", "PERSON"));
          var refused =
              company
                  .desk("after-sales-clerk")
                  .post("/complaints", ShippedCase.intake(given))
                  .refused(422, "INTAKE_NOT_ALLOWED");
          assertEquals(List.of("/demands/asked", "/facts/CUSTOMER_KIND"), refused.faults());
        });
  }

  @Test
  void order_part_both_quantities_opinion_and_sample_are_known_S4_11() {
    served(
        ShippedProcedures.text(PCB),
        company -> {
          var it = ShippedCase.drafted(company, SALES, Map.of("product", Map.of()));
          var refused = it.verify();
          assertEquals("S4-11", refused.refused(409, "INTAKE_INCOMPLETE").text("/rule"));
          assertEquals(
              List.of(
                  "/product/shippedOn",
                  "/product/orderNumber",
                  "/product/partNumber",
                  "/product/deliveredQuantity",
                  "/product/sample",
                  "/facts/OPINION"),
              refused.faults());
          var few = Map.of("product", Map.of("deliveredQuantity", 2));
          var more = it.amend(new HashMap<>(few)).refused(422, "INTAKE_NOT_ALLOWED");
          assertEquals("DEFECT_MORE_THAN_DELIVERED", more.text("/errors/0/code"));
          assertEquals("S4-11", more.text("/errors/0/rule"));
          it.amend(new HashMap<>(CircumstancesHttpTest.pcb("CN"))).expect(200);
          it.amend(Map.of("product", Map.of("sample", true))).expect(200);
          assertEquals("true", it.verify().expect(200).at("/product/sample").toString());
        });
    served(
        ShippedCase.changed(
            PCB,
            "\"SAMPLE\": {\"required\": true, \"waivable\": true",
            "\"SAMPLE\": {\"required\": true, \"waivable\": false"),
        company ->
            ShippedCase.drafted(company, SALES, Map.of())
                .change("/waivers", Map.of("field", "SAMPLE", "reason", "lost"))
                .refused(422, "NOT_WAIVABLE"));
  }

  private static ShippedCase installed(ServedCompany company, String kind) {
    var it =
        ShippedCase.drafted(
            company,
            SALES,
            Map.of(
                "source", ShippedCase.source(kind),
                "facts", PLACE,
                "demands", Map.of("asked", List.of())));
    it.change("/waivers", Map.of("field", "PHOTO", "reason", "dark")).expect(200);
    it.verify().expect(200);
    it.register().expect(200);
    return it;
  }

  private static ShippedCase feedback(ServedCompany company, Map<String, Object> more) {
    var given = new HashMap<String, Object>(Map.of("facts", Map.of("CATEGORY", "OTHER")));
    given.putAll(more);
    var it = ShippedCase.drafted(company, "after-sales-clerk", given);
    it.register().expect(200);
    return it;
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
