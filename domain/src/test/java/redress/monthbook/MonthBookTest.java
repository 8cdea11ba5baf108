package redress.monthbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.monthbook.ExampleBook.MARK;
import static redress.monthbook.ExampleBook.NOVEMBER;
import static redress.monthbook.ExampleBook.RULES;
import static redress.monthbook.ExampleBook.WORKS;
import static redress.monthbook.ExampleBook.nobody;
import static redress.monthbook.ExampleBook.verdict;
import static redress.testing.Example.ACME;
import static redress.testing.Example.EDITION;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.history.Changed;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Finding;
import redress.rule.Refusal;

class MonthBookTest {
  private final MonthBook compiled = ExampleBook.compiled();
  private final MonthBook confirmed =
      compiled
          .confirm(uuid(1), nobody(), RULES)
          .value()
          .confirm(uuid(2), verdict("60", "40"), RULES)
          .value();

  @Test
  void the_heads_sign_when_every_line_is_confirmed_S4_22() {
    var refusal = refused("ROWS_UNCONFIRMED", () -> sign(compiled, QUALITY));
    assertEquals(
        List.of("/rows/" + uuid(1), "/rows/" + uuid(2)),
        refusal.findings().stream().map(Finding::pointer).toList());
    assertEquals(List.of(QUALITY, WORKS), Heads.missing(confirmed, RULES));
    assertEquals(List.of(WORKS), Heads.missing(sign(confirmed, QUALITY), RULES));
  }

  @Test
  void only_the_heads_who_are_named_or_concerned_sign_and_each_once_S4_22() {
    refused("NOT_A_NAMED_HEAD", () -> sign(confirmed, new Department("SALES")));
    var clerk = new Person(ACME, "clerk", QUALITY, new Position("CLERK"));
    refused(
        "NOT_A_NAMED_HEAD",
        () -> Heads.sign(confirmed, clerk, seats(confirmed, clerk), MARK.at(), RULES));
    refused("ALREADY_SIGNED", () -> sign(sign(confirmed, QUALITY), QUALITY));
    var others =
        new MonthBookRules(
            List.of(new Department("SALES")), Set.of(new Position("CLERK")), false, RULES.rule());
    assertEquals(List.of(new Department("SALES")), Heads.missing(confirmed, others));
  }

  @Test
  void whoever_stands_in_signs_for_one_department_after_the_other_and_it_is_told_S4_22() {
    var gm = new Person(ACME, "gm", new Department("GM_OFFICE"), new Position("GM"));
    var seats = List.of(Seat.lent(QUALITY, "li"), Seat.vacant(WORKS));
    var one = Heads.sign(confirmed, gm, seats, MARK.at(), RULES).value();
    assertEquals(List.of(WORKS), Heads.missing(one, RULES));
    var both = Heads.sign(one, gm, seats, MARK.at(), RULES).value();
    refused("ALREADY_SIGNED", () -> Heads.sign(both, gm, seats, MARK.at(), RULES));
    assertEquals("li", both.course().confirmed().getFirst().instead());
    var text = Snapshot.text(both, null, MARK);
    assertTrue(text.contains("\nsigned.QUALITY.as=instead of li\n"), text);
    assertTrue(text.contains("\nsigned.MANUFACTURING.as=where there is no head\n"), text);
  }

  @Test
  void it_is_said_what_a_book_waits_for_S4_22() {
    assertEquals("2 lines are confirmed before the heads sign", Heads.waitsFor(compiled, RULES));
    assertEquals(
        "the heads of [QUALITY, MANUFACTURING] sign it, or whom they have lent their authority",
        Heads.waitsFor(confirmed, RULES));
    assertEquals("it can be frozen", Heads.waitsFor(sign(sign(confirmed, QUALITY), WORKS), RULES));
  }

  @Test
  void a_line_that_is_confirmed_otherwise_takes_the_signatures_away_S4_22() {
    var signed = sign(confirmed, QUALITY);
    var same = signed.confirm(uuid(2), verdict("60", "40"), RULES);
    assertEquals(List.of(), same.entries());
    var other = signed.confirm(uuid(2), verdict("50", "50"), RULES).value();
    assertEquals(List.of(QUALITY, WORKS), Heads.missing(other, RULES));
  }

