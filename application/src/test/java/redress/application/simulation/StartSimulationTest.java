package redress.application.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Unknown;
import redress.organization.Person;
import redress.procedure.BareProcedure;
import redress.rule.Refusal;

/** Who has a version tried, how many at once, and who reads what came of it. */
class StartSimulationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final ExampleCompany company = ExampleCompany.inMemory(BareProcedure.text());
  private final OfSimulations simulations = company.useCases().simulations();
  private final Person owner = company.person("owner");

  @Test
  void what_is_asked_is_kept_and_done_by_the_program_itself() {
    var asked = start(owner, 1);
    assertEquals(
        new Simulation.Task("bare-desk", 1, DAY, DAY, ExampleCompany.MONDAY, "owner"),
        asked.task());
    assertEquals(0, asked.progress().total());
    assertNull(asked.progress().finishedAt());
    assertEquals(asked, read("bare-desk", asked.id().value()));
    var done = company.useCases().jobs().handle();
    while (done.isPresent()) {
      assertNull(done.get().failure());
      done = company.useCases().jobs().handle();
    }
    assertNotNull(read("bare-desk", asked.id().value()).progress().finishedAt());
  }

  @Test
  void only_who_approves_or_is_named_to_write_has_a_version_tried() {
    var no = assertThrows(Refusal.class, () -> start(company.person("desk-clerk"), 1));
    assertEquals("NOT_AUTHOR", no.code());
    assertEquals(Refusal.Kind.ANOTHER_PERSON, no.kind());
  }

  @Test
  void three_are_tried_at_once_and_whoever_asks_for_a_fourth_is_told_which() {
    for (int i = 0; i < 3; i++) {
      start(owner, 1);
    }
    var full = assertThrows(Refusal.class, () -> start(owner, 1));
    assertEquals("SIMULATIONS_UNFINISHED", full.code());
    var one = "version 1 over 2026-11-23 to 2026-11-23, asked for by 'owner' at ";
    assertEquals(3, full.getMessage().split(one, -1).length - 1, full.getMessage());
  }

  @Test
  void a_version_or_a_procedure_that_is_none_of_the_companys_is_unknown() {
    assertThrows(Unknown.class, () -> start(owner, 9));
    var id = start(owner, 1).id().value();
    assertTrue(
        assertThrows(Unknown.class, () -> read("another", id)).getMessage().contains("simulation"));
    assertThrows(Unknown.class, () -> read("bare-desk", new UUID(7, 7)));
  }

  @Test
  void its_days_are_the_companys_from_the_begin_of_the_first_to_the_end_of_the_last() {
    var found = company.ports().companies().find(company.id()).orElseThrow();
    var task =
        new Simulation.Task("bare-desk", 1, DAY, DAY.plusDays(1), ExampleCompany.MONDAY, "owner");
    assertEquals(
        new PastCases.Span(
            Instant.parse("2026-11-22T16:00:00Z"), Instant.parse("2026-11-24T16:00:00Z")),
        StartSimulation.span(found, task));
  }

  private Simulation start(Person by, int version) {
    return simulations
        .start()
        .handle(new StartSimulation.Command(by, "bare-desk", version, DAY, DAY));
  }

  private Simulation read(String procedure, UUID id) {
    return simulations.read().handle(new ReadSimulation.Command(owner, procedure, id));
  }
}
