package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redress.http.Answer;
import redress.http.Desk;

/**
 * One complaint's whole life under the equipment manufacturer's procedure, as it is told: who did
 * what, when, over HTTP. It begins with a draft and ends with a closed case.
 */
final class Story {
  private final Premises premises;
  private final Desk support;
  private final Desk quality;
  private final Desk head;
  private final Desk warehouse;
  private final Desk manufacturing;
  private final String path;

  /**
   * @param draft the identity of the draft with which the story begins
   */
  Story(Premises premises, String draft) {
    this.premises = premises;
    this.path = "/complaints/" + draft;
    this.support = premises.desk("marketing-support-clerk");
    this.quality = premises.desk("quality-clerk");
    this.head = premises.desk("quality-head");
    this.warehouse = premises.desk("warehouse-logistics-clerk");
    this.manufacturing = premises.desk("manufacturing-head");
  }

  void tell() {
    whatIsMissingIsAskedForAndTheClockStandsStill();
    itGetsItsNumber();
    itIsForwardedWithinHalfAWorkingDay();
    qualityAnalysesIt();
    urgentGoodsLeaveBeforeAnybodyIsLiable();
    theStockIsCountedByThree();
    manufacturingAnswersHalfAnHourLate();
    aDepartmentThatWasAskedByMistakeOwesNothing();
    theErrandIsRun();
    liabilityIsDeterminedAndSignedAfterwards();
    theCustomerIsAnswered();
    measuresAreCarriedOutLateAndVerified();
    whatTheWeekHasNotSettledKeepsTheCaseOpen();
    new StoryOfAWeek(premises).tell();
    whatIsListedIsNotMovedToAnotherDepartment();
    theCaseIsClosed();
    Life.of(premises, "quality-head", path).reads("equipment-manufacturer.txt");
  }

  /**
   * The draft came from another system's list, without clock or number. On the eve of National Day
   * at nine the customer is rung up; the serial number comes an hour later.
   */
  private void whatIsMissingIsAskedForAndTheClockStandsStill() {
    premises.itIs("2026-09-30T09:00:00+08:00");
    assertEquals("900001", read().text("/track/origin/source/key"));
    assertTrue(read().at("/obligations").isEmpty(), "no clock runs before somebody verifies");
    support.ifMatch(version()).patch(path, known()).expect(200);
    var waiting = Map.of("code", "CUSTOMER_DATA", "reason", "the number on the plate");
    change(support, "/waitings", waiting);
    premises.itIs("2026-09-30T10:00:00+08:00");
    change(support, "/resumption", null);
    support
        .ifMatch(version())
        .patch(path, Map.of("product", Map.of("serialNumber", "LSGJB84J2KY1")))
        .expect(200);
    change(support, "/waivers", Map.of("field", "PHOTO", "reason", "the customer has no camera"));
    var verified =
        change(support, "/verification", Map.of("receivedAt", "2026-09-30T09:00:00+08:00"));
    assertEquals("2026-09-30T15:00:00+08:00", verified.text("/obligations/0/dueAt"));
    assertEquals("2026-09-30T14:00:00+08:00", verified.text("/obligations/0/unpausedDueAt"));
  }

  private void itGetsItsNumber() {
    assertEquals("260901", change(support, "/registration", null).text("/number"));
  }

  /** Before lunch it goes out, with the demands in the form and a request for spare parts. */
  private void itIsForwardedWithinHalfAWorkingDay() {
    premises.itIs("2026-09-30T11:30:00+08:00");
    var row1 = Map.of("demands", List.of("REPLENISH"), "measure", "send a gearbox");
    var row2 = Map.of("demands", List.of("ON_SITE"), "measure", "send a technician");
    var goods =
        Map.of(
            "kind", "REPLENISH", "items", List.of(Map.of("description", "gearbox", "quantity", 5)));
    var forwarding =
        Map.of(
            "forwardedAt",
            "2026-09-30T11:15:00+08:00",
            "recipients",
            List.of("QUALITY", "TECHNOLOGY", "MANUFACTURING"),
            "form",
            Map.of("rows", List.of(row1, row2)),
            "goods",
            List.of(goods));
    var forwarded = change(support, "/forwarding", forwarding);
    assertEquals("INVESTIGATING", forwarded.text("/stage"));
    assertEquals("FULFILLED", forwarded.text("/obligations/0/standing"));
    assertEquals("false", forwarded.text("/obligations/0/late"));
  }

