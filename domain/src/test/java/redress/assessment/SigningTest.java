package redress.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.EDITION;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.assessment.Charge.OnLeader;
import redress.assessment.Charge.OnPersons;
import redress.assessment.Charge.Portion;
import redress.assessment.Course.Execution;
import redress.assessment.Ground.Cost;
import redress.assessment.Signatures.Substitute;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.memo.Correction;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Json;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyList;

/** Who signs an assessment, in which order, and what may happen when. */
class SigningTest {
  private static final AssessmentRules RULES =
      Procedure.read(Json.tree(ShippedProcedures.text("equipment-manufacturer"))).assessment();
  private static final RuleId SIGNING = new RuleId("I-30");
  private static final Person HEAD = person("head", "QUALITY", "DEPARTMENT_HEAD");
  private static final Person MANAGER = person("gm", "GM_OFFICE", "GENERAL_MANAGER");
  private static final Person DEPUTY = person("deputy", "GM_OFFICE", "DEPUTY_GENERAL_MANAGER");
  private static final Mark MARK = new Mark(MONDAY, "clerk");
  private static final List<Portion> ALL = List.of(new Portion("wang", yuan("60.00")));

  @Test
  void everybody_signs_in_turn_and_nobody_out_of_it_I_30() {
    var proposed = proposed("li");
    assertEquals(State.PROPOSED, proposed.state(RULES));
    refused("NOT_YOUR_SIGNATURE", SIGNING, () -> proposed.sign(MANAGER, MONDAY, RULES));
    var one = proposed.sign(HEAD, MONDAY, RULES);
    assertEquals(
        List.of(
            new Change("/signatures/0", null, "head"),
            new Change("/state", "PROPOSED", "HEAD_SIGNED")),
        one.entries().getFirst().changes());
    refused("NOT_YOUR_SIGNATURE", SIGNING, () -> one.value().sign(HEAD, MONDAY, RULES));
    assertFalse(one.value().signed(RULES));
    var two = one.value().sign(MANAGER, MONDAY, RULES);
    assertEquals("ASSESSMENT_SIGNED", two.entries().getFirst().type());
    assertTrue(two.value().signed(RULES));
    refused("ALREADY_SIGNED", SIGNING, () -> two.value().sign(MANAGER, MONDAY, RULES));
    assertEquals(Optional.of("ALREADY_SIGNED"), two.value().mayRevise(RULES).map(Refusal::code));
    assertEquals(Optional.empty(), one.value().mayRevise(RULES));
    assertEquals(
        Optional.of("ALREADY_SIGNED"),
        one.value().mayWaive("quality-clerk", RULES).map(Refusal::code));
    assertEquals(Optional.empty(), proposed.mayWaive("quality-clerk", RULES));
  }

  @Test
  void whoever_is_named_signs_nothing_and_a_substitute_signs_instead_I_30() {
    var own = proposed("head");
    refused("NAMED_IN_ASSESSMENT", SIGNING, () -> own.sign(HEAD, MONDAY, RULES));
    var instead =
        own.appoint(new Substitute(0, "deputy", "named", MARK), DEPUTY, List.of(HEAD), RULES);
    assertEquals(
        List.of(new Change("/signatures/0/substitute", null, "deputy")),
        instead.entries().getFirst().changes());
    var waiting = instead.value();
    assertTrue(waiting.appointed(DEPUTY));
    assertFalse(waiting.appointed(MANAGER));
    assertFalse(own.appointed(DEPUTY));
    refused("SUBSTITUTE_SIGNS", SIGNING, () -> waiting.sign(HEAD, MONDAY, RULES));
    var signed = waiting.sign(DEPUTY, MONDAY, RULES).value();
    assertFalse(signed.appointed(DEPUTY));
    assertEquals(State.HEAD_SIGNED, signed.state(RULES));
    // who has signed once signs in no other place
    var twice =
        new Assessment(
            signed.key(),
            signed.id(),
            signed.version(),
            signed.edition(),
            signed.bill(),
            new Course(
                MARK,
                signed.course().signatures().with(new Substitute(1, "deputy", "", MARK)),
                null));
    refused("SIGNED_BEFORE", SIGNING, () -> twice.sign(DEPUTY, MONDAY, RULES));
    refused(
        "SUBSTITUTE_NOT_NEEDED",
        SIGNING,
        () ->
            proposed("li")
                .appoint(new Substitute(0, "deputy", "ill", MARK), DEPUTY, List.of(HEAD), RULES));
    refused(
        "ALREADY_SIGNED",
        SIGNING,
        () -> signed.appoint(new Substitute(0, "x", "", MARK), DEPUTY, List.of(), RULES));
    for (int none : List.of(-1, 2)) {
      refused(
          "NO_SUCH_SIGNATURE",
          SIGNING,
          () -> own.appoint(new Substitute(none, "x", "", MARK), DEPUTY, List.of(), RULES));
    }
  }

