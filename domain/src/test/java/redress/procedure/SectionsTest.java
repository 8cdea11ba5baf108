package redress.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redress.closing.ArchivingRules;
import redress.complaint.ValidityRules;
import redress.disposition.DispositionRules;
import redress.eightd.EightDRules;
import redress.followup.FollowUpRules;
import redress.improvement.ImprovementRules;
import redress.outcome.OutcomeRules;
import redress.ownership.OwnershipRules;
import redress.recurrence.RecurrenceRules;
import redress.routing.RoutingRules;
import redress.rule.Refusal;
import redress.testing.Json;
import redress.tree.Malformed;

class SectionsTest {
  private static final String SHIPPED = ShippedProcedures.text("equipment-manufacturer");
  private static final String FEEDBACK = ShippedProcedures.text("general-feedback");
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");

  @Test
  void a_procedure_need_not_speak_of_everything() {
    var bare = Procedure.read(Json.tree(BareProcedure.text()));
    assertEquals(Map.of(), bare.sections().read());
    assertEquals(Set.of(), bare.sections().parts());
    assertEquals(List.of(), bare.goods().requests());
    assertEquals(List.of(), bare.errands().atForwarding());
    assertEquals(List.of(), bare.penalty().lateFines());
    assertFalse(bare.has(EightDRules.class));
  }

  @Test
  void whoever_asks_for_a_section_that_is_not_there_is_refused_by_its_name() {
    var bare = Procedure.read(Json.tree(BareProcedure.text()));
    var refusal = assertThrows(Refusal.class, bare::eightD);
    assertEquals("SECTION_NOT_IN_PROCEDURE", refusal.code());
    assertTrue(refusal.getMessage().contains("'eightD'"), refusal.getMessage());
  }

  @Test
  void what_is_there_is_read_and_can_be_a_part_of_a_case() {
    var shipped = Procedure.read(Json.tree(SHIPPED));
    assertEquals(13, shipped.sections().read().size());
    assertEquals(11, shipped.sections().parts().size());
  }

  @Test
  void a_duty_and_a_clock_that_wait_for_an_absent_section_are_told_at_once() {
    var without = Json.tree(SHIPPED);
    ((Map<?, ?>) without).remove("assessment");
    ((Map<?, ?>) without).remove("stockCount");
    assertEquals(
        Set.of(
            "/duties/ALLOCATE DUTY_WITHOUT_SECTION",
            "/duties/APPOINT_SUBSTITUTE DUTY_WITHOUT_SECTION",
            "/duties/ASSESS DUTY_WITHOUT_SECTION",
            "/duties/DECIDE_STOCK_COUNT DUTY_WITHOUT_SECTION",
            "/duties/EXECUTE_PENALTY DUTY_WITHOUT_SECTION",
            "/duties/OPEN_STOCK_COUNT DUTY_WITHOUT_SECTION",
            "/duties/OVERRULE_STOCK_COUNT DUTY_WITHOUT_SECTION",
            "/duties/SIGN_ASSESSMENT DUTY_WITHOUT_SECTION",
            "/duties/SIGN_STOCK_COUNT DUTY_WITHOUT_SECTION",
            "/duties/WAIVE_OFF_DAYS DUTY_WITHOUT_SECTION",
            "/obligations/9/fulfilledBy NEVER_FULFILLED",
            "/obligations/9/startedBy NEVER_STARTED"),
        faults(without));
  }

  @Test
  void a_section_that_nobody_works_by_is_told_and_so_is_one_that_needs_another() {
    var without = Json.tree(SHIPPED);
    ((Map<?, ?>) ((Map<?, ?>) without).get("duties")).remove("ANALYSE_TECHNICALLY");
    ((Map<?, ?>) without).remove("weeklyList");
    var faults = faults(without);
    assertTrue(faults.contains("/technical SECTION_WITHOUT_DUTY"), faults::toString);
    assertTrue(faults.contains("/assessment SECTION_MISSING"), faults::toString);
    assertTrue(faults.contains("/obligations/7/startedBy NEVER_STARTED"), faults::toString);
    assertTrue(faults.contains("/duties/ENTER_LOSS DUTY_WITHOUT_SECTION"), faults::toString);
  }

  @Test
  void a_countermeasure_is_named_only_where_something_is_improved_B_3() {
    var without = Json.tree(FEEDBACK);
    ((Map<?, ?>) without).remove("improvement");
    assertEquals(
        List.of(
            "/closing/conditions/COUNTERMEASURE_MISSING SECTION_MISSING",
            "/recurrence/countermeasureRule SECTION_MISSING"),
        all(without).stream().filter(it -> it.endsWith("SECTION_MISSING")).sorted().toList());
  }

  @Test
  void what_never_comes_ends_no_rhythm_C_7() {
    var without = Json.tree(FEEDBACK);
    ((Map<?, ?>) without).remove("followUp");
    assertEquals(
        1,
        all(without).stream().filter(it -> it.endsWith("/until NEVER_FULFILLED")).count(),
        () -> all(without).toString());
  }

