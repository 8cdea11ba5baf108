package redress.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Entry;
import redress.report.InvestigationReport.Content;
import redress.report.InvestigationReport.Instruction;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What an investigation found is reported and instructed on, once (S4-14). */
class InvestigationReportTest {
  private static final RuleId RULE = new RuleId("S4-14");
  private static final Content CONTENT = new Content("a torn mask", "another mask");
  private static final Mark CLERK = new Mark(MONDAY, "quality-clerk");
  private static final Instruction TOLD =
      new Instruction("tell the others", new Mark(MONDAY.plusSeconds(60), "gm"));

  private final PartId id = new PartId(complaintId(1), uuid(7));
  private final InvestigationReport report =
      InvestigationReport.submitted(id, CONTENT, CLERK, RULE).value();

  @Test
  void history_tells_what_was_found_and_done_S4_14() {
    var path = "/investigationReports/%s/".formatted(uuid(7));
    assertEquals(new InvestigationReport(id, 1, CONTENT, CLERK, null), report);
    assertEquals(
        List.of(
            Entry.of(
                "INVESTIGATION_REPORTED",
                RULE,
                null,
                List.of(
                    new Change(path + "findings", null, "a torn mask"),
                    new Change(path + "handling", null, "another mask")))),
        InvestigationReport.submitted(id, CONTENT, CLERK, RULE).entries());
  }

  @Test
  void the_case_waits_until_somebody_has_instructed_on_it_S4_14() {
    assertEquals("INVESTIGATION_REPORT_OPEN", report.unfinished().orElseThrow().code());
    assertEquals(Optional.empty(), report.mayInstruct(RULE));
    var instructed = report.instructed(TOLD, RULE);
    assertEquals(new InvestigationReport(id, 2, CONTENT, CLERK, TOLD), instructed.value());
    assertEquals(Optional.empty(), instructed.value().unfinished());
    assertEquals(
        List.of(
            Entry.of(
                "INVESTIGATION_INSTRUCTED",
                RULE,
                null,
                List.of(
                    new Change(
                        "/investigationReports/%s/instruction".formatted(uuid(7)),
                        null,
                        "tell the others")))),
        instructed.entries());
    assertEquals(Set.of("quality-clerk"), report.workers());
  }

  @Test
  void nobody_instructs_twice_S4_14() {
    var instructed = report.instructed(TOLD, RULE).value();
    var refused = assertThrows(Refusal.class, () -> instructed.instructed(TOLD, RULE));
    assertEquals("ALREADY_INSTRUCTED", refused.code());
    assertEquals(RULE, refused.rule());
    assertEquals(Refusal.Kind.LATER, refused.kind());
    assertEquals("gm instructed on it at " + TOLD.given().at(), refused.getMessage());
  }
}
