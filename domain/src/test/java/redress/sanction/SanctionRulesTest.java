package redress.sanction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.penalty.DeductionRules;
import redress.rule.RuleId;
import redress.sanction.SanctionKind.Amount;
import redress.sanction.SanctionRules.Signer;
import redress.testing.Json;
import redress.tree.Malformed;
import redress.tree.Node;

/** Rewards and penalties as a document says them. */
class SanctionRulesTest {
  private static final Department OFFICE = new Department("OFFICE");
  private static final Position HEAD = new Position("HEAD");
  private static final String SECTION =
      """
      {
        "kinds": {
          "FINE": {
            "reward": false,
            "money": "REQUIRED",
            "deduction": "NON_LOSS",
            "disciplinary": true,
            "agreementRule": "X-1",
            "rule": "X-2"
          },
          "BONUS": {"reward": true, "money": "OPTIONAL", "rule": "X-3"}
        },
        "recipients": ["WORKS"],
        "signers": [{"position": "HEAD"}, {"department": "OFFICE", "position": "HEAD"}],
        "withdrawers": [{"department": "OFFICE", "position": "HEAD"}],
        "leastFines": {"enabled": true, "amounts": {"FINE": 25.5}, "rule": "X-4"},
        "executionRule": "X-5",
        "rule": "X-6"
      }
      """;

  @Test
  void the_section_is_read_whole_S4_32_S4_19() {
    var kinds =
        Map.of(
            "FINE",
            new SanctionKind(
                false,
                Amount.REQUIRED,
                Optional.of(DeductionRules.Kind.NON_LOSS),
                true,
                Optional.of(rule("X-1")),
                rule("X-2")),
            "BONUS",
            new SanctionKind(
                true, Amount.OPTIONAL, Optional.empty(), false, Optional.empty(), rule("X-3")));
    var works = Set.of(new Department("WORKS"));
    var office = new Signer(OFFICE, HEAD);
    var signers = List.of(new Signer(null, HEAD), office);
    var least = new LeastFines(true, Map.of("FINE", new BigDecimal("25.5")), rule("X-4"));
    assertEquals(
        new SanctionRules(
            kinds, works, signers, List.of(office), Optional.of(least), rule("X-5"), rule("X-6")),
        read(SECTION));
    var bare = read(SECTION.replaceAll(" *\"(recipients|withdrawers|leastFines)\".*\n", ""));
    assertEquals(
        new SanctionRules(
            kinds, Set.of(), signers, List.of(), Optional.empty(), rule("X-5"), rule("X-6")),
        bare);
  }

  @Test
  void a_kind_is_a_code_S4_32() {
    var wrong = SECTION.replace("\"BONUS\"", "\"big bonus\"");
    var faults = assertThrows(Malformed.class, () -> read(wrong)).findings();
    assertEquals(
        List.of("/kinds NOT_A_CODE 'big bonus' is no code, such as FINE"),
        faults.stream().map(it -> it.pointer() + " " + it.code() + " " + it.sentence()).toList());
  }

  @Test
  void only_who_is_on_the_list_is_told_the_names_unless_all_are_L_03() {
    var section =
        """
        {"recipients": ["OFFICE"], "publishNames": %s, "publishRule": "L-03", "rule": "S4-31"}
        """;
    var closed = Node.read(Json.tree(section.formatted("false")), DisciplinaryRules::read);
    assertEquals(new DisciplinaryRules(Set.of(OFFICE), false, rule("L-03"), rule("S4-31")), closed);
    assertTrue(closed.told(person(OFFICE)));
    assertFalse(closed.told(person(new Department("WORKS"))));
    var open = Node.read(Json.tree(section.formatted("true")), DisciplinaryRules::read);
    assertTrue(open.told(person(new Department("WORKS"))));
  }

  private static Person person(Department department) {
    return new Person(ACME, "li", department, HEAD);
  }

  private static SanctionRules read(String section) {
    return Node.read(Json.tree(section), SanctionRules::read);
  }

  private static RuleId rule(String id) {
    return new RuleId(id);
  }
}
