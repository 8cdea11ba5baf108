package redress.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.complaint.Demand;
import redress.complaint.Severity;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.procedure.InventedProcedure;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Json;
import redress.tree.Malformed;

/** Who has to sign, by amount and by severity. */
class AuthorityTest {
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");
  private static final String TICKETS = ShippedProcedures.text("ticketing-platform");

  @ParameterizedTest
  @CsvSource({
    "0.00, SALES_MANAGER",
    "0.01, SALES_MANAGER",
    "100000.00, SALES_MANAGER",
    "100000.01, DEPUTY_GENERAL_MANAGER",
    "100000.50, DEPUTY_GENERAL_MANAGER",
    "100001.00, DEPUTY_GENERAL_MANAGER",
    "149999.99, DEPUTY_GENERAL_MANAGER",
    "150000.00, DEPUTY_GENERAL_MANAGER",
    "150000.01, GENERAL_MANAGER"
  })
  void every_amount_has_its_approver_and_the_line_that_says_so_S4_30(
      String amount, String approver) {
    var required = authority(PCB).required(matter(amount, null));
    assertEquals(approver, required.value().position().code());
    assertEquals("S4-30", required.value().rule().id());
    assertTrue(required.steps().getFirst().text().contains(amount), required.toString());
    assertEquals(approver, required.steps().getLast().result());
  }

  @ParameterizedTest
  @CsvSource({
    "99999.99, SALES_MANAGER",
    "100000.00, DEPUTY_GENERAL_MANAGER",
    "150000.00, GENERAL_MANAGER"
  })
  void a_bracket_may_leave_its_own_end_to_the_next_where_the_document_says_so_S4_30(
      String amount, String approver) {
    var exclusive = PCB.replace("\"upperInclusive\": true", "\"upperInclusive\": false");
    assertEquals(
        approver, authority(exclusive).required(matter(amount, null)).value().position().code());
  }

  @Test
  void another_end_of_a_bracket_moves_who_signs_S4_30() {
    var dearer = PCB.replace("100000,", "120000,");
    assertEquals("SALES_MANAGER", signs(dearer, "120000.00"));
    assertEquals("DEPUTY_GENERAL_MANAGER", signs(PCB, "120000.00"));
  }

  @Test
  void a_gap_an_overlap_and_an_approver_without_a_level_are_told_with_their_places_S4_30() {
    assertEquals(
        List.of("/authority/byAmount/brackets/1/from BRACKET_GAP"),
        faults(PCB.replace("\"from\": 100000", "\"from\": 100001")));
    assertEquals(
        List.of("/authority/byAmount/brackets/2/from BRACKET_OVERLAP"),
        faults(PCB.replace("\"from\": 150000", "\"from\": 149999.99")));
    assertEquals(
        List.of("/authority NOT_ALLOWED"),
        faults(
            PCB.replace("{\"positions\": [\"GENERAL_MANAGER\"]}", "{\"positions\": [\"CLERK\"]}")));
    assertEquals(
        List.of("/authority/byAmount/brackets/0/approver NOT_IN_ORGANIZATION"),
        faults(PCB.replace("\"approver\": \"SALES_MANAGER\"", "\"approver\": \"NOBODY\"")).stream()
            .filter(it -> it.endsWith("ORGANIZATION"))
            .toList());
  }

  @Test
  void a_serious_case_is_signed_by_the_general_manager_and_by_nobody_below_S1_02() {
    var serious = authority(TICKETS).required(matter(null, Severity.SERIOUS)).value();
    assertEquals("GENERAL_MANAGER", serious.position().code());
    assertEquals("S1-02", serious.rule().id());
    for (var below : List.of("DEPUTY_GENERAL_MANAGER", "OPERATIONS_DIRECTOR", "DEPARTMENT_HEAD")) {
      assertFalse(authority(TICKETS).covers(new Position(below), serious), below);
    }
    var other =
        TICKETS.replace(
            "\"SERIOUS\": {\"approver\": \"GENERAL_MANAGER\"",
            "\"SERIOUS\": {\"approver\": \"DEPUTY_GENERAL_MANAGER\"");
    assertEquals(
        "DEPUTY_GENERAL_MANAGER",
        authority(other).required(matter(null, Severity.SERIOUS)).value().position().code());
  }

