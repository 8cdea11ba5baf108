package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.procedure.ShippedProcedures;

/**
 * An angry comment under a photograph, half an hour before the National Day holiday: it is urgent,
 * and the number of hours for that is lost in the procedure's text.
 */
class FeedbackStoryTest {
  private static final String FEEDBACK = ShippedProcedures.text("general-feedback");
  private static final String CLERK = "after-sales-clerk";
  private static final String HEAD = "after-sales-head";
  private static final String QUALITY = "quality-clerk";

  @TempDir Path data;

  @Test
  void a_comment_becomes_an_improvement_around_national_day_E_1_F_3_H_3_G_1_C_5_G_2_G_3() {
    new TwoStores(data, Life.EVE).alike(FEEDBACK, FeedbackStoryTest::told);
  }

  private static void told(Premises premises) {
    premises.itIs("2026-09-30T16:30:00+08:00");
    var it = Life.drafted(premises, CLERK, intake());
    itIsUrgentAndSomebodyFollowsIt(it);
    theReplyHasThreeWorkingDays(it);
    theCauseGoesThroughItsSteps(it);
    goodwillNeedsASignature(it);
    itIsToldAndThankedFor(it);
    it.reads("general-feedback.txt");
  }

  private static void itIsUrgentAndSomebodyFollowsIt(Life it) {
    assertEquals("260901", it.step(CLERK, "/registration", null).text("/number"));
    it.step(CLERK, "/verification", Map.of("receivedAt", "2026-09-30T16:30:00+08:00"));
    assertEquals("H-3", it.owed("ACKNOWLEDGEMENT", "rule"));
    assertNull(it.owed("ACKNOWLEDGEMENT", "dueAt"), "nobody invents a number");
    var team = Map.of("owner", QUALITY, "assistants", List.of("TECHNOLOGY"));
    it.added(CLERK, "/ownerships", team);
    it.itIs("2026-09-30T17:00:00+08:00");
    it.step(
        CLERK,
        "/forwarding",
        Map.of("forwardedAt", "2026-09-30T17:00:00+08:00", "recipients", List.of("QUALITY")));
    said(it, "ACKNOWLEDGEMENT", "We are sorry, and look at it", "2026-09-30T17:00:00+08:00");
    assertEquals("FULFILLED", it.owed("ACKNOWLEDGEMENT", "standing"));
  }

  /** The eighth, the ninth and the Saturday that makes up for the holiday. */
  private static void theReplyHasThreeWorkingDays(Life it) {
    assertEquals("2026-10-10T16:30:00+08:00", it.owed("FIRST_REPLY", "dueAt"));
    it.itIs("2026-10-10T10:00:00+08:00");
    said(it, "FIRST_REPLY", "The lid was glued badly; we replace it", "2026-10-10T10:00:00+08:00");
    assertEquals("false", it.owed("FIRST_REPLY", "late"));
  }

  private static void theCauseGoesThroughItsSteps(Life it) {
    var cause = Map.of("category", "PRODUCT", "finding", "the glue is too old");
    it.added(QUALITY, "/improvements", cause);
    var measure =
        Map.of(
            "kind", "PREVENTIVE",
            "text", "glue is dated and thrown away in time",
            "owner", "QUALITY",
            "dueOn", "2026-10-16");
    var planned = it.part(QUALITY, "improvements", "/measures", measure);
    var one = "/measures/" + planned.text("/measures/0/id");
    it.itIs("2026-10-16T15:00:00+08:00");
    var done = Map.of("doneAt", "2026-10-16T14:00:00+08:00", "evidence", "list 4");
    it.part(QUALITY, "improvements", one + "/implementation", done);
    it.itIs("2026-10-23T09:00:00+08:00");
    var seen = Map.of("effective", true, "finding", "no lid came off in a week");
    it.part(QUALITY, "improvements", one + "/verification", seen);
  }

  private static void goodwillNeedsASignature(Life it) {
    var line = Map.of("remedy", "GOODWILL", "amount", Map.of("amount", "50.00", "currency", "CNY"));
    it.added(CLERK, "/dispositions", Map.of("lines", List.of(line), "text", "a voucher"));
    var done = Map.of("doneAt", "2026-10-23T09:00:00+08:00");
    it.triedPart(CLERK, "dispositions", "/completion", done).refused(409, "NOT_APPROVED", "G-2");
    it.triedPart(HEAD, "dispositions", "/approval", null).refused(403, "AUTHORITY_TOO_LOW", "G-2");
    it.part("gm", "dispositions", "/approval", null);
    it.triedPart(CLERK, "dispositions", "/completion", done).refused(409, "NOT_ACCEPTED", "D-5");
    it.part(QUALITY, "dispositions", "/acceptance", null);
    it.part(CLERK, "dispositions", "/acceptance", null);
    it.part(CLERK, "dispositions", "/completion", done);
  }

  private static void itIsToldAndThankedFor(Life it) {
    it.added(
        CLERK,
        "/outcomes",
        Map.of("kind", "MEASURE", "text", "a new lid", "prevention", "glue is dated"));
    var open = it.tried(CLERK, "/closing", Map.of("reason", "done")).refused(409, "STILL_OPEN");
    assertEquals(List.of("C-5", "G-3"), open.texts("/errors", "/rule").stream().sorted().toList());
    said(it, "CLOSING", "新的盖子已寄出，感谢您的反馈", "2026-10-23T09:00:00+08:00");
    it.itIs("2026-10-26T09:00:00+08:00");
    var call =
        Map.of(
            "channel", "PHONE",
            "calledAt", "2026-10-26T09:00:00+08:00",
            "satisfaction", "SATISFIED",
            "content", "it holds");
    it.added(CLERK, "/follow-ups", call);
    it.step(CLERK, "/closing", Map.of("reason", "it holds"));
    it.step(CLERK, "/archiving", Map.of());
    assertEquals("ARCHIVED", it.read("/stage"));
  }

  private static void said(Life it, String kind, String text, String at) {
    it.offered(
            CLERK,
            "/messages",
            Map.of("kind", kind, "channel", "SOCIAL", "text", text, "sentAt", at))
        .expect(200);
  }

  private static Map<String, Object> intake() {
    return Map.of(
        "source",
            Map.of(
                "kind",
                "COMPLAINT",
                "channel",
                "SOCIAL",
                "receivedAt",
                "2026-09-30T16:30:00+08:00"),
        "customer", Map.of("name", "小红", "contact", "@xiaohong"),
        "defect", Map.of("description", "盖子掉了，太失望"),
        "demands", Map.of("asked", List.of("EXCHANGE")),
        "facts", Map.of("CATEGORY", "PRODUCT", "SOCIAL_FORM", "COMMENT"));
  }
}
