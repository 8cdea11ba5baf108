package redress.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;
import static redress.time.ExampleCalendars.CHINA;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.complaint.Market;
import redress.history.Change;
import redress.history.Entry;
import redress.obligation.Obligation.Concern;
import redress.obligation.Obligation.Standing;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.testing.Json;
import redress.time.Limit;
import redress.time.Pause;
import redress.tree.Malformed;
import redress.tree.Node;

/** What happens to clocks when something happens to a case. */
class ClockworkTest {
  private static final Concern CASE = Concern.of(complaintId(1));
  private static final Department SALES = new Department("SALES");
  private static final RuleId RULE = new RuleId("I-13");
  private static final RuleId OTHER = new RuleId("I-22");
  private static final When OVERSEAS = when(Market.OVERSEAS);
  private static final When DOMESTIC = when(Market.DOMESTIC);
  private static final Instant LATER = MONDAY.plusSeconds(3600);
  private long ids = 100;

  @Test
  void of_two_rules_for_one_thing_the_earlier_due_instant_is_owed_I_13_I_22() {
    var two = rule(ObligationKind.FORWARD, When.ALWAYS, 2, RULE);
    var one = rule(ObligationKind.FORWARD, When.ALWAYS, 1, OTHER);
    for (var rules : List.of(List.of(two, one), List.of(one, two))) {
      var begun = clockwork(null, rules).started(registered(MONDAY), List.of(), this::id);
      assertEquals(List.of(OTHER), begun.value().stream().map(it -> it.clock().rule()).toList());
      assertEquals(
          List.of(
              new Change("/obligations/FORWARD/holder", null, "QUALITY"),
              new Change("/obligations/FORWARD/startedAt", null, MONDAY.toString()),
              new Change("/obligations/FORWARD/dueAt", null, LATER.toString())),
          begun.entries().getFirst().changes());
    }
    var both = List.of(two, rule(ObligationKind.CLOSE, When.ALWAYS, 1, OTHER));
    assertEquals(
        2, clockwork(null, both).started(registered(MONDAY), List.of(), this::id).value().size());
  }

  @Test
  void what_is_owed_by_the_department_concerned_is_owed_by_it() {
    var own =
        new ObligationRule(
            ObligationKind.FORWARD,
            When.ALWAYS,
            Moment.REGISTERED,
            Moment.FORWARDED,
            null,
            new Limit.Open(),
            Set.of(),
            RULE,
            OTHER,
            null);
    var what = new Happening(Moment.REGISTERED, MONDAY, CASE, SALES, LATER);
    var begun = clockwork(null, List.of(own)).started(what, List.of(), this::id).value().getFirst();
    assertEquals(SALES, begun.holder());
    assertEquals(LATER, begun.clock().agreed());
    assertEquals(LATER, begun.term().at());
    var named = rule(ObligationKind.FORWARD, When.ALWAYS, 1, RULE);
    var other = clockwork(null, List.of(named)).started(what, List.of(), this::id).value();
    assertEquals(QUALITY, other.getFirst().holder());
    assertEquals(null, other.getFirst().clock().agreed());
  }

  @Test
  void only_what_the_arrival_at_a_step_begins_is_of_that_step_S4_29() {
    var arrived = new Happening(Moment.STEP_ARRIVED, MONDAY, CASE, SALES, null, "LAB");
    var step = begunBy(Moment.STEP_ARRIVED);
    var rules = new ObligationRules(List.of()).steps(Map.of("LAB", List.of(step)));
    var begun = new Clockwork(rules, CHINA).started(arrived, List.of(), this::id).value();
    assertEquals(List.of("LAB"), begun.stream().map(it -> it.clock().step()).toList());
    var left = new Happening(Moment.STEP_LEFT, MONDAY, CASE, SALES, null, "LAB");
    var after = clockwork(null, List.of(begunBy(Moment.STEP_LEFT)));
    assertEquals(null, after.started(left, List.of(), this::id).value().getFirst().clock().step());
  }

