package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** One person answers for a case, is helped by others, and hands up what cannot be resolved. */
class OwnershipHttpTest {
  private static final String INSTALLATION = "installation-manufacturer";
  private static final String FEEDBACK = "general-feedback";
  private static final String OWNER = "case-owner";
  private static final String MAKER = "manufacturing-head";
  private static final String CHECKER = "quality-control-clerk";

  @Test
  void manufacturing_names_exactly_one_owner_and_departments_that_help_S0_03_S0_12() {
    served(
        ShippedProcedures.text(INSTALLATION),
        company -> {
          var it = installed(company);
          assertEquals("S0-03", open(it, "OWNER_MISSING"));
          var named = Map.of("owner", OWNER, "assistants", List.of("TECHNOLOGY"));
          it.post("/ownerships", named).refused(403, "DUTY_NOT_YOURS", "S0-03");
          var maker = it.by(company, MAKER);
          var nobody = maker.post("/ownerships", Map.of("owner", "nobody"));
          assertEquals(
              List.of("/owner"), nobody.refused(422, "NOBODY_OF_THE_COMPANY", "S0-03").faults());
          var one = "/ownerships/" + maker.post("/ownerships", named).expect(201).text("/id");
          maker.post("/ownerships", named).refused(409, "OWNER_NAMED", "S0-03");
          maker.change(one + "/assistants", 1, Map.of("department", "FINANCE")).expect(200);
          maker
              .change(one + "/assistants", 2, Map.of("department", "FINANCE"))
              .refused(409, "ALREADY_ASSISTING", "S0-03");
          maker
              .change(one + "/assistants", 2, Map.of("department", "KITCHEN"))
              .refused(422, "DEPARTMENT_NOT_IN_PROCEDURE");
          var other = Map.of("owner", "engineering-manager", "reason", "ill");
          var replaced = maker.change(one + "/owner", 2, other).expect(200);
          assertEquals("engineering-manager", replaced.text("/owner/user"));
          assertEquals(
              List.of("TECHNOLOGY", "FINANCE"), replaced.texts("/assistants", "/department"));
          assertNull(open(it, "OWNER_MISSING"));
        });
    served(
        ShippedCase.changed(
            INSTALLATION,
            "\"requiredWhen\": {},",
            "\"requiredWhen\": {\"kind\": [\"GRIEVANCE\"]},"),
        company -> assertNull(open(installed(company), "OWNER_MISSING")));
  }

  @Test
  void the_owner_and_nobody_else_finds_out_cause_and_proposal_S0_04_S0_19() {
    served(
        ShippedProcedures.text(INSTALLATION),
        company -> {
          var it = installed(company);
          var one = named(company, it);
          assertEquals("S0-04", open(it, "OWNERSHIP_OPEN"));
          var analysis = analysis("PRODUCT");
          analysis.put("tools", "a torque wrench");
          analysis.put("materials", "two bolts");
          it.by(company, "manufacturing-clerk")
              .change(one + "/analysis", 1, analysis)
              .refused(403, "NOT_THE_OWNER", "S0-03");
          var owner = it.by(company, OWNER);
          owner
              .change(one + "/analysis", 1, analysis("WEATHER"))
              .refused(422, "CAUSE_NOT_IN_PROCEDURE", "S0-04");
          var analysed = owner.change(one + "/analysis", 1, analysis).expect(200);
          assertEquals("a torque wrench", analysed.text("/analysis/tools"));
          assertEquals("two bolts", analysed.text("/analysis/materials"));
          assertNull(open(it, "OWNERSHIP_OPEN"));
          var told = it.timeline().toString();
          assertTrue(told.contains("case-owner analysed the case: the bearing is worn"), told);
        });
    served(
        ShippedCase.changed(INSTALLATION, "\"PRODUCT\": {},\n        \"INST", "\"INST"),
        company -> {
          var it = installed(company);
          var one = named(company, it);
          it.by(company, OWNER)
              .change(one + "/analysis", 1, analysis("PRODUCT"))
              .refused(422, "CAUSE_NOT_IN_PROCEDURE", "S0-04");
        });
  }

