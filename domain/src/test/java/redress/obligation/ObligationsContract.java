package redress.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.clock;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.obligation;
import static redress.testing.Example.still;
import static redress.testing.Example.undetermined;
import static redress.testing.Example.uuid;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import redress.complaint.ComplaintId;
import redress.organization.CompanyId;
import redress.rule.RuleId;
import redress.testing.Work;
import redress.time.Limit;

/** What every collection of obligations does. */
public abstract class ObligationsContract {
  private static final ComplaintId CASE = complaintId(1);

  protected abstract Obligations obligations();

  protected abstract Work work();

  @Test
  void obligations_under_every_kind_of_limit_are_found_unchanged() {
    var limits =
        List.of(
            new Limit.Working(new BigDecimal("0.50")),
            new Limit.WorkingTime(Duration.ofHours(8)),
            new Limit.Elapsed(Duration.ofHours(48)),
            new Limit.CalendarDays(13, Limit.LastDay.NEXT_WORKING_DAY),
            new Limit.WorkingDaysEnd(3),
            new Limit.DayOfMonth(10),
            new Limit.DayOfWeek(DayOfWeek.WEDNESDAY),
            new Limit.NotSet("not yet"),
            new Limit.Open());
    var under =
        limits.stream()
            .map(
                limit ->
                    new Obligation(
                        uuid(limits.indexOf(limit) + 1),
                        ObligationKind.MEASURES,
                        Obligation.Concern.of(CASE),
                        QUALITY,
                        clock(limit),
                        new Obligation.Term(null, null, null, null),
                        new Obligation.Standing.Open()))
            .toList();
    save(under);
    assertEquals(under, obligations().ofCase(CASE));
  }

  @Test
  void a_new_state_replaces_the_stored_one() {
    var open = obligation(uuid(1), CASE);
    save(List.of(open));
    save(List.of(open.fulfilled(MONDAY)));
    assertEquals(Optional.of(open.fulfilled(MONDAY)), obligations().find(ACME, uuid(1)));
  }

  @Test
  void one_that_has_ended_is_neither_opened_again_nor_ended_otherwise() {
    var open = obligation(uuid(1), CASE);
    var done = open.fulfilled(MONDAY);
    save(List.of(open));
    save(List.of(done));
    save(List.of(done));
    for (var other :
        List.of(open, open.withdrawn(MONDAY, "cancelled"), open.fulfilled(MONDAY.plusSeconds(1)))) {
      var both = List.of(obligation(uuid(2), CASE), other);
      assertThrows(IllegalStateException.class, () -> save(both));
    }
    assertEquals(List.of(done), obligations().ofCase(CASE));
  }

  @Test
  void whoever_locks_one_reads_what_those_before_him_made_of_it() throws Exception {
    var open = weekly(uuid(5), MONDAY, ACME);
    save(List.of(open));
    var found = new AtomicReference<List<Obligation>>();
    var begun = new CountDownLatch(1);
    var second =
        Thread.ofVirtual()
            .unstarted(
                () -> {
                  begun.countDown();
                  work()
                      .in(
                          ACME,
                          () -> {
                            var one = obligations().lock(ACME, uuid(5)).stream().toList();
                            assertEquals(one, obligations().lockRecord(ACME, uuid(77)));
                            found.set(one);
                          });
                });
    work()
        .in(
            ACME,
            () -> {
              assertEquals(List.of(open), obligations().lockRecord(ACME, uuid(77)));
              second.start();
              await(begun);
              obligations().save(List.of(open.fulfilled(MONDAY)));
            });
    second.join();
    assertEquals(List.of(open.fulfilled(MONDAY)), found.get());
  }

  @Test
  void a_lock_needs_a_transaction_and_finds_nothing_of_another_company() {
    save(List.of(weekly(uuid(5), MONDAY, ACME)));
    assertThrows(IllegalStateException.class, () -> obligations().lock(ACME, uuid(5)));
    assertThrows(IllegalStateException.class, () -> obligations().lockRecord(ACME, uuid(77)));
    work().in(OTHER, () -> assertEquals(Optional.empty(), obligations().lock(ACME, uuid(5))));
    work().in(OTHER, () -> assertEquals(List.of(), obligations().lockRecord(ACME, uuid(77))));
  }

  protected static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void those_of_a_case_come_in_the_order_of_their_ids() {
    save(
        List.of(
            obligation(uuid(3), CASE),
            obligation(uuid(1), CASE),
            obligation(uuid(2), complaintId(2))));
    save(List.of());
    assertEquals(
        List.of(uuid(1), uuid(3)),
        obligations().ofCase(CASE).stream().map(Obligation::id).toList());
  }

  @Test
  void those_of_a_record_belong_to_no_case() {
    var weekly =
        new Obligation(
            uuid(5),
            ObligationKind.WEEKLY_LIST,
            new Obligation.Concern(ACME, null, uuid(77)),
            QUALITY,
            clock(new Limit.Open()),
            new Obligation.Term(null, null, null, null),
            new Obligation.Standing.Open());
    save(List.of(weekly, obligation(uuid(1), CASE)));
    assertEquals(List.of(weekly), obligations().ofRecord(ACME, uuid(77)));
    assertEquals(List.of(), obligations().ofRecord(ACME, uuid(78)));
  }

