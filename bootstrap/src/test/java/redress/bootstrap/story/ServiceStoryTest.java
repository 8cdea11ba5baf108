package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.procedure.ShippedProcedures;

/**
 * A boiler fails on the evening before National Day. Hours run through the holiday; working days do
 * not, and the Saturday after it is one.
 */
class ServiceStoryTest {
  private static final String SERVICE = ShippedProcedures.text("after-sales-service");
  private static final String CLERK = "after-sales-clerk";
  private static final String HEAD = "after-sales-head";

  @TempDir Path data;

  @Test
  void a_boiler_is_repaired_twice_around_national_day_S3_06_S3_07_S3_09_S3_11_S3_14_S3_05() {
    new TwoStores(data, Life.EVE).alike(SERVICE, ServiceStoryTest::told);
  }

  private static void told(Premises premises) {
    premises.itIs("2026-09-30T16:00:00+08:00");
    var it = Life.drafted(premises, CLERK, intake());
    itIsAnsweredOnTheHoliday(it);
    nothingBeginsWithoutTheHeadAndTheCustomer(it);
    itIsRepairedInFortyEightHours(it);
    theResultIsReportedOnTheWorkingSaturday(it);
    theCustomerIsNotSatisfied(it);
    itIsRepairedForGood(it);
    it.reads("after-sales-service.txt");
  }

  /** Twenty-four hours are twenty-four hours: the first reply is due on the holiday itself. */
  private static void itIsAnsweredOnTheHoliday(Life it) {
    it.step(CLERK, "/registration", null);
    it.step(CLERK, "/verification", Map.of("receivedAt", "2026-09-30T16:00:00+08:00"));
    it.step(
        CLERK,
        "/forwarding",
        Map.of("forwardedAt", "2026-09-30T16:00:00+08:00", "recipients", List.of("AFTER_SALES")));
    assertEquals("2026-10-01T16:00:00+08:00", it.owed("FIRST_REPLY", "dueAt"));
    it.itIs("2026-10-01T09:30:00+08:00");
    said(it, "FIRST_REPLY", "Close the valve; somebody comes after the holiday", "10-01T09:30");
    assertEquals("FULFILLED", it.owed("FIRST_REPLY", "standing"));
  }

  private static void nothingBeginsWithoutTheHeadAndTheCustomer(Life it) {
    it.itIs("2026-10-08T08:45:00+08:00");
    var line = Map.of("remedy", "REPAIR", "amount", yuan("380.00"));
    it.added(
        CLERK,
        "/dispositions",
        Map.of("lines", List.of(line), "text", "a new valve", "standard", "RP-7"));
    var done = Map.of("doneAt", "2026-10-08T08:45:00+08:00");
    it.triedPart(CLERK, "dispositions", "/completion", done).refused(409, "NOT_APPROVED", "S3-03");
    it.part(HEAD, "dispositions", "/approval", null);
    it.triedPart(CLERK, "dispositions", "/completion", done).refused(409, "NOT_CONSENTED", "S3-14");
    it.itIs("2026-10-08T10:00:00+08:00");
    it.part(CLERK, "dispositions", "/consent", Map.of("agreedAt", "2026-10-08T10:00:00+08:00"));
  }

  private static void itIsRepairedInFortyEightHours(Life it) {
    assertEquals("2026-10-10T10:00:00+08:00", it.owed("SERVICE_COMPLETION", "dueAt"));
    it.itIs("2026-10-09T17:00:00+08:00");
    it.part(CLERK, "dispositions", "/completion", Map.of("doneAt", "2026-10-09T16:45:00+08:00"));
    assertEquals("false", it.owed("SERVICE_COMPLETION", "late"));
    assertEquals("2026-10-10T16:45:00+08:00", it.owed("RESULT_NOTICE", "dueAt"));
  }

