package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** What is done so that a complaint does not come again, and when it is enough. */
class ImprovementHttpTest {
  private static final String TICKETS = "ticketing-platform";
  private static final String INSTALLATION = "installation-manufacturer";
  private static final String FEEDBACK = "general-feedback";
  private static final String SERVICE = "after-sales-service";

  @ParameterizedTest
  @CsvSource({
    "PROCESS, S1-23, PROCESS_IMPROVEMENT",
    "SYSTEM, S1-24, TECHNICAL_FIX",
    "CUSTOMER_MISUSE, S1-25, ANALYSIS and no IMPROVEMENT",
    "PARTNER, S1-26, REMEDY and no AGREEMENT and no TRAINING"
  })
  void a_cause_requires_its_measures_S1_23_S1_26(String category, String rule, String required) {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var it = ticket(company);
          var begun = begun(it, category);
          assertEquals(rule, opened(it, "IMPROVEMENT_OPEN", "requires").get(0));
          var sentence = opened(it, "IMPROVEMENT_OPEN", "requires").get(1);
          assertTrue(sentence.contains("there is no " + required + " yet"), sentence);
          for (var kind : required.split(" and no ")) {
            measured(it, begun, kind, "OPS_SUPPORT");
          }
          assertEquals(List.of(), opened(it, "IMPROVEMENT_OPEN", "requires"));
        });
  }

  @Test
  void another_measure_is_required_where_the_document_says_so_S1_23_S1_26() {
    served(
        ShippedCase.changed(
            TICKETS, "{\"requires\": [\"PROCESS_IMPROVEMENT\"]", "{\"requires\": [\"TRAINING\"]"),
        company -> {
          var it = ticket(company);
          begun(it, "PROCESS");
          var sentence = opened(it, "IMPROVEMENT_OPEN", "requires").get(1);
          assertTrue(sentence.contains("there is no TRAINING yet"), sentence);
        });
    served(
        ShippedCase.changed(TICKETS, "      \"IMPROVEMENT_OPEN\": \"S1-23\",\n", ""),
        company -> {
          var it = ticket(company);
          begun(it, "PARTNER");
          assertEquals(List.of(), opened(it, "IMPROVEMENT_OPEN", "requires"));
        });
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var it = ticket(company);
          it.post("/improvements", Map.of("category", "WEATHER", "finding", "rain"))
              .refused(422, "CAUSE_NOT_IN_PROCEDURE", "S1-23");
          var begun = begun(it, "PROCESS");
          it.change(begun + "/measures", version(it), measure("PRAYER", "OPS_SUPPORT"))
              .refused(422, "MEASURE_NOT_IN_PROCEDURE", "S1-23");
          it.change(begun + "/measures", version(it), measure("TRAINING", "KITCHEN"))
              .refused(422, "DEPARTMENT_NOT_IN_PROCEDURE");
          it.change(begun + "/reviews", version(it), Map.of("finding", "so", "next", "2027-01-01"))
              .refused(409, "NO_REVIEW_PLANNED");
          it.post(
                  "/improvements",
                  Map.of("category", "PROCESS", "finding", "so", "reviewOn", "2027-01-01"))
              .refused(422, "REVIEW_NOT_IN_PROCEDURE");
        });
  }

  @Test
  void what_does_not_work_is_followed_by_another_measure_until_one_does() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var it = ticket(company);
          var begun = begun(it, "SYSTEM");
          var first = measured(it, begun, "TECHNICAL_FIX", "TECHNOLOGY");
          verdict(it, begun, first, true).refused(409, "NOT_IMPLEMENTED", "S1-24");
          done(it, begun, first).expect(200);
          done(it, begun, first).refused(409, "ALREADY_IMPLEMENTED");
          verdict(it, begun, first, false).expect(200);
          verdict(it, begun, first, true).refused(409, "ALREADY_VERIFIED", "S1-24");
          assertTrue(opened(it, "IMPROVEMENT_OPEN", "requires").get(1).contains("TECHNICAL_FIX"));
          var second = measured(it, begun, "TECHNICAL_FIX", "TECHNOLOGY");
          done(it, begun, second).expect(200);
          verdict(it, begun, second, true).expect(200);
          assertEquals(List.of(), opened(it, "IMPROVEMENT_OPEN", "come"));
          verdict(it, begun, "00000000-0000-7000-8000-000000000000", true)
              .refused(422, "NO_SUCH_MEASURE");
          var told = it.timeline().toString();
          assertTrue(told.contains("found that it does not work: so that it works"), told);
        });
  }

  @Test
  void departments_and_similar_products_answer_whether_it_could_happen_there_S1_27() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var it = ticket(company);
          var begun = begun(it, "PROCESS");
          assertEquals("S1-27", opened(it, "READ_ACROSS_OPEN", "TECHNOLOGY, SALES").get(0));
          answered(it, begun, Map.of("department", "FINANCE"))
              .refused(422, "DEPARTMENT_NOT_ASKED", "S1-27");
          answered(it, begun, Map.of("department", "SALES"))
              .refused(403, "DEPARTMENT_ANSWERS_ITSELF", "S1-27");
          answered(it, begun, Map.of()).expect(400);
          answered(it.by(company, "sales-clerk"), begun, Map.of("department", "SALES")).expect(200);
          answered(it.by(company, "technology-clerk"), begun, Map.of("department", "TECHNOLOGY"))
              .expect(200);
          assertTrue(opened(it, "READ_ACROSS_OPEN", "similar").get(1).contains("similar product"));
          var last = answered(it, begun, Map.of("product", "the coach tickets")).expect(200);
          assertEquals("the coach tickets", last.text("/readAcross/2/product"));
          assertEquals(List.of(), opened(it, "READ_ACROSS_OPEN", ""));
        });
    served(
        ShippedProcedures.text(TICKETS)
            .replace(
                "{\"participants\": [\"TECHNOLOGY\", \"SALES\"], \"products\": true",
                "{\"participants\": [\"FINANCE\"], \"products\": false"),
        company -> {
          var it = ticket(company);
          begun(it, "PROCESS");
          assertTrue(
              opened(it, "READ_ACROSS_OPEN", "by").get(1).endsWith("not answered by FINANCE"));
        });
  }

  @Test
  void a_case_ends_with_something_corrected_or_prevented_S0_01() {
    served(
        ShippedProcedures.text(INSTALLATION),
        company -> {
          var it = installed(company);
          assertEquals("S0-01", opened(it, "IMPROVEMENT_MISSING", "").get(0));
          var begun = begun(it, "INSTALLATION");
          assertEquals("S0-01", opened(it, "IMPROVEMENT_OPEN", "PLAN").get(0));
          measured(it, begun, "CORRECTIVE", "MANUFACTURING");
          it.change("/closing", Map.of("reason", "mended")).expect(200);
          answered(it, begun, Map.of("product", "other")).refused(403, "DUTY_NOT_IN_PROCEDURE");
        });
    served(
        ShippedCase.changed(
            INSTALLATION,
            ",\n      \"IMPROVEMENT_MISSING\": \"S0-01\",\n      \"IMPROVEMENT_OPEN\": \"S0-01\"",
            ""),
        company -> installed(company).change("/closing", Map.of("reason", "mended")).expect(200));
  }

  @Test
  void quality_control_verifies_and_nobody_what_is_their_own_S0_06() {
    served(
        ShippedProcedures.text(INSTALLATION),
        company -> {
          var it = installed(company);
          var begun = begun(it, "PRODUCT");
          var measure = measured(it, begun, "PREVENTIVE", "MANUFACTURING");
          done(it, begun, measure).expect(200);
          verdict(it, begun, measure, true).refused(403, "DUTY_NOT_YOURS", "S0-06");
          var quality = it.by(company, "quality-control-clerk");
          assertEquals(
              "quality-control-clerk",
              verdict(quality, begun, measure, true)
                  .expect(200)
                  .text("/measures/0/verdict/verified/by"));
        });
    var engineers =
        ShippedCase.changed(
            INSTALLATION,
            "\"VERIFY_IMPROVEMENT\": {\"by\": [{\"department\": \"QUALITY_CONTROL\"}]",
            "\"VERIFY_IMPROVEMENT\": {\"by\": [{\"department\": \"ENGINEERING\"}]");
    served(
        engineers,
        company -> {
          var it = installed(company);
          var begun = begun(it, "PRODUCT");
          var own = measured(it, begun, "PREVENTIVE", "ENGINEERING");
          done(it, begun, own).expect(200);
          verdict(it, begun, own, true).refused(403, "OWN_MEASURE", "S0-06");
          var colleague = it.by(company, "engineering-manager");
          var other = measured(colleague, begun, "CORRECTIVE", "ENGINEERING");
          done(colleague, begun, other).expect(200);
          verdict(it, begun, own, true).refused(403, "OWN_MEASURE", "S0-06");
          verdict(it, begun, other, true).expect(200);
        });
    served(
        engineers.replace(
            "\"verification\": {\"another\": true", "\"verification\": {\"another\": false"),
        company -> {
          var it = installed(company);
          var begun = begun(it, "PRODUCT");
          var own = measured(it, begun, "PREVENTIVE", "ENGINEERING");
          done(it, begun, own).expect(200);
          verdict(it, begun, own, true).expect(200);
        });
  }

  @Test
  void an_improvement_goes_through_five_steps_C_5() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var it = feedback(company);
          var begun = begun(it, "PRODUCT");
          assertTrue(steps(it).endsWith("to PLAN, CARRIED_OUT, EFFECT, FEEDBACK"), steps(it));
          var measure = measured(it, begun, "CORRECTIVE", "QUALITY");
          assertTrue(steps(it).endsWith("to CARRIED_OUT, EFFECT, FEEDBACK"), steps(it));
          done(it, begun, measure).expect(200);
          assertTrue(steps(it).endsWith("to EFFECT, FEEDBACK"), steps(it));
          verdict(it, begun, measure, true).expect(200);
          assertTrue(steps(it).endsWith("to FEEDBACK"), steps(it));
          it.tell("CLOSING", "Mended, thank you").expect(200);
          assertEquals(List.of(), opened(it, "IMPROVEMENT_OPEN", "come"));
        });
    served(
        ShippedCase.changed(
            FEEDBACK,
            "[\"CAUSE\", \"PLAN\", \"CARRIED_OUT\", \"EFFECT\", \"FEEDBACK\"]",
            "[\"CAUSE\"]"),
        company -> {
          var it = feedback(company);
          begun(it, "PRODUCT");
          assertEquals(List.of(), opened(it, "IMPROVEMENT_OPEN", "come"));
        });
  }

  @Test
  void an_improvement_has_a_date_on_which_it_is_looked_at_again_S3_13() {
    var undated = Map.of("category", "SERVICE", "finding", "nobody rang up");
    served(
        FollowUpHttpTest.UNPLANNED,
        company -> {
          var it = service(company);
          it.post("/improvements", undated).refused(422, "REVIEW_DATE_MISSING", "S3-13");
          var dated = Map.of("category", "SERVICE", "finding", "nobody", "reviewOn", "2026-12-23");
          var begun = "/improvements/" + it.post("/improvements", dated).expect(201).text("/id");
          measured(it, begun, "PREVENTIVE", "AFTER_SALES");
          FollowUpHttpTest.resulted(it);
          it.change("/closing", Map.of("reason", "mended")).expect(200);
          it.post("/follow-ups", FollowUpHttpTest.said("SATISFIED")).expect(201);
          var open = it.change("/archiving", Map.of()).refused(409, "STILL_OPEN");
          assertEquals(List.of("REVIEW_OPEN"), open.texts("/errors", "/code"));
          assertEquals("S3-13", open.text("/errors/0/rule"));
          var again = Map.of("finding", "not everybody does", "next", "2027-01-25");
          it.change(begun + "/reviews", version(it), again).expect(200);
          it.change("/archiving", Map.of()).refused(409, "STILL_OPEN");
          var last = it.change(begun + "/reviews", version(it), Map.of("finding", "they do"));
          assertEquals("they do", last.expect(200).text("/reviews/1/finding"));
          it.change("/archiving", Map.of()).expect(200);
        });
    served(
        ShippedCase.changed(
            SERVICE, "\"review\": {\"required\": true", "\"review\": {\"required\": false"),
        company -> service(company).post("/improvements", undated).expect(201));
  }

  @Test
  void who_reads_across_is_asked_only_where_the_document_says_so_S1_27() {
    var without =
        ShippedProcedures.text(TICKETS).replaceFirst("\"readAcross\": \\{[^}]*},\\s*", "");
    served(
        without,
        company -> {
          var it = ticket(company);
          var begun = begun(it, "PROCESS");
          assertEquals(List.of(), opened(it, "READ_ACROSS_OPEN", ""));
          answered(it, begun, Map.of("product", "coach tickets"))
              .refused(409, "READ_ACROSS_NOT_IN_PROCEDURE", "S1-23");
        });
  }

  /** A cause of that category, with a measure against it. */
  static void planned(ShippedCase it, String category, String kind, String owner) {
    measured(it, begun(it, category), kind, owner);
  }

  private static String begun(ShippedCase it, String category) {
    var cause = Map.of("category", category, "finding", "it was like that");
    return "/improvements/" + it.post("/improvements", cause).expect(201).text("/id");
  }

  private static Map<String, Object> measure(String kind, String owner) {
    return Map.of("kind", kind, "text", "so that it works", "owner", owner, "dueOn", "2026-12-01");
  }

  /** The id of the measure that is planned so. */
  private static String measured(ShippedCase it, String improvement, String kind, String owner) {
    var planned =
        it.change(improvement + "/measures", version(it), measure(kind, owner)).expect(200);
    var all = planned.texts("/measures", "/id");
    return all.get(all.size() - 1);
  }

  private static Answer done(ShippedCase it, String improvement, String measure) {
    return it.change(
        improvement + "/measures/" + measure + "/implementation",
        version(it),
        Map.of("doneAt", ShippedCase.NOW, "evidence", "photo 12"));
  }

  private static Answer verdict(
      ShippedCase it, String improvement, String measure, boolean effective) {
    return it.change(
        improvement + "/measures/" + measure + "/verification",
        version(it),
        Map.of("effective", effective, "finding", "tried"));
  }

  private static Answer answered(ShippedCase it, String improvement, Map<String, Object> where) {
    var answer = new java.util.HashMap<>(where);
    answer.put("applies", false);
    answer.put("reason", "we do it otherwise");
    return it.change(improvement + "/read-across", version(it), answer);
  }

  private static long version(ShippedCase it) {
    return Long.parseLong(it.read().text("/parts/improvements/0/version"));
  }

  private static String steps(ShippedCase it) {
    return opened(it, "IMPROVEMENT_OPEN", "come").get(1);
  }

  /** The rule and the sentence of what keeps the case open so; nothing if nothing does. */
  private static List<String> opened(ShippedCase it, String code, String part) {
    var refused = it.change("/closing", Map.of("reason", "done")).refused(409, "STILL_OPEN");
    for (var error : refused.at("/errors")) {
      var sentence = error.path("detail").asText(error.path("message").asText());
      if (error.get("code").asText().equals(code)
          && (sentence.contains(part)
              || part.equals("requires") && sentence.startsWith("against"))) {
        return List.of(error.get("rule").asText(), sentence);
      }
    }
    return List.of();
  }

  static ShippedCase ticket(ServedCompany company) {
    var given =
        Map.<String, Object>of(
            "demands", Map.of("asked", List.of("REFUND")),
            "facts", Map.of("CUSTOMER_KIND", "AGENT", "SALES_PHASE", "AFTER_SALES"));
    return registered(ShippedCase.drafted(company, "ops-support-clerk", given));
  }

  private static ShippedCase feedback(ServedCompany company) {
    var given = Map.<String, Object>of("facts", Map.of("CATEGORY", "OTHER"));
    return registered(ShippedCase.drafted(company, "after-sales-clerk", given));
  }

  private static ShippedCase service(ServedCompany company) {
    var given = Map.<String, Object>of("facts", Map.of("CUSTOMER_KIND", "PERSON"));
    var it = registered(ShippedCase.drafted(company, "after-sales-clerk", given));
    it.forward("AFTER_SALES").expect(200);
    it.tell("FIRST_REPLY").expect(200);
    return it;
  }

  private static ShippedCase registered(ShippedCase it) {
    it.register().expect(200);
    it.verify().expect(200);
    return it;
  }

  private static ShippedCase installed(ServedCompany company) {
    var facts =
        Map.of(
            "PLACE",
            "hall 3",
            "WANTS_RETURN_OR_EXCHANGE",
            false,
            "WANTS_ON_SITE",
            false,
            "ORIGIN",
            "FAILURE_IN_USE");
    var it =
        ShippedCase.drafted(
            company, "sales-clerk", Map.of("facts", facts, "demands", Map.of("asked", List.of())));
    it.change("/waivers", Map.of("field", "PHOTO", "reason", "dark")).expect(200);
    it.verify().expect(200);
    it.register().expect(200);
    it.forward("ENGINEERING", "MANUFACTURING").expect(200);
    var engineer = it.by(company, "engineering-clerk");
    engineer.tell("FIRST_REPLY").expect(200);
    OwnershipHttpTest.owned(company, it);
    return engineer;
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
