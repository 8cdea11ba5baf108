package redress.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.complaint.Demand;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.money.Money;
import redress.obligation.Circumstances;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.organization.Position;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.simulation.Findings.Approvals;
import redress.simulation.Findings.Charges;
import redress.simulation.Findings.Clocks;
import redress.simulation.Findings.Notes;
import redress.simulation.Findings.Side;
import redress.simulation.PastCase.PastApproval;
import redress.simulation.PastCase.PastCost;
import redress.testing.Json;
import redress.time.Calendar;
import redress.time.DayTable;

/** Who would have had to sign, and what is found of each department. */
class FindingsTest {
  private static final Department DESK = new Department("DESK");
  private static final Department SALES = new Department("SALES");
  private static final Department WORKS = new Department("WORKS");
  private static final Position MANAGER = new Position("SALES_MANAGER");
  private static final Position DEPUTY = new Position("DEPUTY_GENERAL_MANAGER");
  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");
  private static final String DEARER = PCB.replace("100000,", "120000,");
  private static final String FEEDBACK = ShippedProcedures.text("general-feedback");

  @Test
  void who_signed_is_held_against_who_would_have_S4_30() {
    var approvals =
        List.of(
            approval(SALES, "110000.00", Demand.REFUND),
            approval(SALES, "130000.00", Demand.REFUND),
            approval(SALES, "5.00", Demand.REFUND),
            approval(DESK, "5.00", Demand.REFUND),
            approval(SALES, "6.00", Demand.REFUND),
            approval(WORKS, null, Demand.REFUND));
    var found = signed(DEARER, Findings.NONE, approvals);
    assertEquals(
        List.of(
            new Approvals(DESK, MANAGER, MANAGER, 1),
            new Approvals(SALES, DEPUTY, DEPUTY, 1),
            new Approvals(SALES, DEPUTY, MANAGER, 1),
            new Approvals(SALES, MANAGER, MANAGER, 2),
            new Approvals(WORKS, null, null, 1)),
        found.approvals());
    assertEquals(6, found.figures().signatures());
    assertEquals(1, found.figures().otherSigners());
    var again = signed(DEARER, found, approvals.subList(0, 3));
    assertEquals(
        List.of(1L, 2L, 2L, 3L, 1L), again.approvals().stream().map(Approvals::count).toList());
    assertEquals(2, again.cases());
  }

  @Test
  void where_the_version_asks_nobody_nobody_would_have_signed_G_2() {
    var refund = List.of(approval(SALES, "110000.00", Demand.REFUND));
    assertEquals(
        List.of(new Approvals(SALES, DEPUTY, null, 1)),
        signed(FEEDBACK, Findings.NONE, refund).approvals());
    var goodwill = List.of(approval(SALES, "110000.00", Demand.GOODWILL));
    assertEquals(
        List.of(new Approvals(SALES, DEPUTY, new Position("GENERAL_MANAGER"), 1)),
        signed(FEEDBACK, Findings.NONE, goodwill).approvals());
  }

  @Test
  void somebody_else_signs_where_one_of_both_is_nobody_or_another() {
    assertFalse(new Approvals(SALES, MANAGER, MANAGER, 1).differ());
    assertFalse(new Approvals(SALES, null, null, 1).differ());
    assertTrue(new Approvals(SALES, MANAGER, DEPUTY, 1).differ());
    assertTrue(new Approvals(SALES, null, DEPUTY, 1).differ());
    assertTrue(new Approvals(SALES, MANAGER, null, 1).differ());
  }

  @Test
  void what_is_found_is_told_department_by_department() {
    var nothing = Money.of("0.00", "CNY");
    var side = new Side(1, 0, 0, nothing, new Notes(1, 2));
    var works = new Clocks(WORKS, ObligationKind.FORWARD, side, side, 1, 0, 0);
    var desk = new Clocks(DESK, ObligationKind.FORWARD, side, side, 0, 1, 0);
    var signed = new Approvals(SALES, MANAGER, DEPUTY, 3);
    var other = new Approvals(DESK, MANAGER, MANAGER, 2);
    var charged = new Charges(WORKS, 1, nothing, nothing, 0, 0);
    var found = new Findings(7, List.of(works, desk), List.of(signed, other), List.of(charged));
    assertEquals(List.of(DESK, SALES, WORKS), found.departments());
    assertEquals(new Findings(7, List.of(desk), List.of(other)), found.of(DESK));
    assertEquals(new Findings(7, List.of(), List.of(signed)), found.of(SALES));
    assertEquals(new Findings(7, List.of(works), List.of(), List.of(charged)), found.of(WORKS));
    assertEquals(new Notes(2, 4), found.figures().was().notes());
  }

  @Test
  void what_was_spent_in_another_currency_is_charged_to_nobody() {
    var euro = Money.of("300.00", "EUR");
    var scaled = ShippedProcedures.text("equipment-manufacturer");
    var comparison = comparison(scaled, scaled, Findings.NONE);
    comparison.add(past(List.of(), new PastCost(WORKS, euro, euro)));
    var nothing = Money.of("0.00", "CNY");
    assertEquals(
        List.of(new Charges(WORKS, 1, nothing, nothing, 0, 0)), comparison.findings().charges());
  }

  private static Findings signed(String other, Findings before, List<PastApproval> approvals) {
    var comparison = comparison(PCB, other, before);
    comparison.add(past(approvals));
    return comparison.findings();
  }

  private static Comparison comparison(String edition, String other, Findings before) {
    var was = procedure(edition);
    return new Comparison(procedure(other), nr -> was, FindingsTest::calendar, before);
  }

  private static PastApproval approval(Department department, String amount, Demand... remedies) {
    return new PastApproval(
        department, amount == null ? null : Money.of(amount, "CNY"), Set.of(remedies));
  }

  private static PastCase past(List<PastApproval> approvals, PastCost... costs) {
    return new PastCase(
        new UUID(0, 1),
        1,
        NINE,
        NINE,
        NINE,
        new Circumstances(Market.DOMESTIC, Kind.COMPLAINT, null, null, Set.of()),
        List.of(),
        List.of(),
        approvals,
        Arrays.asList(costs));
  }

  private static Procedure procedure(String text) {
    return Procedure.read(Json.tree(text));
  }

  private static Calendar calendar(Procedure procedure) {
    var time = procedure.time();
    return new Calendar(
        time.zone(), time.hours(), new DayTable("CN", Map.of(), new TreeSet<>(List.of(2026))));
  }
}