  /** Friday a quarter to five and one working day: Saturday, which makes up for the holiday. */
  private static void theResultIsReportedOnTheWorkingSaturday(Life it) {
    assertEquals("2026-10-10T16:45:00+08:00", it.owed("RESULT_REPORT", "dueAt"));
    it.itIs("2026-10-10T09:00:00+08:00");
    said(it, "CLOSING", "The valve is new and the boiler warm", "10-10T09:00");
    it.added(CLERK, "/outcomes", Map.of("kind", "RESULT", "text", "the valve is replaced"));
    it.part(
        CLERK,
        "outcomes",
        "/report",
        Map.of("recipient", "GM_OFFICE", "reportedAt", "2026-10-10T09:00:00+08:00"));
    it.step(CLERK, "/closing", Map.of("reason", "the boiler is warm"));
  }

  private static void theCustomerIsNotSatisfied(Life it) {
    it.itIs("2026-10-12T11:00:00+08:00");
    var call =
        Map.of(
            "channel", "PHONE",
            "calledAt", "2026-10-12T11:00:00+08:00",
            "satisfaction", "DISSATISFIED",
            "content", "it drips again",
            "comment", "ring up before you come");
    it.added(CLERK, "/follow-ups", call);
    assertEquals("INVESTIGATING", it.read("/stage"));
    it.part(HEAD, "followUps", "/improvement", Map.of("text", "whoever goes rings up before"));
  }

  /** Another plan, signed and agreed to as the first was. */
  private static void itIsRepairedForGood(Life it) {
    it.tried(CLERK, "/closing", Map.of("reason", "again")).refused(409, "STILL_OPEN");
    it.itIs("2026-10-12T14:00:00+08:00");
    var line = Map.of("remedy", "REPAIR", "amount", yuan("380.00"));
    it.part(
        CLERK,
        "dispositions",
        "/amendment",
        Map.of("lines", List.of(line), "text", "the valve, and a new seal", "standard", "RP-7"));
    it.part(HEAD, "dispositions", "/approval", null);
    it.part(CLERK, "dispositions", "/consent", Map.of("agreedAt", "2026-10-12T14:00:00+08:00"));
    it.itIs("2026-10-13T15:00:00+08:00");
    it.part(CLERK, "dispositions", "/completion", Map.of("doneAt", "2026-10-13T14:30:00+08:00"));
    said(it, "CLOSING", "The seal is new, and nothing drips", "10-13T15:00");
    it.added(CLERK, "/outcomes", Map.of("kind", "RESULT", "text", "the seal is replaced"));
    it.part(
        CLERK,
        "outcomes",
        "/report",
        Map.of("recipient", "GM_OFFICE", "reportedAt", "2026-10-13T15:00:00+08:00"));
    it.step(CLERK, "/closing", Map.of("reason", "the seal was wrong and is replaced"));
    it.itIs("2026-10-14T10:00:00+08:00");
    var call =
        Map.of(
            "channel", "PHONE",
            "calledAt", "2026-10-14T10:00:00+08:00",
            "satisfaction", "SATISFIED",
            "content", "dry and warm");
    it.added(CLERK, "/follow-ups", call);
    it.step(CLERK, "/archiving", Map.of());
    assertEquals("ARCHIVED", it.read("/stage"));
  }

  private static void said(Life it, String kind, String text, String at) {
    var sentAt = "2026-" + at + ":00+08:00";
    it.offered(
            CLERK,
            "/messages",
            Map.of("kind", kind, "channel", "PHONE", "text", text, "sentAt", sentAt))
        .expect(200);
  }

  private static Map<String, Object> yuan(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }

  private static Map<String, Object> intake() {
    return Map.of(
        "source",
            Map.of(
                "kind", "SERVICE_REQUEST",
                "channel", "PHONE",
                "receivedAt", "2026-09-30T16:00:00+08:00"),
        "customer", Map.of("name", "王先生", "contact", "13800000000"),
        "defect", Map.of("description", "The boiler is cold and drips"),
        "demands", Map.of("asked", List.of("REPAIR")),
        "facts", Map.of("CUSTOMER_KIND", "PERSON"));
  }
}
