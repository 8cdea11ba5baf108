package redress.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.obligation.Obligation.Concern;
import redress.obligation.Obligation.Standing;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.RuleId;
import redress.testing.Json;
import redress.time.Calendar;
import redress.time.ExampleCalendars;
import redress.time.Limit;

/** What is owed over and over is owed once at a time, until something ends it. */
class RepeatedClockTest {
  private static final Concern CASE = Concern.of(complaintId(1));

  private final List<Obligation> all = new ArrayList<>();
  private long ids = 100;

  @Test
  void it_begins_again_with_what_fulfils_it_and_ends_with_what_ends_it_C_7() {
    happens(Moment.CUSTOMER_CONTACTED, MONDAY);
    assertEquals(List.of(), all);
    happens(Moment.RESULT_TOLD, MONDAY);
    assertEquals(1, open().size());
    assertEquals(MONDAY.plus(Duration.ofHours(48)), open().getFirst().term().at());
    var later = MONDAY.plusSeconds(3600);
    happens(Moment.CUSTOMER_CONTACTED, later);
    assertEquals(2, all.size());
    assertEquals(later, open().getFirst().clock().startedAt());
    assertEquals(later.plus(Duration.ofHours(48)), open().getFirst().term().at());
    happens(Moment.RESULT_TOLD, later);
    assertEquals(2, all.size(), "one is owed at a time");
    happens(Moment.CUSTOMER_CONFIRMED, later.plusSeconds(60));
    assertEquals(List.of(), open());
    happens(Moment.CUSTOMER_CONTACTED, later.plusSeconds(90));
    assertEquals(2, all.size());
    happens(Moment.RESULT_TOLD, later.plusSeconds(120));
    assertEquals(1, open().size(), "another round begins anew");
  }

  @Test
  void one_without_an_end_is_fulfilled_once() {
    var rules = new ObligationRules(List.of(rule(null)));
    var clockwork = new Clockwork(rules, calendar());
    var told = Happening.of(Moment.RESULT_TOLD, MONDAY, CASE);
    var begun = clockwork.happened(told, List.of(), List.of(), this::id).value();
    var contacted = Happening.of(Moment.CUSTOMER_CONTACTED, MONDAY, CASE);
    var done = clockwork.happened(contacted, begun, List.of(), this::id).value();
    assertEquals(1, done.size());
    assertEquals(new Standing.Fulfilled(MONDAY), done.getFirst().standing());
    assertNull(rules.all().getFirst().until());
    var second = clockwork.happened(told, begun, List.of(), this::id).value();
    assertEquals(1, second.size(), "it is not owed over and over: another one begins beside it");
  }

  @Test
  void what_ends_one_may_begin_another_and_leaves_what_is_about_something_else_C_7() {
    var rules = new ObligationRules(List.of(rule(Moment.RESULT_TOLD)));
    var clockwork = new Clockwork(rules, calendar());
    var told = Happening.of(Moment.RESULT_TOLD, MONDAY, CASE);
    var elsewhere = Happening.of(Moment.RESULT_TOLD, MONDAY, Concern.of(complaintId(1), uuid(9)));
    var begun = clockwork.happened(told, List.of(), List.of(), this::id).value();
    var beside = clockwork.happened(elsewhere, begun, List.of(), this::id).value();
    assertEquals(List.of(true), beside.stream().map(Obligation::open).toList());
    var both = new ArrayList<>(begun);
    both.addAll(beside);
    var next = clockwork.happened(told, both, List.of(), this::id).value();
    assertEquals(List.of(false, true), next.stream().map(Obligation::open).toList());
    assertEquals(begun.getFirst().id(), next.getFirst().id());
  }

  private void happens(Moment moment, Instant at) {
    var rules = new ObligationRules(List.of(rule(Moment.CUSTOMER_CONFIRMED)));
    var changed =
        new Clockwork(rules, calendar())
            .happened(Happening.of(moment, at, CASE), all, List.of(), this::id);
    for (var one : changed.value()) {
      if (!all.removeIf(it -> it.id().equals(one.id()))) {
        assertEquals(true, one.open());
      }
      all.add(one);
    }
  }

  private List<Obligation> open() {
    return all.stream().filter(Obligation::open).toList();
  }

  private static ObligationRule rule(Moment until) {
    return new ObligationRule(
        ObligationKind.CUSTOMER_CONTACT,
        When.ALWAYS,
        Moment.RESULT_TOLD,
        Moment.CUSTOMER_CONTACTED,
        QUALITY,
        new Limit.Elapsed(Duration.ofHours(48)),
        Set.of(),
        new RuleId("C-7"),
        null,
        until);
  }

  private static Calendar calendar() {
    var procedure = Procedure.read(Json.tree(ShippedProcedures.text("general-feedback")));
    return new Calendar(
        procedure.time().zone(), procedure.time().hours(), ExampleCalendars.CHINA.days());
  }

  private UUID id() {
    return uuid(ids++);
  }
}