  @Test
  void a_general_case_is_signed_by_the_director_unless_the_department_has_a_limit_S1_03_S1_19() {
    var general = matter("300.00", Severity.GENERAL);
    var director = authority(TICKETS).required(general);
    assertEquals("OPERATIONS_DIRECTOR", director.value().position().code());
    assertEquals("S1-03", director.value().rule().id());
    var own =
        TICKETS.replace(
            "\"bySeverity\": {",
            "\"own\": {\"severity\": \"GENERAL\", \"upTo\": 300, \"remedies\": [\"REFUND\"],"
                + " \"approver\": \"DEPARTMENT_HEAD\", \"rule\": \"S1-03\"}, \"bySeverity\": {");
    assertEquals("DEPARTMENT_HEAD", authority(own).required(general).value().position().code());
    for (var beyond :
        List.of(
            matter("300.01", Severity.GENERAL),
            matter("1.00", Severity.SERIOUS),
            new Matter(Money.of("1.00", "CNY"), Severity.GENERAL, Set.of(Demand.EXCHANGE)))) {
      assertFalse(
          authority(own).required(beyond).value().position().code().equals("DEPARTMENT_HEAD"),
          beyond.toString());
    }
  }

  @Test
  void where_amount_and_severity_decide_the_higher_holds_S4_30_S1_02() {
    var both = authority(InventedProcedure.text());
    var small = both.required(new Matter(Money.of("1.00", "EUR"), Severity.SERIOUS, null));
    assertEquals("DIRECTOR", small.value().position().code());
    assertEquals("LS-40", small.value().rule().id());
    assertEquals(3, small.steps().size());
    var dear = both.required(new Matter(Money.of("2500.00", "EUR"), Severity.GENERAL, null));
    assertEquals("LS-35", dear.value().rule().id());
    var own = new Matter(Money.of("4000.00", "EUR"), Severity.GENERAL, Set.of(Demand.GOODWILL));
    assertEquals("LS-41", both.required(own).value().rule().id());
  }

  @Test
  void what_decides_is_asked_for_and_not_guessed_S4_30_S1_02() {
    assertEquals("AMOUNT_MISSING", refused(PCB, matter(null, Severity.SERIOUS)));
    assertEquals("SEVERITY_MISSING", refused(TICKETS, matter("1.00", null)));
  }

  @Test
  void the_higher_signs_for_the_lower_and_never_the_other_way_round_S4_30() {
    var authority = authority(PCB);
    var deputy = authority.required(matter("100000.01", null)).value();
    assertTrue(authority.covers(new Position("GENERAL_MANAGER"), deputy));
    assertTrue(authority.covers(new Position("DEPUTY_GENERAL_MANAGER"), deputy));
    assertFalse(authority.covers(new Position("OPERATIONS_DIRECTOR"), deputy));
    assertFalse(authority.covers(new Position("SALES_MANAGER"), deputy));
    assertFalse(authority.covers(new Position("CLERK"), deputy));
  }

