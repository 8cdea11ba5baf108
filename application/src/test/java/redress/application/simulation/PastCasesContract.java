package redress.application.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;
import static redress.testing.Example.EDITION;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.next;
import static redress.testing.Example.obligation;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.application.Ports;
import redress.application.complaint.RegisteredCases;
import redress.application.simulation.PastCases.Span;
import redress.application.simulation.Simulation.Place;
import redress.complaint.ComplaintId;
import redress.complaint.Demand;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.PartId;
import redress.complaint.Stage;
import redress.complaint.Track.Mark;
import redress.disposition.Authors;
import redress.disposition.Course;
import redress.disposition.Disposition;
import redress.disposition.Signature;
import redress.disposition.Terms;
import redress.money.Money;
import redress.obligation.Circumstances;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.Account;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.RuleId;
import redress.simulation.Findings;
import redress.simulation.PastCase.InWeek;
import redress.simulation.PastCase.PastApproval;
import redress.simulation.PastCase.PastClock;
import redress.simulation.PastCase.PastCost;
import redress.time.IsoWeek;
import redress.time.Pause;
import redress.weeklylist.WeeklyList;

/** What every store does for whoever tries a version of a procedure. */
public abstract class PastCasesContract {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final Instant CLOSED = MONDAY.plusSeconds(500);
  private static final Instant DUE = MONDAY.plusSeconds(3600);
  private static final Span DAY = new Span(MONDAY, MONDAY.plusSeconds(86_400));
  private static final Money AMOUNT = Money.of("40.00", "CNY");

  protected abstract Ports ports();

  @BeforeEach
  void some_cases() {
    for (int number : List.of(3, 1, 2)) {
      closed(complaintId(number), Stage.CLOSED);
    }
    closed(complaintId(4), Stage.CANCELLED);
    RegisteredCases.register(ports(), complaintId(5), NOVEMBER);
    closed(new ComplaintId(OTHER, uuid(6)), Stage.CLOSED);
    closed(complaintId(7), Stage.ARCHIVED);
  }

  private void closed(ComplaintId id, Stage stage) {
    var registered = RegisteredCases.register(ports(), id, NOVEMBER);
    ports()
        .transactions()
        .run(id.company(), () -> ports().complaints().save(next(registered, stage)));
  }

  @Test
  void closed_cases_come_a_page_after_the_other() {
    assertEquals(4, count(DAY));
    assertEquals(0, count(new Span(MONDAY, CLOSED)));
    assertEquals(4, count(new Span(CLOSED, CLOSED.plusSeconds(1))));
    assertEquals(List.of(uuid(1), uuid(2), uuid(3)), page(DAY, null, 3));
    assertEquals(List.of(uuid(7)), page(DAY, new Place(CLOSED, uuid(3)), 3));
    assertEquals(List.of(), page(DAY, new Place(CLOSED, uuid(7)), 3));
    assertEquals(List.of(), page(new Span(MONDAY, CLOSED), null, 3));
  }

  @Test
  void a_case_comes_with_what_it_owed_and_what_was_approved() {
    var author =
        new Account(new Person(ACME, "clerk", QUALITY, new Position("CLERK")), "secret", true);
    ports()
        .transactions()
        .run(
            ACME,
            () -> {
              ports().accounts().save(author, MONDAY);
              ports()
                  .obligations()
                  .save(
                      List.of(
                          obligation(uuid(21), complaintId(1)).fulfilled(DUE),
                          obligation(uuid(22), complaintId(1)).withdrawn(DUE, "over")));
              ports().parts().of(Disposition.class).save(approved(complaintId(1)));
            });
    var it =
        ports()
            .transactions()
            .run(ACME, () -> ports().pastCases().page(ACME, DAY, null, 1))
            .getFirst();
    assertEquals(uuid(1), it.id());
    assertEquals(1, it.edition());
    assertEquals(MONDAY, it.receivedAt());
    assertEquals(MONDAY.plusSeconds(200), it.registeredAt());
    assertEquals(CLOSED, it.closedAt());
    assertEquals(
        new Circumstances(
            Market.DOMESTIC, Kind.COMPLAINT, null, null, Set.of(Demand.REPLENISH, Demand.ON_SITE)),
        it.circumstances());
    assertEquals(
        List.of(
            new Pause(MONDAY, MONDAY.plusSeconds(60), "CUSTOMER_DATA"),
            new Pause(MONDAY.plusSeconds(90), CLOSED, "CUSTOMER_DATA")),
        it.pauses());
    var first = it.clocks().getFirst();
    var agreed = obligation(uuid(21), complaintId(1)).clock().agreed();
    var started = obligation(uuid(21), complaintId(1)).clock().startedAt();
    assertEquals(
        new PastClock(ObligationKind.FORWARD, null, uuid(77), QUALITY, started, DUE, DUE, agreed),
        first);
    assertEquals(null, it.clocks().getLast().doneAt());
    assertEquals(List.of(new PastApproval(QUALITY, AMOUNT, Set.of(Demand.RETURN))), it.approvals());
  }

  @Test
  void each_budget_of_a_slip_is_of_its_own_step_though_two_began_in_one_instant() {
    ports()
        .transactions()
        .run(
            ACME,
            () ->
                ports()
                    .obligations()
                    .save(List.of(budget(21, "COUNTERMEASURE"), budget(22, "CHECK"))));
    var it =
        ports()
            .transactions()
            .run(ACME, () -> ports().pastCases().page(ACME, DAY, null, 1))
            .getFirst();
    assertEquals(
        List.of("COUNTERMEASURE", "CHECK"), it.clocks().stream().map(PastClock::step).toList());
  }

