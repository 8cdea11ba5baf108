package redress.eightd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redress.eightd.Course.Submitted;
import redress.eightd.Report.Cause;
import redress.eightd.Report.Contained;
import redress.eightd.Report.Containment;
import redress.eightd.Report.Plan;
import redress.eightd.Report.Planned;
import redress.eightd.Report.Prevention;
import redress.eightd.Report.ReadAcross;
import redress.eightd.Report.Team;
import redress.history.Change;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;

/**
 * Each place of a report counts: it is asked for, told when it changes, and its people are known.
 */
class ReportTest {
  private static final LocalDate ASSIGNED = LocalDate.of(2026, 11, 23);
  private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
  private static final Submitted HOW =
      new Submitted(Instant.parse("2026-11-24T02:00:00Z"), "manufacturing-head");

  /** Something stands at each place at which something can stand. */
  private static final Report EVERYWHERE =
      new Report(
          "The lot is stopped",
          new Team("leader", List.of("first", "second"), "champion"),
          "It is noisy",
          new Containment(
              List.of(new Contained("PRODUCTION_SITE", "sorted", ASSIGNED)),
              new TreeMap<>(Map.of("STOCK", "nothing is left"))),
          List.of(
              new Cause(
                  "O",
                  CauseKind.OCCURRENCE,
                  "too loose",
                  "EXPERIMENT",
                  List.of("run", "measured"),
                  "MATERIAL",
                  new BigDecimal("60.50"))),
          List.of(new Planned("C-1", "tighten", "fitter", DUE, List.of("O", "E"))),
          new Prevention(
              List.of(new Planned("P-1", "measure", "tester", DUE.plusDays(1), List.of("S"))),
              List.of(new ReadAcross("XM-300", false, "another bearing"))),
          new Plan(DUE, DUE.plusDays(1), DUE.plusDays(2), DUE.plusDays(3)));

  private static final String LINES =
      """
      /d0/emergencyResponse = The lot is stopped
      /d1/champion = champion
      /d1/leader = leader
      /d1/members/0 = first
      /d1/members/1 = second
      /d2/problem = It is noisy
      /d3/entries/0/action = sorted
      /d3/entries/0/doneOn = 2026-11-23
      /d3/entries/0/place = PRODUCTION_SITE
      /d3/notApplicable/STOCK = nothing is left
      /d4/causes/0/category = MATERIAL
      /d4/causes/0/description = too loose
      /d4/causes/0/key = O
      /d4/causes/0/kind = OCCURRENCE
      /d4/causes/0/method = EXPERIMENT
      /d4/causes/0/share = 60.5
      /d4/causes/0/steps/0 = run
      /d4/causes/0/steps/1 = measured
      /d5/measures/0/action = tighten
      /d5/measures/0/causes/0 = O
      /d5/measures/0/causes/1 = E
      /d5/measures/0/dueOn = 2026-11-30
      /d5/measures/0/key = C-1
      /d5/measures/0/owner = fitter
      /d7/measures/0/action = measure
      /d7/measures/0/causes/0 = S
      /d7/measures/0/dueOn = 2026-12-01
      /d7/measures/0/key = P-1
      /d7/measures/0/owner = tester
      /d7/readAcross/0/applies = false
      /d7/readAcross/0/reason = another bearing
      /d7/readAcross/0/subject = XM-300
      /plan/d4 = 2026-11-30
      /plan/d5 = 2026-12-01
      /plan/d6 = 2026-12-02
      /plan/d7 = 2026-12-03
      """;

  private final EightDRules rules =
      EightDTest.rules(ShippedProcedures.text("equipment-manufacturer"));

  @Test
  void each_place_that_is_filled_or_emptied_is_told_below_the_report_I_37() {
    var written = EightDTest.draft(Report.EMPTY).amend(EVERYWHERE, ExampleReports.WRITER, rules);
    assertEquals(LINES, lines(written.entries().getFirst().changes(), true));
    var emptied = written.value().amend(Report.EMPTY, ExampleReports.WRITER, rules);
    assertEquals(LINES, lines(emptied.entries().getFirst().changes(), false));
    assertEquals(Report.EMPTY, emptied.value().report());
  }

