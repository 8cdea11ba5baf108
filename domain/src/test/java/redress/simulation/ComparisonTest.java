package redress.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.money.Money;
import redress.obligation.Circumstances;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.procedure.BareProcedure;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.simulation.Findings.Charges;
import redress.simulation.Findings.Clocks;
import redress.simulation.Findings.Notes;
import redress.simulation.Findings.Side;
import redress.simulation.PastCase.InWeek;
import redress.simulation.PastCase.PastClock;
import redress.simulation.PastCase.PastCost;
import redress.testing.Json;
import redress.time.Calendar;
import redress.time.DayTable;
import redress.time.Pause;

/** Facts stay what they are; what another version makes of them is told. */
class ComparisonTest {
  private static final String BARE = BareProcedure.text();
  private static final Department DESK = new Department("DESK");
  private static final Department WORKSHOP = new Department("WORKSHOP");
  private static final Money NOTHING = Money.of("0.00", "CNY");

  /** Monday, 23 November 2026, nine o'clock in Shanghai. */
  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

  private static final String LIMIT = "{\"workingHours\": 3}";

  @Test
  void nothing_differs_under_the_same_version() {
    var found = compared(BARE, forwarded(hours(2)));
    var side = new Side(1, 0, 0, NOTHING);
    assertEquals(
        List.of(new Clocks(DESK, ObligationKind.FORWARD, side, side, 0, 0, 0)), found.clocks());
  }

  @Test
  void a_shorter_limit_is_missed_by_what_was_in_time_and_a_longer_one_kept() {
    var sooner = only(compared(with(LIMIT, "{\"workingHours\": 1}"), forwarded(hours(2))));
    assertEquals(0, sooner.was().late());
    assertEquals(1, sooner.would().late());
    assertEquals(1, sooner.sooner());
    var later = only(compared(with(LIMIT, "{\"workingHours\": 9}"), forwarded(hours(4))));
    assertEquals(1, later.was().late());
    assertEquals(0, later.would().late());
    assertEquals(1, later.later());
  }

  @Test
  void a_clock_that_begins_more_than_once_is_tried_by_what_began_it() {
    var again =
        """
        "kind": "FORWARD",
        "startedBy": "%s",
        "fulfilledBy": "FORWARDED",
        "holder": "DESK",
        "limit": {"workingHours": %d},
        "pausedBy": [],
        "rule": "B-8"
        },
        {
        "kind": "FORWARD",\
        """;
    var was = with("\"kind\": \"FORWARD\",", again.formatted("VERIFIED", 3));
    var would = with("\"kind\": \"FORWARD\",", again.formatted("VERIFIED", 1));
    var first = only(compared(was, would, forwarded(hours(2))));
    assertEquals(0, first.would().late());
    assertEquals(0, first.sooner());
    var clock =
        new PastClock(ObligationKind.FORWARD, null, null, DESK, hours(1), hours(4), hours(3), null);
    var second = only(compared(was, would, withClock(clock)));
    assertEquals(1, second.would().late());
    assertEquals(1, second.sooner());
  }

  @Test
  void a_pause_that_the_version_knows_moves_its_clock_and_no_other_does() {
    var pausing =
        with("\"waitings\": []", "\"waitings\": [\"CUSTOMER_DATA\"]")
            .replace("\"pausedBy\": []", "\"pausedBy\": [\"CUSTOMER_DATA\"]");
    var paused = List.of(new Pause(NINE.plusSeconds(60), hours(3), "CUSTOMER_DATA"));
    var it = past(hours(4), Market.DOMESTIC, paused);
    assertEquals(0, only(compared(pausing, it)).would().late());
    assertEquals(1, only(compared(pausing, it)).later());
    assertEquals(1, only(compared(BARE, it)).would().late());
  }

