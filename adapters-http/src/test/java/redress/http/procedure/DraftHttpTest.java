package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.FiveFaults;
import redress.procedure.InventedProcedure;
import redress.procedure.ShippedProcedures;

/** What is put forward as the next version of a procedure, and what is refused. */
class DraftHttpTest {
  private static final String CODE = "equipment-manufacturer";
  private static final String VERSIONS = "/procedures/" + CODE + "/versions";
  private static final String TEXT = ShippedProcedures.text(CODE);

  private final ServedCompany company = ServedCompany.inMemory();
  private final Desk clerk = company.desk("quality-clerk");

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void gap_overlap_shares_department_and_calendar_are_refused_in_one_answer() {
    var refused = clerk.post(VERSIONS, FiveFaults.text()).refused(422, "PROCEDURE_UNFIT");
    assertEquals(FiveFaults.POINTERS, refused.faults().stream().sorted().toList());
    assertEquals(
        List.of(
            "BRACKET_GAP", "BRACKET_OVERLAP", "MISSING", "NOT_IN_ORGANIZATION", "SHARES_NOT_100"),
        refused.texts("/errors", "/code").stream().sorted().toList());
    assertEquals(List.of("1"), clerk.get(VERSIONS).texts("/items", "/number"));
  }

  @Test
  void what_the_company_could_not_work_with_is_told_beside_what_the_document_gets_wrong() {
    var text =
        FiveFaults.text()
            .replace(
                "\"zone\": \"Asia/Shanghai\",",
                "\"zone\": \"Asia/Shanghai\", \"calendar\": \"MARS\",")
            .replace("\"procedure\": \"" + CODE, "\"procedure\": \"another");
    var refused = clerk.post(VERSIONS, text).refused(422, "PROCEDURE_UNFIT");
    assertEquals(
        List.of("ANOTHER_PROCEDURE", "CALENDAR_NOT_LOADED"),
        refused.texts("/errors", "/code").stream()
            .filter(it -> it.startsWith("ANOTHER") || it.startsWith("CALENDAR"))
            .sorted()
            .toList());
    var euro = TEXT.replace("\"currency\": \"CNY\"", "\"currency\": \"EUR\"");
    assertEquals(
        List.of("/penalty/currency"),
        clerk.post(VERSIONS, euro).refused(422, "PROCEDURE_UNFIT").faults());
  }

  @Test
  void what_is_no_document_at_all_is_refused_with_its_place() {
    clerk.wrongly().post(VERSIONS, "{\"format\": 1,").refused(400, "MALFORMED");
    var nothing = clerk.post(VERSIONS, "{}").refused(422, "PROCEDURE_UNFIT").faults();
    assertEquals("/format", nothing.getFirst());
    var list = clerk.wrongly().post(VERSIONS, "[]").refused(422, "PROCEDURE_UNFIT");
    assertEquals("", list.faults().getFirst());
  }

  @Test
  void another_procedure_and_a_version_that_does_not_exist_are_not_found() {
    for (var path :
        List.of(
            "/procedures/pcb-manufacturer", VERSIONS + "/2", VERSIONS + "/one", "/procedures/x")) {
      clerk.get(path).refused(404, "NOT_FOUND");
    }
    clerk.post("/procedures/pcb-manufacturer/versions", TEXT).refused(404, "NOT_FOUND");
    company.desk("gm").post(VERSIONS + "/2/approval", Map.of()).refused(404, "NOT_FOUND");
  }

  @Test
  void the_same_document_again_is_no_next_version() {
    clerk.post(VERSIONS, TEXT).expect(201);
    company.desk("gm").post(VERSIONS + "/2/approval", Map.of()).refused(422, "ALREADY_ADOPTED");
  }

  @Test
  void the_effective_instant_is_a_day_or_an_instant() {
    clerk.post(VERSIONS, TEXT.replace("{\"hours\": 48}", "{\"hours\": 36}")).expect(201);
    var gm = company.desk("gm");
    var path = VERSIONS + "/2/approval";
    gm.post(path, Map.of("effectiveFrom", "tomorrow")).refused(400, "MALFORMED");
    gm.post(path, Map.of("effectiveFrom", "2026-11-24T10:00")).refused(400, "MALFORMED");
    var approved = gm.post(path, Map.of("effectiveFrom", "2026-11-24T10:00:00+08:00")).expect(200);
    assertEquals("2026-11-24T10:00:00+08:00", approved.text("/effectiveFrom"));
  }

  @Test
  void whom_the_document_names_writes_drafts_and_its_rule_is_cited() {
    try (var lifts = ServedCompany.inMemory(InventedProcedure.text())) {
      var versions = "/procedures/lift-service/versions";
      var text = InventedProcedure.text().replace("{\"hours\": 72}", "{\"hours\": 60}");
      lifts.desk("dispatcher").post(versions, text).refused(403, "NOT_AUTHOR", "LS-32");
      lifts.desk("works-lead").post(versions, text).expect(201);
      lifts.desk("director").post(versions, text).expect(201);
      var approval = versions + "/3/approval";
      lifts.desk("works-lead").post(approval, Map.of()).refused(403, "NOT_APPROVER", "LS-32");
      lifts.desk("director").post(approval, Map.of()).refused(403, "OWN_DRAFT", "LS-32");
      assertEquals(
          "IN_FORCE",
          lifts.desk("co-director").post(approval, Map.of()).expect(200).text("/state"));
    }
  }
}
