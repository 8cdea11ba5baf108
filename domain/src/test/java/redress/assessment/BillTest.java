package redress.assessment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.uuid;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.assessment.Charge.OnLeader;
import redress.assessment.Charge.OnPersons;
import redress.assessment.Charge.Portion;
import redress.assessment.Ground.Cost;
import redress.assessment.Ground.Late;
import redress.complaint.Track.Mark;
import redress.memo.Correction;
import redress.money.Money;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.organization.Position;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.time.Overdue;

/** What a week charges, whom, and what is left of it when it is computed or objected to again. */
class BillTest {
  private static final RuleId RULE = new RuleId("I-31");
  private static final Department QUALITY = new Department("QUALITY");
  private static final Department WORKS = new Department("MANUFACTURING");
  private static final Mark MARK = new Mark(MONDAY, "gm");
  private static final Late LATE = late(5, 1);
  private static final Cost COST = new Cost(List.of(uuid(8)), yuan("500.00"));
  private static final OnLeader LEADER = new OnLeader("LEADER", "li");
  private static final OnPersons PERSONS = new OnPersons("PERSONS", List.of(), null);

  @Test
  void what_was_upheld_holds_for_the_same_charge_when_the_week_is_computed_again_I_31_S4_25() {
    for (var ground : List.of(LATE, COST)) {
      for (var charge : List.of(LEADER, PERSONS)) {
        var before = bill(item(1, QUALITY, charge, ground)).with(corrected(1, "60.00", "20.00"));
        var same = item(2, QUALITY, charge, ground);
        var again = bill(item(3, WORKS, charge, ground), same).keeping(before);
        assertEquals(List.of(uuid(2)), kept(again));
        assertEquals(yuan("20.00"), again.charged(same));
      }
    }
  }

  @Test
  void what_was_upheld_falls_with_the_charge_that_it_was_about_I_31_S4_25() {
    var before = bill(item(1, QUALITY, LEADER, LATE)).with(corrected(1, "60.00", "20.00"));
    for (var other :
        List.of(
            item(2, WORKS, LEADER, LATE),
            item(2, QUALITY, new OnLeader("LEADER", "wang"), LATE),
            item(2, QUALITY, new OnLeader("HOLDER", "li"), LATE),
            item(2, QUALITY, PERSONS, LATE),
            item(2, QUALITY, LEADER, late(5, 2)),
            item(2, QUALITY, LEADER, late(6, 1)),
            item(2, QUALITY, LEADER, COST))) {
      assertEquals(List.of(), kept(bill(other).keeping(before)), other.toString());
    }
    var cost = bill(item(1, QUALITY, PERSONS, COST)).with(corrected(1, "60.00", "20.00"));
    var another = new Cost(List.of(uuid(9)), yuan("500.00"));
    assertEquals(List.of(), kept(bill(item(2, QUALITY, PERSONS, another)).keeping(cost)));
    assertEquals(List.of(), kept(bill(item(2, QUALITY, PERSONS, LATE)).keeping(cost)));
  }

  @Test
  void the_last_correction_says_what_is_charged_and_never_more_than_the_item_S4_25() {
    var item = item(1, QUALITY, LEADER, LATE);
    assertEquals(yuan("60.00"), bill(item).charged(item));
    var twice =
        bill(item).with(corrected(1, "60.00", "40.00")).with(corrected(1, "40.00", "10.00"));
    assertEquals(yuan("10.00"), twice.charged(item));
    assertEquals(yuan("60.00"), bill(item).with(corrected(1, "90.00", "80.00")).charged(item));
    assertEquals(yuan("60.00"), bill(item).with(corrected(2, "60.00", "0.00")).charged(item));
  }

  @Test
  void a_share_of_persons_is_to_be_allocated_unless_nothing_is_left_of_it_I_34() {
    var open = item(1, QUALITY, PERSONS, COST);
    var done = item(2, QUALITY, new OnPersons("PERSONS", List.of(), MARK), COST);
    var bill = bill(open, done, item(3, QUALITY, LEADER, LATE));
    assertEquals(List.of(open), bill.unallocated());
    assertEquals(List.of(), bill.with(corrected(1, "60.00", "0.00")).unallocated());
    assertTrue(open.shared());
    assertFalse(item(3, QUALITY, LEADER, LATE).shared());
    assertTrue(item(3, QUALITY, LEADER, LATE).names("li"));
    assertFalse(item(3, QUALITY, LEADER, LATE).names("wang"));
    assertFalse(open.names("li"));
    assertEquals("60.00 CNY LEADER li", item(3, QUALITY, LEADER, LATE).told());
    assertEquals("60.00 CNY PERSONS of QUALITY", open.told());
  }

  @Test
  void persons_bear_their_portions_of_what_is_left_to_the_cent_I_34_S4_25() {
    var shared =
        new OnPersons(
            "PERSONS",
            List.of(new Portion("li", yuan("40.00")), new Portion("wang", yuan("20.00"))),
            MARK);
    var item = item(1, QUALITY, shared, COST);
    assertEquals(List.of("li 40.00 CNY", "wang 20.00 CNY"), borne(bill(item)));
    assertEquals(
        List.of("li 6.67 CNY", "wang 3.33 CNY"),
        borne(bill(item).with(corrected(1, "60.00", "10.00"))));
    assertEquals(List.of(), borne(bill(item).with(corrected(1, "60.00", "0.00"))));
    assertEquals(List.of("li 60.00 CNY"), borne(bill(item(1, QUALITY, LEADER, LATE))));
  }

