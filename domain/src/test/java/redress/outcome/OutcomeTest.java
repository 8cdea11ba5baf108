package redress.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.complaint.Kind;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.organization.Department;
import redress.outcome.Outcome.Content;
import redress.outcome.Outcome.Report;
import redress.outcome.OutcomeRules.Reporting;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What a case has come to: fitting for its kind, told whole, reported once. */
class OutcomeTest {
  private static final RuleId RULE = new RuleId("F-5");
  private static final RuleId REPORTING = new RuleId("S3-11");
  private static final Mark MARK = new Mark(MONDAY, "clerk");
  private static final Department LEADERS = new Department("GM_OFFICE");
  private static final OutcomeRules RULES =
      rules(new Reporting(Set.of(LEADERS, new Department("BOARD")), REPORTING));
  private static final Content ANSWER = new Content("so it is", null, null, null);
  private static final Content CONSIDERED = new Content("larger", false, "too dear", null);
  private static final Content MEASURE = new Content("sorted", null, null, "it is tested");

  @Test
  void each_kind_of_case_comes_to_what_the_procedure_says_F_5() {
    assertEquals(List.of(), wrong(OutcomeKind.ANSWER, ANSWER, Kind.INQUIRY));
    assertEquals(List.of(), wrong(OutcomeKind.MEASURE, MEASURE, Kind.COMPLAINT));
    assertEquals(List.of("OUTCOME_NOT_OF_KIND"), wrong(OutcomeKind.ANSWER, ANSWER, Kind.COMPLAINT));
    // of a kind about which nothing is said, and of one that nobody knows yet, it is left open
    assertEquals(List.of(), wrong(OutcomeKind.ANSWER, ANSWER, Kind.SUGGESTION));
    assertEquals(List.of(), wrong(OutcomeKind.CONSIDERATION, CONSIDERED, null));
    assertEquals(Optional.empty(), RULES.of(null));
  }

  @Test
  void it_is_told_with_all_that_belongs_to_it_and_nothing_else_F_5() {
    assertEquals(List.of(), wrong(OutcomeKind.CONSIDERATION, CONSIDERED, Kind.SUGGESTION));
    assertEquals(List.of(), wrong(OutcomeKind.RESULT, ANSWER, Kind.SUGGESTION));
    assertEquals(
        List.of(
            "OUTCOME_UNFIT",
            "/adopted MISSING CONSIDERATION needs 'adopted'",
            "/reason MISSING CONSIDERATION needs 'reason'",
            "/prevention NOT_ASKED CONSIDERATION has no 'prevention'"),
        wrong(OutcomeKind.CONSIDERATION, MEASURE, Kind.SUGGESTION));
    assertEquals(
        List.of(
            "OUTCOME_UNFIT",
            "/adopted NOT_ASKED MEASURE has no 'adopted'",
            "/reason NOT_ASKED MEASURE has no 'reason'",
            "/prevention MISSING MEASURE needs 'prevention'"),
        wrong(OutcomeKind.MEASURE, CONSIDERED, Kind.COMPLAINT));
  }

  @Test
  void it_is_reported_once_and_to_those_who_lead_the_company_S3_11() {
    var made = outcome(OutcomeKind.MEASURE, MEASURE);
    assertEquals(Optional.empty(), made.mayReport(RULES));
    var report = new Report(LEADERS, MONDAY.plusSeconds(9), MARK);
    var told = made.reported(report, RULES);
    assertEquals(2, told.value().version());
    assertEquals(report, told.value().report());
    var path = "/outcomes/%s/report".formatted(uuid(5));
    assertEquals(
        List.of(
            new Change(path, null, "GM_OFFICE"),
            new Change(path + "/reportedAt", null, MONDAY.plusSeconds(9).toString())),
        told.entries().getFirst().changes());
    assertEquals(REPORTING, told.entries().getFirst().rule());
    var again = told.value().mayReport(RULES).orElseThrow();
    assertEquals("ALREADY_REPORTED S3-11", again.code() + " " + again.rule());
    var elsewhere = new Report(new Department("SALES"), MONDAY, MARK);
    var refusal = assertThrows(Refusal.class, () -> made.reported(elsewhere, RULES));
    assertEquals("REPORTED_ELSEWHERE S3-11", refusal.code() + " " + refusal.rule());
    assertEquals(
        "it is reported to one of [BOARD, GM_OFFICE] and not to SALES", refusal.getMessage());
    var nobody = made.mayReport(rules(null)).orElseThrow();
    assertEquals("REPORT_NOT_IN_PROCEDURE F-5", nobody.code() + " " + nobody.rule());
  }

  @Test
  void whoever_recorded_it_has_worked_on_the_case() {
    assertEquals(Set.of("clerk"), outcome(OutcomeKind.MEASURE, MEASURE).workers());
  }

  /** What is refused when that is recorded, and each thing that is wrong with it. */
  private static List<String> wrong(OutcomeKind kind, Content content, Kind of) {
    var made = outcome(kind, content);
    try {
      assertEquals(made, Outcome.recorded(made, of, RULES).value());
      return List.of();
    } catch (Refusal refusal) {
      assertEquals(RULE, refusal.rule());
      return Stream.concat(
              Stream.of(refusal.code()),
              refusal.findings().stream()
                  .map(it -> "%s %s %s".formatted(it.pointer(), it.code(), it.sentence())))
          .toList();
    }
  }

  private static Outcome outcome(OutcomeKind kind, Content content) {
    return new Outcome(new PartId(complaintId(1), uuid(5)), 1, 1, kind, content, MARK, null);
  }

  private static OutcomeRules rules(Reporting reporting) {
    return new OutcomeRules(
        Map.of(Kind.INQUIRY, OutcomeKind.ANSWER, Kind.COMPLAINT, OutcomeKind.MEASURE),
        reporting,
        RULE);
  }
}