  @Test
  void what_is_frozen_never_changes_and_what_changes_stands_in_the_next_book_S4_22() {
    refused("SIGNATURES_MISSING", () -> freeze(sign(confirmed, QUALITY)));
    refused("MONTH_NOT_FROZEN", () -> correct(confirmed, "70", "30"));
    var frozen = freeze(sign(sign(confirmed, QUALITY), WORKS));
    refused("MONTH_FROZEN", () -> frozen.confirm(uuid(1), verdict("1", "99"), RULES));
    refused("MONTH_FROZEN", () -> sign(frozen, WORKS));
    refused("NOTHING_CHANGED", () -> correct(frozen, "60", "40"));
    refused("NO_SUCH_ROW", () -> frozen.correct(uuid(9), nobody(), "why", null, RULES));
    var corrected = correct(frozen, "70", "30");
    assertEquals(frozen.rows(), corrected.rows());
    var row = corrected.untold().getFirst();
    assertEquals(NOVEMBER, row.adjusts().month());
    assertEquals("MANUFACTURING 60 %, QUALITY 40 %", row.adjusts().before().told());
    var told = corrected.told(NOVEMBER.plusMonths(1));
    assertEquals(List.of(), told.untold());
    var again = correct(told, "80", "20").untold().getFirst();
    assertEquals("MANUFACTURING 70 %, QUALITY 30 %", again.adjusts().before().told());
    var twice = correct(told, "80", "20").told(NOVEMBER.plusMonths(2));
    assertEquals(
        "MANUFACTURING 80 %, QUALITY 20 %",
        correct(twice, "10", "90").untold().getFirst().adjusts().before().told());
  }

  @Test
  void what_is_corrected_twice_before_the_next_book_is_told_once_S4_22() {
    var frozen = freeze(sign(sign(confirmed, QUALITY), WORKS));
    var twice = correct(correct(frozen, "70", "30"), "90", "10");
    assertEquals(1, twice.untold().size());
    assertEquals(
        "MANUFACTURING 60 %, QUALITY 40 %", twice.untold().getFirst().adjusts().before().told());
  }

  @Test
  void what_is_corrected_twice_while_the_next_book_is_open_counts_from_the_frozen_one_S4_22() {
    var frozen = freeze(sign(sign(confirmed, QUALITY), WORKS));
    var open = NOVEMBER.plusMonths(1);
    var once = frozen.correct(uuid(2), verdict("70", "30"), "first", open, RULES).value();
    var twice = once.correct(uuid(2), verdict("80", "20"), "then", open, RULES).value();
    var told = twice.course().corrections();
    assertEquals(1, told.size());
    assertEquals(
        "MANUFACTURING 60 %, QUALITY 40 %", told.getFirst().row().adjusts().before().told());
    var back = twice.correct(uuid(2), verdict("60", "40"), "after all", open, RULES).value();
    assertEquals(1, back.course().corrections().size());
  }

  @Test
  void a_loss_is_divided_by_the_ratios_to_the_cent_S4_19() {
    assertEquals(
        List.of("60.01 CNY", "40.00 CNY"),
        verdict("60", "40").portions().stream().map(it -> it.money().toString()).toList());
    assertEquals(List.of(), nobody().portions());
  }

  @Test
  void a_case_stands_in_a_book_once_S4_22() {
    var reopened = ExampleBook.adjusting(1, null);
    var corrected = ExampleBook.adjusting(1, verdict("10", "90"));
    var book =
        MonthBook.compile(
                ExampleBook.KEY, EDITION, List.of(reopened, corrected), MARK, RULES.rule())
            .value();
    assertEquals(List.of(reopened), book.rows());
    var otherwise = List.of(corrected, reopened);
    assertEquals(
        List.of(reopened),
        MonthBook.compile(ExampleBook.KEY, EDITION, otherwise, MARK, RULES.rule()).value().rows());
  }

  @Test
  void the_text_of_a_book_is_the_same_for_the_same_and_another_for_another_S4_22() {
    var text = Snapshot.text(confirmed, null, MARK);
    assertEquals(text, Snapshot.text(confirmed, null, MARK));
    assertTrue(text.contains("\nrow.2.ratio.MANUFACTURING=60\n"));
    assertTrue(text.contains("\nprevious.sha256=-\n"));
    var other = confirmed.confirm(uuid(2), verdict("60.01", "39.99"), RULES).value();
    assertNotEquals(Snapshot.hash(text), Snapshot.hash(Snapshot.text(other, null, MARK)));
    var before = new Snapshot.Previous(NOVEMBER.minusMonths(1), "abc");
    assertTrue(Snapshot.text(confirmed, before, MARK).contains("\nprevious.sha256=abc\n"));
    assertFalse(Snapshot.hash(text).equals(Snapshot.hash("")));
  }

  private static MonthBook sign(MonthBook book, Department department) {
    var head = new Person(ACME, "head", department, new Position("DEPARTMENT_HEAD"));
    return Heads.sign(book, head, seats(book, head), MARK.at(), RULES).value();
  }

  private static List<Seat> seats(MonthBook book, Person by) {
    return Heads.own(book, by, RULES).stream().toList();
  }

  private static MonthBook freeze(MonthBook book) {
    return book.freeze(MARK, "abc", RULES).value();
  }

  private static MonthBook correct(MonthBook book, String works, String quality) {
    Changed<MonthBook> changed =
        book.correct(uuid(2), verdict(works, quality), "found later", null, RULES);
    return changed.value();
  }

  private static Refusal refused(String code, Executable asked) {
    var refusal = assertThrows(Refusal.class, asked);
    assertEquals(code, refusal.code());
    assertEquals(RULES.rule(), refusal.rule());
    return refusal;
  }
}