  @Test
  void portions_come_to_the_share_and_go_to_people_of_the_department_I_34() {
    var item = item(1, QUALITY, PERSONS, COST);
    var fits = List.of(new Portion("li", yuan("59.99")), new Portion("wang", yuan("0.01")));
    assertDoesNotThrow(
        () -> Allocation.check(item, yuan("60.00"), fits, Set.of("li", "wang")::contains, RULE));
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                Allocation.check(
                    item,
                    yuan("60.00"),
                    List.of(
                        new Portion("li", yuan("61.00")),
                        new Portion("li", yuan("0.00")),
                        new Portion("chen", yuan("-0.99"))),
                    Set.of("li")::contains,
                    RULE));
    assertEquals("ALLOCATION_UNFIT", refusal.code());
    assertEquals(
        List.of(
            "/persons/1 GIVEN_TWICE",
            "/persons/2 NOT_OF_DEPARTMENT",
            "/persons/2/money NEGATIVE",
            "/persons SUM_DIFFERS"),
        refusal.findings().stream().map(it -> it.pointer() + " " + it.code()).toList());
    assertEquals(
        List.of("li 20.00 CNY", "wang 20.00 CNY", "chen 19.99 CNY"),
        Allocation.equal(yuan("59.99"), List.of("li", "wang", "chen"), RULE).stream()
            .map(it -> it.user() + " " + it.money())
            .toList());
    var nobody =
        assertThrows(Refusal.class, () -> Allocation.equal(yuan("60.00"), List.of(), RULE));
    assertEquals("NOBODY_NAMED", nobody.code());
  }

  @Test
  void only_days_off_inside_a_fine_are_waived_I_31() {
    var item = item(1, QUALITY, LEADER, LATE);
    var none = assertThrows(Refusal.class, () -> waiver().check(item));
    assertEquals("NO_DAY_OFF_INSIDE", none.code());
    var outside = assertThrows(Refusal.class, () -> waiver(LocalDate.of(2026, 11, 22)).check(item));
    assertEquals("/dates/0", outside.findings().getFirst().pointer());
    var cost = assertThrows(Refusal.class, () -> waiver().check(item(1, QUALITY, PERSONS, COST)));
    assertEquals("NOTHING_TO_WAIVE", cost.code());
  }

  @Test
  void what_was_upheld_of_one_item_is_not_kept_for_another_I_31_S4_25() {
    var works = item(1, WORKS, LEADER, LATE);
    var quality = item(2, QUALITY, LEADER, LATE);
    var before = bill(works, quality).with(corrected(2, "60.00", "20.00"));
    var again = bill(item(3, WORKS, LEADER, LATE), item(4, QUALITY, LEADER, LATE)).keeping(before);
    assertEquals(List.of(uuid(4)), kept(again));
  }

  @Test
  void a_person_is_told_of_the_own_part_of_a_charge_and_of_no_other() {
    var alone = item(1, QUALITY, LEADER, LATE);
    assertEquals(Optional.of(alone), alone.own("li"));
    assertEquals(Optional.empty(), alone.own("wang"));
    var li = new Portion("li", yuan("40.00"));
    var portions = List.of(li, new Portion("wang", yuan("20.00")));
    var shared = item(2, QUALITY, new OnPersons("PERSONS", portions, MARK), COST);
    assertEquals(
        Optional.of(item(2, QUALITY, new OnPersons("PERSONS", List.of(li), MARK), COST)),
        shared.own("li"));
    assertEquals(Optional.empty(), shared.own("chen"));
    assertEquals(Optional.empty(), item(3, QUALITY, PERSONS, COST).own("li"), "not allocated yet");
  }

  @Test
  void a_leader_is_the_same_person_in_the_same_post_at_whatever_moment_I_31() {
    var later = MONDAY.plusSeconds(60);
    var head = new Position("DEPARTMENT_HEAD");
    var led = new Led("li", MONDAY, head, MONDAY, RULE);
    assertTrue(led.same(new Led("li", later, head, MONDAY, RULE)));
    assertFalse(led.same(new Led("wang", MONDAY, head, MONDAY, RULE)));
    assertFalse(led.same(new Led("li", MONDAY, head, later, RULE)));
    var named = Led.named("li", MONDAY, RULE);
    assertTrue(named.same(Led.named("li", later, RULE)));
    assertFalse(named.same(led));
    assertFalse(led.same(named));
  }

  private static Waiver waiver(LocalDate... dates) {
    return new Waiver(Arrays.asList(dates), "holiday", MARK);
  }

  private static List<UUID> kept(Bill bill) {
    return bill.corrected().stream().map(Corrected::item).toList();
  }

  private static List<String> borne(Bill bill) {
    return Personal.of(bill).stream().map(it -> it.user() + " " + it.money()).toList();
  }

  private static Bill bill(Item... items) {
    return new Bill(Arrays.asList(items), List.of(), Map.of());
  }

  private static Item item(long id, Department department, Charge charge, Ground ground) {
    return new Item(uuid(id), department, charge, yuan("60.00"), ground, RULE, List.of());
  }

  private static Late late(long obligation, int days) {
    var stretch = new Overdue(MONDAY, MONDAY.plusSeconds(86_400L * days));
    return new Late(
        ObligationKind.MEASURES,
        uuid(7),
        "261101",
        List.of(uuid(obligation)),
        List.of(stretch),
        List.of(),
        null,
        null);
  }

  private static Corrected corrected(long item, String before, String after) {
    return new Corrected(
        uuid(item),
        new Correction(uuid(20), uuid(21), yuan(before), yuan(after), MARK, List.of(), List.of()),
        Map.of());
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }
}