  private static ObligationRule begunBy(Moment moment) {
    return new ObligationRule(
        ObligationKind.ROUTING_STEP,
        When.ALWAYS,
        moment,
        Moment.STEP_LEFT,
        null,
        new Limit.Elapsed(Duration.ofHours(1)),
        Set.of(),
        RULE,
        null,
        null);
  }

  @Test
  void what_was_done_before_the_circumstances_changed_is_not_owed_by_another_rule_again() {
    var rules =
        List.of(
            rule(ObligationKind.FORWARD, OVERSEAS, 1, RULE),
            rule(ObligationKind.FORWARD, DOMESTIC, 2, OTHER));
    var open = begin(clockwork(Market.OVERSEAS, rules)).getFirst();
    var happened = Map.of(Moment.REGISTERED, MONDAY);
    var domestic = clockwork(Market.DOMESTIC, rules);
    var done = List.of(open.fulfilled(LATER));
    assertEquals(
        List.of(), domestic.reconsidered(happened, CASE, done, List.of(), this::id, LATER).value());
    var changed =
        domestic.reconsidered(happened, CASE, List.of(open), List.of(), this::id, LATER).value();
    assertEquals(List.of(false, true), changed.stream().map(Obligation::open).toList());
    assertEquals(OTHER, changed.getLast().clock().rule());
  }

  @Test
  void only_what_is_open_and_of_that_record_is_fulfilled() {
    var clockwork = clockwork(null, List.of(rule(ObligationKind.FORWARD, When.ALWAYS, 1, RULE)));
    var open = begin(clockwork).getFirst();
    var elsewhere = with(open, Concern.of(complaintId(2)));
    var part = with(open, Concern.of(complaintId(1), uuid(9)));
    var gone = open.withdrawn(MONDAY, "over");
    var done =
        clockwork.fulfilled(
            Happening.of(Moment.FORWARDED, LATER, CASE),
            List.of(elsewhere, part, gone, open),
            List.of());
    assertEquals(List.of(open.fulfilled(LATER)), done.value());
    assertEquals(
        List.of(
            open.named(),
            new Change("/obligations/FORWARD/dueAt", LATER.toString(), LATER.toString()),
            new Change("/obligations/FORWARD/fulfilledAt", null, LATER.toString())),
        done.entries().getFirst().changes());
    var otherwise = Happening.of(Moment.CLOSED, LATER, CASE);
    assertEquals(List.of(), clockwork.fulfilled(otherwise, List.of(open), List.of()).value());
  }

  @Test
  void a_pause_moves_what_it_stops_and_nothing_else_I_13() {
    var paused =
        new ObligationRule(
            ObligationKind.FORWARD,
            When.ALWAYS,
            Moment.REGISTERED,
            Moment.FORWARDED,
            QUALITY,
            new Limit.Elapsed(Duration.ofHours(1)),
            Set.of("CUSTOMER_DATA"),
            RULE,
            null,
            null);
    var running = rule(ObligationKind.CLOSE, When.ALWAYS, 1, OTHER);
    var clockwork = clockwork(null, List.of(paused, running));
    var all = begin(clockwork);
    var pause = new Pause(MONDAY, MONDAY.plusSeconds(60), "CUSTOMER_DATA");
    var moved = clockwork.paused(all, List.of(pause));
    assertEquals(1, moved.value().size());
    assertEquals(LATER.plusSeconds(60), moved.value().getFirst().term().at());
    assertEquals("OBLIGATION_PAUSED", moved.entries().getFirst().type());
    assertEquals(
        new Change(
            "/obligations/FORWARD/dueAt", LATER.toString(), LATER.plusSeconds(60).toString()),
        moved.entries().getFirst().changes().getLast());
    assertEquals(List.of(), clockwork.paused(moved.value(), List.of(pause)).value());
    var done = all.stream().map(it -> it.fulfilled(LATER)).toList();
    assertEquals(List.of(), clockwork.paused(done, List.of(pause)).value());
    var unknown = clockwork(null, List.of(running));
    assertEquals(List.of(), unknown.paused(all, List.of(pause)).value());
  }

