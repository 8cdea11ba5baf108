package redress.stockcount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.Part.Unfinished;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.stockcount.StockCount.Opening;
import redress.testing.Json;

/** A stock count from its opening to what it came to. */
class StockCountTest {
  private static final StockCountRules RULES =
      Procedure.read(Json.tree(ShippedProcedures.text("equipment-manufacturer"))).stockCount();
  private static final RuleId DECIDING = new RuleId("I-26");
  private static final PartId ID = new PartId(complaintId(1), uuid(2));
  private static final String PATH = "/stockCounts/" + uuid(2) + "/";
  private static final Mark MARK = new Mark(MONDAY, "li");
  private static final Figures SHORT = new Figures(100, 100, 105, 0);
  private static final Figures EVEN = new Figures(100, 100, 100, 0);

  @Test
  void it_comes_to_a_verdict_when_the_last_participant_has_signed_and_not_before_I_24() {
    var count = counted(5, SHORT);
    count = sign(count, "FINANCE").value();
    count = sign(count, "QUALITY").value();
    assertNull(count.conclusion());
    assertTrue(count.open());
    assertEquals(
        Optional.of(new Unfinished("STOCK_COUNT_OPEN", "the stock count is not concluded")),
        count.unfinished());
    var last = sign(count, "WAREHOUSE_LOGISTICS");
    assertEquals(
        List.of("STOCK_COUNT_SIGNED", "STOCK_COUNT_CONCLUDED"),
        last.entries().stream().map(Entry::type).toList());
    assertEquals(
        List.of(
            new Change(PATH + "department", null, "WAREHOUSE_LOGISTICS"),
            new Change(PATH + "signatures", "2", "3")),
        last.entries().getFirst().changes());
    assertEquals(
        List.of(
            new Change(PATH + "outcome", null, "QUALITY_ISSUE"),
            new Change(PATH + "findings", null, "[]")),
        last.entries().getLast().changes());
    var conclusion = last.value().conclusion();
    assertEquals(Outcome.QUALITY_ISSUE, conclusion.outcome());
    assertEquals(DECIDING, conclusion.rule());
    assertEquals(3, conclusion.steps().size());
    assertEquals(mark("WAREHOUSE_LOGISTICS"), conclusion.made());
    assertFalse(last.value().open());
    assertEquals(Optional.empty(), last.value().unfinished());
    assertEquals(5, last.value().version());
  }

  @Test
  void figures_that_are_corrected_are_signed_anew_and_the_same_ones_are_no_change_I_24() {
    var count = sign(counted(5, SHORT), "QUALITY").value();
    var same = count.count(SHORT, person("FINANCE"), RULES);
    assertEquals(List.of(), same.entries());
    assertEquals(1, same.value().voices().size());
    var other = count.count(EVEN, person("FINANCE"), RULES);
    assertEquals(List.of(), other.value().voices());
    assertEquals(
        List.of(
            new Change(PATH + "figures", SHORT.toString(), EVEN.toString()),
            new Change(PATH + "signatures", "1", "0")),
        other.entries().getFirst().changes());
    assertEquals(count.version() + 1, other.value().version());
    var signed = sign(other.value(), "QUALITY").value();
    assertEquals(1, signed.voices().size());
  }

  @Test
  void only_who_takes_part_counts_and_signs_and_once_I_24() {
    var opened = opened(5).value();
    refused("NOT_A_PARTICIPANT", () -> opened.count(SHORT, person("SALES"), RULES));
    refused("NOTHING_COUNTED", () -> sign(opened, "QUALITY"));
    var counted = counted(5, SHORT);
    var stranger = refused("NOT_A_PARTICIPANT", () -> sign(counted, "SALES"));
    assertEquals(Refusal.Kind.ANOTHER_PERSON, stranger.kind());
    assertEquals(new RuleId("I-24"), stranger.rule());
    assertEquals(Optional.empty(), counted.mayVoice(person("QUALITY"), RULES));
    var signed = sign(counted, "QUALITY").value();
    var twice = refused("ALREADY_SIGNED", () -> sign(signed, "QUALITY"));
    assertEquals("QUALITY has signed these figures", twice.getMessage());
    var against = refuse(counted, "QUALITY").value();
    var again = refused("ALREADY_SIGNED", () -> sign(against, "QUALITY"));
    assertEquals("QUALITY has refused to sign these figures", again.getMessage());
  }

  @Test
  void nobody_speaks_for_two_departments_I_24() {
    var moved = person("FINANCE", person("QUALITY").user());
    var signed = sign(counted(5, SHORT), "QUALITY").value();
    var own = refused("ALREADY_SIGNED", () -> signed.sign(moved, null, MARK, RULES));
    assertEquals(Refusal.Kind.ANOTHER_PERSON, own.kind());
    assertEquals(new RuleId("I-24"), own.rule());
    assertEquals(
        "li of QUALITY has signed these figures for QUALITY: somebody else speaks for FINANCE",
        own.getMessage());
    var against = refuse(counted(5, SHORT), "QUALITY").value();
    refused("ALREADY_SIGNED", () -> against.sign(moved, "so", MARK, RULES));
    assertEquals(Optional.empty(), signed.mayVoice(person("FINANCE"), RULES));
  }

