package redress.application.sanction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.EDITION;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.next;
import static redress.testing.Example.uuid;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.application.Ports;
import redress.application.complaint.RegisteredCases;
import redress.complaint.Stage;
import redress.complaint.Track.Mark;
import redress.money.Money;
import redress.monthbook.MonthBook;
import redress.organization.Department;
import redress.penalty.DeductionRules.Kind;
import redress.penalty.Purse;
import redress.sanction.Deduction;
import redress.sanction.Deductions;
import redress.sanction.DisciplinaryList;
import redress.sanction.ExampleNotice;
import redress.sanction.RewardPenaltyNotice;

/** What all stores of notices, of disciplinary lists and of deductions do. */
public abstract class SanctionsContract {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final Department WORKS = new Department("MANUFACTURING");

  protected abstract Ports ports();

  /** One case that is closed, one that runs. */
  @BeforeEach
  void some_cases() {
    var closed = RegisteredCases.register(ports(), complaintId(2), NOVEMBER);
    RegisteredCases.register(ports(), complaintId(3), NOVEMBER);
    run(() -> ports().complaints().save(next(closed, Stage.CLOSED)));
  }

  @Test
  void a_notice_is_found_as_it_was_stored_and_only_by_its_company_S4_32() {
    var notice = ExampleNotice.executed();
    run(() -> ports().notices().save(notice, false));
    assertEquals(Optional.of(notice), ports().notices().find(notice.id()));
    run(() -> assertEquals(Optional.of(notice), ports().notices().lock(notice.id())));
    var elsewhere = new RewardPenaltyNotice.Id(OTHER, notice.id().value());
    assertEquals(Optional.empty(), ports().notices().find(elsewhere));
    assertThrows(
        IllegalStateException.class, () -> run(() -> ports().notices().save(notice, false)));
  }

  @Test
  void notices_are_listed_the_newest_first_and_by_their_case_S4_32() {
    var one = ExampleNotice.proposed(1, "WARNING", null, uuid(2));
    var two = ExampleNotice.proposed(2, "WARNING", null, null);
    run(() -> ports().notices().save(one, false));
    run(() -> ports().notices().save(two, false));
    assertEquals(List.of(two, one), notices(null, null));
    assertEquals(List.of(one), notices(uuid(2), null));
    assertEquals(List.of(one), notices(null, uuid(2)));
    assertEquals(List.of(), ports().notices().before(OTHER, null, null, 9));
  }

  @Test
  void notices_of_a_case_are_locked_a_page_at_a_time_S4_25() {
    var one = ExampleNotice.proposed(1, "WARNING", null, uuid(2));
    var two = ExampleNotice.proposed(2, "WARNING", null, uuid(2));
    run(() -> ports().notices().save(one, false));
    run(() -> ports().notices().save(two, false));
    run(() -> ports().notices().save(ExampleNotice.proposed(3, "WARNING", null, null), false));
    run(
        () -> {
          var notices = ports().notices();
          assertEquals(List.of(two), notices.lock(ACME, uuid(2), null, 1));
          assertEquals(List.of(one), notices.lock(ACME, uuid(2), uuid(2), 9));
          assertEquals(List.of(), notices.lock(OTHER, uuid(2), null, 9));
        });
  }

  @Test
  void what_is_taken_back_is_less_in_its_month_and_stands_beside_what_it_takes_back_S4_25() {
    var one = deduction(1, 11, "li", Kind.LOSS, "10.01");
    var back =
        new Deduction(
            uuid(9), Deduction.Origin.CORRECTION, NOVEMBER, "li", WORKS, Kind.LOSS, yuan("-4.00"));
    var deductions = ports().deductions();
    run(() -> deductions.add(ACME, List.of(one, back)));
    var losses = new Purse("li", Kind.LOSS);
    assertEquals(
        Map.of(losses, Map.of(NOVEMBER, yuan("6.01"))),
        deductions.taken(ACME, Set.of(losses), NOVEMBER));
    assertEquals(List.of(one, back), deductions.of(ACME, NOVEMBER, null, 9));
  }

