package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.obligation;
import static redress.testing.Example.registered;
import static redress.testing.Example.still;
import static redress.testing.Example.undetermined;
import static redress.testing.Example.uuid;
import static redress.testing.Example.verified;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.approval.DelegationsContract;
import redress.assessment.Bill;
import redress.assessment.Ground;
import redress.complaint.ExamplePart;
import redress.complaint.PartId;
import redress.complaint.Stage;
import redress.complaint.Track.Mark;
import redress.conduct.ConductsContract;
import redress.obligation.Urge;
import redress.sanction.ExampleNotice;
import redress.testing.Example;

/** The stored form of every record is pinned by a file: what was stored stays readable. */
class BodiesTest {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  private static final PartId PART = new PartId(complaintId(1), uuid(2));

  /**
   * A record and the file that pins its form.
   *
   * @param file below {@code golden}
   */
  record Pinned(String file, Object record) {
    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Pinned> all() {
    return Stream.of(
        new Pinned("draft.json", Example.draft(complaintId(1))),
        new Pinned(
            "complaint.json",
            Example.next(
                registered(verified(complaintId(1), 3), YearMonth.of(2026, 11), 7), Stage.CLOSED)),
        new Pinned("complaint-judged.json", Example.judged(complaintId(1), 5)),
        new Pinned("complaint-ranked.json", ExampleBodies.ranked()),
        new Pinned(
            "obligation.json",
            obligation(uuid(1), complaintId(1)).fulfilled(Example.MONDAY.plusSeconds(1))),
        new Pinned("weekly-list.json", ExampleBodies.list()),
        new Pinned("delegation.json", DelegationsContract.ended(1, 9, Duration.ofHours(1))),
        new Pinned(
            "conduct.json",
            ConductsContract.conduct(1, "li", 11, 2, new Mark(Example.MONDAY, "head"))),
        new Pinned("assessment.json", ExampleBodies.assessment()),
        new Pinned("assessment-corrected.json", ExampleBodies.corrected()),
        new Pinned("notice-corrected.json", ExampleNotice.corrected()),
        new Pinned("month-book-stand-ins.json", ExampleBodies.standIns()),
        new Pinned("technical-tried.json", ExampleBodies.tried()),
        new Pinned("improvement-assessed.json", ExampleBodies.assessed()),
        new Pinned("errand-led.json", ExampleBodies.led()),
        new Pinned("investigation-areas.json", ExampleBodies.looked()),
        new Pinned(
            "obligation-urged.json",
            still(
                obligation(uuid(1), complaintId(1))
                    .urged(new Urge(2, Example.MONDAY.plusSeconds(2))),
                Example.MONDAY.plusSeconds(1))),
        new Pinned("investigation-located.json", ExampleBodies.investigation()),
        new Pinned("disciplinary-list.json", ExampleBodies.measures()),
        new Pinned("obligation-undetermined.json", undetermined(uuid(1), complaintId(1), 2027)),
        new Pinned("part.json", ExamplePart.of(PART, 4)),
        new Pinned("part-empty.json", ExamplePart.empty(PART)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_record_is_stored_in_the_form_of_its_file(Pinned pinned) {
    Golden.check(pinned.file(), pinned.record());
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_the_file_holds_is_read_as_the_record(Pinned pinned) {
    assertEquals(
        pinned.record(), Bodies.read(pinned.record().getClass(), Golden.text(pinned.file())));
  }

  @Test
  void every_kind_of_part_has_its_file() {
    var missing =
        FRESH.ports().parts().kinds().stream()
            .map(Class::getSimpleName)
            .filter(kind -> Golden.text(kind + ".json").isEmpty())
            .toList();
    assertEquals(
        List.of(), missing, "their tests implement PinnedForm, which tells where the form is");
  }

  @Test
  void a_bill_that_was_stored_before_named_leaders_were_kept_names_nobody() {
    var stored = "{\"v\":1,\"items\":[],\"growing\":[]}";
    assertEquals(new Bill(List.of(), List.of(), Map.of()), Bodies.read(Bill.class, stored));
  }

  @Test
  void a_fine_that_was_stored_before_its_leader_was_kept_knows_none() {
    var stored =
        "{\"v\":1,\"kind\":\"MEASURES\",\"complaint\":\"%s\",\"number\":\"261101\","
            + "\"obligations\":[],\"stretches\":[],\"daysOff\":[]}";
    var late = Bodies.read(Ground.Late.class, stored.formatted(uuid(1)));
    assertNull(late.led());
  }

  @Test
  void a_property_that_nobody_knows_is_an_error() {
    var stored = Golden.text("part-empty.json").replace("\"v\"", "\"color\" : \"red\", \"v\"");
    assertThrows(IllegalStateException.class, () -> Bodies.read(ExamplePart.class, stored));
  }

  @Test
  void a_form_that_this_program_does_not_know_is_an_error() {
    var newer = Golden.text("part-empty.json").replace("\"v\" : 1", "\"v\" : 2");
    assertThrows(IllegalStateException.class, () -> Bodies.read(ExamplePart.class, newer));
    assertThrows(IllegalStateException.class, () -> Bodies.read(ExamplePart.class, "{}"));
  }
}
