package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** A customer asks that somebody come: it is planned in time, and somebody is named to do it. */
class OnSiteHttpTest {
  private static final String CODE = "installation-manufacturer";
  private static final String INSTALLATION = ShippedProcedures.text(CODE);
  private static final Map<String, Object> PLAN =
      Map.of("text", "two people, a torque wrench", "visitOn", "2026-11-24");

  @Test
  void a_visit_is_planned_within_four_working_hours_and_sent_to_manufacturing_S0_18_S0_19() {
    DispositionHttpTest.served(
        INSTALLATION,
        company -> {
          var it = installed(company, true);
          assertEquals("2026-11-23T14:00:00+08:00", it.due("ON_SITE_PLAN"));
          assertEquals("S0-18", it.owed("ON_SITE_PLAN", "/rule"));
          assertEquals("ENGINEERING", it.owed("ON_SITE_PLAN", "/holder"));
          assertNull(it.due("OWNER_ASSIGNMENT"));
          var planned = it.post("/on-site-plans", PLAN).expect(201);
          assertEquals("[\"MANUFACTURING\"]", planned.at("/sentTo").toString());
          assertEquals("2026-11-24", planned.text("/visitOn"));
          assertEquals("FULFILLED", it.owed("ON_SITE_PLAN", "/standing"));
          assertEquals("2026-11-24T09:00:00+08:00", it.due("OWNER_ASSIGNMENT"));
          assertEquals("S0-19", it.owed("OWNER_ASSIGNMENT", "/rule"));
          it.post("/on-site-plans", Map.of("text", "three people")).expect(201);
          named(it, company);
          assertEquals("FULFILLED", it.owed("OWNER_ASSIGNMENT", "/standing"));
          assertTrue(it.timeline().toString().contains("two people, a torque wrench"));
        });
    DispositionHttpTest.served(
        ShippedCase.changed(CODE, "{\"workingHours\": 4}", "{\"workingHours\": 2}"),
        company ->
            assertEquals(
                "2026-11-23T11:00:00+08:00", installed(company, true).due("ON_SITE_PLAN")));
    DispositionHttpTest.served(
        ShippedCase.changed(CODE, "\"sentTo\": [\"MANUFACTURING\"]", "\"sentTo\": [\"SALES\"]"),
        company ->
            assertEquals(
                "[\"SALES\"]",
                installed(company, true)
                    .post("/on-site-plans", PLAN)
                    .expect(201)
                    .at("/sentTo")
                    .toString()));
    DispositionHttpTest.served(
        ShippedCase.changed(
            CODE,
            "\"demandedBy\": \"WANTS_ON_SITE\"",
            "\"demandedBy\": \"WANTS_RETURN_OR_EXCHANGE\""),
        company -> assertNull(installed(company, true).due("ON_SITE_PLAN")));
  }

  @Test
  void a_customer_may_ask_engineering_directly_when_the_case_is_registered_S0_18() {
    DispositionHttpTest.served(
        INSTALLATION,
        company -> {
          var it = installed(company, false);
          assertNull(it.due("ON_SITE_PLAN"));
          it.post("/on-site-plans", PLAN).refused(409, "ON_SITE_NOT_DEMANDED", "S0-18");
          var late = Map.of("demandedAt", "2026-11-23T09:00:01+08:00");
          it.post("/on-site-demands", late).refused(422, "IN_THE_FUTURE", "S0-18");
          var now = Map.of("demandedAt", ShippedCase.NOW);
          it.post("/on-site-demands", now).expect(200);
          assertEquals("2026-11-23T14:00:00+08:00", it.due("ON_SITE_PLAN"));
          it.post("/on-site-demands", now).refused(409, "ALREADY_DEMANDED", "S0-18");
          named(it, company);
          it.post("/on-site-plans", PLAN).expect(201);
          assertEquals("FULFILLED", it.owed("OWNER_ASSIGNMENT", "/standing"));
          it.wrongly().post("/on-site-plans", Map.of("visitOn", "soon")).refused(400, "MALFORMED");
        });
  }

  @Test
  void engineering_talks_to_the_customer_and_has_plan_and_progress_S0_09() {
    DispositionHttpTest.served(
        INSTALLATION,
        company -> {
          var it = installed(company, true);
          for (var other : List.of("sales-head", "manufacturing-head", "gm")) {
            var elsewhere = it.by(company, other);
            elsewhere.tell("PROGRESS").refused(403, "DUTY_NOT_YOURS", "S0-09");
            elsewhere.post("/on-site-plans", PLAN).refused(403, "DUTY_NOT_YOURS", "S0-09");
            elsewhere
                .change("/closing", Map.of("reason", "done"))
                .refused(403, "DUTY_NOT_YOURS", "S0-09");
          }
          it.tell("PROGRESS").expect(200);
          it.post("/on-site-plans", PLAN).expect(201);
          it.change("/closing", Map.of("reason", "done")).refused(409, "STILL_OPEN");
        });
    DispositionHttpTest.served(
        ShippedCase.changed(
            CODE,
            "\"PLAN_ON_SITE\": {\"by\": [{\"department\": \"ENGINEERING\"}]",
            "\"PLAN_ON_SITE\": {\"by\": [{\"department\": \"SALES\"}]"),
        company -> {
          var it = installed(company, true);
          it.post("/on-site-plans", PLAN).refused(403, "DUTY_NOT_YOURS", "S0-09");
          it.by(company, "sales-clerk").post("/on-site-plans", PLAN).expect(201);
        });
  }

  private static void named(ShippedCase it, ServedCompany company) {
    it.by(company, "manufacturing-head")
        .post("/ownerships", Map.of("owner", "case-owner"))
        .expect(201);
  }

  /** A case at the desk of an engineer. */
  private static ShippedCase installed(ServedCompany company, boolean onSite) {
    var facts =
        Map.of(
            "PLACE",
            "hall 3",
            "WANTS_RETURN_OR_EXCHANGE",
            false,
            "WANTS_ON_SITE",
            onSite,
            "ORIGIN",
            "FAILURE_IN_USE");
    var it =
        ShippedCase.drafted(
            company,
            "sales-clerk",
            Map.of("facts", facts, "demands", Map.of("asked", List.of("REPAIR"))));
    it.change("/waivers", Map.of("field", "PHOTO", "reason", "dark")).expect(200);
    it.verify().expect(200);
    it.register().expect(200);
    it.forward("ENGINEERING", "MANUFACTURING").expect(200);
    return it.by(company, "engineering-clerk");
  }
}
