package redress.errand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.complaint.KeyField;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.errand.Errand.Outcome;
import redress.errand.Errand.Task;
import redress.errand.Errand.Waiver;
import redress.history.Changed;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Json;
import redress.testing.Told;

/** An errand from its beginning until it is done or waived. */
class ErrandTest {
  private static final String AT = "/errands/" + uuid(5);
  private static final Department OWNER = new Department("MARKETING_SUPPORT");
  private static final Position LEAD = new Position("DEPARTMENT_HEAD");
  private static final RuleId RULE = new RuleId("I-17");
  private static final Mark CLERK = new Mark(MONDAY, "clerk");
  private static final Mark LATER = new Mark(MONDAY.plusSeconds(60), "runner");

  private final Changed<Errand> begun =
      Errand.begun(
          id(5),
          new Task(ErrandKind.FIELD_EVIDENCE, OWNER, KeyField.PHOTO, "a photo", CLERK, RULE, LEAD));

  @Test
  void each_step_of_an_errand_is_told_and_is_the_next_version_I_17() {
    assertEquals(
        List.of(
            "ERRAND_BEGAN I-17 {%1$s/kind null FIELD_EVIDENCE} {%1$s/owner null MARKETING_SUPPORT} {%1$s/lead null DEPARTMENT_HEAD} {%1$s/field null PHOTO} {%1$s/wanted null a photo}"
                .formatted(AT)),
        Told.of(begun));
    var done = begun.value().complete(outcome());
    assertEquals(
        List.of(
            "ERRAND_DONE I-17 {%1$s/kind FIELD_EVIDENCE FIELD_EVIDENCE} {%1$s/result null taken} {%1$s/doneAt null %2$s}"
                .formatted(AT, LATER.at())),
        Told.of(done));
    var waived = begun.value().waive(new Waiver("they sent it", LATER));
    assertEquals(
        List.of(
            "ERRAND_WAIVED I-17 {%1$s/kind FIELD_EVIDENCE FIELD_EVIDENCE} {%1$s/waiver null they sent it}: they sent it"
                .formatted(AT)),
        Told.of(waived));
    assertEquals(List.of(1L, 2L, 2L), List.of(version(begun), version(done), version(waived)));
    assertEquals(Set.of(), waived.value().workers());
    assertEquals(Set.of("runner"), done.value().workers());
    assertFalse(waived.value().open());
    assertEquals(Optional.empty(), done.value().unfinished());
    assertEquals("ERRAND_OPEN", begun.value().unfinished().orElseThrow().code());
  }

  @Test
  void what_is_over_is_neither_done_nor_waived_again_I_17() {
    var done = begun.value().complete(outcome()).value();
    var waived = begun.value().waive(new Waiver("they sent it", LATER)).value();
    for (var over : Map.of("ERRAND_DONE", done, "ERRAND_WAIVED", waived).entrySet()) {
      var errand = over.getValue();
      var again = assertThrows(Refusal.class, () -> errand.complete(outcome()));
      var late = assertThrows(Refusal.class, () -> errand.waive(new Waiver("late", LATER)));
      assertEquals(List.of(over.getKey(), over.getKey()), List.of(again.code(), late.code()));
      assertEquals(RULE, again.rule());
    }
  }

  @Test
  void whoever_leads_an_errand_does_it_and_anybody_where_nobody_leads_I_17() {
    assertEquals(Optional.empty(), begun.value().notBy(person("DEPARTMENT_HEAD")));
    var refusal = begun.value().notBy(person("CLERK")).orElseThrow();
    assertEquals("ERRAND_LED_BY_ANOTHER", refusal.code());
    assertEquals(Refusal.Kind.ANOTHER_PERSON, refusal.kind());
    assertEquals(
        "the errand FIELD_EVIDENCE is led by the DEPARTMENT_HEAD of MARKETING_SUPPORT; li is CLERK",
        refusal.getMessage());
    assertEquals(Optional.empty(), errand(KeyField.PHOTO).notBy(person("CLERK")));
  }

  @Test
  void only_what_is_open_and_about_a_field_fetches_it_I_17() {
    var done = errand(KeyField.DEFECT_QUANTITY).complete(outcome()).value();
    assertEquals(
        Map.of(KeyField.PHOTO, RULE),
        Errand.fetching(List.of(errand(KeyField.PHOTO), errand(null), done)));
  }

  @Test
  void nobody_asks_for_an_errand_that_the_procedure_does_not_know_I_17() {
    var rules =
        Procedure.read(Json.tree(ShippedProcedures.text("equipment-manufacturer"))).errands();
    assertEquals(
        new Department("MARKETING_SUPPORT"), rules.runner(ErrandKind.DATA_REQUEST).owner());
    var refusal = assertThrows(Refusal.class, () -> rules.runner(ErrandKind.PURCHASE));
    assertEquals("ERRAND_NOT_IN_PROCEDURE", refusal.code());
  }

  private static Errand errand(KeyField field) {
    return Errand.begun(
            id(6), new Task(ErrandKind.FIELD_EVIDENCE, OWNER, field, "a photo", CLERK, RULE))
        .value();
  }

  private static Outcome outcome() {
    return new Outcome("taken", LATER.at(), LATER);
  }

  private static long version(Changed<Errand> changed) {
    return changed.value().version();
  }

  private static PartId id(long number) {
    return new PartId(complaintId(1), uuid(number));
  }

  private static Person person(String position) {
    return new Person(ACME, "li", OWNER, new Position(position));
  }
}
