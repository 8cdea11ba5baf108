package redress.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.complaint.Part.Unfinished;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.copies.CopyRules.Plan;
import redress.copies.CopyRules.Slip;
import redress.history.Changed;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.RuleId;
import redress.testing.Told;

/** The copies of a paper, from their issue to the last signature for one. */
class CopySetTest {
  private static final Mark GM = new Mark(MONDAY, "gm");
  private static final Mark LATER = new Mark(MONDAY.plusSeconds(60), "li");
  private static final Department SALES = new Department("SALES");
  private static final Department FINANCE = new Department("FINANCE");

  @Test
  void a_paper_is_issued_its_copies_go_out_and_each_is_acknowledged_S4_20_S4_34() {
    var issued =
        issued(
            new Slip(SALES, Purpose.KEEP, Occasion.ISSUE),
            new Slip(FINANCE, Purpose.KEEP, Occasion.RECEIPT));
    assertEquals(
        "COPIES_ISSUED S4-34 {paper null RETURN_NOTE} {copies null [1 SALES, 2 FINANCE]}"
            + " {sent null [1 SALES]}",
        told(issued));
    assertEquals(
        Optional.of(
            new Unfinished("COPY_OPEN", "SALES has not acknowledged copy 1 of RETURN_NOTE")),
        issued.value().unfinished());
    var received = issued.value().received(1, of(SALES), LATER);
    assertEquals(
        "COPY_RECEIVED S4-34 {paper null RETURN_NOTE} {no null 1} {department null SALES}",
        told(received));
    assertEquals(2, received.value().version());
    assertEquals(LATER, received.value().copies().copy(1).received());
    var sent = received.value().sent(Occasion.RECEIPT, LATER);
    assertEquals("COPIES_SENT S4-34 {paper null RETURN_NOTE} {sent null [2 FINANCE]}", told(sent));
    assertEquals(3, sent.value().version());
    assertEquals(LATER, sent.value().copies().copy(2).sent());
    var again = sent.value().sent(Occasion.RECEIPT, GM);
    assertEquals(List.of(), again.entries());
    assertEquals(sent.value(), again.value());
    var all = sent.value().received(2, of(FINANCE), LATER).value();
    assertEquals(Optional.empty(), all.unfinished());
  }

  @Test
  void of_a_void_paper_nobody_needs_to_acknowledge_anything_S4_34() {
    var issued = issued(new Slip(SALES, Purpose.KEEP, Occasion.RECEIPT));
    assertEquals(
        "COPIES_ISSUED S4-34 {paper null RETURN_NOTE} {copies null [1 SALES]}", told(issued));
    var ended = issued.value().ended("written anew", LATER);
    assertEquals("COPIES_VOIDED S4-34 {paper RETURN_NOTE null}: written anew", told(ended));
    assertEquals(2, ended.value().version());
    assertEquals(LATER, ended.value().voided());
    assertEquals(issued.value().copies(), ended.value().copies());
    assertEquals(Optional.empty(), ended.value().unfinished());
  }

  @Test
  void no_procedure_makes_copies_of_nothing() {
    assertThrows(IllegalArgumentException.class, () -> new CopyRules(Map.of()));
    var rule = new RuleId("S4-34");
    assertThrows(IllegalArgumentException.class, () -> new Plan(List.of(), rule));
  }

  private static Changed<CopySet> issued(Slip... slips) {
    var plan = new Plan(List.of(slips), new RuleId("S4-34"));
    return CopySet.issued(
        new PartId(complaintId(1), uuid(7)),
        null,
        Copies.issued(Paper.RETURN_NOTE, plan, null, GM));
  }

  private static Person of(Department department) {
    return new Person(ACME, "li", department, new Position("CLERK"));
  }

  private static String told(Changed<CopySet> changed) {
    return String.join("\n", Told.of(changed)).replace("/copySets/%s/".formatted(uuid(7)), "");
  }
}
