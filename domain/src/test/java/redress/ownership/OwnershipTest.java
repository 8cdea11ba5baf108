package redress.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.organization.Department;
import redress.ownership.Ownership.Assistant;
import redress.ownership.Ownership.Escalation;
import redress.ownership.Ownership.Owner;
import redress.ownership.Ownership.Solution;
import redress.ownership.OwnershipRules.Analysing;
import redress.ownership.OwnershipRules.Following;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** One person answers for a case: who helps, who has worked on it, and what causes there are. */
class OwnershipTest {
  private static final RuleId RULE = new RuleId("S0-12");
  private static final Mark MARK = new Mark(MONDAY, "clerk");
  private static final Assistant SALES = new Assistant(new Department("SALES"), MARK);

  @Test
  void a_department_helps_once_S0_12() {
    var quality = new Assistant(QUALITY, MARK);
    var helped = named(List.of(SALES)).helped(quality, RULE).value();
    assertEquals(List.of(SALES, quality), helped.assistants());
    assertEquals(2, helped.version());
    for (var already : List.of(SALES, quality)) {
      var refusal = assertThrows(Refusal.class, () -> helped.helped(already, RULE));
      assertEquals("ALREADY_ASSISTING S0-12", refusal.code() + " " + refusal.rule());
    }
  }

  @Test
  void the_owner_and_whoever_found_the_solution_have_worked_on_the_case() {
    var named = named(List.of());
    assertEquals(Set.of("owner"), named.workers());
    var escalated = named.escalated(new Escalation("worn again", MARK), RULE).value();
    var found = new Solution("bent", "another", new Mark(MONDAY, "reviewer"));
    assertEquals(Set.of("owner", "reviewer"), escalated.resolved(found, RULE).value().workers());
  }

  @Test
  void only_causes_that_the_procedure_names_are_found_S0_19() {
    var analysing = new RuleId("S0-19");
    var product = new Following(null, null, false);
    var rules =
        new OwnershipRules(
            null,
            false,
            new Analysing(Map.of("PRODUCT", product, "ASSEMBLY", product), null, analysing),
            null,
            RULE);
    assertEquals(product, rules.following("PRODUCT"));
    var refusal = assertThrows(Refusal.class, () -> rules.following("WEATHER"));
    assertEquals("CAUSE_NOT_IN_PROCEDURE S0-19", refusal.code() + " " + refusal.rule());
    assertEquals("WEATHER is no cause; there are [ASSEMBLY, PRODUCT]", refusal.getMessage());
  }

  private static Ownership named(List<Assistant> assistants) {
    var owner = new Owner("owner", QUALITY, MARK);
    return Ownership.named(new PartId(complaintId(1), uuid(5)), owner, assistants, RULE).value();
  }
}
