package redress.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.obligation.Circumstances;
import redress.obligation.Moment;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.procedure.BareProcedure;
import redress.procedure.Procedure;
import redress.simulation.PastCase.PastClock;
import redress.testing.Json;

/** What is known of a case that is over, as far as the clocks that ran in it tell. */
class PastCaseTest {
  private static final Department DESK = new Department("DESK");
  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
  private static final Instant TEN = NINE.plusSeconds(3600);
  private static final Instant NOON = NINE.plusSeconds(10800);
  private static final Procedure BARE = Procedure.read(Json.tree(BareProcedure.text()));

  /** Forwarding begins by verifying, too, but only abroad. */
  private static final Procedure ABROAD = forwarding("VERIFIED", "OVERSEAS");

  private static final Procedure TWICE = forwarding("VERIFIED", "DOMESTIC");

  @Test
  void a_clock_tells_when_it_began_and_when_what_ended_it_happened() {
    assertEquals(
        Map.of(
            Moment.RECEIVED,
            NINE,
            Moment.REGISTERED,
            TEN,
            Moment.CLOSED,
            NOON,
            Moment.FORWARDED,
            NOON),
        past(clock(null, NINE, NOON)).happened(BARE));
    var known = Map.of(Moment.RECEIVED, NINE, Moment.REGISTERED, TEN, Moment.CLOSED, NOON);
    assertEquals(known, past(clock(null, NINE, null)).happened(BARE), "it was never forwarded");
    assertEquals(
        known,
        past(clock(new UUID(0, 9), NINE, NOON)).happened(BARE),
        "of a record of its own nothing follows for the case");
  }

  @Test
  void what_is_not_known_to_have_happened_has_not() {
    var it = past();
    var without =
        new PastCase(
            it.id(),
            it.edition(),
            NINE,
            null,
            NOON,
            it.circumstances(),
            it.pauses(),
            it.clocks(),
            it.approvals(),
            it.costs());
    assertEquals(Map.of(Moment.RECEIVED, NINE, Moment.CLOSED, NOON), without.happened(BARE));
  }

  @Test
  void of_several_rules_only_the_one_tells_that_started_the_clock_in_such_a_case() {
    var begun = past(clock(null, TEN.plusSeconds(60), NOON));
    assertEquals(TEN.plusSeconds(60), begun.happened(TWICE).get(Moment.VERIFIED));
    assertFalse(begun.happened(ABROAD).containsKey(Moment.VERIFIED));
    assertFalse(past(clock(null, NINE, NOON)).happened(TWICE).containsKey(Moment.VERIFIED));
  }

  @Test
  void what_started_a_clock_is_told_only_where_one_thing_can_have() {
    var it = past();
    assertEquals(Moment.RECEIVED, clock(null, NINE, NOON).startedBy(TWICE, it));
    var later = clock(null, TEN.plusSeconds(60), NOON);
    assertEquals(Moment.VERIFIED, later.startedBy(TWICE, it));
    assertNull(later.startedBy(ABROAD, it), "nothing abroad began at home");
    var two = forwarding("VERIFIED", "DOMESTIC", "CLOSED", "DOMESTIC");
    assertNull(later.startedBy(two, it), "either may have");
    var one = forwarding("VERIFIED", "DOMESTIC", "VERIFIED", "DOMESTIC");
    assertEquals(Moment.VERIFIED, later.startedBy(one, it));
    var first = forwarding("VERIFIED", "DOMESTIC", "CLOSED", "OVERSEAS");
    assertEquals(Moment.VERIFIED, later.startedBy(first, it));
  }

  @Test
  void another_version_starts_the_clock_alike_where_one_of_its_rules_does_in_such_a_case() {
    var clock = clock(null, NINE, NOON);
    assertTrue(clock.startedBy(BARE, Moment.RECEIVED, past()));
    assertFalse(clock.startedBy(BARE, Moment.VERIFIED, past()));
    assertFalse(clock.startedBy(ABROAD, Moment.VERIFIED, past()));
    assertTrue(clock.startedBy(TWICE, Moment.VERIFIED, past()));
  }

  @Test
  void the_rule_before_is_the_one_that_the_same_thing_starts_in_such_a_case() {
    var received = BARE.obligations().all().getFirst();
    var verified = TWICE.obligations().all().getFirst();
    assertEquals(Moment.VERIFIED, verified.startedBy());
    var before = TWICE.obligations().all();
    assertEquals(before.getLast(), PastClock.like(before, received, past()));
    assertEquals(verified, PastClock.like(before, verified, past()));
    assertNull(PastClock.like(List.of(received), verified, past()));
    assertNull(PastClock.like(ABROAD.obligations().all(), verified, past()));
  }

  private static PastClock clock(UUID record, Instant started, Instant done) {
    return new PastClock(ObligationKind.FORWARD, null, record, DESK, started, NOON, done, null);
  }

  private static PastCase past(PastClock... clocks) {
    return new PastCase(
        new UUID(0, 1),
        1,
        NINE,
        TEN,
        NOON,
        new Circumstances(Market.DOMESTIC, Kind.COMPLAINT, null, null, Set.of()),
        List.of(),
        List.of(clocks),
        List.of(),
        List.of());
  }

  /** The document with more that starts to forward: what, and in which market. */
  private static Procedure forwarding(String... startedInMarket) {
    var text = BareProcedure.text();
    var kind = "\"kind\": \"FORWARD\",";
    var more = new StringBuilder();
    for (int i = 0; i < startedInMarket.length; i += 2) {
      more.append(
          """
          "kind": "FORWARD",
          "startedBy": "%s",
          "fulfilledBy": "FORWARDED",
          "holder": "DESK",
          "when": {"market": ["%s"]},
          "limit": {"workingHours": 3},
          "pausedBy": [],
          "rule": "B-%d"
          },
          {
          """
              .formatted(startedInMarket[i], startedInMarket[i + 1], 8 + i));
    }
    assertTrue(text.contains(kind));
    return Procedure.read(Json.tree(text.replace(kind, more + kind)));
  }
}