  @Test
  void what_is_no_list_and_no_object_is_told_once() {
    for (var member : List.of("obligations", "duties")) {
      var document =
          Json.tree(SHIPPED.replace("\"" + member + "\": ", "\"" + member + "\": 7, \"x\": "));
      assertEquals(
          List.of("/" + member + " WRONG_TYPE"),
          all(document).stream().filter(it -> it.startsWith("/" + member)).toList());
      assertEquals(
          List.of(),
          all(document).stream().filter(it -> it.endsWith(" SECTION_WITHOUT_DUTY")).toList());
    }
  }

  @Test
  void a_fact_and_a_penalty_that_are_mentioned_are_declared_H_7_S1_24() {
    assertEquals(
        List.of("NOT_IN_PROCEDURE"),
        codes(
            FEEDBACK.replaceFirst("\"ofFact\": \"CATEGORY\"", "\"ofFact\": \"CATEGORIE\""),
            "/ofFact"));
    assertEquals(
        List.of("NOT_IN_PROCEDURE"),
        codes(
            ShippedProcedures.text("ticketing-platform")
                .replace("\"noticeKind\": \"PERFORMANCE_", "\"noticeKind\": \"PERFORMANT_"),
            "/noticeKind"));
  }

  @Test
  void whoever_decides_is_named_where_a_step_approves_and_only_there_S4_30() {
    var undecided =
        PCB.replaceAll(
            "\\{\"department\": \"[A-Z_]+\", \"position\":"
                + " \"(SALES_MANAGER|[A-Z_]*DIRECTOR|[A-Z_]*GENERAL_MANAGER)\"}",
            "{\"any\": true}");
    assertTrue(codes(undecided, "/routing/steps").contains("NOBODY_DECIDES"));
    var unapproved = undecided.replace("\"task\": \"APPROVAL\",", "");
    assertFalse(codes(unapproved, "/routing/steps").contains("NOBODY_DECIDES"));
    var undisposed = Json.tree(PCB);
    ((Map<?, ?>) undisposed).remove("disposition");
    assertTrue(
        all(undisposed).contains("/routing/steps SECTION_MISSING"), () -> "" + all(undisposed));
  }

  @Test
  void the_steps_of_a_routing_slip_and_what_is_urged_belong_to_the_clocks_S4_42() {
    var clocks = Procedure.read(Json.tree(PCB)).obligations();
    assertFalse(clocks.ofSteps().isEmpty());
    assertEquals(
        Set.of(
            "ROUTING_STEP",
            "CLOSE",
            "URGENT_VISIT",
            "INVESTIGATION_REPORT",
            "COMBINED_OPINION",
            "RESULT_NOTICE",
            "OBJECTION"),
        clocks.urged().stream().map(Enum::name).collect(Collectors.toSet()));
    assertEquals(Set.of(), Procedure.read(Json.tree(SHIPPED)).obligations().urged());
  }

  @Test
  void each_section_is_had_by_its_own_name() {
    Map<Class<?>, Function<Procedure, Object>> named =
        Map.of(
            OutcomeRules.class, Procedure::outcome,
            OwnershipRules.class, Procedure::ownership,
            ImprovementRules.class, Procedure::improvement,
            RecurrenceRules.class, Procedure::recurrence,
            FollowUpRules.class, Procedure::followUp,
            ValidityRules.class, Procedure::validity,
            DispositionRules.class, Procedure::disposition,
            RoutingRules.class, Procedure::routing,
            ArchivingRules.class, Procedure::archiving);
    var had = new HashSet<Class<?>>();
    for (var code : ShippedProcedures.codes()) {
      var procedure = Procedure.read(Json.tree(ShippedProcedures.text(code)));
      named.forEach(
          (type, section) -> {
            if (procedure.has(type)) {
              had.add(type);
              assertSame(procedure.sections().of(type), section.apply(procedure), code);
            }
          });
    }
    assertEquals(named.keySet(), had);
    assertTrue(ShippedProcedures.schema().contains("\"DECIDE_VALIDITY\""));
    assertEquals(
        "no procedure procedure.schema is shipped",
        assertThrows(
                IllegalArgumentException.class, () -> ShippedProcedures.text("procedure.schema"))
            .getMessage());
  }

  private static List<String> codes(String document, String place) {
    return all(Json.tree(document)).stream()
        .map(it -> it.split(" "))
        .filter(it -> it[0].endsWith(place))
        .map(it -> it[1])
        .toList();
  }

  private static List<String> all(Object document) {
    return assertThrows(Malformed.class, () -> Procedure.read(document)).findings().stream()
        .map(it -> it.pointer() + " " + it.code())
        .toList();
  }

  private static Set<String> faults(Object document) {
    return Set.copyOf(all(document));
  }
}