  @Test
  void each_field_that_a_full_report_leaves_open_is_named_by_its_place_I_27() {
    var bare = new Planned(null, null, null, null, List.of());
    var open =
        new Report(
            null,
            EVERYWHERE.team(),
            "It is noisy",
            new Containment(
                List.of(new Contained(null, null, LocalDate.of(2026, 11, 25))),
                new TreeMap<>(Map.of("STOCK", "nothing is left"))),
            List.of(new Cause(null, null, null, null, List.of(), null, null)),
            List.of(bare),
            new Prevention(List.of(bare), List.of(new ReadAcross(null, null, null))),
            new Plan(null, null, null, null));
    var refusal =
        assertThrows(
            Refusal.class,
            () -> EightDTest.draft(open).submitFull(HOW, ASSIGNED, rules, () -> new UUID(0, 3)));
    assertEquals(
        """
        /d3/entries MISSING
        /d3/entries/0/place MISSING
        /d3/entries/0/action MISSING
        /d3/entries/0/doneOn IN_THE_FUTURE
        /d4/causes MISSING
        /d4/causes MISSING
        /d4/causes MISSING
        /d4/causes/0/key MISSING
        /d4/causes/0/kind MISSING
        /d4/causes/0/description MISSING
        /d4/causes/0/method MISSING
        /d4/causes/0/category MISSING
        /d4/causes/0/share MISSING
        /d4/causes SHARES_NOT_WHOLE
        /d5/measures/0/key MISSING
        /d5/measures/0/action MISSING
        /d5/measures/0/owner MISSING
        /d5/measures/0/dueOn MISSING
        /d5/measures/0/causes MISSING
        /d7/measures/0/key MISSING
        /d7/measures/0/action MISSING
        /d7/measures/0/owner MISSING
        /d7/measures/0/dueOn MISSING
        /d7/measures/0/causes MISSING
        /d7/readAcross/0/subject MISSING
        /d7/readAcross/0/applies MISSING
        /d7/readAcross/0/reason MISSING
        """,
        told(refusal));
    assertEquals("27 things are missing before the report can be submitted", refusal.getMessage());
  }

  @Test
  void a_draft_holds_a_whole_share_and_no_place_and_no_method_that_the_procedure_lacks_I_27() {
    var cause =
        new Cause("O", CauseKind.ESCAPE, "x", "STARS", List.of(), "METHOD", new BigDecimal("100"));
    var foreign =
        ExampleReports.caused(
            ExampleReports.contained(
                EVERYWHERE,
                new Containment(List.of(), new TreeMap<>(Map.of("MOON", "nobody is there")))),
            List.of(cause));
    var refusal =
        assertThrows(
            Refusal.class,
            () -> EightDTest.draft(Report.EMPTY).amend(foreign, ExampleReports.WRITER, rules));
    assertEquals(
        """
        /d3/notApplicable/MOON NOT_IN_PROCEDURE
        /d4/causes/0/method NOT_IN_PROCEDURE
        """,
        told(refusal));
  }

  @Test
  void everybody_who_is_named_is_known_by_the_place_where() {
    assertEquals(
        Map.of(
            "/d1/leader", "leader",
            "/d1/champion", "champion",
            "/d1/members/0", "first",
            "/d1/members/1", "second",
            "/d5/measures/0/owner", "fitter",
            "/d7/measures/0/owner", "tester"),
        EVERYWHERE.people());
    assertEquals(Map.of(), Report.EMPTY.people());
  }

  private static String lines(List<Change> changes, boolean filled) {
    return changes.stream()
        .map(it -> line(it, filled ? it.to() : it.from(), filled ? it.from() : it.to()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Change change, String value, String nothing) {
    return change.path().replaceFirst("^/eightDs/" + new UUID(0, 2), "")
        + " = "
        + value
        + Objects.toString(nothing, "");
  }

  private static String told(Refusal refusal) {
    return refusal.findings().stream()
        .map(it -> it.pointer() + " " + it.code())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
