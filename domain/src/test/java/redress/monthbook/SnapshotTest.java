package redress.monthbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.monthbook.ExampleBook.MARK;
import static redress.monthbook.ExampleBook.NOVEMBER;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.uuid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The text of a frozen month, which is signed and therefore never changes. */
class SnapshotTest {
  @Test
  void it_is_written_as_it_was_when_the_first_book_was_signed_S4_22() {
    var book =
        ExampleBook.compiled()
            .confirm(uuid(1), ExampleBook.nobody(), ExampleBook.RULES)
            .value()
            .confirm(uuid(2), ExampleBook.verdict("60", "40"), ExampleBook.RULES)
            .value()
            .signed(new Course.Signature(QUALITY, MARK), ExampleBook.RULES)
            .value();
    var before = new Snapshot.Previous(NOVEMBER.minusMonths(1), "abc");
    assertEquals(
        """
        form=redress-month-book-1
        company=acme
        month=2026-11
        procedure=equipment-manufacturer
        edition=1
        previous.month=2026-10
        previous.sha256=abc
        compiled.at=2026-11-23T01:00:00.123456Z
        compiled.by=clerk
        row.1.number=261101
        row.1.complaint=%s
        row.1.customer=East
        row.1.product=P-1
        row.1.failure=E1
        row.1.closedAt=2026-11-23T01:00:00.123456Z
        row.1.nobody=the carrier dropped it
        row.1.countermeasure=packed better
        row.1.result=none since
        row.1.loss=-
        row.1.confirmed.at=2026-11-23T01:00:00.123456Z
        row.1.confirmed.by=clerk
        row.2.number=261102
        row.2.complaint=%s
        row.2.customer=East
        row.2.product=P-1
        row.2.failure=E1
        row.2.closedAt=2026-11-23T01:00:00.123456Z
        row.2.adjusts.month=2026-10
        row.2.adjusts.reason=once more
        row.2.adjusts.before=%s
        row.2.ratio.MANUFACTURING=60
        row.2.ratio.QUALITY=40
        row.2.countermeasure=a gauge was bought
        row.2.result=none since
        row.2.loss=100.01 CNY
        row.2.loss.MANUFACTURING=60.01 CNY
        row.2.loss.QUALITY=40.00 CNY
        row.2.confirmed.at=2026-11-23T01:00:00.123456Z
        row.2.confirmed.by=clerk
        signed.QUALITY.at=2026-11-23T01:00:00.123456Z
        signed.QUALITY.by=clerk
        frozen.at=2026-11-23T01:00:00.123456Z
        frozen.by=clerk
        """
            .formatted(uuid(1), uuid(2), ExampleBook.verdict("50", "50").told()),
        Snapshot.text(book, before, MARK));
  }

  @Test
  void a_line_of_it_is_one_line_whatever_somebody_wrote_S4_22() {
    var verdict = new Verdict(List.of(), "it\nfell\r\\", "packed better", "none since", null, MARK);
    var book =
        ExampleBook.compiled()
            .confirm(uuid(1), verdict, ExampleBook.RULES)
            .value()
            .confirm(uuid(2), ExampleBook.nobody(), ExampleBook.RULES)
            .value();
    var text = Snapshot.text(book, null, MARK);
    assertEquals(
        List.of("row.1.nobody=it\\nfell\\r\\\\"),
        text.lines().filter(it -> it.startsWith("row.1.nobody")).toList());
    assertEquals(
        List.of("previous.month=-", "previous.sha256=-"),
        text.lines().filter(it -> it.startsWith("previous")).toList());
  }

  @Test
  void a_snapshot_is_that_of_its_book_its_month_and_the_book_before_S4_22() {
    var before = new Snapshot.Previous(NOVEMBER.minusMonths(1), "abc");
    var first = snapshot(null);
    assertEquals(Optional.empty(), first.differs(ExampleBook.frozen(NOVEMBER, null), null));
    var book = ExampleBook.frozen(NOVEMBER, before);
    var it = snapshot(before);
    assertEquals(Optional.empty(), it.differs(book, before));
    var other = "it does not name the book that was frozen before it";
    for (var wrong :
        Arrays.asList(
            new Snapshot.Previous(NOVEMBER.minusMonths(1), "abd"),
            new Snapshot.Previous(NOVEMBER.minusMonths(2), "abc"),
            null)) {
      assertEquals(Optional.of(other), it.differs(book, wrong));
    }
    assertEquals(
        Optional.of("it is not the one that the book names"),
        it.differs(ExampleBook.frozen(NOVEMBER, null), null));
    assertEquals(
        Optional.of("its text has another hash than the one that names it"),
        new Snapshot(it.key(), it.text() + "x", it.sha256(), null).differs(book, before));
    var month = new MonthBook.Key(it.key().company(), NOVEMBER.plusMonths(1));
    assertEquals(
        Optional.of("it is that of another month"),
        new Snapshot(month, it.text(), it.sha256(), null).differs(book, before));
  }

  private static Snapshot snapshot(Snapshot.Previous before) {
    var book = ExampleBook.frozen(NOVEMBER, before);
    var text = Snapshot.text(book, before, MARK);
    return new Snapshot(book.key(), text, Snapshot.hash(text), null);
  }

  @Test
  void its_hash_is_sha_256_of_its_utf_8() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Snapshot.hash("abc"));
  }
}