  @Test
  void a_start_that_is_corrected_moves_what_it_began_and_what_has_ended_too() {
    var clockwork =
        clockwork(
            null,
            List.of(
                rule(ObligationKind.FORWARD, When.ALWAYS, 1, RULE),
                rule(ObligationKind.CLOSE, When.ALWAYS, 1, OTHER)));
    var all = begin(clockwork);
    var done = all.getFirst().fulfilled(LATER);
    var gone = all.getLast().withdrawn(LATER, "over");
    var part = with(all.getFirst(), Concern.of(complaintId(1), uuid(9)));
    var those = List.of(done, gone, part, all.getLast());
    assertEquals(List.of(done, all.getLast()), clockwork.begunBy(Moment.REGISTERED, those));
    assertEquals(List.of(), clockwork.begunBy(Moment.CLOSED, those));
    var moved = clockwork.restarted(Moment.REGISTERED, MONDAY.minusSeconds(60), those);
    assertEquals(
        List.of(LATER.minusSeconds(60), LATER.minusSeconds(60)),
        moved.value().stream().map(it -> it.term().at()).toList());
    assertEquals(
        List.of(
            done.named(),
            new Change(
                "/obligations/FORWARD/startedAt",
                MONDAY.toString(),
                MONDAY.minusSeconds(60).toString()),
            new Change(
                "/obligations/FORWARD/dueAt", LATER.toString(), LATER.minusSeconds(60).toString())),
        moved.entries().getFirst().changes());
    assertEquals(List.of(), clockwork.restarted(Moment.REGISTERED, MONDAY, those).value());
  }

  @Test
  void other_circumstances_end_what_holds_no_more_and_begin_what_holds_now() {
    var rules =
        List.of(
            rule(ObligationKind.FORWARD, OVERSEAS, 1, RULE),
            rule(ObligationKind.CLOSE, DOMESTIC, 2, OTHER),
            rule(ObligationKind.MEASURES, When.ALWAYS, 1, RULE));
    var before = begin(clockwork(Market.OVERSEAS, rules));
    assertEquals(
        List.of(ObligationKind.FORWARD, ObligationKind.MEASURES),
        before.stream().map(Obligation::kind).toList());
    var domestic = clockwork(Market.DOMESTIC, rules);
    var changed =
        domestic.reconsidered(
            Map.of(Moment.REGISTERED, MONDAY), CASE, before, List.of(), this::id, LATER);
    assertEquals(
        List.of("OBLIGATION_WITHDRAWN", "OBLIGATION_BEGAN"),
        changed.entries().stream().map(Entry::type).toList());
    assertEquals("its circumstances have changed", changed.entries().getFirst().reason());
    assertEquals(
        List.of(ObligationKind.FORWARD, ObligationKind.CLOSE),
        changed.value().stream().map(Obligation::kind).toList());
    assertFalse(changed.value().getFirst().open());
    assertEquals(MONDAY.plus(Duration.ofHours(2)), changed.value().getLast().term().at());
    // what has not happened yet begins nothing
    var early = domestic.reconsidered(Map.of(), CASE, before, List.of(), this::id, LATER).value();
    assertEquals(List.of(ObligationKind.FORWARD), early.stream().map(Obligation::kind).toList());
    // what is owed already is owed once, and what was done stays done
    var done = before.getFirst().fulfilled(LATER);
    var kept =
        domestic.reconsidered(
            Map.of(Moment.REGISTERED, MONDAY),
            CASE,
            List.of(done, changed.value().getLast()),
            List.of(),
            this::id,
            LATER);
    assertEquals(List.of(), kept.value());
    // and what was withdrawn may be owed again
    var back =
        clockwork(Market.OVERSEAS, rules)
            .reconsidered(
                Map.of(Moment.REGISTERED, MONDAY),
                CASE,
                List.of(changed.value().getFirst()),
                List.of(),
                this::id,
                LATER)
            .value();
    assertEquals(List.of(ObligationKind.FORWARD), back.stream().map(Obligation::kind).toList());
  }

