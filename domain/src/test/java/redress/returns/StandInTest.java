package redress.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.RuleId;

/** Who says what happens with goods that do not agree with their note. */
class StandInTest {
  private static final ReturnNoteRules RULES =
      new ReturnNoteRules(
          Set.of(), new RuleId("S4-34"), new RuleId("S4-35"), new RuleId("S4-37"), null, null);

  @Test
  void whoever_opened_a_note_does_not_stand_in_for_whoever_verified_it_S4_37() {
    var gates = new ReturnGates(verified(), RULES);
    var opener = gates.instruct(person("sales-clerk"), absent -> true).orElseThrow();
    assertEquals("OWN_NOTE", opener.code());
    assertTrue(gates.instruct(person("gm"), absent -> absent.equals("sales-head")).isEmpty());
    var nobody = gates.instruct(person("gm"), absent -> false).orElseThrow();
    assertEquals("NOT_THE_VERIFIER", nobody.code());
    assertEquals(new RuleId("S4-37"), nobody.rule());
    assertTrue(gates.instruct(person("sales-head"), absent -> false).isEmpty());
  }

  /** Opened by the clerk and verified by the head. */
  private static ReturnNote verified() {
    var it = new InMemoryReturnNotesTest().part(new PartId(complaintId(1), uuid(2)), 1);
    var verified = new Mark(ReturnNotesContract.AT, "sales-head");
    return new ReturnNote(
        it.id(),
        it.version(),
        it.order(),
        it.grounds(),
        new Course(verified, it.course().counted(), null, null),
        it.books(),
        null);
  }

  private static Person person(String user) {
    return new Person(new CompanyId("acme"), user, new Department("SALES"), new Position("CLERK"));
  }
}
