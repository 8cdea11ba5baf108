package redress.application.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.complaint.Chronicle;
import redress.application.complaint.ForwardedCase;
import redress.casefile.CaseFile;
import redress.complaint.ComplaintClass;
import redress.investigation.Investigation;
import redress.organization.Department;
import redress.procedure.ShippedProcedures;
import redress.routing.RoutingSlip;
import redress.rule.Finding;
import redress.rule.Refusal;

/** An opinion has what its step asks for and no more, and names a department that there is. */
class GiveOpinionTest {
  private static final String CLERK = "sales-clerk";

  private final Chronicle it = new Chronicle(ShippedProcedures.text("pcb-manufacturer"));
  private final UUID id = ForwardedCase.of(it.company(), "East").uuid();

  @Test
  void the_department_that_is_named_is_one_of_the_procedure_S4_15() {
    var no = assertThrows(Refusal.class, () -> says("NOWHERE", Map.of(), null));
    assertEquals("DEPARTMENT_NOT_IN_PROCEDURE", no.code());
    assertEquals("S4-15", no.rule().id());
    assertEquals(List.of(), investigations());
    it.did(says("MANUFACTURING", Map.of(), null));
    assertEquals(List.of("MANUFACTURING"), investigations());
  }

  @Test
  void what_the_step_does_not_ask_for_is_refused_and_pointed_at_S4_15() {
    var no =
        assertThrows(
            Refusal.class,
            () ->
                says(
                    null,
                    Map.of("WEATHER", "rain"),
                    new GiveOpinion.Talk(true, it.company().clock().instant())));
    assertEquals("OPINION_INCOMPLETE", no.code());
    var pointers = new TreeSet<>(no.findings().stream().map(Finding::pointer).toList());
    assertEquals(
        Set.of("/class", "/facts/WEATHER", "/negotiation", "/responsibleDepartment"), pointers);
    assertNull(
        it.file(CLERK, id).parts(RoutingSlip.class).getLast().current().orElseThrow().opinion());
  }

  private CaseFile says(String responsible, Map<String, String> facts, GiveOpinion.Talk talk) {
    return it.does()
        .routing()
        .give()
        .handle(
            it.on(
                CLERK,
                id,
                RoutingSlip.class,
                slip ->
                    new GiveOpinion.Command(
                        it.by("quality-head"),
                        id,
                        slip.id().value(),
                        slip.version(),
                        "so it is",
                        facts,
                        responsible == null ? null : new Department(responsible),
                        responsible == null ? null : ComplaintClass.QUALITY,
                        Set.of(),
                        talk)));
  }

  private List<String> investigations() {
    return it.file(CLERK, id).parts(Investigation.class).stream()
        .filter(one -> one.department() != null)
        .map(one -> one.department().code())
        .toList();
  }
}