  @Test
  void what_is_withdrawn_tells_why_and_what_is_over_stays() {
    var open = begin(clockwork(null, List.of(rule(ObligationKind.CLOSE, When.ALWAYS, 1, RULE))));
    var gone = Clockwork.withdrawn(open, LATER, "unfounded");
    assertEquals(new Standing.Withdrawn(LATER, "unfounded"), gone.value().getFirst().standing());
    assertEquals(
        List.of(
            open.getFirst().named(),
            new Change("/obligations/CLOSE/withdrawnAt", null, LATER.toString())),
        gone.entries().getFirst().changes());
    assertEquals(List.of(), Clockwork.withdrawn(gone.value(), LATER, "again").value());
    // what fell together comes back together, under the clocks that it had
    var rules = new ObligationRules(List.of()).urging(Set.of(ObligationKind.CLOSE));
    var early = open.getFirst().withdrawn(MONDAY, "before");
    var back =
        Resumption.resumed(
            List.of(gone.value().getFirst(), early, open.getFirst()), LATER, rules, this::id);
    assertEquals(1, back.value().size());
    assertEquals(open.getFirst().term(), back.value().getFirst().term());
    assertEquals(Optional.of(Urge.NONE), back.value().getFirst().urge());
    assertEquals(
        List.of(
            new Change("/obligations/CLOSE/holder", null, "QUALITY"),
            new Change("/obligations/CLOSE/startedAt", null, MONDAY.toString()),
            new Change("/obligations/CLOSE/dueAt", null, LATER.toString())),
        back.entries().getFirst().changes());
  }

