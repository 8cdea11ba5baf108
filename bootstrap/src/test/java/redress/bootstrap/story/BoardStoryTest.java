package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.procedure.ShippedProcedures;

/**
 * Ten scratched boards, from the complaint two days before National Day to the papers that go to
 * accounting. The negotiation has five days, which end in the holiday: who is late is urged on the
 * first working day after it.
 */
class BoardStoryTest {
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");
  private static final String SALES = "sales-clerk";
  private static final String SALES_HEAD = "sales-head";
  private static final String OFFICE = "gm-office-clerk";
  private static final String QUALITY = "quality-clerk";

  @TempDir Path data;

  @Test
  void ten_boards_come_back_S4_15_S4_16_S4_17_S4_20_S4_28_S4_29_S4_33_S4_34_S4_37_S4_42() {
    new TwoStores(data, Life.START).alike(PCB, BoardStoryTest::told);
  }

  private static void told(Premises premises) {
    premises.itIs("2026-09-28T09:00:00+08:00");
    var it = Life.drafted(premises, SALES, intake());
    itIsAcceptedAndHasThirteenDays(it);
    eachDepartmentSaysWhatItIsAskedFor(it);
    itIsApprovedBeforeTheHoliday(it);
    whoIsLateIsUrgedWhenTheHolidayIsOver(premises, it);
    itIsSignedAndClosed(it);
    goodsComeBackAndLessIsOwed(it);
    theCopiesAreAcknowledged(it);
    it.reads("pcb-manufacturer.txt");
  }

  private static void itIsAcceptedAndHasThirteenDays(Life it) {
    it.step(SALES, "/verification", Map.of("receivedAt", it.now()));
    assertEquals("260901", it.step(OFFICE, "/registration", null).text("/number"));
    assertEquals("2026-10-11T23:59:59+08:00", it.owed("CLOSE", "dueAt"));
    it.itIs("2026-09-28T11:00:00+08:00");
    it.step(
        OFFICE, "/forwarding", Map.of("forwardedAt", it.now(), "recipients", List.of("QUALITY")));
  }

  private static void eachDepartmentSaysWhatItIsAskedFor(Life it) {
    it.itIs("2026-09-29T10:00:00+08:00");
    it.says(
        QUALITY,
        "scratches of the tray, all on one side",
        "responsibleDepartment",
        "MANUFACTURING",
        "class",
        "QUALITY");
    it.itIs("2026-09-29T15:00:00+08:00");
    it.says(
        "manufacturing-clerk",
        "the boards slipped in a hard tray",
        "facts",
        Map.of(
            "UNIT", "三号线",
            "SHIFT", "B",
            "OPERATORS", "吴, 李",
            "PRODUCED_ON", "2026-08-20",
            "COUNTERMEASURE", "a softer tray"));
    it.says("manufacturing-head", "softer trays are ordered");
    it.says(OFFICE, "all of it is there", "asks", List.of("RESEARCH_OPINION"));
    it.itIs("2026-09-30T10:00:00+08:00");
    it.says("research-and-development-clerk", "the finish bears softer trays only");
    var report = Map.of("findings", "the tray scratches", "handling", "a softer tray");
    it.added(QUALITY, "/investigation-reports", report);
    var origin =
        Map.of(
            "unit", "三号线",
            "cause", "OUR_QUALITY",
            "trackImprovement", true,
            "reason", "the tray is of our own make");
    it.part(QUALITY, "investigations", "/origin", origin);
    it.part("gm", "investigationReports", "/instruction", Map.of("text", "look at all trays"));
  }

  private static void itIsApprovedBeforeTheHoliday(Life it) {
    it.itIs("2026-09-30T15:00:00+08:00");
    var back = Map.of("remedy", "RETURN", "quantity", 10, "amount", yuan("100.00"));
    var less = Map.of("remedy", "ALLOWANCE", "amount", yuan("50.00"));
    it.added(SALES, "/dispositions", Map.of("lines", List.of(back, less), "text", "ten come back"));
    it.triedPart(SALES_HEAD, "dispositions", "/approval", null)
        .refused(409, "OPINIONS_MISSING", "S4-15");
    it.says(SALES, "ten come back, and 50.00 off the next order");
    it.says(OFFICE, "nothing speaks against it");
    it.part(SALES_HEAD, "dispositions", "/approval", null);
    assertEquals("SALES", it.read("/turn/holder"));
    assertEquals("2026-10-05T23:59:59+08:00", it.read("/turn/dueAt"));
  }