  @Test
  void those_that_wait_for_a_calendar_year_are_found_page_by_page() {
    save(
        List.of(
            undetermined(uuid(1), CASE, 2027),
            undetermined(uuid(2), CASE, 2028),
            undetermined(uuid(3), CASE, 2027),
            undetermined(uuid(4), CASE, 2027).withdrawn(MONDAY, "cancelled"),
            undetermined(uuid(5), CASE, 2027),
            obligation(uuid(6), CASE)));
    var first = obligations().undetermined(ACME, "CN", 2027, null, 2);
    assertEquals(List.of(uuid(1), uuid(3)), first.stream().map(Obligation::id).toList());
    var second = obligations().undetermined(ACME, "CN", 2027, uuid(3), 2);
    assertEquals(List.of(uuid(5)), second.stream().map(Obligation::id).toList());
    assertEquals(List.of(), obligations().undetermined(ACME, "DE", 2027, null, 2));
  }

  @Test
  void what_is_owed_for_no_case_is_found_in_the_order_in_which_it_began() {
    var first = weekly(uuid(5), MONDAY, ACME);
    var second = weekly(uuid(4), MONDAY.plusSeconds(60), ACME);
    var third = weekly(uuid(3), MONDAY.plusSeconds(120), ACME);
    save(
        List.of(
            third,
            second,
            first,
            weekly(uuid(2), MONDAY, ACME).fulfilled(MONDAY),
            obligation(uuid(1), CASE)));
    assertEquals(
        List.of(first, second), obligations().owed(ACME, ObligationKind.WEEKLY_LIST, null, 2));
    assertEquals(
        List.of(third),
        obligations().owed(ACME, ObligationKind.WEEKLY_LIST, MONDAY.plusSeconds(60), 2));
    assertEquals(List.of(), obligations().owed(ACME, ObligationKind.LOSS_ENTRY, null, 2));
    assertEquals(List.of(), obligations().owed(OTHER, ObligationKind.WEEKLY_LIST, null, 2));
  }

  private static Obligation weekly(UUID id, Instant startedAt, CompanyId company) {
    return new Obligation(
        id,
        ObligationKind.WEEKLY_LIST,
        new Obligation.Concern(company, null, uuid(77)),
        QUALITY,
        new Obligation.Clock(
            startedAt, new Limit.Open(), List.of(), new RuleId("I-28"), null, null),
        new Obligation.Term(null, null, null, null),
        new Obligation.Standing.Open());
  }

  @Test
  void those_whose_turn_to_be_urged_has_come_are_found_the_first_first() {
    var due = MONDAY.plusSeconds(3600);
    var late = due.plus(1, ChronoUnit.MICROS);
    var second = obligation(uuid(1), CASE).urged(Urge.NONE);
    var first = obligation(uuid(2), CASE).urged(Urge.NONE);
    var noted = obligation(uuid(3), CASE).urged(Urge.NONE.noted(late.plusSeconds(60)));
    save(
        List.of(
            noted,
            first,
            second,
            obligation(uuid(4), CASE),
            still(obligation(uuid(5), CASE).urged(Urge.NONE), MONDAY),
            still(obligation(uuid(6), CASE).urged(Urge.NONE), due.plusSeconds(1)),
            undetermined(uuid(7), CASE, 2027).urged(Urge.NONE),
            obligation(uuid(8), CASE).urged(Urge.NONE).fulfilled(due.plusSeconds(9))));
    assertEquals(List.of(), obligations().urgeable(ACME, due, 9));
    assertEquals(List.of(second, first), obligations().urgeable(ACME, late, 9));
    assertEquals(List.of(second), obligations().urgeable(ACME, late, 1));
    assertEquals(Optional.of(late), obligations().nextUrge(ACME));
    assertEquals(
        List.of(second, first, noted), obligations().urgeable(ACME, late.plusSeconds(60), 9));
    assertEquals(List.of(), obligations().urgeable(OTHER, late, 9));
    assertEquals(Optional.empty(), obligations().nextUrge(OTHER));
  }

  @Test
  void several_are_found_by_their_ids() {
    save(List.of(obligation(uuid(2), CASE), obligation(uuid(1), CASE), obligation(uuid(3), CASE)));
    assertEquals(
        List.of(uuid(1), uuid(3)),
        obligations().find(ACME, new TreeSet<>(List.of(uuid(3), uuid(1), uuid(9)))).stream()
            .map(Obligation::id)
            .toList());
    assertEquals(List.of(), obligations().find(OTHER, new TreeSet<>(List.of(uuid(3)))));
  }

  @Test
  void another_company_neither_sees_nor_saves_them() {
    save(List.of(obligation(uuid(1), CASE)));
    assertEquals(List.of(), work().in(OTHER, () -> obligations().ofCase(CASE)));
    assertEquals(Optional.empty(), obligations().find(OTHER, uuid(1)));
    assertThrows(
        IllegalStateException.class,
        () -> work().in(OTHER, () -> obligations().save(List.of(obligation(uuid(2), CASE)))));
    assertThrows(
        IllegalStateException.class, () -> obligations().save(List.of(obligation(uuid(2), CASE))));
  }

  private void save(List<Obligation> some) {
    work().in(ACME, () -> obligations().save(some));
  }
}