  @Test
  void each_unit_of_a_limit_is_read() {
    assertEquals(new Limit.Working("0.5"), limit("{\"workingDays\": 0.5}"));
    assertEquals(new Limit.WorkingTime(Duration.ofHours(4)), limit("{\"workingHours\": 4}"));
    assertEquals(new Limit.Elapsed(Duration.ofHours(48)), limit("{\"hours\": 48}"));
    assertEquals(new Limit.CalendarDays(10), limit("{\"calendarDays\": 10}"));
    assertEquals(
        new Limit.CalendarDays(10, Limit.LastDay.NEXT_WORKING_DAY),
        limit("{\"calendarDays\": 10, \"lastDay\": \"NEXT_WORKING_DAY\"}"));
    assertEquals(new Limit.WorkingDaysEnd(3), limit("{\"endOfWorkingDays\": 3}"));
    assertEquals(new Limit.DayOfMonth(31), limit("{\"dayOfMonth\": 31}"));
    assertEquals(new Limit.DayOfWeek(DayOfWeek.MONDAY), limit("{\"weekday\": \"MONDAY\"}"));
    assertEquals(
        new Limit.NotSet("the text is silent"), limit("{\"notSet\": \"the text is silent\"}"));
    assertEquals(new Limit.Open(), limit("{\"open\": true}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{} MISSING",
        "{\"open\": false} NOT_ALLOWED",
        "{\"hours\": 1, \"open\": true} GIVEN_TWICE",
        "{\"hours\": 1, \"lastDay\": \"STAYS\"} NOT_ALLOWED",
        "{\"hours\": 0} WRONG_TYPE",
        "{\"hours\": 80001} WRONG_TYPE",
        "{\"workingDays\": 0} NOT_ALLOWED",
        "{\"workingDays\": 3660.01} NOT_ALLOWED",
        "{\"calendarDays\": 0} WRONG_TYPE",
        "{\"calendarDays\": 3661} WRONG_TYPE",
        "{\"endOfWorkingDays\": 0} WRONG_TYPE",
        "{\"dayOfMonth\": 32} WRONG_TYPE",
        "{\"weekday\": \"YESTERDAY\"} WRONG_TYPE",
        "{\"minutes\": 5} UNKNOWN_FIELD"
      })
  void a_limit_that_cannot_be_is_told(String document) {
    int end = document.lastIndexOf(' ');
    var malformed = assertThrows(Malformed.class, () -> limit(document.substring(0, end)));
    assertEquals(document.substring(end + 1), malformed.findings().getFirst().code());
  }

  @Test
  void two_rules_for_one_thing_have_ids_of_their_own_and_are_paused_alike() {
    assertEquals(List.of(), faults(text("I-13", "OVERSEAS", ""), text("I-13", "DOMESTIC", "")));
    assertEquals(
        List.of("/1 GIVEN_TWICE"),
        faults(text("I-13", "OVERSEAS", ""), text("I-13", "OVERSEAS", "")));
    assertEquals(
        List.of("/1 PAUSES_DIFFER"),
        faults(text("I-13", "OVERSEAS", ""), text("I-22", "OVERSEAS", "\"CUSTOMER_DATA\"")));
    assertEquals(List.of(), faults(text("I-13", "OVERSEAS", ""), text("I-22", "OVERSEAS", "")));
    assertEquals(
        List.of(),
        faults(
            text("I-13", "OVERSEAS", ""),
            text("I-13", "OVERSEAS", "").replace("FORWARD\",", "CLOSE\",")));
    assertEquals(
        List.of(),
        faults(
            text("I-13", "OVERSEAS", ""),
            text("I-13", "OVERSEAS", "").replace("REGISTERED", "VERIFIED")));
    assertEquals(
        List.of("/2 GIVEN_TWICE"),
        faults(
            text("I-13", "OVERSEAS", ""),
            text("I-22", "DOMESTIC", ""),
            text("I-13", "OVERSEAS", "")));
  }

  private static List<String> faults(String... rules) {
    try {
      var read = Node.read(Json.tree("[" + String.join(",", rules) + "]"), ObligationRules::read);
      assertEquals(rules.length, read.all().size());
      return List.of();
    } catch (Malformed wrong) {
      return wrong.findings().stream().map(it -> it.pointer() + " " + it.code()).toList();
    }
  }

  private static String text(String rule, String market, String pausedBy) {
    return """
    {"kind": "FORWARD", "when": {"market": ["%s"]}, "startedBy": "REGISTERED",
     "fulfilledBy": "FORWARDED", "limit": {"hours": 1}, "pausedBy": [%s], "rule": "%s"}\
    """
        .formatted(market, pausedBy, rule);
  }

  private static Limit limit(String document) {
    return Node.read(Json.tree(document), ObligationRule::limit);
  }

  private List<Obligation> begin(Clockwork clockwork) {
    return clockwork.started(registered(MONDAY), List.of(), this::id).value();
  }

  private static Happening registered(Instant at) {
    return Happening.of(Moment.REGISTERED, at, CASE);
  }

  private static Obligation with(Obligation it, Concern concern) {
    return new Obligation(
        it.id(), it.kind(), concern, it.holder(), it.clock(), it.term(), it.standing());
  }

  private static Clockwork clockwork(Market market, List<ObligationRule> rules) {
    return new Clockwork(
        new ObligationRules(rules), CHINA, new Circumstances(market, null, null, null, Set.of()));
  }

  private static ObligationRule rule(ObligationKind kind, When when, int hours, RuleId rule) {
    return new ObligationRule(
        kind,
        when,
        Moment.REGISTERED,
        Moment.FORWARDED,
        QUALITY,
        new Limit.Elapsed(Duration.ofHours(hours)),
        Set.of(),
        rule,
        null,
        null);
  }

  private static When when(Market... markets) {
    return new When(Set.copyOf(Arrays.asList(markets)), Set.of(), Set.of(), Set.of(), Set.of());
  }

  private UUID id() {
    return uuid(ids++);
  }
}