  @Test
  void an_owner_is_named_within_the_time_that_the_document_gives_S0_19() {
    var forwarded = ShippedCase.changed(INSTALLATION, "\"ON_SITE_PLANNED\",", "\"FORWARDED\",");
    var started =
        forwarded.replace(
            "\"fulfilledBy\": \"FORWARDED\",", "\"fulfilledBy\": \"ON_SITE_PLANNED\",");
    served(
        started,
        company -> {
          var it = installed(company);
          assertEquals("2026-11-24T09:00:00+08:00", it.due("OWNER_ASSIGNMENT"));
          assertEquals("S0-19", it.owed("OWNER_ASSIGNMENT", "/rule"));
          named(company, it);
          assertEquals("FULFILLED", it.owed("OWNER_ASSIGNMENT", "/standing"));
        });
    served(
        started.replace("{\"workingDays\": 1}", "{\"workingHours\": 2}"),
        company ->
            assertEquals("2026-11-23T11:00:00+08:00", installed(company).due("OWNER_ASSIGNMENT")));
  }

  @Test
  void what_the_work_needs_is_bought_by_purchasing_S0_07_S0_19() {
    served(
        ShippedProcedures.text(INSTALLATION),
        company -> {
          var it = installed(company);
          var one = named(company, it);
          var needed = analysis("PRODUCT");
          needed.put("toBuy", "two bearings");
          var owner = it.by(company, OWNER);
          owner.change(one + "/analysis", 1, needed).expect(200);
          owner.change(one + "/analysis", 2, needed).expect(200);
          var file = it.read();
          assertEquals(List.of("PURCHASE"), file.texts("/parts/errands", "/kind"));
          assertEquals("PURCHASING", file.text("/parts/errands/0/owner"));
          assertEquals("S0-07", file.text("/parts/errands/0/rule"));
          var errand = "/errands/" + file.text("/parts/errands/0/id");
          it.by(company, "purchasing-head")
              .change(errand + "/waiver", 1, Map.of("reason", "in stock"))
              .refused(409, "ERRAND_NOT_WAIVABLE", "S0-07");
          var bought = Map.of("result", "two bearings are here", "doneAt", ShippedCase.NOW);
          owner.change(errand + "/completion", 1, bought).refused(403, "DUTY_NOT_YOURS");
          it.by(company, "purchasing-clerk").change(errand + "/completion", 1, bought).expect(200);
          assertNull(open(it, "ERRAND_OPEN"));
        });
    served(
        ShippedCase.changed(
            INSTALLATION, "\"purchase\": {\"owner\": \"PURCHASING\", \"rule\": \"S0-07\"},", ""),
        company -> {
          var it = installed(company);
          var needed = analysis("PRODUCT");
          needed.put("toBuy", "two bearings");
          var one = named(company, it);
          it.by(company, OWNER)
              .change(one + "/analysis", 1, needed)
              .refused(422, "PURCHASE_NOT_IN_PROCEDURE", "S0-04");
        });
  }

  @Test
  void a_purchased_part_leads_to_a_claim_or_to_a_waiver_with_a_reason_S0_08_S0_11() {
    served(
        ShippedProcedures.text(INSTALLATION),
        company -> {
          var it = analysed(company, "PURCHASED_PART");
          assertEquals("S0-08", open(it, "ERRAND_OPEN"));
          assertEquals("SUPPLIER_CLAIM", it.read().text("/parts/errands/0/kind"));
          var errand = "/errands/" + it.read().text("/parts/errands/0/id");
          var reason = Map.of("reason", "the supplier is gone");
          it.change(errand + "/waiver", 1, reason).refused(403, "DUTY_NOT_YOURS", "S0-08");
          var head = it.by(company, "purchasing-head");
          var waived = head.change(errand + "/waiver", 1, reason).expect(200);
          assertEquals("the supplier is gone", waived.text("/waiver/reason"));
          assertEquals("false", waived.text("/open"));
          head.change(errand + "/waiver", 2, reason).refused(409, "ERRAND_WAIVED", "S0-08");
          assertNull(open(it, "ERRAND_OPEN"));
          var standard = analysed(company, "MISSING_STANDARD");
          assertEquals("TECHNOLOGY", standard.read().text("/parts/errands/0/owner"));
          var must = "/errands/" + standard.read().text("/parts/errands/0/id") + "/waiver";
          standard
              .by(company, "purchasing-head")
              .change(must, 1, reason)
              .refused(409, "ERRAND_NOT_WAIVABLE", "S0-11");
        });
    served(
        ShippedCase.changed(
            INSTALLATION,
            "\"owner\": \"PURCHASING\", \"waivable\": true",
            "\"owner\": \"SALES\", \"waivable\": false"),
        company -> {
          var it = analysed(company, "PURCHASED_PART");
          assertEquals("SALES", it.read().text("/parts/errands/0/owner"));
          var errand = "/errands/" + it.read().text("/parts/errands/0/id");
          it.by(company, "purchasing-head")
              .change(errand + "/waiver", 1, Map.of("reason", "so"))
              .refused(409, "ERRAND_NOT_WAIVABLE", "S0-08");
        });
  }

