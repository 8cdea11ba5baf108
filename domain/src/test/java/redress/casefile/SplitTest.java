package redress.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.casefile.Aside.mark;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.complaint.Complaint;
import redress.complaint.Demand;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.disposition.Authors;
import redress.disposition.Course;
import redress.disposition.Course.Given;
import redress.disposition.Disposition;
import redress.disposition.Disposition.End;
import redress.disposition.Disposition.Ended;
import redress.disposition.Occasion;
import redress.disposition.Settled;
import redress.disposition.Signature;
import redress.disposition.Terms;
import redress.history.Change;
import redress.money.Money;
import redress.organization.Position;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.testing.Example;
import redress.testing.Json;

/** What is signed in several cases and comes to more than the signer may sign (S4-30). */
class SplitTest {
  private static final Procedure PCB = Aside.procedure("pcb-manufacturer");
  private static final Complaint CASE = Example.judged(complaintId(1), 1);
  private static final Occasion SAME = Occasion.of(CASE.intake());
  private static final Duration DAYS = Duration.ofDays(30);

  @ParameterizedTest
  @CsvSource({
    "60000.00, 39999.99, SALES_MANAGER,",
    "60000.00, 40000.00, SALES_MANAGER,",
    "60000.00, 40000.01, SALES_MANAGER, DEPUTY_GENERAL_MANAGER",
    "100000.00, 100000.00, SALES_MANAGER, GENERAL_MANAGER",
    "0.01, 100000.00, SALES_MANAGER, DEPUTY_GENERAL_MANAGER",
    "0.00, 150000.01, SALES_MANAGER,",
    "60000.00, 90000.00, DEPUTY_GENERAL_MANAGER,",
    "60000.00, 90000.01, DEPUTY_GENERAL_MANAGER, GENERAL_MANAGER",
    "100000.00, 100000.00, GENERAL_MANAGER,"
  })
  void what_two_cases_come_to_needs_its_own_position_and_only_a_lower_one_is_told_S7_S4_30(
      String here, String there, String level, String needed) {
    var split = split(PCB, signed(here, level), elsewhere(there));
    assertEquals(Optional.ofNullable(needed), split.map(it -> it.required().position().code()));
    split.ifPresent(it -> assertEquals(yuan(here).plus(yuan(there)), it.sum()));
  }

  @Test
  void what_several_cases_come_to_is_told_with_their_numbers_and_the_rule_of_the_level_S7_S4_30() {
    var others =
        new Settled[] {
          settled("261103", SAME, given("40000.00", MONDAY)),
          settled("261101", SAME, given("20000.00", MONDAY))
        };
    assertTrue(split(PCB, signed("40000.00", "SALES_MANAGER"), others).isEmpty());
    var told = split(PCB, signed("40000.01", "SALES_MANAGER"), others).orElseThrow().told();
    assertEquals("SPLIT_REPORTED", told.type());
    assertEquals("S4-30", told.rule().id());
    assertEquals(
        List.of(
            new Change("/split/with", null, "261103, 261101"),
            new Change("/split/sum", null, "100000.01 CNY"),
            new Change("/split/required", null, "DEPUTY_GENERAL_MANAGER")),
        told.changes());
  }

  @Test
  void what_is_about_something_else_does_not_count_S7_S4_30() {
    assertTrue(told(SAME));
    assertTrue(told(new Occasion(" 华东装备 有限公司", "o-1", null)));
    assertTrue(told(new Occasion(SAME.customer(), null, "P-1")));
    var same = new Occasion(SAME.customer(), "O-1", "P-2");
    assertTrue(told(same));
    assertEquals(
        List.of(false, false, false, false),
        List.of(
            told(new Occasion("West", "O-1", "P-1")),
            told(new Occasion(SAME.customer(), "O-2", "P-1")),
            told(new Occasion(SAME.customer(), null, "P-2")),
            told(new Occasion(null, "O-1", "P-1"))));
  }

  @Test
  void what_was_signed_longer_ago_than_the_procedure_says_does_not_count_S7_S4_30() {
    assertTrue(told(PCB, MONDAY.minus(DAYS)));
    assertFalse(told(PCB, MONDAY.minus(DAYS).minusNanos(1000)));
    assertFalse(told(PCB, MONDAY.minus(DAYS).minus(Duration.ofDays(1))));
    var week =
        Procedure.read(
            Json.tree(
                ShippedProcedures.text("pcb-manufacturer")
                    .replace("\"byAmount\": {", "\"byAmount\": {\"splitDays\": 7,")));
    assertTrue(told(week, MONDAY.minus(Duration.ofDays(7))));
    assertFalse(told(week, MONDAY.minus(Duration.ofDays(7)).minusNanos(1000)));
  }

  @Test
  void what_is_not_signed_not_in_force_of_this_case_or_in_other_money_does_not_count_S7_S4_30() {
    var it = given("100000.00", MONDAY);
    assertTrue(told(PCB, it));
    assertFalse(told(PCB, disposition(it, null, null)));
    for (var how : End.values()) {
      assertFalse(told(PCB, disposition(it, it.signature(), ended(how))), how.name());
    }
    var dollars = Money.of("100000.00", "USD");
    assertFalse(told(PCB, disposition(2, dollars, signature("SALES_MANAGER", dollars, MONDAY))));
    var mine = yuan("100000.00");
    assertFalse(told(PCB, disposition(1, mine, signature("SALES_MANAGER", mine, MONDAY))));
    assertFalse(told(PCB, given("0.00", MONDAY)));
  }

