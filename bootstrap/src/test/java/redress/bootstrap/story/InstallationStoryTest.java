package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.procedure.ShippedProcedures;

/**
 * A lift door sticks on the eve of National Day and the customer wants somebody to come. The plan's
 * four working hours are partly before the holiday and partly after it.
 */
class InstallationStoryTest {
  private static final String INSTALLATION = ShippedProcedures.text("installation-manufacturer");
  private static final String SALES = "sales-clerk";
  private static final String ENGINEER = "engineering-clerk";
  private static final String OWNER = "case-owner";
  private static final String REVIEW = "quality-control-head";

  @TempDir Path data;

  @Test
  void a_door_is_planned_owned_reviewed_and_mended_S0_01_S0_03_S0_05_S0_06_S0_08_S0_18_S0_19() {
    new TwoStores(data, Life.EVE).alike(INSTALLATION, InstallationStoryTest::told);
  }

  private static void told(Premises premises) {
    premises.itIs("2026-09-30T15:00:00+08:00");
    var it = Life.drafted(premises, SALES, intake());
    theVisitIsPlannedAfterTheHoliday(it);
    somebodyAnswersForIt(it);
    aReviewFindsWhatTheOwnerCouldNot(it);
    theSupplierPays(it);
    whatWasChangedIsSeenByAnother(it);
    qualityControlAloneArchivesIt(it);
    it.reads("installation-manufacturer.txt");
  }

  /** Two and a half of its hours are on Wednesday, the rest on the Thursday after the holiday. */
  private static void theVisitIsPlannedAfterTheHoliday(Life it) {
    it.step(SALES, "/waivers", Map.of("field", "PHOTO", "reason", "the shaft is dark"));
    it.step(SALES, "/verification", Map.of("receivedAt", "2026-09-30T15:00:00+08:00"));
    it.step(SALES, "/registration", null);
    it.itIs("2026-09-30T15:30:00+08:00");
    it.step(
        SALES,
        "/forwarding",
        Map.of(
            "forwardedAt",
            "2026-09-30T15:30:00+08:00",
            "recipients",
            List.of("ENGINEERING", "MANUFACTURING")));
    assertEquals("2026-10-08T10:00:00+08:00", it.owed("ON_SITE_PLAN", "dueAt"));
    it.itIs("2026-10-08T09:30:00+08:00");
    it.offered(
            ENGINEER,
            "/messages",
            Map.of(
                "kind", "FIRST_REPLY",
                "channel", "PHONE",
                "text", "Two of us come on Friday",
                "sentAt", "2026-10-08T09:30:00+08:00"))
        .expect(200);
    it.added(
        ENGINEER,
        "/on-site-plans",
        Map.of("text", "two people, a spare door drive", "visitOn", "2026-10-09"));
    assertEquals("false", it.owed("ON_SITE_PLAN", "late"));
  }

  private static void somebodyAnswersForIt(Life it) {
    assertEquals("2026-10-09T09:30:00+08:00", it.owed("OWNER_ASSIGNMENT", "dueAt"));
    it.itIs("2026-10-08T16:00:00+08:00");
    it.added("manufacturing-head", "/ownerships", Map.of("owner", OWNER));
    it.itIs("2026-10-09T14:00:00+08:00");
    var analysis =
        Map.of(
            "cause", "PURCHASED_PART",
            "finding", "the drive stalls when it is warm",
            "proposal", "another drive",
            "toBuy", "one door drive");
    it.part(OWNER, "ownerships", "/analysis", analysis);
  }

  private static void aReviewFindsWhatTheOwnerCouldNot(Life it) {
    it.itIs("2026-10-10T09:00:00+08:00");
    it.part(OWNER, "ownerships", "/escalation", Map.of("reason", "the new drive stalls, too"));
    it.tried(ENGINEER, "/closing", Map.of("reason", "mended")).refused(409, "STILL_OPEN");
    it.itIs("2026-10-12T10:00:00+08:00");
    var solution =
        Map.of(
            "rootCause", "the rail is bent", "solution", "another rail, and the door hangs free");
    it.part(REVIEW, "ownerships", "/solution", solution);
  }

  private static void theSupplierPays(Life it) {
    it.itIs("2026-10-13T11:00:00+08:00");
    var done = Map.of("result", "the supplier pays for the drive", "doneAt", it.now());
    for (var errand : it.read().at("/parts/errands")) {
      if (errand.get("open").asBoolean()) {
        it.errand(errand.get("owner").asText(), errand, done);
      }
    }
  }

  /** Whoever carried it out does not say that it works. */
  private static void whatWasChangedIsSeenByAnother(Life it) {
    var engineer = "engineering-head";
    it.added(
        engineer,
        "/improvements",
        Map.of("category", "INSTALLATION", "finding", "rails are hung without a gauge"));
    var measure =
        Map.of(
            "kind", "PREVENTIVE",
            "text", "every rail is measured",
            "owner", "ENGINEERING",
            "dueOn", "2026-10-16");
    var planned = it.part(engineer, "improvements", "/measures", measure);
    var one = "/measures/" + planned.text("/measures/0/id");
    it.itIs("2026-10-16T16:00:00+08:00");
    var done = Map.of("doneAt", it.now(), "evidence", "gauge sheet 3");
    it.part(engineer, "improvements", one + "/implementation", done);
    var seen = Map.of("effective", true, "finding", "ten rails are straight");
    it.triedPart(engineer, "improvements", one + "/verification", seen)
        .refused(403, "DUTY_NOT_YOURS", "S0-06");
    it.part(REVIEW, "improvements", one + "/verification", seen);
  }

  private static void qualityControlAloneArchivesIt(Life it) {
    it.itIs("2026-10-19T09:00:00+08:00");
    it.step(ENGINEER, "/closing", Map.of("reason", "the door opens and shuts"));
    it.tried(ENGINEER, "/archiving", Map.of()).refused(403, "DUTY_NOT_YOURS", "S0-06");
    it.step(REVIEW, "/archiving", Map.of());
    assertEquals("ARCHIVED", it.read("/stage"));
  }

  private static Map<String, Object> intake() {
    return Map.of(
        "source",
            Map.of(
                "kind", "COMPLAINT", "channel", "PHONE", "receivedAt", "2026-09-30T15:00:00+08:00"),
        "customer", Map.of("name", "东方大厦", "contact", "李工"),
        "product", Map.of("shippedOn", "2026-06-01"),
        "defect", Map.of("description", "The door of lift 2 sticks", "quantity", 1),
        "facts",
            Map.of(
                "PLACE",
                "lift 2, ground floor",
                "WANTS_RETURN_OR_EXCHANGE",
                false,
                "WANTS_ON_SITE",
                true,
                "ORIGIN",
                "FAILURE_IN_USE"));
  }
}
