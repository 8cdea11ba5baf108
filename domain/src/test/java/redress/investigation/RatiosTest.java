package redress.investigation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import redress.complaint.Track.Mark;
import redress.investigation.Liability.State;
import redress.organization.Department;
import redress.organization.Departments;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Example;

class RatiosTest {
  private static final RuleId RULE = new RuleId("S4-22");
  private static final Department WORKS = new Department("MANUFACTURING");
  private static final Department QUALITY = new Department("QUALITY");
  private static final Mark MARK = new Mark(Instant.parse("2026-12-01T01:00:00Z"), "clerk");
  private final Departments known = new Departments(Set.of(WORKS, QUALITY));

  @Test
  void ratios_come_to_100_percent_to_the_hundredth_S4_22() {
    assertDoesNotThrow(
        () -> Ratios.check(List.of(of(WORKS, "66.67"), of(QUALITY, "33.33")), known, RULE));
    assertDoesNotThrow(() -> Ratios.check(List.of(of(WORKS, "100")), known, RULE));
    assertEquals(
        List.of("RATIOS_NOT_100"), wrong(List.of(of(WORKS, "66.67"), of(QUALITY, "33.34"))));
    assertEquals(List.of("RATIOS_NOT_100"), wrong(List.of()));
  }

  @Test
  void everything_that_is_wrong_with_ratios_is_told_at_once_S4_22() {
    assertEquals(
        List.of("GIVEN_TWICE", "DEPARTMENT_NOT_IN_PROCEDURE", "RATIOS_NOT_100"),
        wrong(List.of(of(WORKS, "50"), of(WORKS, "30"), of(new Department("MOON"), "10"))));
  }

  @Test
  void a_ratio_is_above_0_and_at_most_100_with_two_decimals_S4_22() {
    for (var percent : List.of("0", "-1", "100.01", "33.333")) {
      assertThrows(IllegalArgumentException.class, () -> of(WORKS, percent), percent);
    }
    assertEquals("MANUFACTURING 50 %", of(WORKS, "50.00").toString());
    assertEquals(new BigDecimal("100"), of(WORKS, "100").percent(), "as it is compared and stored");
    assertEquals(
        new Analysis(true, "seen", false, MARK), new Analysis(true, "seen", false, MARK, null));
    assertEquals(
        new Analysis(true, "seen", false, MARK, null),
        new Analysis(true, "seen", false, MARK, new TreeMap<>()));
  }

  @Test
  void a_liability_is_confirmed_after_it_was_determined_and_keeps_when_that_was_S4_22() {
    var determined =
        new Investigation(
            new redress.complaint.PartId(Example.complaintId(1), Example.uuid(2)),
            2,
            new Analysis(true, "right", false, MARK),
            Liability.of(QUALITY, State.DETERMINED, "seen", MARK),
            null);
    var later = new Mark(MARK.at().plusSeconds(60), "gm");
    var changed =
        determined.confirm(List.of(of(QUALITY, "40"), of(WORKS, "60")), "looked over", later, RULE);
    var liability = changed.value().liability();
    assertEquals(State.CONFIRMED, liability.state());
    assertEquals(WORKS, liability.department());
    assertEquals(MARK, liability.made());
    assertEquals(2, liability.ratios().size());
    assertEquals("LIABILITY_CONFIRMED", changed.entries().getFirst().type());
    assertEquals(
        List.of(), changed.value().confirm(liability.ratios(), "again", later, RULE).entries());
  }

  private List<String> wrong(List<Ratio> ratios) {
    var refusal = assertThrows(Refusal.class, () -> Ratios.check(ratios, known, RULE));
    assertEquals("RATIOS_UNFIT", refusal.code());
    assertEquals(RULE, refusal.rule());
    return refusal.findings().stream().map(Finding::code).toList();
  }

  private static Ratio of(Department department, String percent) {
    return new Ratio(department, new BigDecimal(percent));
  }
}