  @Test
  void shares_are_allocated_once_everybody_has_signed_and_once_I_33() {
    var rule = new RuleId("I-33");
    var proposed = proposed("li");
    var leader = proposed.items().getFirst();
    var shared = proposed.items().getLast();
    refused("NOT_SIGNED", rule, () -> proposed.allocate(shared, ALL, MARK, RULES));
    var signed = signed(proposed);
    refused("NOTHING_TO_ALLOCATE", rule, () -> signed.allocate(leader, ALL, MARK, RULES));
    assertEquals(State.GM_SIGNED, signed.state(RULES));
    var allocated = signed.allocate(shared, ALL, MARK, RULES);
    assertEquals(
        List.of(
            new Change("/items/" + uuid(2) + "/wang", null, "60.00 CNY"),
            new Change("/items/" + uuid(2) + "/reportedTo", null, "QUALITY")),
        allocated.entries().getFirst().changes());
    assertEquals(State.ALLOCATED, allocated.value().state(RULES));
    var again = allocated.value().items().getLast();
    refused("ALREADY_ALLOCATED", rule, () -> allocated.value().allocate(again, ALL, MARK, RULES));
  }

  @Test
  void finance_carries_out_what_is_signed_and_allocated_and_once_I_06() {
    var execution = new RuleId("I-06");
    var proposed = proposed("li");
    var done = new Execution(MONDAY, MARK);
    refused("NOT_SIGNED", SIGNING, () -> proposed.execute(done, RULES));
    var signed = signed(proposed);
    var open = refused("NOT_ALLOCATED", new RuleId("I-33"), () -> signed.execute(done, RULES));
    assertEquals(
        List.of("/items/" + uuid(2)), open.findings().stream().map(it -> it.pointer()).toList());
    var ready = signed.allocate(signed.items().getLast(), ALL, MARK, RULES).value();
    var early = new Execution(MONDAY.minusSeconds(1), MARK);
    refused("EXECUTED_BEFORE_SIGNED", execution, () -> ready.execute(early, RULES));
    var executed = ready.execute(done, RULES);
    assertEquals(
        List.of(new Change("/executedAt", null, MONDAY.toString())),
        executed.entries().getFirst().changes());
    assertEquals(State.FINANCE_EXECUTED, executed.value().state(RULES));
    refused("ALREADY_EXECUTED", execution, () -> executed.value().execute(done, RULES));
  }

  @Test
  void a_week_that_is_computed_again_loses_its_signatures_and_keeps_what_was_upheld_I_30_S4_25() {
    var before = objected(proposed("li").sign(HEAD, MONDAY, RULES).value());
    var list = new WeeklyList(before.key(), uuid(40), 1, EDITION, MARK, List.of(), List.of());
    var rule = new RuleId("I-29");
    var bill = proposed("li").bill();
    var revised = Assessment.proposed(list, Optional.of(before), uuid(50), bill, MARK, rule);
    assertEquals(before.version() + 1, revised.value().version());
    assertEquals(ACME, revised.value().company());
    assertEquals(State.PROPOSED, revised.value().state(RULES));
    assertEquals(1, revised.value().bill().corrected().size());
    var told = revised.entries().getFirst();
    assertEquals("ASSESSMENT_REVISED", told.type());
    assertEquals(
        List.of(
            new Change("/signatures/0", "head", null),
            new Change("/items/" + uuid(1), null, "60.00 CNY SUPERVISOR li"),
            new Change(
                "/items/" + uuid(2), null, "60.00 CNY RESPONSIBLE_PERSONS of MANUFACTURING")),
        told.changes());
    var first = Assessment.proposed(list, Optional.empty(), uuid(50), bill, MARK, rule);
    assertEquals("ASSESSMENT_PROPOSED", first.entries().getFirst().type());
    assertEquals(1, first.value().version());
  }

  @Test
  void each_place_has_one_substitute_and_nobody_stands_in_two_I_30() {
    var other = person("other", "GM_OFFICE", "DEPUTY_GENERAL_MANAGER");
    var named = named("head", "gm");
    var one =
        named
            .appoint(new Substitute(0, "deputy", "named", MARK), DEPUTY, List.of(HEAD), RULES)
            .value();
    var two = new Substitute(1, "other", "named", MARK);
    var both = one.appoint(two, other, List.of(MANAGER), RULES).value();
    refused(
        "SIGNS_ELSEWHERE",
        SIGNING,
        () ->
            one.appoint(
                new Substitute(1, "deputy", "named", MARK), DEPUTY, List.of(MANAGER), RULES));
    var third = person("third", "QUALITY", "CLERK");
    var instead = new Substitute(0, "third", "ill", MARK);
    var changed = both.appoint(instead, third, List.of(HEAD), RULES);
    assertEquals(
        List.of(new Change("/signatures/0/substitute", "deputy", "third")),
        changed.entries().getFirst().changes());
    assertEquals(List.of(two, instead), changed.value().course().signatures().substitutes());
  }

