package redress.disposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.draft;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.disposition.Course.Acceptance;
import redress.disposition.Course.Given;
import redress.disposition.Disposition.Done;
import redress.disposition.Disposition.End;
import redress.disposition.Disposition.Ended;
import redress.disposition.Signature.InPlace;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Position;
import redress.rule.RuleId;

/** What every collection of dispositions does. */
public abstract class DispositionsContract extends PartsContract<Disposition> {
  protected static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  private static final Mark MARK = new Mark(AT, "clerk");
  protected static final Occasion EAST = new Occasion("East", "O-1", "P-1");
  private static final Money AMOUNT = Money.of("100000.01", "CNY");

  @Override
  protected abstract Dispositions parts();

  @Override
  protected Disposition part(PartId id, long version) {
    var lines =
        List.of(
            new Terms.Line(Demand.RETURN, "P-1", 10, null, AMOUNT),
            new Terms.Line(Demand.EXCHANGE, null, null, 5, AMOUNT));
    return new Disposition(
        id,
        version,
        new Terms(lines, "take it back", "RMA-1", "none fits"),
        new Authors(MARK, List.of(MARK)),
        new Signature(
            new Position("GENERAL_MANAGER"),
            AMOUNT,
            MARK,
            new RuleId("S4-30"),
            new InPlace("gm", new UUID(1, 1), AMOUNT)),
        new Course(
            new Done(AT, MARK),
            new Done(AT, MARK),
            List.of(new Acceptance(new Department("QUALITY"), MARK)),
            2,
            new Given(AMOUNT, MARK, Set.of("doer"))),
        new Ended(End.WITHDRAWN, "the customer kept it", MARK));
  }

  @Test
  void what_is_in_force_for_the_same_in_other_cases_is_found_the_last_signed_first_S7_S4_30() {
    save(about(complaintId(7), EAST), signed(7, AT));
    save(about(complaintId(8), EAST), signed(8, AT.plusSeconds(1)));
    save(about(new ComplaintId(OTHER, uuid(9)), EAST), signed(9, AT));
    assertEquals(List.of("8", "7"), found(1, EAST, AT));
    assertEquals(List.of("8"), found(7, EAST, AT));
    assertEquals(List.of("8"), found(1, EAST, AT.plusNanos(1000)));
    assertEquals(List.of(), found(1, EAST, AT.plusSeconds(2)));
    var first = work().in(ACME, () -> parts().settled(complaintId(8), EAST, AT)).getFirst();
    assertEquals(new Settled(uuid(7).toString(), EAST, signed(7, AT)), first);
  }

  @Test
  void what_is_not_signed_or_stands_no_more_is_not_found_S7_S4_30() {
    var it = signed(7, AT);
    save(about(complaintId(7), EAST), it);
    assertEquals(List.of("7"), found(1, EAST, AT));
    var ended = new Ended(End.WITHDRAWN, "the customer kept it", MARK);
    replace(
        new Disposition(it.id(), 2, it.terms(), it.authors(), it.signature(), it.course(), ended));
    assertEquals(List.of(), found(1, EAST, AT));
    replace(new Disposition(it.id(), 3, it.terms(), it.authors(), null, it.course(), null));
    assertEquals(List.of(), found(1, EAST, AT));
  }

  @Test
  void what_was_given_is_found_though_nobody_has_signed_it_anew_S7_S4_30() {
    save(about(complaintId(8), EAST), signed(8, AT.plusSeconds(1)));
    var it = signed(7, AT);
    var given = new Course(null, null, null, null, new Given(AMOUNT, MARK, null));
    save(
        about(complaintId(7), EAST),
        new Disposition(it.id(), 1, it.terms(), it.authors(), null, given, null));
    assertEquals(List.of("8", "7"), found(1, EAST, AT));
    assertEquals(List.of("8"), found(1, EAST, AT.plusNanos(1000)));
    var later = new Signature(new Position("HEAD"), AMOUNT, mark(2), it.signature().rule());
    replace(new Disposition(it.id(), 2, it.terms(), it.authors(), later, given, null));
    assertEquals(List.of("7", "8"), found(1, EAST, AT.plusNanos(1000)));
  }