  @Test
  void what_was_agreed_holds_where_the_version_says_so_and_it_is_sooner_L_03() {
    var keeping = with("\"pausedBy\": []", "\"pausedBy\": [], \"agreementRule\": \"L-03\"");
    var sooner = past(hours(2), Market.DOMESTIC, List.of(), hours(1));
    assertEquals(1, only(compared(keeping, sooner)).would().late());
    assertEquals(0, only(compared(BARE, sooner)).would().late());
    var later = past(hours(4), Market.DOMESTIC, List.of(), hours(5));
    assertEquals(1, only(compared(keeping, later)).would().late());
    var unset = keeping.replace("\"limit\": " + LIMIT, "\"limit\": {\"notSet\": \"lost\"}");
    assertEquals(1, only(compared(unset, sooner)).would().late());
  }

  @Test
  void of_two_rules_the_one_holds_that_the_case_s_circumstances_ask_for() {
    var byMarket =
        with(
            "\"kind\": \"FORWARD\",",
            """
            "kind": "FORWARD",
            "when": {"market": ["OVERSEAS"]},
            "startedBy": "RECEIVED",
            "fulfilledBy": "FORWARDED",
            "holder": "WORKSHOP",
            "limit": {"workingHours": 1},
            "pausedBy": [],
            "rule": "B-8"
            },
            {
            "kind": "FORWARD",
            "when": {"market": ["DOMESTIC"]},\
            """);
    assertEquals(0, only(compared(byMarket, forwarded(hours(2)))).would().late());
    var abroad = compared(byMarket, past(hours(2), Market.OVERSEAS, List.of()));
    assertEquals(
        List.of(DESK, WORKSHOP), abroad.clocks().stream().map(Clocks::department).toList());
    assertEquals(0, abroad.clocks().getFirst().would().owed());
    assertEquals(1, abroad.clocks().getLast().would().late());
  }

  @Test
  void what_the_version_does_not_know_is_owed_no_more_and_what_it_adds_is() {
    var instead =
        with("\"kind\": \"FORWARD\",", "\"kind\": \"CLOSE\",")
            .replace("\"fulfilledBy\": \"FORWARDED\"", "\"fulfilledBy\": \"CLOSED\"");
    var found = compared(instead, forwarded(hours(2)));
    var close = found.clocks().getFirst();
    assertEquals(ObligationKind.CLOSE, close.kind());
    assertEquals(new Side(1, 1, 0, NOTHING), close.would());
    assertEquals(0, found.clocks().getLast().would().owed());
    assertEquals(1, found.clocks().getLast().was().owed());
  }

  @Test
  void a_limit_that_is_not_set_and_a_start_that_nobody_knows_are_told() {
    var unset = only(compared(with(LIMIT, "{\"notSet\": \"lost\"}"), forwarded(hours(2))));
    assertEquals(1, unset.would().undated());
    assertEquals(0, unset.would().late());
    var unknown =
        only(
            compared(
                with("\"startedBy\": \"RECEIVED\"", "\"startedBy\": \"VERIFIED\""),
                forwarded(hours(2))));
    assertEquals(0, unknown.would().owed());
    assertEquals(1, unknown.unknown());
  }

  @Test
  void what_ends_the_clock_is_the_version_s_choice_and_of_a_record_its_own_end_counts() {
    var closed = with("\"fulfilledBy\": \"FORWARDED\"", "\"fulfilledBy\": \"CLOSED\"");
    assertEquals(1, only(compared(closed, forwarded(hours(2)))).would().late());
    var ofRecord =
        new PastClock(
            ObligationKind.FORWARD, null, new UUID(0, 9), DESK, NINE, hours(3), hours(4), null);
    assertEquals(1, only(compared(BARE, withClock(ofRecord))).would().late());
  }

  @Test
  void of_two_rules_that_the_version_adds_the_sooner_holds_and_one_without_a_limit_never_does() {
    var three = "{\"workingHours\": 3}";
    var one = "{\"workingHours\": 1}";
    var unset = "{\"notSet\": \"lost\"}";
    var late = new Side(1, 1, 0, NOTHING);
    assertEquals(late, added("RECEIVED", three, "REGISTERED", one));
    assertEquals(late, added("REGISTERED", one, "RECEIVED", three));
    assertEquals(late, added("RECEIVED", unset, "REGISTERED", one));
    assertEquals(late, added("REGISTERED", one, "RECEIVED", unset));
    assertEquals(new Side(1, 0, 0, NOTHING), added("REGISTERED", three, "RECEIVED", three));
    assertEquals(new Side(1, 0, 1, NOTHING), added("REGISTERED", unset, "RECEIVED", unset));
  }

