package redress.application.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.EDITION;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.draft;
import static redress.testing.Example.uuid;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.application.Ports;
import redress.application.complaint.RegisteredCases;
import redress.complaint.Track.Mark;
import redress.meeting.Meeting;
import redress.meeting.Meetings;

/** What every collection of meetings does. */
public abstract class MeetingsContract {
  private static final Mark MARK = new Mark(MONDAY, "quality-head");

  protected abstract Ports ports();

  @Test
  void a_meeting_is_found_as_it_was_stored() {
    save(convened(1));
    assertEquals(Optional.of(convened(1)), meetings().find(ACME, uuid(1)));
    save(held(1));
    assertEquals(Optional.of(held(1)), meetings().find(ACME, uuid(1)));
    var locked = ports().transactions().run(ACME, () -> meetings().lock(ACME, uuid(1)));
    assertEquals(Optional.of(held(1)), locked);
    assertEquals(Optional.empty(), meetings().find(ACME, uuid(2)));
    assertThrows(IllegalStateException.class, () -> save(convened(1)));
  }

  @Test
  void the_newest_come_first_by_pages() {
    save(convened(1));
    save(convened(2));
    save(convened(3));
    assertEquals(List.of(convened(3), convened(2)), meetings().before(ACME, null, 2));
    assertEquals(List.of(convened(1)), meetings().before(ACME, uuid(2), 2));
  }

  @Test
  void cases_are_known_by_their_numbers() {
    var registered = RegisteredCases.register(ports(), complaintId(1), YearMonth.of(2026, 11));
    ports().transactions().run(ACME, () -> ports().complaints().save(draft(complaintId(2))));
    var asked = Set.of(complaintId(1).value(), complaintId(2).value(), uuid(77));
    assertEquals(
        Map.of(complaintId(1).value(), registered.number().text()),
        meetings().numbers(ACME, asked));
    assertEquals(Map.of(), meetings().numbers(OTHER, asked));
    assertEquals(Map.of(), meetings().numbers(ACME, Set.of()));
  }

  @Test
  void another_company_sees_nothing_of_it() {
    save(convened(1));
    assertEquals(Optional.empty(), meetings().find(OTHER, uuid(1)));
    assertEquals(List.of(), meetings().before(OTHER, null, 9));
    var foreign = ports().transactions().run(OTHER, () -> meetings().find(ACME, uuid(1)));
    assertEquals(Optional.empty(), foreign);
  }

  private Meetings meetings() {
    return ports().meetings();
  }

  private void save(Meeting meeting) {
    ports()
        .transactions()
        .run(
            ACME,
            () -> {
              meetings().save(meeting);
              return null;
            });
  }

  private static Meeting convened(int id) {
    var about = new Meeting.Case(complaintId(1).value(), "261101");
    var call =
        new Meeting.Call(
            "CASE_REVIEW", MONDAY, List.of(QUALITY), List.of(about), "What went wrong", MARK);
    return new Meeting(ACME, uuid(id), 1, EDITION, call, null);
  }

  /** With something in every place. */
  protected static Meeting held(int id) {
    var minutes =
        new Meeting.Minutes(
            MONDAY,
            List.of("quality-head", "Li of East"),
            "Nobody rang up",
            List.of(new Meeting.Conclusion(complaintId(1).value(), "Ring up first")),
            MARK);
    return new Meeting(ACME, uuid(id), 2, EDITION, convened(id).call(), minutes);
  }
}