  @Test
  void an_order_decides_and_where_one_names_none_a_part_S7_S4_30() {
    save(about(complaintId(7), EAST), signed(7, AT));
    save(about(complaintId(8), new Occasion("East", null, "P-1")), signed(8, AT));
    save(about(complaintId(9), new Occasion("East", null, null)), signed(9, AT));
    save(about(complaintId(10), new Occasion("West", "O-1", "P-1")), signed(10, AT));
    save(about(complaintId(11), new Occasion(null, "O-1", "P-1")), signed(11, AT));
    assertEquals(List.of("8", "7"), found(1, EAST, AT));
    assertEquals(List.of("8"), found(1, new Occasion("East", "O-2", "P-1"), AT));
    assertEquals(List.of("7"), found(1, new Occasion("East", "O-1", "P-2"), AT));
    assertEquals(List.of("8", "7"), found(1, new Occasion("East", null, "P-1"), AT));
    assertEquals(List.of(), found(1, new Occasion("East", null, "P-2"), AT));
    assertEquals(List.of(), found(1, new Occasion("East", null, null), AT));
    assertEquals(List.of("10"), found(1, new Occasion("West", "O-1", null), AT));
    assertEquals(List.of(), found(1, new Occasion(null, "O-1", "P-1"), AT));
  }

  @Test
  void nobody_cares_how_it_was_typed_where_one_of_three_was_typed_alike_S7_S4_30() {
    save(about(complaintId(7), new Occasion("Ｅａｓｔ", "O-1", null)), signed(7, AT));
    save(about(complaintId(8), new Occasion("East", "o - 1", null)), signed(8, AT));
    save(about(complaintId(9), new Occasion("east ", " ｐ-1", "P-1")), signed(9, AT));
    save(about(complaintId(10), new Occasion("EA ST", null, "P-1")), signed(10, AT));
    assertEquals(List.of("10", "8", "7"), found(1, EAST, AT));
  }

  @Test
  void no_more_than_so_many_are_found_S7_S4_30() {
    for (int number = 20; number < 20 + Dispositions.MOST + 1; number++) {
      save(about(complaintId(number), EAST), signed(number, AT.plusSeconds(number)));
    }
    var found = found(1, EAST, AT);
    assertEquals(Dispositions.MOST, found.size());
    assertEquals("" + (20 + Dispositions.MOST), found.getFirst());
  }

  @Test
  void what_is_settled_elsewhere_is_looked_for_in_a_transaction_alone() {
    assertThrows(IllegalStateException.class, () -> parts().settled(complaintId(1), EAST, AT));
  }

  protected final Disposition signed(long number, Instant at) {
    var it = part(new PartId(complaintId(number), uuid(number)), 1);
    var signature =
        new Signature(
            it.signature().level(), AMOUNT, new Mark(at, "gm"), it.signature().rule(), null);
    var course = new Course(null, null);
    return new Disposition(it.id(), 1, it.terms(), it.authors(), signature, course, null);
  }

  private static Mark mark(int second) {
    return new Mark(AT.plusSeconds(second), "gm");
  }

  protected static Complaint about(ComplaintId id, Occasion about) {
    var it = draft(id);
    var intake =
        new Intake(
            it.intake().source(),
            new Intake.Customer(about.customer(), null, null),
            new Intake.Product(null, null, null, about.order(), about.part(), null, null),
            it.intake().defect(),
            it.intake().demands(),
            it.intake().photos());
    return new Complaint(id, 1, it.edition(), intake, it.care(), null, it.track());
  }

  private void save(Complaint complaint, Disposition of) {
    var company = complaint.id().company();
    var it =
        new Disposition(
            new PartId(complaint.id(), of.id().value()),
            1,
            of.terms(),
            of.authors(),
            of.signature(),
            of.course(),
            null);
    work()
        .in(
            company,
            () -> {
              complaints().save(complaint);
              parts().save(it);
            });
  }

  private void replace(Disposition it) {
    work().in(ACME, () -> parts().save(it));
  }

  /** The numbers of the ids of the cases. */
  private List<String> found(long besides, Occasion about, Instant since) {
    return work().in(ACME, () -> parts().settled(complaintId(besides), about, since)).stream()
        .map(it -> "" + (it.disposition().id().value().getLeastSignificantBits() & 0xFFFF))
        .toList();
  }
}