  @Test
  void approved_measures_about_closed_cases_stand_on_one_list_S4_31() {
    var later = ExampleNotice.approved(1, "WARNING", null, uuid(2));
    var first = ExampleNotice.approved(0, "WARNING", null, uuid(2));
    run(() -> ports().notices().save(later, true));
    run(() -> ports().notices().save(first, true));
    run(() -> ports().notices().save(ExampleNotice.approved(4, "WARNING", null, uuid(3)), true));
    run(() -> ports().notices().save(ExampleNotice.proposed(5, "WARNING", null, uuid(2)), false));
    var ended = MONDAY.plusSeconds(500);
    var lists = ports().disciplinaryLists();
    assertEquals(List.of(), lists.candidates(ACME, ended, 9));
    var found = lists.candidates(ACME, ended.plusSeconds(1), 9);
    assertEquals(
        List.of(uuid(0), uuid(1)), found.stream().map(DisciplinaryList.Item::notice).toList());
    assertEquals(1, lists.candidates(ACME, ended.plusSeconds(1), 1).size());
    assertEquals(List.of(), lists.candidates(OTHER, ended.plusSeconds(1), 9));
    var key = new MonthBook.Key(ACME, NOVEMBER);
    var list = new DisciplinaryList(key, EDITION, new Mark(MONDAY, "clerk"), found);
    run(() -> lists.lock(ACME));
    run(() -> lists.add(list));
    assertEquals(Optional.of(list), lists.find(key));
    assertEquals(List.of(list), lists.before(ACME, null, 9));
    assertEquals(List.of(), lists.before(ACME, NOVEMBER, 9));
    assertEquals(List.of(), lists.candidates(ACME, ended.plusSeconds(1), 9));
    assertThrows(RuntimeException.class, () -> run(() -> lists.add(list)));
  }

  @Test
  void what_is_taken_of_a_person_is_summed_by_month_and_kind_L_01_L_02() {
    run(() -> ports().notices().save(ExampleNotice.proposed(1, "WARNING", null, null), false));
    run(() -> ports().notices().save(ExampleNotice.proposed(2, "WARNING", null, null), false));
    var one = deduction(1, 11, "li", Kind.LOSS, "10.01");
    var two = deduction(2, 11, "li", Kind.LOSS, "20.02");
    var third = deduction(2, 12, "li", Kind.LOSS, "5.00");
    var other = deduction(1, 12, "li", Kind.NON_LOSS, "7.00");
    var deductions = ports().deductions();
    run(() -> deductions.lock(ACME, new TreeSet<>(Set.of("wang", "li"))));
    run(() -> deductions.add(ACME, List.of(one, other)));
    run(() -> deductions.add(ACME, List.of(two, third)));
    var losses = new Purse("li", Kind.LOSS);
    var others = new Purse("li", Kind.NON_LOSS);
    var december = NOVEMBER.plusMonths(1);
    assertEquals(
        Map.of(
            losses, Map.of(NOVEMBER, yuan("30.03"), december, yuan("5.00")),
            others, Map.of(december, yuan("7.00"))),
        deductions.taken(ACME, Set.of(losses, others, new Purse("wang", Kind.LOSS)), NOVEMBER));
    assertEquals(
        Map.of(losses, Map.of(december, yuan("5.00"))),
        deductions.taken(ACME, Set.of(losses), december));
    assertEquals(Map.of(), deductions.taken(ACME, Set.of(), NOVEMBER));
    assertEquals(Map.of(), deductions.taken(OTHER, Set.of(losses), NOVEMBER));
    assertEquals(List.of(one, two), deductions.of(ACME, NOVEMBER, null, 9));
    assertEquals(List.of(one), deductions.of(ACME, NOVEMBER, null, 1));
    assertEquals(
        List.of(two), deductions.of(ACME, NOVEMBER, new Deductions.After("li", uuid(1)), 9));
    assertEquals(List.of(), deductions.of(OTHER, NOVEMBER, null, 9));
  }

  private List<RewardPenaltyNotice> notices(UUID before, UUID complaint) {
    return ports().notices().before(ACME, before, complaint, 9);
  }

  private static Deduction deduction(
      long notice, int month, String user, Kind kind, String amount) {
    return new Deduction(
        uuid(notice),
        Deduction.Origin.NOTICE,
        YearMonth.of(2026, month),
        user,
        WORKS,
        kind,
        yuan(amount));
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }

  private void run(Runnable work) {
    ports().transactions().run(ACME, work);
  }
}