  @Test
  void a_signature_is_of_a_department_and_of_a_position_where_one_is_named_I_30() {
    var head = new Signer(new Department("QUALITY"), new Position("DEPARTMENT_HEAD"));
    assertTrue(head.covers(HEAD));
    assertFalse(head.covers(person("clerk", "QUALITY", "CLERK")));
    assertFalse(head.covers(person("other", "SALES", "DEPARTMENT_HEAD")));
    assertEquals("DEPARTMENT_HEAD of QUALITY", head.toString());
    var anybody = new Signer(new Department("QUALITY"), null);
    assertTrue(anybody.covers(person("clerk", "QUALITY", "CLERK")));
    assertFalse(anybody.covers(MANAGER));
    assertEquals("QUALITY", anybody.toString());
  }

  @Test
  void whoever_is_charged_neither_waives_days_off_nor_carries_it_out_I_30_I_06_S6() {
    var own = proposed("head");
    var waiver = new Waiver(List.of(), "holiday", new Mark(MONDAY, "head"));
    refused("NAMED_IN_ASSESSMENT", SIGNING, () -> own.waive(uuid(1), waiver, null, null, RULES));
    var portion = new Charge.Portion("cashier", yuan("60.00"));
    var shared = new OnPersons("RESPONSIBLE_PERSONS", List.of(portion), MARK);
    var signed = signed(proposed("li"));
    var item = signed.items().getLast();
    var charged = signed.with(signed.bill().with(List.of(item.with(shared))));
    var execution = new Execution(MONDAY, new Mark(MONDAY, "cashier"));
    refused("NAMED_IN_ASSESSMENT", RULES.execution(), () -> charged.execute(execution, RULES));
    assertEquals(
        Optional.of("NAMED_IN_ASSESSMENT"),
        charged.mayExecute("cashier", RULES).map(Refusal::code));
    assertEquals(Optional.empty(), charged.mayExecute("finance-head", RULES));
    assertEquals(
        Optional.of("NAMED_IN_ASSESSMENT"),
        signed(proposed("cashier")).mayExecute("cashier", RULES).map(Refusal::code));
  }

  @Test
  void days_off_are_waived_of_an_item_that_there_is_I_31() {
    var waiver = new Waiver(List.of(), "holiday", MARK);
    refused("NO_SUCH_ITEM", null, () -> proposed("li").waive(uuid(9), waiver, null, null, RULES));
  }

  @Test
  void whatever_an_assessment_does_not_hold_is_one_record_however_that_was_said() {
    assertEquals(new Execution(MONDAY, MARK), new Execution(MONDAY, MARK, List.of()));
    var bill = new Bill(List.of(), List.of(), Map.of());
    assertEquals(bill, new Bill(List.of(), List.of(), null, List.of(), Set.of()));
  }

  /** Of which half of the first item was taken back. */
  private static Assessment objected(Assessment of) {
    var half =
        new Correction(
            uuid(20), uuid(21), yuan("60.00"), yuan("30.00"), MARK, List.of(), List.of());
    return of.with(of.bill().with(new Corrected(uuid(1), half, Map.of())));
  }

  /** One that charges each of them. */
  private static Assessment named(String... leaders) {
    var of = proposed("li");
    var item = of.items().getFirst();
    var items = Stream.of(leaders).map(it -> item.with(new OnLeader("SUPERVISOR", it))).toList();
    return of.with(new Bill(items, List.of(), Map.of()));
  }

  private static Assessment signed(Assessment proposed) {
    return proposed.sign(HEAD, MONDAY, RULES).value().sign(MANAGER, MONDAY, RULES).value();
  }

  private static Assessment proposed(String leader) {
    var works = new Department("MANUFACTURING");
    var cost = new Cost(List.of(uuid(8)), yuan("120.00"));
    var rule = new RuleId("I-34");
    var bill =
        new Bill(
            List.of(
                new Item(
                    uuid(1),
                    works,
                    new OnLeader("SUPERVISOR", leader),
                    yuan("60.00"),
                    cost,
                    rule,
                    List.of()),
                new Item(
                    uuid(2),
                    works,
                    new OnPersons("RESPONSIBLE_PERSONS", List.of(), null),
                    yuan("60.00"),
                    cost,
                    rule,
                    List.of())),
            List.of(),
            Map.of());
    return new Assessment(
        new WeeklyList.Key(ACME, IsoWeek.parse("2026-W47")),
        uuid(50),
        1,
        EDITION,
        bill,
        new Course(MARK, Signatures.NONE, null));
  }

  private static Person person(String user, String department, String position) {
    return new Person(ACME, user, new Department(department), new Position(position));
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }

  private static Refusal refused(String code, RuleId rule, Executable work) {
    var refusal = assertThrows(Refusal.class, work);
    assertEquals(code, refusal.code());
    assertEquals(rule, refusal.rule());
    return refusal;
  }
}