  @Test
  void what_was_given_counts_though_it_is_decided_on_once_more_S7_S4_30() {
    var it = disposition(given("100000.00", MONDAY), null, null);
    var carried = new Given(yuan("60000.00"), mark("head"), null);
    var course = new Course(null, null, null, null, carried);
    var anew = new Disposition(it.id(), 1, it.terms(), it.authors(), null, course, null);
    var split = split(PCB, signed("40000.01", "SALES_MANAGER"), settled("261101", SAME, anew));
    assertEquals(yuan("100000.01"), split.orElseThrow().sum());
    var within = split(PCB, signed("40000.00", "SALES_MANAGER"), settled("261101", SAME, anew));
    assertTrue(within.isEmpty());
  }

  @Test
  void nothing_is_looked_for_where_no_sum_needs_another_position_S7_S4_30() {
    assertEquals(Optional.of(MONDAY.minus(DAYS)), since(PCB, "SALES_MANAGER", "1.00"));
    assertEquals(Optional.of(MONDAY.minus(DAYS)), since(PCB, "DEPUTY_GENERAL_MANAGER", "1.00"));
    assertEquals(Optional.empty(), since(PCB, "GENERAL_MANAGER", "1.00"));
    assertEquals(Optional.empty(), since(PCB, "SALES_MANAGER", "0.00"));
    for (var code : List.of("ticketing-platform", "after-sales-service")) {
      var none = Aside.procedure(code);
      assertEquals(Optional.empty(), since(none, "DEPARTMENT_HEAD", "1.00"), code);
      assertTrue(split(none, signed("100000.00", "SALES_MANAGER"), elsewhere("1.00")).isEmpty());
    }
  }

  @Test
  void another_document_has_its_own_limit_S7_S4_30() {
    var dearer =
        Procedure.read(
            Json.tree(ShippedProcedures.text("pcb-manufacturer").replace("100000,", "120000,")));
    var it = signed("60000.00", "SALES_MANAGER");
    assertTrue(split(PCB, it, elsewhere("60000.00")).isPresent());
    assertTrue(split(dearer, it, elsewhere("60000.00")).isEmpty());
    assertTrue(split(dearer, it, elsewhere("60000.01")).isPresent());
  }

  @Test
  void what_was_raised_in_another_case_counts_with_it_S7_S4_30() {
    var it = signed("30000.00", "SALES_MANAGER");
    var other = settled("261101", SAME, given("60000.00", MONDAY));
    assertTrue(split(PCB, it, other).isEmpty());
    var raises = List.of("80000.00", "70000.01", "1.00");
    var raised =
        other.raised(raises.stream().map(of -> signature("SALES_MANAGER", yuan(of), MONDAY)));
    assertEquals(yuan("110000.00"), split(PCB, it, raised).orElseThrow().sum());
    var less = other.raised(Stream.of(signature("SALES_MANAGER", yuan("1.00"), MONDAY)));
    assertEquals(other, less);
    var dollars = Money.of("90000.00", "USD");
    assertEquals(other, other.raised(Stream.of(signature("SALES_MANAGER", dollars, MONDAY))));
  }

  private static Optional<Instant> since(Procedure procedure, String level, String amount) {
    return Split.since(Aside.of(procedure, CASE), signed(amount, level).signature());
  }

  private static boolean told(Occasion about) {
    var other = settled("261101", about, given("100000.00", MONDAY));
    return split(PCB, signed("100000.00", "SALES_MANAGER"), other).isPresent();
  }

  private static boolean told(Procedure procedure, Instant signedAt) {
    return told(procedure, given("100000.00", signedAt));
  }

  private static boolean told(Procedure procedure, Disposition other) {
    return split(procedure, signed("100000.00", "SALES_MANAGER"), settled("261101", SAME, other))
        .isPresent();
  }

  private static Optional<Split> split(
      Procedure procedure, Disposition signed, Settled... elsewhere) {
    return Split.of(
        Aside.of(procedure, CASE), signed.terms(), signed.signature(), List.of(elsewhere));
  }

  private static Settled elsewhere(String amount) {
    return settled("261101", SAME, given(amount, MONDAY));
  }

  private static Settled settled(String number, Occasion about, Disposition disposition) {
    return new Settled(number, about, disposition);
  }

  private static Disposition signed(String amount, String level) {
    return disposition(1, yuan(amount), signature(level, yuan(amount), MONDAY));
  }

  private static Disposition given(String amount, Instant signedAt) {
    return disposition(2, yuan(amount), signature("SALES_MANAGER", yuan(amount), signedAt));
  }

  private static Signature signature(String level, Money amount, Instant at) {
    return new Signature(new Position(level), amount, new Mark(at, "head"), Aside.RULE, null);
  }

  private static Ended ended(End how) {
    return new Ended(how, "the customer kept it", mark("clerk"));
  }

  private static Disposition disposition(Disposition it, Signature signature, Ended ended) {
    return new Disposition(it.id(), 1, it.terms(), it.authors(), signature, it.course(), ended);
  }

  private static Disposition disposition(long complaint, Money amount, Signature signature) {
    var line = new Terms.Line(Demand.COMPENSATION_CLAIM, null, null, null, amount);
    return new Disposition(
        new PartId(complaintId(complaint), uuid(3)),
        1,
        new Terms(List.of(line), "as agreed", null, null),
        new Authors(mark("clerk"), List.of()),
        signature,
        new Course(null, null),
        null);
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }
}