  /** A working day after noon of the eve ends on the first morning after the holiday. */
  private void qualityAnalysesIt() {
    assertEquals(
        List.of("2026-10-08T11:15:00+08:00"), obligations("PRELIMINARY_ANALYSIS", "dueAt"));
    premises.itIs("2026-09-30T14:00:00+08:00");
    part(
        quality,
        "investigations",
        "/analysis",
        Map.of(
            "infoCorrect",
            true,
            "reason",
            "seen on the customer's video",
            "department",
            "MANUFACTURING"));
  }

  /** The line of the customer stands still: the goods go before anybody is found liable. */
  private void urgentGoodsLeaveBeforeAnybodyIsLiable() {
    var path = "goods-requests";
    part(quality, "goodsRequests", path, "/signature", Map.of("urgent", true));
    premises.itIs("2026-09-30T16:00:00+08:00");
    var shipment =
        Map.of(
            "shippedAt",
            "2026-09-30T15:45:00+08:00",
            "carrier",
            "SF",
            "freight",
            Map.of("amount", "120.50", "currency", "CNY"));
    assertEquals(
        "true",
        part(warehouse, "goodsRequests", path, "/shipment", shipment).text("/owesBackSignature"));
  }

  /** Nobody can prove how many were delivered: three departments count together. */
  private void theStockIsCountedByThree() {
    var opening =
        Map.of("reason", "neither side can prove it", "material", "gearbox", "claimedShortage", 5);
    quality.post(path + "/stock-counts", opening).expect(201);
    var kind = "stock-counts";
    var figures = Map.of("book", 100, "card", 100, "physical", 105, "surplus", 0);
    part(warehouse, "stockCounts", kind, "/figures", figures);
    part(warehouse, "stockCounts", kind, "/signature", null);
    part(quality, "stockCounts", kind, "/signature", null);
    var finance = premises.desk("finance-clerk");
    part(finance, "stockCounts", kind, "/signature", null);
    assertTrue(read().toString().contains("QUALITY_ISSUE"), read().toString());
  }

  /**
   * Asked on the eve at 16:30; 48 hours do not mind the holiday. Answered in it, half an hour late.
   */
  private void manufacturingAnswersHalfAnHourLate() {
    premises.itIs("2026-09-30T16:30:00+08:00");
    var assignment =
        Map.of(
            "department",
            "MANUFACTURING",
            "question",
            "Why does the gearbox rattle?",
            "sentAt",
            "2026-09-30T16:30:00+08:00");
    quality.post(path + "/eight-ds", assignment).expect(201);
    assertEquals("MEASURES", read().text("/stage"));
    premises.itIs("2026-10-02T17:00:00+08:00");
    report("", Reports.interim());
    part(manufacturing, "eightDs", "eight-ds", "/interim-submission", null);
    assertEquals(List.of("true"), obligations("MEASURES", "late"));
    assertEquals(List.of("2026-10-02T16:30:00+08:00"), obligations("MEASURES", "dueAt"));
  }

  /** The buyers are asked too, and let go half an hour later: the timeline tells of both. */
  private void aDepartmentThatWasAskedByMistakeOwesNothing() {
    var assignment =
        Map.of(
            "department",
            "PURCHASING",
            "question",
            "Who delivered the bearings?",
            "sentAt",
            "2026-10-02T17:00:00+08:00");
    var asked = quality.post(path + "/eight-ds", assignment).expect(201).text("/id");
    premises.itIs("2026-10-02T17:30:00+08:00");
    quality
        .ifMatch(1)
        .post(path + "/eight-ds/" + asked + "/withdrawal", Map.of("reason", "made in house"))
        .expect(200);
    var told = head.get(path + "/timeline?limit=200").expect(200).texts("/items", "/text");
    var owed =
        "PURCHASING no longer has to hand in measures since Fri 2026-10-02 17:30 +08:00 (made in"
            + " house)";
    assertTrue(told.contains(owed), told::toString);
  }

  private void theErrandIsRun() {
    var done = Map.of("result", "replaced on site", "doneAt", "2026-10-01T15:30:00+08:00");
    part(support, "errands", "/completion", done);
  }

  private void liabilityIsDeterminedAndSignedAfterwards() {
    premises.itIs("2026-10-08T09:00:00+08:00");
    var found = Map.of("department", "MANUFACTURING", "reason", "bearings without grease");
    part(quality, "investigations", "/liability", found);
    var signature = Map.of("responsibleDepartment", "MANUFACTURING");
    part(quality, "goodsRequests", "goods-requests", "/back-signature", signature);
  }