  @Test
  void who_refuses_to_sign_says_why_and_somebody_above_decides_I_24() {
    var count = refuse(counted(5, SHORT), "FINANCE");
    assertEquals("STOCK_COUNT_SIGNATURE_REFUSED", count.entries().getFirst().type());
    assertEquals("the book is wrong", count.entries().getFirst().reason());
    assertTrue(count.value().disputed());
    var all = Stream.of("QUALITY", "WAREHOUSE_LOGISTICS").toList();
    var disputed = count.value();
    for (var department : all) {
      disputed = sign(disputed, department).value();
    }
    assertNull(disputed.conclusion());
    var ended = disputed;
    refused("NOT_CONCLUDED", () -> decide(ended, Outcome.QUALITY_ISSUE));
    var decided = overrule(ended, Outcome.WAREHOUSE_MANAGEMENT_ISSUE);
    assertEquals(Outcome.WAREHOUSE_MANAGEMENT_ISSUE, decided.value().conclusion().outcome());
    assertEquals("seen", decided.value().conclusion().reason());
    assertEquals(new RuleId("I-25"), decided.value().conclusion().rule());
    assertEquals(3, decided.value().conclusion().steps().size());
    assertEquals(ended.version() + 1, decided.value().version());
    refused("STOCK_COUNT_CONCLUDED", () -> overrule(decided.value(), Outcome.QUALITY_ISSUE));
    refused("DECISION_OPEN", () -> overrule(ended, Outcome.INCONCLUSIVE));
  }

  @Test
  void nobody_overrules_figures_that_nobody_disputes_I_24() {
    var count = sign(counted(5, SHORT), "QUALITY").value();
    assertFalse(count.disputed());
    refused("NOT_DISPUTED", () -> overrule(count, Outcome.QUALITY_ISSUE));
  }

  @Test
  void what_is_inconclusive_stays_open_until_somebody_decides_I_26() {
    var count = signed(counted(0, EVEN));
    assertEquals(Outcome.INCONCLUSIVE, count.conclusion().outcome());
    assertTrue(count.open());
    assertTrue(count.unfinished().isPresent());
    refused("STOCK_COUNT_CONCLUDED", () -> count.count(SHORT, person("QUALITY"), RULES));
    refused("STOCK_COUNT_CONCLUDED", () -> sign(count, "QUALITY"));
    refused("DECISION_OPEN", () -> decide(count, Outcome.INCONCLUSIVE));
    var decided = decide(count, Outcome.QUALITY_ISSUE);
    assertEquals(
        new Change(PATH + "outcome", "INCONCLUSIVE", "QUALITY_ISSUE"),
        decided.entries().getFirst().changes().getFirst());
    assertFalse(decided.value().open());
    refused("STOCK_COUNT_CONCLUDED", () -> decide(decided.value(), Outcome.QUALITY_ISSUE));
  }

  @Test
  void what_is_claimed_and_counted_is_never_below_nothing_I_24() {
    assertEquals(0, new Opening(null, null, 0, MARK).claimedShortage());
    assertThrows(IllegalArgumentException.class, () -> new Opening(null, null, -1, MARK));
    assertEquals(
        "book 0, card 0, physical 0, workshop surplus 0", new Figures(0, 0, 0, 0).toString());
    assertThrows(IllegalArgumentException.class, () -> new Figures(-1, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Figures(0, -1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Figures(0, 0, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Figures(0, 0, 0, -1));
    assertThrows(IllegalArgumentException.class, () -> RULES.verdict(EVEN, -1));
  }

  @Test
  void it_is_opened_for_a_reason_with_what_the_customer_misses_I_24() {
    var entry = opened(5).entries().getFirst();
    assertEquals("STOCK_COUNT_OPENED", entry.type());
    assertEquals("pieces are missing", entry.reason());
    assertEquals(new RuleId("I-24"), entry.rule());
    assertEquals(
        List.of(
            new Change(PATH + "material", null, "SP-9"),
            new Change(PATH + "claimedShortage", null, "5")),
        entry.changes());
  }

  private static Changed<StockCount> opened(int claimed) {
    return StockCount.opened(ID, new Opening("pieces are missing", "SP-9", claimed, MARK), RULES);
  }

  private static StockCount counted(int claimed, Figures figures) {
    return opened(claimed).value().count(figures, person("FINANCE"), RULES).value();
  }

  private static StockCount signed(StockCount count) {
    var all = count;
    for (var department : RULES.participants()) {
      all = sign(all, department.code()).value();
    }
    return all;
  }

  private static Changed<StockCount> sign(StockCount count, String department) {
    return count.sign(person(department), null, mark(department), RULES);
  }

  private static Changed<StockCount> refuse(StockCount count, String department) {
    return count.sign(person(department), "the book is wrong", mark(department), RULES);
  }

  private static Changed<StockCount> decide(StockCount count, Outcome outcome) {
    return count.decide(outcome, "seen", MARK, DECIDING, RULES);
  }

  private static Changed<StockCount> overrule(StockCount count, Outcome outcome) {
    return count.overrule(outcome, "seen", MARK, new RuleId("I-25"), RULES);
  }

  private static Person person(String department) {
    return person(department, "li of " + department);
  }

  private static Person person(String department, String user) {
    return new Person(ACME, user, new Department(department), new Position("CLERK"));
  }

  private static Mark mark(String department) {
    return new Mark(MONDAY, person(department).user());
  }

  private static Refusal refused(String code, Executable work) {
    var refusal = assertThrows(Refusal.class, work);
    assertEquals(code, refusal.code());
    return refusal;
  }
}