  @Test
  void a_clock_of_a_record_runs_from_where_it_began_and_not_from_where_the_case_did() {
    var three = with(LIMIT, "{\"hours\": 3}");
    var clock =
        new PastClock(
            ObligationKind.FORWARD,
            null,
            new UUID(0, 9),
            DESK,
            hours(1),
            hours(4),
            hours(3).plusSeconds(60),
            null);
    assertEquals(0, only(compared(three, three, withClock(clock))).would().late());
  }

  @Test
  void what_the_version_adds_is_owed_in_the_circumstances_that_it_names() {
    var close =
        """
        "kind": "CLOSE",
        "when": {"market": ["%s"]},
        "startedBy": "RECEIVED",
        "fulfilledBy": "FORWARDED",
        "holder": "WORKSHOP",
        "limit": {"workingHours": 3},
        "pausedBy": [],
        "rule": "B-8"
        },
        {
        "kind": "FORWARD",\
        """;
    var kind = "\"kind\": \"FORWARD\",";
    var abroad = compared(with(kind, close.formatted("OVERSEAS")), forwarded(hours(2)));
    assertEquals(ObligationKind.FORWARD, only(abroad).kind());
    var home = compared(with(kind, close.formatted("DOMESTIC")), forwarded(hours(2)));
    assertEquals(2, home.clocks().size());
  }

  @Test
  void of_two_limits_that_are_not_set_the_first_s_holder_owes_it() {
    var unset =
        """
        "kind": "CLOSE",
        "startedBy": "%s",
        "fulfilledBy": "FORWARDED",
        "holder": "%s",
        "limit": {"notSet": "lost"},
        "pausedBy": [],
        "rule": "B-8"
        },
        {
        """;
    var kind = "\"kind\": \"FORWARD\",";
    var two = unset.formatted("RECEIVED", "WORKSHOP") + unset.formatted("REGISTERED", "DESK");
    var found = compared(with(kind, two + kind), forwarded(hours(2))).clocks();
    assertEquals(
        List.of(WORKSHOP),
        found.stream()
            .filter(it -> it.kind() == ObligationKind.CLOSE)
            .map(Clocks::department)
            .toList());
  }

  @Test
  void what_a_step_owes_is_owed_by_the_department_of_that_step_in_the_version_S4_29() {
    var shipped = ShippedProcedures.text("pcb-manufacturer");
    var step = "\"step\": \"RESEARCH_OPINION\",\n        \"department\": ";
    var moved = shipped.replace(step + "\"RESEARCH_AND_DEVELOPMENT\"", step + "\"MANUFACTURING\"");
    assertNotEquals(shipped, moved);
    var research = new Department("RESEARCH_AND_DEVELOPMENT");
    var clock =
        new PastClock(
            ObligationKind.ROUTING_STEP,
            "RESEARCH_OPINION",
            null,
            research,
            NINE,
            hours(24),
            hours(20),
            null);
    assertEquals(
        "RESEARCH_AND_DEVELOPMENT 1 1", steps(compared(shipped, shipped, withClock(clock))));
    assertEquals(
        "MANUFACTURING 0 1, RESEARCH_AND_DEVELOPMENT 1 0",
        steps(compared(shipped, moved, withClock(clock))));
  }

  /** Who owed a step, and who would. */
  private static String steps(Findings found) {
    return found.clocks().stream()
        .filter(it -> it.kind() == ObligationKind.ROUTING_STEP)
        .map(it -> "%s %d %d".formatted(it.department(), it.was().owed(), it.would().owed()))
        .collect(Collectors.joining(", "));
  }

  @Test
  void what_nobody_is_named_for_is_owed_by_whoever_owed_it() {
    var unnamed = with("\"holder\": \"DESK\",", "");
    var clock =
        new PastClock(ObligationKind.FORWARD, null, null, WORKSHOP, NINE, hours(3), hours(2), null);
    assertEquals(WORKSHOP, only(compared(unnamed, unnamed, withClock(clock))).department());
  }