  @Test
  void what_the_owner_cannot_resolve_is_reviewed_by_quality_control_S0_05_S0_20() {
    served(
        ShippedProcedures.text(INSTALLATION),
        company -> {
          var it = installed(company);
          var one = named(company, it);
          var owner = it.by(company, OWNER);
          owner.change(one + "/analysis", 1, analysis("PRODUCT")).expect(200);
          var quality = it.by(company, "quality-control-clerk");
          var solution = Map.of("rootCause", "the shaft is bent", "solution", "another shaft");
          quality.change(one + "/solution", 2, solution).refused(409, "NOT_ESCALATED", "S0-05");
          var reason = Map.of("reason", "I do not know why");
          it.by(company, "manufacturing-clerk")
              .change(one + "/escalation", 2, reason)
              .refused(403, "NOT_THE_OWNER");
          owner.change(one + "/escalation", 2, reason).expect(200);
          owner.change(one + "/escalation", 3, reason).refused(409, "ALREADY_ESCALATED", "S0-05");
          var told = it.timeline().texts("/items", "/text");
          // the reason once, since the sentence tells it
          assertTrue(
              told.contains("case-owner could not resolve it: I do not know why"), told::toString);
          assertEquals("REVIEW", it.read().text("/parts/errands/0/kind"));
          assertEquals("QUALITY_CONTROL", it.read().text("/parts/errands/0/owner"));
          assertEquals("S0-04", open(it, "OWNERSHIP_OPEN"));
          owner.change(one + "/solution", 3, solution).refused(403, "DUTY_NOT_YOURS", "S0-05");
          var resolved = quality.change(one + "/solution", 3, solution).expect(200);
          assertEquals("the shaft is bent", resolved.text("/solution/rootCause"));
          quality.change(one + "/solution", 4, solution).refused(409, "ALREADY_RESOLVED", "S0-05");
          assertEquals("false", it.read().text("/parts/errands/0/open"));
          assertNull(open(it, "OWNERSHIP_OPEN"));
        });
    served(
        ShippedCase.changed(
            INSTALLATION,
            "\"escalation\": {\"owner\": \"QUALITY_CONTROL\", \"rule\": \"S0-05\"},",
            ""),
        company -> {
          var it = installed(company);
          var one = named(company, it);
          it.by(company, OWNER)
              .change(one + "/escalation", 1, Map.of("reason", "so"))
              .refused(409, "NOT_THE_OWNERS_TASK", "S0-03");
        });
  }

  @Test
  void whoever_answers_for_a_case_does_not_verify_its_improvement_S0_06() {
    unverified((as, owner) -> {});
  }

  @Test
  void nor_does_whoever_has_analysed_it_as_its_owner_when_another_is_named_S0_06() {
    unverified(
        (as, owner) -> {
          as.apply(CHECKER).change(owner + "/analysis", 1, analysis("PRODUCT")).expect(200);
          var other = Map.of("owner", OWNER, "reason", "ill");
          as.apply(MAKER).change(owner + "/owner", 2, other).expect(200);
        });
  }

  /** The first owner does not verify, whatever became of that. */
  private static void unverified(BiConsumer<Function<String, ShippedCase>, String> owned) {
    served(
        ShippedProcedures.text(INSTALLATION),
        company -> {
          var it = installed(company);
          var maker = it.by(company, MAKER);
          var owner = maker.post("/ownerships", Map.of("owner", CHECKER)).expect(201);
          owned.accept(user -> it.by(company, user), "/ownerships/" + owner.text("/id"));
          ImprovementHttpTest.planned(it, "PRODUCT", "CORRECTIVE", "MANUFACTURING");
          var file = it.read();
          var measure =
              "/improvements/"
                  + file.text("/parts/improvements/0/id")
                  + "/measures/"
                  + file.text("/parts/improvements/0/measures/0/id");
          var done = Map.of("doneAt", ShippedCase.NOW, "evidence", "photo 12");
          it.change(measure + "/implementation", 2, done).expect(200);
          var verdict = Map.of("effective", true, "finding", "silent");
          it.by(company, CHECKER)
              .change(measure + "/verification", 3, verdict)
              .refused(403, "OWN_CASE", "S0-06");
          it.by(company, "quality-control-head")
              .change(measure + "/verification", 3, verdict)
              .expect(200);
        });
  }

