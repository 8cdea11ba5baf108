package redress.technical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.complaint.Part.Unfinished;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.technical.TechnicalAnalysis.Content;
import redress.technical.TechnicalAnalysis.Filed;
import redress.technical.TechnicalAnalysis.Trial;
import redress.technical.TechnicalRules.Verification;

/** A technical question is answered whole, and what is proposed is tried out until it works. */
class TechnicalAnalysisTest {
  private static final RuleId RULE = new RuleId("S1-05");
  private static final RuleId TRYING = new RuleId("S1-18");
  private static final PartId ID = new PartId(complaintId(1), uuid(5));
  private static final String PATH = "/technicalAnalyses/" + uuid(5);
  private static final Mark MARK = new Mark(MONDAY, "engineer");
  private static final Content WHOLE =
      new Content("bent", "stiffer", "in May", "ours", LocalDate.of(2026, 12, 1), "a gauge");
  private static final Trial FAILED = trial(false, "tester");
  private static final Trial PROVEN = trial(true, "other", new Filed("test run", "shelf 3"));

  @Test
  void everything_is_said_that_the_procedure_asks_S1_05() {
    var asked = rules(null, Field.values());
    assertEquals(
        List.of(
            new Change(PATH + "/analysis", null, "bent"),
            new Change(PATH + "/solution", null, "stiffer"),
            new Change(PATH + "/plan", null, "in May"),
            new Change(PATH + "/verdict", null, "ours"),
            new Change(PATH + "/timeLimit", null, "2026-12-01"),
            new Change(PATH + "/improvement", null, "a gauge")),
        TechnicalAnalysis.made(ID, WHOLE, MARK, asked).entries().getFirst().changes());
    var some = new Content("bent", null, "in May");
    var refusal = assertThrows(Refusal.class, () -> TechnicalAnalysis.made(ID, some, MARK, asked));
    assertEquals("ANALYSIS_INCOMPLETE S1-05", refusal.code() + " " + refusal.rule());
    assertEquals(
        List.of(
            "/verdict MISSING S1-05 VERDICT is part of the analysis",
            "/solution MISSING S1-05 SOLUTION is part of the analysis",
            "/timeLimit MISSING S1-05 TIME_LIMIT is part of the analysis",
            "/improvement MISSING S1-05 IMPROVEMENT is part of the analysis"),
        refusal.findings().stream()
            .map(it -> "%s %s %s %s".formatted(it.pointer(), it.code(), it.rule(), it.sentence()))
            .toList());
    var fewer = TechnicalAnalysis.made(ID, some, MARK, rules(null, Field.ANALYSIS, Field.PLAN));
    assertEquals(new TechnicalAnalysis(ID, 1, some, MARK), fewer.value());
  }

  @Test
  void what_is_proposed_is_open_until_a_trial_has_shown_that_it_works_S1_18() {
    var rules = rules(new Verification(true, TRYING));
    var made = made(rules);
    assertEquals(Optional.of("TECHNICAL_OPEN"), made.unfinished().map(Unfinished::code));
    assertEquals(Optional.empty(), made.mayVerify(rules));
    var again = made.verify(trial(false, "tester", new Filed("run 1", "shelf 2")), rules);
    assertEquals("TECHNICALLY_DISPROVEN", again.entries().getFirst().type());
    assertFalse(again.value().works());
    assertEquals(Optional.of("TECHNICAL_OPEN"), again.value().unfinished().map(Unfinished::code));
    assertEquals(Optional.empty(), again.value().mayVerify(rules));
    var proven = again.value().verify(PROVEN, rules);
    assertEquals("TECHNICALLY_PROVEN", proven.entries().getFirst().type());
    assertEquals(TRYING, proven.entries().getFirst().rule());
    assertEquals(
        List.of(
            new Change(PATH + "/finding", null, "it was tried"),
            new Change(PATH + "/filed", null, "test run: shelf 3")),
        proven.entries().getFirst().changes());
    var works = proven.value();
    assertEquals(3, works.version());
    assertEquals(2, works.trials().size());
    assertTrue(works.works());
    assertEquals(Optional.empty(), works.unfinished());
    assertEquals(Set.of("engineer", "other", "tester"), works.workers());
    refused("ALREADY_VERIFIED", TRYING, works, PROVEN, rules);
  }

  @Test
  void where_the_procedure_says_so_it_is_told_where_the_documents_are_S1_18() {
    var rules = rules(new Verification(true, TRYING));
    var refusal = refused("DOCUMENTS_MISSING", TRYING, made(rules), FAILED, rules);
    assertEquals("/documents", refusal.findings().getFirst().pointer());
    var without = rules(new Verification(false, TRYING));
    assertEquals(List.of(FAILED), made(without).verify(FAILED, without).value().trials());
  }

  @Test
  void where_nobody_tries_it_out_it_is_done_once_it_is_written_S1_18() {
    var rules = rules(null);
    var made = made(rules);
    assertFalse(made.toVerify());
    assertEquals(Optional.empty(), made.unfinished());
    assertEquals(Set.of("engineer"), made.workers());
    refused("VERIFICATION_NOT_IN_PROCEDURE", RULE, made, PROVEN, rules);
  }

  @Test
  void what_nobody_has_tried_is_one_record_however_that_was_said() {
    assertEquals(
        new TechnicalAnalysis(ID, 1, WHOLE, MARK),
        new TechnicalAnalysis(ID, 1, WHOLE, MARK, false, List.of()));
  }

  private static Refusal refused(
      String code, RuleId rule, TechnicalAnalysis made, Trial trial, TechnicalRules rules) {
    var refusal = assertThrows(Refusal.class, () -> made.verify(trial, rules));
    assertEquals(code, refusal.code());
    assertEquals(rule, refusal.rule());
    return refusal;
  }

  private static TechnicalAnalysis made(TechnicalRules rules) {
    return TechnicalAnalysis.made(ID, WHOLE, MARK, rules).value();
  }

  private static Trial trial(boolean works, String by, Filed... documents) {
    return new Trial(works, "it was tried", List.of(documents), new Mark(MONDAY, by));
  }

  private static TechnicalRules rules(Verification verification, Field... content) {
    return new TechnicalRules(false, List.of(), List.of(content), verification, RULE);
  }
}