  @Test
  void the_ends_of_brackets_ascend_and_the_last_has_none_S4_30() {
    for (var end : List.of("0", "-1")) {
      assertEquals(
          List.of("/authority/byAmount/brackets/0/upTo NOT_ALLOWED"),
          faults(
              PCB.replace("\"upTo\": 100000", "\"upTo\": " + end)
                  .replace("\"from\": 100000", "\"from\": " + end)));
    }
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ByAmount(
                true, List.of(), java.util.Set.of(), null, 30, new redress.rule.RuleId("S4-30")));
  }

  @Test
  void positions_stand_above_each_other_as_the_document_says_S4_30() {
    var authority = authority(PCB);
    var manager = new Position("SALES_MANAGER");
    var deputy = new Position("DEPUTY_GENERAL_MANAGER");
    var clerk = new Position("CLERK");
    assertTrue(authority.signs(manager));
    assertFalse(authority.signs(clerk));
    assertTrue(authority.above(deputy, manager));
    assertFalse(authority.above(manager, deputy));
    assertFalse(authority.above(manager, manager));
    assertEquals(manager, authority.lower(manager, deputy));
    assertEquals(manager, authority.lower(deputy, manager));
    assertEquals(clerk, authority.lower(manager, clerk));
    assertTrue(authority.reaches(manager, Money.of("100000.00", "CNY")));
    assertFalse(authority.reaches(manager, Money.of("100000.01", "CNY")));
    assertTrue(authority.reaches(deputy, Money.of("100000.01", "CNY")));
  }

  @Test
  void whoever_stands_too_low_is_told_who_signs_S4_30() {
    var authority = authority(PCB);
    var required = authority.required(matter("100000.01", null)).value();
    var deputy = person("DEPUTY_GENERAL_MANAGER");
    assertEquals(java.util.Optional.empty(), authority.refusal(deputy, required));
    assertEquals(
        java.util.Optional.empty(), authority.refusal(person("GENERAL_MANAGER"), required));
    var refusal = authority.refusal(person("SALES_MANAGER"), required).orElseThrow();
    assertEquals("AUTHORITY_TOO_LOW", refusal.code());
    assertEquals(Refusal.Kind.ANOTHER_PERSON, refusal.kind());
    assertEquals("S4-30", refusal.rule().id());
    assertEquals(
        "DEPUTY_GENERAL_MANAGER has to sign this, or somebody higher; li is SALES_MANAGER",
        refusal.getMessage());
  }

  @Test
  void the_bracket_is_told_as_the_document_counts_its_ends_S4_30() {
    assertEquals("5.00 CNY in all is up to 100000", told(PCB, "5.00"));
    assertEquals("100000.01 CNY in all is above 100000 up to 150000", told(PCB, "100000.01"));
    assertEquals("150000.01 CNY in all is above 150000", told(PCB, "150000.01"));
    var exclusive = PCB.replace("\"upperInclusive\": true", "\"upperInclusive\": false");
    assertEquals("5.00 CNY in all is below 100000", told(exclusive, "5.00"));
    assertEquals("100000.00 CNY in all is from 100000 below 150000", told(exclusive, "100000.00"));
    assertEquals("150000.00 CNY in all is from 150000", told(exclusive, "150000.00"));
  }

  @Test
  void an_amount_decides_only_about_what_the_document_names_G_2() {
    var authority = authority(ShippedProcedures.text("general-feedback"));
    var hundred = Money.of("100.00", "CNY");
    var goodwill = new Matter(hundred, null, Set.of(Demand.REFUND, Demand.GOODWILL));
    assertFalse(authority.concerns(new Matter(hundred, null, Set.of(Demand.REFUND))));
    assertTrue(authority.concerns(goodwill));
    assertTrue(authority.concerns(new Matter(hundred, null, null)));
    assertTrue(authority(PCB).concerns(matter("100.00", null)));
    var required = authority.required(goodwill);
    assertEquals("GENERAL_MANAGER", required.value().position().code());
    assertEquals("G-2", required.value().rule().id());
    assertEquals(1, required.steps().size());
  }

  @Test
  void a_limit_that_is_not_set_is_told_to_whoever_asks_and_to_whoever_stands_too_low_G_2() {
    assertEquals(Optional.empty(), authority(PCB).unset());
    var manager = new Position("GENERAL_MANAGER");
    var notSet = amounts("nobody has said", new ByAmount.Bracket(null, manager));
    var severe = new EnumMap<Severity, Approver>(Severity.class);
    for (var severity : Severity.values()) {
      severe.put(severity, new Approver(manager, new RuleId("S1-02")));
    }
    var authority = authority(notSet, severe);
    var unset = authority.unset().orElseThrow();
    assertEquals("LIMIT_NOT_SET", unset.code());
    assertEquals("G-2", unset.rule().id());
    var why = "up to what amount others than GENERAL_MANAGER sign is not set: nobody has said";
    assertEquals(why, unset.getMessage());
    var asked = authority.required(new Matter(Money.of("5.00", "CNY"), null, null));
    assertEquals("5.00 CNY in all; " + why, asked.steps().getFirst().text());
    var low = "GENERAL_MANAGER has to sign this, or somebody higher; li is CLERK";
    var byAmount = new Approver(manager, new RuleId("G-2"));
    assertEquals(
        low + "; " + why, authority.refusal(person("CLERK"), byAmount).orElseThrow().getMessage());
    assertEquals(
        low,
        authority.refusal(person("CLERK"), severe.get(Severity.SERIOUS)).orElseThrow().getMessage(),
        "the severity has its limit");
  }

  @Test
  void what_amounts_do_not_decide_about_the_severity_does_and_at_one_height_the_amount_S4_30() {
    var low = new Position("CLERK");
    var high = new Position("MANAGER");
    var amounts = amounts(null, new ByAmount.Bracket(null, high));
    var severe = new EnumMap<Severity, Approver>(Severity.class);
    for (var severity : Severity.values()) {
      severe.put(severity, new Approver(low, new RuleId("S1-02")));
    }
    var dear = Money.of("100.00", "CNY");
    var refund = new Matter(dear, Severity.GENERAL, Set.of(Demand.REFUND));
    var goodwill = new Matter(dear, Severity.GENERAL, Set.of(Demand.GOODWILL));
    var authority = authority(amounts, severe);
    assertEquals("CLERK", authority.required(refund).value().position().code());
    assertEquals(1, authority.required(refund).steps().size());
    assertEquals("MANAGER", authority.required(goodwill).value().position().code());
    severe.replaceAll((severity, it) -> new Approver(high, it.rule()));
    var alike = authority(amounts, severe).required(goodwill);
    assertEquals("G-2", alike.value().rule().id());
    assertEquals(3, alike.steps().size());
    severe.remove(Severity.SERIOUS);
    assertThrows(IllegalArgumentException.class, () -> authority(amounts, severe));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new AuthorityRules(
                authority.levels(), Optional.empty(), severe, Optional.empty(), Optional.empty()));
    severe.clear();
    assertEquals(
        Optional.empty(), authority(amounts, severe).undecided(refund), "nobody has to sign");
  }

  @Test
  void the_end_of_a_bracket_is_beyond_the_one_before_and_only_the_last_has_none_S4_30() {
    var manager = new Position("MANAGER");
    var none = new ByAmount.Bracket(null, manager);
    for (var wrong :
        List.of(
            List.of(new ByAmount.Bracket(BigDecimal.ZERO, manager), none),
            List.of(
                new ByAmount.Bracket(BigDecimal.TEN, manager),
                new ByAmount.Bracket(BigDecimal.TEN, manager),
                none),
            List.of(none, none),
            List.of(new ByAmount.Bracket(BigDecimal.TEN, manager)))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> amounts(null, wrong.toArray(ByAmount.Bracket[]::new)),
          wrong::toString);
    }
  }

  @Test
  void how_long_authority_is_lent_is_the_documents_choice_S4_30() {
    assertEquals(
        new DelegationRules(null, new RuleId("S4-30")), authority(PCB).delegation().orElseThrow());
    var changed =
        PCB.replace(
            "\"delegation\": {\"rule\": \"S4-30\"}",
            "\"delegation\": {\"mostDays\": 30, \"rule\": \"X-1\"}");
    assertEquals(
        new DelegationRules(30, new RuleId("X-1")), authority(changed).delegation().orElseThrow());
  }

  private static ByAmount amounts(String notSet, ByAmount.Bracket... brackets) {
    return new ByAmount(
        true, List.of(brackets), Set.of(Demand.GOODWILL), notSet, 30, new RuleId("G-2"));
  }

  private static AuthorityRules authority(ByAmount amounts, Map<Severity, Approver> severe) {
    var heights =
        new Levels(
            List.of(
                Set.of(new Position("CLERK")),
                Set.of(new Position("MANAGER"), new Position("GENERAL_MANAGER"))));
    return new AuthorityRules(
        heights, Optional.of(amounts), severe, Optional.empty(), Optional.empty());
  }

  private static String told(String document, String amount) {
    return authority(document).required(matter(amount, null)).steps().getFirst().text();
  }

  private static Person person(String position) {
    return new Person(new CompanyId("acme"), "li", new Department("SALES"), new Position(position));
  }

  private static String signs(String document, String amount) {
    return authority(document).required(matter(amount, null)).value().position().code();
  }

  private static String refused(String document, Matter matter) {
    return assertThrows(Refusal.class, () -> authority(document).required(matter)).code();
  }

  private static Matter matter(String amount, Severity severity) {
    var money = amount == null ? null : Money.of(amount, "CNY");
    return new Matter(money, severity, Set.of(Demand.REFUND));
  }

  private static AuthorityRules authority(String document) {
    return Procedure.read(Json.tree(document)).authority().orElseThrow();
  }

  private static List<String> faults(String document) {
    return assertThrows(Malformed.class, () -> Procedure.read(Json.tree(document)))
        .findings()
        .stream()
        .map(it -> it.pointer() + " " + it.code())
        .toList();
  }
}