  private static final String INQUIRE =
      "\"INQUIRE\": {\"by\": [{\"department\": \"DESK\"}], \"rule\": \"B-9\"},";

  @Test
  void what_was_done_before_anybody_worked_again_was_urged_by_nobody_and_is_asked_about_S4_42() {
    var none = "\"penalty\": {\"currency\": \"CNY\"}";
    // due when the desk closes on Tuesday, which works again on Monday; done on Wednesday
    var tuesday = with(none, URGING.formatted(1)).replace(LIMIT, "{\"workingHours\": 16}");
    assertEquals(Notes.NONE, only(urged(tuesday, tuesday, hours(50))).would().notes());
    assertEquals(1, only(urged(tuesday, tuesday, hours(50))).would().late());
    var inquiring =
        with(
                none,
                "\"inquiry\": {\"automatic\": true, \"department\": \"DESK\", \"rule\": \"B-9\"},"
                    + none)
            .replace("\"duties\": {", "\"duties\": {" + INQUIRE);
    assertEquals(new Notes(0, 1), only(urged(inquiring, inquiring, hours(72))).would().notes());
    var asked = inquiring.replace("\"automatic\": true", "\"automatic\": false");
    assertEquals(Notes.NONE, only(urged(asked, asked, hours(72))).would().notes());
  }

  /** What it owes that the version closes by forwarding, which was done after two hours. */
  private static Side added(String... startedWithin) {
    var more = new StringBuilder();
    for (int i = 0; i < startedWithin.length; i += 2) {
      more.append(
          """
          "kind": "CLOSE",
          "startedBy": "%s",
          "fulfilledBy": "FORWARDED",
          "holder": "DESK",
          "limit": %s,
          "pausedBy": [],
          "rule": "B-8"
          },
          {
          """
              .formatted(startedWithin[i], startedWithin[i + 1]));
    }
    var kind = "\"kind\": \"FORWARD\",";
    return compared(with(kind, more + kind), forwarded(hours(2))).clocks().getFirst().would();
  }

  @Test
  void late_time_of_one_plan_is_fined_as_the_version_counts_it() {
    var fined =
        BARE.replace(
            "\"penalty\": {\"currency\": \"CNY\"}",
            """
            "penalty": {
              "currency": "CNY",
              "lateFines": [
                {
                  "obligation": "FORWARD",
                  "perDay": 10,
                  "cap": 15,
                  "counting": "PER_PLAN",
                  "rule": "B-6"
                }
              ]
            }\
            """);
    var late = forwarded(hours(4));
    assertEquals(Money.of("10.00", "CNY"), only(compared(fined, late)).would().fines());
    assertEquals(NOTHING, only(compared(fined, late)).was().fines());
    assertEquals(
        Money.of("15.00", "CNY"), only(compared(fined, forwarded(hours(80)))).would().fines());
    var closing =
        fined
            .replace("\"kind\": \"FORWARD\"", "\"kind\": \"CLOSE\"")
            .replace("\"fulfilledBy\": \"FORWARDED\"", "\"fulfilledBy\": \"CLOSED\"")
            .replace("\"obligation\": \"FORWARD\"", "\"obligation\": \"CLOSE\"");
    var added = compared(closing, forwarded(hours(2))).clocks().getFirst();
    assertEquals(Money.of("15.00", "CNY"), added.would().fines());
    var twice = comparison(fined, nr -> procedure(fined), NONE);
    twice.add(late);
    twice.add(late);
    assertEquals(2, twice.findings().cases());
    assertEquals(Money.of("20.00", "CNY"), only(twice.findings()).was().fines());
    assertEquals(0, twice.findings().figures().signatures());
    assertNull(NONE.figures().was());
  }

  private static final String SCALE =
      """
      "penalty": {
        "currency": "CNY",
        "costShare": {
          "bearers": [{"bearer": "LEADER", "by": "LEADER"}],
          "percents": [100],
          "brackets": [{"upTo": 100, "base": 0, "rate": 1}, {"base": 100, "rate": 0.5}],
          "basis": "FREIGHT_PLUS_LOSS",
          "scope": "PER_ITEM",
          "rule": "B-8"
        }
      }\
      """;