  private static Obligation budget(int id, String step) {
    var it = obligation(uuid(id), complaintId(1));
    var clock = it.clock();
    return new Obligation(
        it.id(),
        ObligationKind.ROUTING_STEP,
        it.concern(),
        it.holder(),
        new Obligation.Clock(
            clock.startedAt(),
            clock.limit(),
            clock.pauses(),
            clock.rule(),
            clock.agreed(),
            clock.agreement(),
            step),
        it.term(),
        it.standing());
  }

  @Test
  void a_case_comes_with_what_it_cost_as_it_was_entered_last() {
    var list = list(1, cost("1.00", "2.00"), null);
    ports().transactions().run(ACME, () -> ports().weeklyLists().save(list));
    ports()
        .transactions()
        .run(ACME, () -> ports().weeklyLists().save(list(2, cost("12.50", "7.00"), null)));
    var page = ports().transactions().run(ACME, () -> ports().pastCases().page(ACME, DAY, null, 9));
    assertEquals(
        List.of(new PastCost(QUALITY, Money.of("12.50", "CNY"), Money.of("7.00", "CNY"))),
        page.getFirst().costs());
    assertEquals(List.of(), page.get(1).costs());
  }

  @Test
  void a_cost_comes_with_its_place_among_those_of_its_department_in_the_week_I_34() {
    var list = list(1, cost("12.50", "7.00"), cost("1.25", "0.50"));
    ports().transactions().run(ACME, () -> ports().weeklyLists().save(list));
    var page = ports().transactions().run(ACME, () -> ports().pastCases().page(ACME, DAY, null, 9));
    assertEquals(
        List.of(
            new PastCost(
                QUALITY, yuan("12.50"), yuan("7.00"), week("0.00", "0.00", "13.75", "7.50"))),
        page.getFirst().costs());
    assertEquals(
        List.of(
            new PastCost(
                QUALITY, yuan("1.25"), yuan("0.50"), week("12.50", "7.00", "13.75", "7.50"))),
        page.get(1).costs());
    var second =
        ports()
            .transactions()
            .run(ACME, () -> ports().pastCases().page(ACME, DAY, new Place(CLOSED, uuid(1)), 1));
    assertEquals(page.get(1).costs(), second.getFirst().costs());
  }

  private static InWeek week(String freightBefore, String lossBefore, String freight, String loss) {
    return new InWeek(yuan(freightBefore), yuan(lossBefore), yuan(freight), yuan(loss));
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }

  private static WeeklyList list(long version, WeeklyList.Cost first, WeeklyList.Cost second) {
    return new WeeklyList(
        new WeeklyList.Key(ACME, IsoWeek.parse("2026-W48")),
        uuid(51),
        version,
        EDITION,
        new Mark(MONDAY, "clerk"),
        List.of(
            new WeeklyList.Item(uuid(52), uuid(1), "261101", QUALITY, List.of(uuid(54)), first),
            new WeeklyList.Item(uuid(53), uuid(2), "261102", QUALITY, List.of(uuid(55)), second)),
        List.of());
  }

  private static WeeklyList.Cost cost(String freight, String loss) {
    return new WeeklyList.Cost(
        Money.of(freight, "CNY"), Money.of(loss, "CNY"), new Mark(MONDAY, "clerk"));
  }

  @Test
  void a_simulation_is_found_as_it_was_stored_last() {
    var id = new Simulation.Id(ACME, uuid(31));
    var day = LocalDate.of(2026, 11, 23);
    var asked = Simulation.asked(id, new Simulation.Task("p", 2, day, day, MONDAY, "gm"), 7);
    save(asked);
    assertEquals(Optional.of(asked), found(id));
    var further = asked.further(new Place(CLOSED, uuid(1)), new Findings(1, List.of(), List.of()));
    save(further.finished(DUE));
    assertEquals(Optional.of(further.finished(DUE)), found(id));
    assertEquals(Optional.empty(), ports().simulations().find(new Simulation.Id(OTHER, uuid(31))));
  }

  private Optional<Simulation> found(Simulation.Id id) {
    return ports().transactions().run(ACME, () -> ports().simulations().lock(id));
  }

  private void save(Simulation simulation) {
    ports().transactions().run(ACME, () -> ports().simulations().save(simulation));
  }

  private static Disposition approved(ComplaintId complaint) {
    var mark = new Mark(MONDAY, "clerk");
    return new Disposition(
        new PartId(complaint, uuid(41)),
        1,
        new Terms(
            List.of(new Terms.Line(Demand.RETURN, "P-1", 10, null, AMOUNT)), "back", null, null),
        new Authors(mark, List.of()),
        new Signature(new Position("GENERAL_MANAGER"), AMOUNT, mark, new RuleId("S4-30")),
        new Course(null, null),
        null);
  }

  private long count(Span span) {
    return ports().transactions().run(ACME, () -> ports().pastCases().count(ACME, span));
  }

  private List<UUID> page(Span span, Place after, int limit) {
    return ports()
        .transactions()
        .run(ACME, () -> ports().pastCases().page(ACME, span, after, limit))
        .stream()
        .map(it -> it.id())
        .toList();
  }
}