  @Test
  void what_is_urgent_has_somebody_who_follows_it_and_a_team_G_1_A_7() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          assertNull(open(feedback(company, "OTHER"), "OWNER_MISSING"));
          var urgent = feedback(company, "PRODUCT");
          assertEquals("G-1", open(urgent, "OWNER_MISSING"));
          var team = Map.of("owner", "quality-clerk", "assistants", List.of("SALES", "TECHNOLOGY"));
          var named = urgent.post("/ownerships", team).expect(201);
          assertEquals("QUALITY", named.text("/owner/department"));
          assertEquals(List.of("SALES", "TECHNOLOGY"), named.texts("/assistants", "/department"));
          assertNull(open(urgent, "OWNER_MISSING"));
          var one = "/ownerships/" + named.text("/id");
          urgent
              .by(company, "quality-clerk")
              .change(one + "/analysis", 1, analysis("PRODUCT"))
              .refused(403, "DUTY_NOT_IN_PROCEDURE");
        });
    served(
        ShippedCase.changed(
            FEEDBACK,
            "{\"requiredWhen\": {\"urgency\": [\"URGENT\"]}",
            "{\"requiredWhen\": {\"urgency\": [\"ROUTINE\"]}"),
        company -> {
          assertEquals("G-1", open(feedback(company, "OTHER"), "OWNER_MISSING"));
          assertNull(open(feedback(company, "PRODUCT"), "OWNER_MISSING"));
        });
  }

  @Test
  void what_is_important_has_somebody_who_follows_it_though_it_is_not_urgent_G_1() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var it = TriageHttpTest.verified(company, "OTHER");
          it.post("/triages", TriageHttpTest.assessed(1, 2, false)).expect(201);
          assertNull(open(it, "OWNER_MISSING"));
          it.post("/triages", TriageHttpTest.assessed(1, 3, false)).expect(201);
          assertEquals("G-1", open(it, "OWNER_MISSING"));
          it.post("/triages", TriageHttpTest.assessed(1, 2, false)).expect(201);
          assertNull(open(it, "OWNER_MISSING"));
        });
    served(
        ShippedCase.changed(FEEDBACK, "\"important\": true", "\"important\": false"),
        company -> {
          var it = TriageHttpTest.verified(company, "OTHER");
          it.post("/triages", TriageHttpTest.assessed(1, 3, false)).expect(201);
          assertNull(open(it, "OWNER_MISSING"));
        });
  }

  /** Somebody answers for the case and has analysed it. */
  static void owned(ServedCompany company, ShippedCase it) {
    it.by(company, OWNER)
        .change(named(company, it) + "/analysis", 1, analysis("PRODUCT"))
        .expect(200);
  }

  private static String named(ServedCompany company, ShippedCase it) {
    var named = it.by(company, MAKER).post("/ownerships", Map.of("owner", OWNER)).expect(201);
    return "/ownerships/" + named.text("/id");
  }

  private static Map<String, Object> analysis(String cause) {
    var analysis = new HashMap<String, Object>();
    analysis.put("cause", cause);
    analysis.put("finding", "the bearing is worn");
    analysis.put("proposal", "another bearing, greased each month");
    return analysis;
  }

  private static ShippedCase analysed(ServedCompany company, String cause) {
    var it = installed(company);
    var one = named(company, it);
    it.by(company, OWNER).change(one + "/analysis", 1, analysis(cause)).expect(200);
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

  private static ShippedCase feedback(ServedCompany company, String category) {
    var given = Map.<String, Object>of("facts", Map.of("CATEGORY", category));
    var it = ShippedCase.drafted(company, "after-sales-clerk", given);
    it.register().expect(200);
    return it;
  }

  /** A case at the desk of an engineer, who lets it end. */
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
    return it.by(company, "engineering-clerk");
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