  @Test
  void what_costs_charge_to_people_is_charged_by_the_other_scale() {
    var none = "\"penalty\": {\"currency\": \"CNY\"}";
    var scaled = with(none, SCALE);
    var other = scaled.replace("\"rate\": 0.5", "\"rate\": 0.2");
    var cheap = new PastCost(WORKSHOP, Money.of("30.00", "CNY"), Money.of("20.01", "CNY"));
    var dear = new PastCost(WORKSHOP, Money.of("300.00", "CNY"), NOTHING);
    var desk = new PastCost(DESK, Money.of("100.01", "CNY"), NOTHING);
    var comparison = comparison(other, nr -> procedure(scaled), NONE);
    comparison.add(costing(cheap, dear));
    comparison.add(costing(desk));
    assertEquals(
        List.of(
            new Charges(DESK, 1, Money.of("100.01", "CNY"), Money.of("100.00", "CNY"), 1, 0),
            new Charges(WORKSHOP, 2, Money.of("250.01", "CNY"), Money.of("190.01", "CNY"), 1, 0)),
        comparison.findings().charges());
    var total = comparison.findings().figures().charges();
    assertEquals(Money.of("350.02", "CNY"), total.was());
    assertEquals(Money.of("290.01", "CNY"), total.would());
    assertEquals(
        Money.of("100.01", "CNY"), comparison.findings().of(DESK).figures().charges().was());
    var further = comparison(other, nr -> procedure(scaled), comparison.findings());
    further.add(costing(desk));
    assertEquals(2, further.findings().charges().getFirst().costs());
    var nobody = comparison(BARE, nr -> procedure(scaled), NONE);
    nobody.add(costing(dear));
    assertEquals(NOTHING, nobody.findings().charges().getFirst().would());
  }

  @Test
  void what_a_week_charges_together_falls_on_its_costs_to_the_cent_I_34() {
    var none = "\"penalty\": {\"currency\": \"CNY\"}";
    var single = with(none, SCALE);
    var weekly = with(none, SCALE.replace("PER_ITEM", "DEPT_WEEK"));
    var comparison = comparison(weekly, nr -> procedure(single), NONE);
    // 300.01 together: 100 + half of 200.01, which is 200.01; alone 100.00, 100.00 and 100.01
    comparison.add(costing(inWeek("0.00", "100.00")));
    comparison.add(costing(inWeek("100.00", "100.00")));
    comparison.add(costing(inWeek("200.00", "100.01")));
    var charges = comparison.findings().charges().getFirst();
    assertEquals(3, charges.costs());
    assertEquals(3, charges.together());
    assertEquals(Money.of("300.01", "CNY"), charges.was());
    assertEquals(Money.of("200.01", "CNY"), charges.would());
    assertEquals(3, charges.differ());
    var back = comparison(single, nr -> procedure(weekly), NONE);
    back.add(costing(inWeek("100.00", "100.00")));
    assertEquals(Money.of("66.67", "CNY"), back.findings().charges().getFirst().was());
    var free = comparison(weekly, nr -> procedure(weekly), NONE);
    free.add(costing(new PastCost(DESK, NOTHING, NOTHING)));
    assertEquals(NOTHING, free.findings().charges().getFirst().would());
  }

  /** A cost of a week in which all come to 300.01. */
  private static PastCost inWeek(String before, String cost) {
    var whole = Money.of("300.01", "CNY");
    return new PastCost(
        DESK,
        Money.of(cost, "CNY"),
        NOTHING,
        new InWeek(Money.of(before, "CNY"), NOTHING, whole, NOTHING));
  }

  private static final String URGING =
      "\"urging\": {\"everyWorkingDays\": %d, \"department\": \"DESK\", \"rule\": \"B-9\"},"
          + "\"penalty\": {\"currency\": \"CNY\"}";

