package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.http.procedure.DispositionHttpTest.agreed;
import static redress.http.procedure.DispositionHttpTest.done;
import static redress.http.procedure.DispositionHttpTest.repair;
import static redress.http.procedure.DispositionHttpTest.served;
import static redress.http.procedure.DispositionHttpTest.service;

import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** What is done for a customer was planned and approved, in each round (S3-03). */
class PlannedServiceHttpTest {
  private static final String SERVICE = ShippedProcedures.text("after-sales-service");

  @Test
  void no_case_is_closed_whose_service_nobody_planned_and_approved_S3_03() {
    served(
        SERVICE,
        company -> {
          var it = service(company, "SERVICE_REQUEST");
          FollowUpHttpTest.resulted(it);
          var refused = closing(it);
          refused.refused(409, "STILL_OPEN");
          int at = refused.texts("/errors", "/code").indexOf("DISPOSITION_MISSING");
          assertTrue(at >= 0, refused::toString);
          assertEquals("S3-03", refused.text("/errors/" + at + "/rule"));
          serve(company, it);
          closing(it).expect(200);
        });
    served(
        FollowUpHttpTest.UNPLANNED,
        company -> {
          var it = service(company, "SERVICE_REQUEST");
          it.tell("FIRST_REPLY").expect(200);
          FollowUpHttpTest.resulted(it);
          closing(it).expect(200);
        });
  }

  @Test
  void a_plan_of_an_earlier_round_is_none_for_the_next_S3_03_S3_05() {
    served(
        SERVICE,
        company -> {
          var it = service(company, "SERVICE_REQUEST");
          serve(company, it);
          FollowUpHttpTest.resulted(it);
          closing(it).expect(200);
          company.clock().set(company.clock().instant().plusSeconds(3_600));
          it.post("/follow-ups", FollowUpHttpTest.said("DISSATISFIED")).expect(201);
          company.clock().set(company.clock().instant().plusSeconds(3_600));
          FollowUpHttpTest.resulted(it);
          assertTrue(missing(closing(it).refused(409, "STILL_OPEN")));
          it.dispose("/amendment", repair()).expect(200);
          assertTrue(missing(closing(it).refused(409, "STILL_OPEN")));
          it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
          assertFalse(missing(closing(it).refused(409, "STILL_OPEN")));
          var now = company.clock().instant().toString();
          it.dispose("/consent", agreed(now)).expect(200);
          it.dispose("/completion", done(now)).expect(200);
          assertFalse(missing(closing(it).refused(409, "STILL_OPEN")));
        });
  }

  private static boolean missing(Answer refused) {
    return refused.texts("/errors", "/code").contains("DISPOSITION_MISSING");
  }

  /** The whole of it: planned, approved, agreed to, carried out, told and reported. */
  private static void serve(ServedCompany company, ShippedCase it) {
    it.tell("FIRST_REPLY").expect(200);
    it.propose(repair()).expect(201);
    it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
    it.dispose("/consent", agreed(ShippedCase.NOW)).expect(200);
    it.dispose("/completion", done(ShippedCase.NOW)).expect(200);
    it.tell("CLOSING").expect(200);
    var result = Map.of("kind", "RESULT", "text", "the valve is replaced");
    var report = "/outcomes/" + it.post("/outcomes", result).text("/id") + "/report";
    it.change(report, 1, Map.of("recipient", "GM_OFFICE", "reportedAt", ShippedCase.NOW))
        .expect(200);
  }

  private static Answer closing(ShippedCase it) {
    return it.change("/closing", Map.of("reason", "done"));
  }
}
