package redress.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.procedure.Procedures.Approved;
import redress.procedure.Procedures.InForce;
import redress.rule.Edition;
import redress.testing.Json;
import redress.testing.Work;

/** What every collection of approved procedures does. */
public abstract class ProceduresContract {
  private static final String CODE = "equipment-manufacturer";
  private static final String TEXT = ShippedProcedures.text(CODE);

  protected abstract Procedures procedures();

  protected abstract Work work();

  @Test
  void an_edition_is_in_force_from_its_instant_until_that_of_the_next() {
    approve(1, MONDAY);
    approve(2, MONDAY.plusSeconds(100));
    assertEquals(Optional.empty(), procedures().effective(ACME, MONDAY.minusSeconds(1)));
    assertEquals(1, inForce(MONDAY).edition().number());
    assertEquals(1, inForce(MONDAY.plusSeconds(99)).edition().number());
    assertEquals(2, inForce(MONDAY.plusSeconds(100)).edition().number());
  }

  @Test
  void of_two_editions_with_the_same_instant_the_later_one_is_in_force() {
    approve(1, MONDAY);
    approve(2, MONDAY);
    assertEquals(2, inForce(MONDAY).edition().number());
  }

  @Test
  void an_edition_is_read_as_it_was_approved() {
    approve(1, MONDAY);
    var read = Procedure.read(Json.tree(TEXT));
    assertEquals(Optional.of(read), procedures().edition(ACME, new Edition(CODE, 1)));
    assertEquals(read, inForce(MONDAY).procedure());
    assertEquals(Optional.empty(), procedures().edition(ACME, new Edition(CODE, 2)));
  }

  @Test
  void all_editions_are_told_as_they_were_approved() {
    approve(1, MONDAY);
    approve(2, MONDAY.plusSeconds(100));
    assertEquals(
        List.of(approved(1, MONDAY), approved(2, MONDAY.plusSeconds(100))),
        procedures().approved(ACME));
    assertEquals(List.of(), procedures().approved(OTHER));
    assertEquals(List.of(), work().in(OTHER, () -> procedures().approved(ACME)));
  }

  @Test
  void an_edition_never_changes() {
    approve(1, MONDAY);
    assertThrows(IllegalStateException.class, () -> approve(1, MONDAY.plusSeconds(1)));
  }

  @Test
  void cases_can_have_the_parts_that_any_edition_knows() {
    approve(1, MONDAY);
    var known = Procedure.read(Json.tree(TEXT)).sections().parts();
    assertEquals(known, procedures().parts(ACME));
    var other = "installation-manufacturer";
    approve(other, 1, MONDAY.plusSeconds(100));
    var both = new HashSet<>(known);
    both.addAll(Procedure.read(Json.tree(ShippedProcedures.text(other))).sections().parts());
    assertNotEquals(known, both);
    assertEquals(both, procedures().parts(ACME));
  }

  @Test
  void another_company_sees_nothing_of_it() {
    approve(1, MONDAY);
    assertEquals(Set.of(), procedures().parts(OTHER));
    var edition = new Edition(CODE, 1);
    assertEquals(Optional.empty(), procedures().effective(OTHER, MONDAY));
    assertEquals(Optional.empty(), procedures().edition(OTHER, edition));
    assertEquals(Optional.empty(), work().in(OTHER, () -> procedures().edition(ACME, edition)));
  }

  private InForce inForce(Instant at) {
    return procedures().effective(ACME, at).orElseThrow();
  }

  private void approve(int number, Instant from) {
    approve(CODE, number, from);
  }

  private void approve(String code, int number, Instant from) {
    work().in(ACME, () -> procedures().approve(approved(code, number, from)));
  }

  private static Approved approved(int number, Instant from) {
    return approved(CODE, number, from);
  }

  private static Approved approved(String code, int number, Instant from) {
    return new Approved(
        ACME, new Edition(code, number), ShippedProcedures.text(code), "00", from, "gm");
  }
}