  private static void whoIsLateIsUrgedWhenTheHolidayIsOver(Premises premises, Life it) {
    worked(premises, it, "2026-10-06T10:00:00+08:00");
    assertEquals(0, it.desk(OFFICE).get("/urging-notes").expect(200).at("/items").size());
    worked(premises, it, "2026-10-08T08:30:00+08:00");
    var notes = it.desk(OFFICE).get("/urging-notes").expect(200);
    assertEquals(List.of("SALES"), notes.texts("/items", "/step/holder"));
    it.itIs("2026-10-08T10:00:00+08:00");
    var told =
        Map.of(
            "kind", "CLOSING",
            "channel", "PHONE",
            "text", "The boards may come back",
            "sentAt", it.now());
    it.offered(SALES, "/messages", told).expect(200);
    var talked = Map.of("accepted", true, "talkedAt", "2026-10-08T09:30:00+08:00");
    it.says(SALES, "East takes it", "negotiation", talked);
    it.part(SALES_HEAD, "routingSlips", "/reading", null);
  }

  /** The last signature closes it, and its copies go round. */
  private static void itIsSignedAndClosed(Life it) {
    it.itIs("2026-10-09T10:00:00+08:00");
    it.says(OFFICE, "the tray, ten boards back, 50.00 off; East agrees");
    it.says(SALES_HEAD, "as combined");
    assertEquals("CLOSED", it.read("/stage"));
    assertEquals("false", it.owed("CLOSE", "late"));
  }

  /** On the Saturday that makes up for the holiday: nine of ten came. */
  private static void goodsComeBackAndLessIsOwed(Life it) {
    it.itIs("2026-10-10T14:00:00+08:00");
    var form = new HashMap<>(reference());
    form.put("quantity", 10);
    form.put("handling", "scrapped");
    form.put("basis", "the disposition");
    it.added(SALES, "/return-notes", form);
    var store = "warehouse-logistics-clerk";
    it.part(SALES_HEAD, "returnNotes", "/verification", null);
    it.part(store, "returnNotes", "/receipts", Map.of("quantity", 9, "receivedAt", it.now()));
    it.part(SALES_HEAD, "returnNotes", "/instruction", Map.of("text", "take the nine"));
    it.part(store, "returnNotes", "/signature", null);
    it.part("finance-clerk", "returnNotes", "/reconciliation", null);
    it.part(SALES, "returnNotes", "/proofs", proof("RETURN_CERTIFICATE"));
    it.part(SALES, "returnNotes", "/hand-over", null);
    var less = new HashMap<>(reference());
    less.put("amount", yuan("50.00"));
    it.added(SALES, "/allowances", less);
    it.part(SALES_HEAD, "allowances", "/signatures", null);
    it.part("gm", "allowances", "/signatures", null);
    it.part(SALES, "allowances", "/seal", Map.of("sealedAt", it.now()));
    it.part(SALES, "allowances", "/proofs", proof("ALLOWANCE_CERTIFICATE"));
    it.part(SALES, "allowances", "/hand-over", null);
  }

  private static void theCopiesAreAcknowledged(Life it) {
    it.itIs("2026-10-12T09:00:00+08:00");
    it.copy(QUALITY, 0, 1);
    it.copy(SALES, 0, 3);
    assertEquals("EXECUTING", it.read("/stage"));
  }

  private static void worked(Premises premises, Life it, String at) {
    it.itIs(at);
    var jobs = premises.company().useCases().jobs();
    for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
      assertNull(done.get().failure());
    }
  }

  private static Map<String, Object> proof(String kind) {
    return Map.of("kind", kind, "number", "INV-7", "sealed", true);
  }

  private static Map<String, Object> reference() {
    return Map.of(
        "orderNumber", "O-1",
        "partNumber", "P-1",
        "shippedOn", "2026-09-01",
        "unitPrice", yuan("10.00"),
        "reason", "scratched");
  }

  private static Map<String, Object> yuan(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }

  private static Map<String, Object> intake() {
    return Map.of(
        "source",
            Map.of(
                "kind", "COMPLAINT", "channel", "PHONE", "receivedAt", "2026-09-28T09:00:00+08:00"),
        "customer", Map.of("name", "East", "contact", "Li", "country", "CN"),
        "product",
            Map.of(
                "shippedOn", "2026-09-01",
                "orderNumber", "O-1",
                "partNumber", "P-1",
                "deliveredQuantity", 100,
                "sample", true),
        "defect", Map.of("description", "Ten boards are scratched", "quantity", 10),
        "demands", Map.of("asked", List.of("RETURN")),
        "facts", Map.of("OPINION", "scratched before packing"));
  }
}
