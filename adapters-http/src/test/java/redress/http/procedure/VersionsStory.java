package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** How a procedure comes to its next version over HTTP, on whatever store. */
public abstract class VersionsStory {
  private static final String CODE = "pcb-manufacturer";
  private static final String VERSIONS = "/procedures/" + CODE + "/versions";
  private static final String FIRST = ShippedProcedures.text(CODE);

  /** What those who sell have of the days of a domestic case. */
  private static final String SALES =
      "{\"when\": {\"market\": [\"DOMESTIC\"]}, \"limit\": {\"calendarDays\": %d}}";

  /** Domestic cases have 15 days instead of 13. */
  private static final String SECOND =
      FIRST
          .replace("{\"calendarDays\": 13}", "{\"calendarDays\": 15}")
          .replace(SALES.formatted(3), SALES.formatted(5));

  /** Domestic cases have 16. */
  private static final String THIRD =
      FIRST
          .replace("{\"calendarDays\": 13}", "{\"calendarDays\": 16}")
          .replace(SALES.formatted(3), SALES.formatted(6));

  protected abstract ServedCompany served(String document);

  @Test
  void a_draft_holds_once_it_is_approved_and_never_for_cases_that_have_their_number_S4_43() {
    try (var company = served(FIRST)) {
      var before = registered(company);
      assertEquals("2026-12-06T23:59:59+08:00", before.due("CLOSE"));

      var author = company.desk("quality-head");
      var draft = author.post(VERSIONS, SECOND).expect(201);
      assertEquals("/api/v1" + VERSIONS + "/2", draft.header("Location"));
      assertEquals("DRAFT", draft.text("/state"));
      assertEquals("quality-head", draft.text("/writtenBy"));
      assertNull(draft.text("/approvedBy"));
      assertEquals(SECOND, author.get(VERSIONS + "/2").expect(200).text("/text"));
      assertEquals("2026-12-06T23:59:59+08:00", registered(company).due("CLOSE"));

      var path = VERSIONS + "/2/approval";
      author.post(path, Map.of()).refused(403, "NOT_APPROVER", "S4-43");
      var general = company.desk("gm");
      general
          .post(path, Map.of("effectiveFrom", "2026-11-23"))
          .refused(422, "EFFECTIVE_IN_THE_PAST", "S4-43");
      var approved = general.post(path, Map.of("effectiveFrom", "2026-11-24")).expect(200);
      assertEquals("PENDING", approved.text("/state"));
      assertEquals("gm", approved.text("/approvedBy"));
      assertEquals("2026-11-24T00:00:00+08:00", approved.text("/effectiveFrom"));
      general.post(path, Map.of()).refused(409, "VERSION_APPROVED", "S4-43");
      assertEquals("1", registered(company).read().text("/procedure/edition"));

      company.clock().set(Instant.parse("2026-11-23T16:00:00Z"));
      var after = registered(company);
      assertEquals("2", after.read().text("/procedure/edition"));
      assertEquals("2026-12-09T23:59:59+08:00", after.due("CLOSE"));
      assertEquals("1", before.read().text("/procedure/edition"));
      assertEquals("2026-12-06T23:59:59+08:00", before.due("CLOSE"));

      var versions = author.get(VERSIONS).expect(200);
      assertEquals(List.of("IN_FORCE", "ENDED"), versions.texts("/items", "/state"));
      assertEquals(List.of("2", "1"), versions.texts("/items", "/number"));
      var read = author.get("/procedures/" + CODE).expect(200);
      assertEquals("2", read.text("/version/number"));
      assertEquals(CODE, read.text("/document/procedure"));
      assertEquals(List.of("2"), author.get("/procedures").texts("/items", "/version/number"));
    }
  }

  @Test
  void a_draft_that_a_later_version_has_overtaken_is_not_approved_any_more_S4_43() {
    try (var company = served(FIRST)) {
      var general = company.desk("gm");
      var author = company.desk("gm-office-clerk");
      author.post(VERSIONS, SECOND).expect(201);
      var third =
          FIRST
              .replace("{\"calendarDays\": 13}", "{\"calendarDays\": 11}")
              .replace(SALES.formatted(3), SALES.formatted(1));
      author.post(VERSIONS, third).expect(201);
      general.post(VERSIONS + "/3/approval", Map.of()).expect(200);
      general.post(VERSIONS + "/2/approval", Map.of()).refused(409, "VERSION_OVERTAKEN", "S4-43");
      var versions = general.get(VERSIONS + "?limit=2").expect(200);
      assertEquals(List.of("IN_FORCE", "OVERTAKEN"), versions.texts("/items", "/state"));
      assertEquals(List.of("1"), next(general, versions).texts("/items", "/number"));
    }
  }

  @Test
  void nobody_approves_the_version_that_he_put_forward_and_somebody_else_may_put_it_S6_S4_43() {
    try (var company = served(FIRST)) {
      var general = company.desk("gm");
      general.post(VERSIONS, SECOND).expect(201);
      var path = VERSIONS + "/2/approval";
      var refused = general.post(path, Map.of());
      refused.refused(403, "OWN_DRAFT", "S4-43");
      assertTrue(refused.text("/detail").contains("'gm' put version 2 forward"), refused::toString);
      assertTrue(refused.text("/detail").contains("another GENERAL_MANAGER"), refused::toString);
      FourEyesStory.program(company, general).post(path, Map.of()).refused(403, "IN_PERSON_ONLY");
      assertEquals("DRAFT", general.get(VERSIONS + "/2").expect(200).text("/state"));
      FourEyesStory.program(company, general).post(VERSIONS, THIRD).expect(201);
      general.post(VERSIONS + "/3/approval", Map.of()).refused(403, "OWN_DRAFT", "S4-43");
      company.desk("gm-office-clerk").post(VERSIONS, SECOND).expect(201);
      general.post(VERSIONS + "/4/approval", Map.of()).expect(200);
    }
  }

  @Test
  void whoever_put_it_forward_does_not_approve_it_in_a_higher_post_S6_S4_43() {
    try (var company = served(FIRST)) {
      var general = company.desk("gm");
      var head = company.desk("quality-head");
      head.post(VERSIONS, SECOND).expect(201);
      var account = general.get("/accounts/quality-head").expect(200);
      var higher =
          Map.of(
              "department", "GM_OFFICE",
              "position", "GENERAL_MANAGER",
              "reason", "stands in");
      general.ifMatch(account.version()).post("/accounts/quality-head/post", higher).expect(200);
      head.post(VERSIONS + "/2/approval", Map.of()).refused(403, "OWN_DRAFT", "S4-43");
      general.post(VERSIONS + "/2/approval", Map.of()).expect(200);
    }
  }

  private static Answer next(Desk desk, Answer page) {
    var link = page.header("Link");
    return desk.get(link.substring(link.indexOf("/procedures"), link.indexOf('>'))).expect(200);
  }

  private static ShippedCase registered(ServedCompany company) {
    var sample =
        Map.of(
            "shippedOn", "2026-09-01",
            "orderNumber", "SO-1",
            "partNumber", "PN-1",
            "deliveredQuantity", 100,
            "sample", true);
    var file =
        ShippedCase.drafted(
            company,
            "sales-clerk",
            Map.of("product", sample, "facts", Map.of("OPINION", "We look at it")));
    file.verify().expect(200);
    file.by(company, "gm").register().expect(200);
    return file;
  }
}