  private void theCustomerIsAnswered() {
    var summary = Map.of("text", "The bearings get grease.", "missing", List.of());
    var id = quality.post(path + "/summaries", summary).expect(201).text("/id");
    premises.itIs("2026-10-08T11:00:00+08:00");
    var answer =
        Map.of(
            "basis", "SUMMARY",
            "record", id,
            "full", true,
            "channel", "EMAIL",
            "text", "Five gearboxes are on their way; the cause is removed.",
            "sentAt", "2026-10-08T10:45:00+08:00");
    support.post(path + "/answers", answer).expect(201);
  }

  /**
   * Planned for the first day after it, carried out on the Saturday that makes up: two days late.
   */
  private void measuresAreCarriedOutLateAndVerified() {
    report("", Reports.full());
    var full = part(manufacturing, "eightDs", "eight-ds", "/full-submission", null);
    premises.itIs("2026-10-10T10:00:00+08:00");
    for (int i = 0; i < 2; i++) {
      var measure = "/measures/" + full.text("/measures/" + i + "/id");
      var done = Map.of("executedAt", "2026-10-10T09:00:00+08:00", "evidence", "photo 12");
      part(manufacturing, "eightDs", "eight-ds", measure + "/implementation", done);
      var seen = Map.of("effective", true, "finding", "a hundred gearboxes run silently");
      part(head, "eightDs", "eight-ds", measure + "/verification", seen);
    }
    part(head, "eightDs", "eight-ds", "/closing", Map.of("conclusion", "thanks to the team"));
    assertEquals(List.of("false", "true", "true"), obligations("EXECUTION", "late"));
  }

  private void whatTheWeekHasNotSettledKeepsTheCaseOpen() {
    var refused = change(head, "/closing", Map.of("reason", "too early"), 409);
    assertEquals(List.of("ASSESSMENT_OPEN", "ASSESSMENT_OPEN"), refused.texts("/errors", "/code"));
  }

  private void whatIsListedIsNotMovedToAnotherDepartment() {
    var file = read();
    quality
        .ifMatch(Long.parseLong(file.text("/parts/investigations/0/version")))
        .post(
            path + "/investigations/" + file.text("/parts/investigations/0/id") + "/liability",
            Map.of("department", "PURCHASING", "reason", "second thoughts"))
        .refused(409, "ALREADY_LISTED");
  }

  private void theCaseIsClosed() {
    var closed = change(head, "/closing", Map.of("reason", "the customer is satisfied"));
    assertEquals("CLOSED", closed.text("/stage"));
    change(head, "/closing", Map.of("reason", "again"), 409);
  }

  private void report(String where, Map<String, Object> text) {
    var one = read();
    manufacturing
        .ifMatch(Long.parseLong(one.text("/parts/eightDs/0/version")))
        .patch(path + "/eight-ds/" + one.text("/parts/eightDs/0/id") + where, text)
        .expect(200);
  }

  private Answer part(Desk desk, String kind, String what, Object body) {
    return part(desk, kind, kind, what, body);
  }

  /** A command on the only part of a kind, at its newest version. */
  private Answer part(Desk desk, String kind, String folder, String what, Object body) {
    var file = read();
    var one = "/parts/" + kind + "/0";
    return desk.ifMatch(Long.parseLong(file.text(one + "/version")))
        .post("%s/%s/%s%s".formatted(path, folder, file.text(one + "/id"), what), body)
        .expect(200);
  }

  private Answer change(Desk desk, String what, Object body) {
    return change(desk, what, body, 200);
  }

  private Answer change(Desk desk, String what, Object body, int status) {
    return desk.ifMatch(version()).post(path + what, body).expect(status);
  }

  private List<String> obligations(String kind, String member) {
    var values = new ArrayList<String>();
    for (var one : read().at("/obligations")) {
      if (one.get("kind").asText().equals(kind)) {
        values.add(one.get(member).asText());
      }
    }
    return values;
  }

  private Answer read() {
    return support.get(path).expect(200);
  }

  private long version() {
    return read().version();
  }

  private static Map<String, Object> known() {
    return Map.of(
        "source",
        Map.of(
            "receivedAt", "2026-09-30T09:00:00+08:00",
            "channel", "PHONE",
            "kind", "COMPLAINT",
            "market", "DOMESTIC"),
        "customer",
        Map.of("name", "华东装备有限公司", "contact", "李工", "country", "CN"),
        "defect",
        Map.of("quantity", 5),
        "demands",
        Map.of("asked", List.of("REPLENISH", "ON_SITE"), "reportedBy", "account-manager"));
  }
}