  @Test
  void notes_are_counted_as_each_version_writes_them_S4_42() {
    var none = "\"penalty\": {\"currency\": \"CNY\"}";
    var daily = with(none, URGING.formatted(1));
    var seldom = with(none, URGING.formatted(2));
    // due at noon on Monday, and the desk works on Mondays and Tuesdays: noted on both and on the
    // Monday on which it is done, since that opens before
    var found = urged(daily, seldom, hours(168).plusSeconds(60));
    assertEquals(new Notes(3, 0), only(found).was().notes());
    assertEquals(new Notes(2, 0), only(found).would().notes());
    // done before the Monday opens, before the Tuesday opens, and in time
    assertEquals(new Notes(2, 0), only(urged(daily, daily, hours(160))).was().notes());
    assertEquals(new Notes(1, 0), only(urged(daily, daily, hours(19))).was().notes());
    assertEquals(Notes.NONE, only(urged(daily, daily, hours(3))).was().notes());
    // nobody is urged under a version that does not urge, or that urges about something else
    assertEquals(Notes.NONE, only(urged(daily, BARE, hours(72))).would().notes());
    var other = daily.replace("\"everyWorkingDays\"", "\"obligations\": [], \"everyWorkingDays\"");
    assertEquals(Notes.NONE, only(urged(daily, other, hours(72))).would().notes());
    assertEquals(new Notes(2, 0), urged(daily, other, hours(73)).figures().was().notes());
  }

  private static Findings urged(String was, String would, Instant doneAt) {
    var comparison = comparison(would, nr -> procedure(was), NONE);
    comparison.add(forwarded(doneAt));
    return comparison.findings();
  }

  private static Comparison comparison(
      String other, IntFunction<Procedure> editions, Findings before) {
    return new Comparison(procedure(other), editions, it -> calendar(other), before);
  }

  private static PastCase costing(PastCost... costs) {
    var it = forwarded(hours(2));
    return new PastCase(
        it.id(),
        it.edition(),
        it.receivedAt(),
        it.registeredAt(),
        it.closedAt(),
        it.circumstances(),
        it.pauses(),
        it.clocks(),
        it.approvals(),
        List.of(costs));
  }

  private static final Findings NONE = Findings.NONE;

  private static Clocks only(Findings found) {
    assertEquals(1, found.clocks().size(), found.toString());
    return found.clocks().getFirst();
  }

  private static Findings compared(String other, PastCase it) {
    return compared(BARE, other, it);
  }

  private static Findings compared(String edition, String other, PastCase it) {
    var comparison = comparison(other, nr -> procedure(edition), Findings.NONE);
    comparison.add(it);
    return comparison.findings();
  }

  private static PastCase withClock(PastClock clock) {
    var it = forwarded(hours(2));
    return new PastCase(
        it.id(),
        it.edition(),
        it.receivedAt(),
        it.registeredAt(),
        it.closedAt(),
        it.circumstances(),
        it.pauses(),
        List.of(clock),
        it.approvals(),
        it.costs());
  }

  private static PastCase forwarded(Instant at) {
    return past(at, Market.DOMESTIC, List.of());
  }

  private static PastCase past(Instant forwardedAt, Market market, List<Pause> pauses) {
    return past(forwardedAt, market, pauses, null);
  }

  private static PastCase past(
      Instant forwardedAt, Market market, List<Pause> pauses, Instant agreed) {
    var clock =
        new PastClock(
            ObligationKind.FORWARD, null, null, DESK, NINE, hours(3), forwardedAt, agreed);
    return new PastCase(
        new UUID(0, 1),
        1,
        NINE,
        NINE.plusSeconds(600),
        hours(100),
        new Circumstances(market, Kind.COMPLAINT, null, null, Set.of()),
        pauses,
        List.of(clock),
        List.of(),
        List.of());
  }

  private static Instant hours(int number) {
    return NINE.plusSeconds(3600L * number);
  }

  private static String with(String old, String other) {
    if (!BARE.contains(old)) {
      throw new AssertionError("the document does not say " + old);
    }
    return BARE.replace(old, other);
  }

  private static Procedure procedure(String text) {
    return Procedure.read(Json.tree(text));
  }

  private static Calendar calendar(String text) {
    var time = procedure(text).time();
    return new Calendar(
        time.zone(), time.hours(), new DayTable("CN", Map.of(), new TreeSet<>(List.of(2026))));
  }
}
