package redress.application.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.application.complaint.ExampleTicket.seatSoldTwice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Stale;
import redress.application.Unknown;
import redress.application.complaint.Chronicle;
import redress.meeting.Meeting;
import redress.meeting.Meeting.Conclusion;
import redress.organization.Department;
import redress.procedure.ShippedProcedures;

/** Departments that are called together about cases, and what came of it (S1-28). */
class MeetingLifeTest {
  private static final Instant NOW = ExampleCompany.MONDAY;
  private static final String HEAD = "ops-support-head";

  private final Chronicle it = new Chronicle(ShippedProcedures.text("ticketing-platform"));

  @Test
  void a_meeting_is_convened_and_held_and_told_in_its_cases_S1_28() {
    var one = registered();
    var two = registered();
    it.quietly();
    var draft = it.drafted("phone-agent", seatSoldTwice());
    it.quietly();
    it.refused("an agent convenes", () -> convened("phone-agent", "CASE_REVIEW", one));
    it.refused("another kind", () -> convened(HEAD, "PARTY", one));
    it.refused("about nothing", () -> convened(HEAD, "CASE_REVIEW"));
    it.refused("a draft and nothing", () -> convened(HEAD, "CASE_REVIEW", draft, new UUID(7, 7)));
    var meeting = convened(HEAD, "CASE_REVIEW", one, two, one);
    it.watch("meeting", () -> read(meeting.id()));
    it.after("two cases are to be reviewed");
    it.refused("an agent writes", () -> held("phone-agent", meeting, 1, NOW));
    it.refused("in the future", () -> held(HEAD, meeting, 1, NOW.plusSeconds(1)));
    it.refused("nothing is said of the cases", () -> held(HEAD, meeting, 1, NOW));
    it.refused(
        "twice, and of another",
        () ->
            held(
                HEAD,
                meeting,
                1,
                NOW,
                new Conclusion(one, "call again"),
                new Conclusion(one, "call once more"),
                new Conclusion(draft, "register it")));
    assertThrows(Stale.class, () -> held(HEAD, meeting, 2, NOW));
    var unknown = new Meeting(meeting.company(), one, 1, null, null, null);
    assertThrows(Unknown.class, () -> held(HEAD, unknown, 1, NOW));
    var held =
        held(
            HEAD,
            meeting,
            1,
            NOW,
            new Conclusion(two, "train the agent"),
            new Conclusion(one, "call again"));
    assertEquals(read(meeting.id()), held);
    it.after("it was held");
    it.refused("held again", () -> held(HEAD, meeting, 2, NOW));
    var later = convened("operations-director", "CASE_REVIEW", two);
    assertEquals(List.of(later, read(meeting.id())), list(null, 5));
    assertEquals(List.of(later), list(null, 1));
    assertEquals(List.of(read(meeting.id())), list(later.id(), 5));
    assertThrows(Unknown.class, () -> read(one));
    assertEquals(
        List.of("MEETING_CONVENED", "MEETING_HELD"), timeline(meeting.id(), 0).stream().toList());
    assertEquals(List.of("MEETING_HELD"), timeline(meeting.id(), 1));
    assertThrows(Unknown.class, () -> timeline(one, 0));
    it.same(MeetingLifeTest.class, "meeting");
  }

  @Test
  void where_nothing_is_to_be_concluded_the_minutes_go_to_every_case_S4_07() {
    var text =
        ShippedProcedures.text("ticketing-platform")
            .replace(
                "\"least\": 1, \"most\": 20, \"conclusions\": true",
                "\"least\": 2, \"most\": 2, \"conclusions\": false");
    var other = new Chronicle(text);
    assertEquals(true, text.contains("\"conclusions\": false"));
    var cases = List.of(registered(other), registered(other), registered(other));
    other.quietly();
    other.refused("one case", () -> convened(other, cases.subList(0, 1)));
    other.refused("three cases", () -> convened(other, cases));
    var meeting = convened(other, cases.subList(0, 2));
    other.quietly();
    other
        .does()
        .meetings()
        .minutes()
        .handle(
            new RecordMinutes.Command(
                other.by(HEAD),
                meeting.id(),
                1,
                NOW,
                List.of("Wu"),
                "all was said",
                List.of(new Conclusion(cases.getFirst(), "call again"))));
    other.after("it was held");
    other.same(MeetingLifeTest.class, "minutes");
  }

  private static Meeting convened(Chronicle other, List<UUID> cases) {
    return other
        .does()
        .meetings()
        .convene()
        .handle(
            new ConveneMeeting.Command(
                other.by(HEAD), "CASE_REVIEW", NOW, List.of(), cases, "to look back"));
  }

  private Meeting convened(String by, String kind, UUID... cases) {
    var departments =
        cases.length == 2 && cases[1].equals(new UUID(7, 7))
            ? List.of(new Department("SALES"), new Department("MOON"))
            : List.of(new Department("SALES"), new Department("SALES"));
    return it.does()
        .meetings()
        .convene()
        .handle(
            new ConveneMeeting.Command(
                it.by(by),
                kind,
                NOW.plusSeconds(3600),
                departments,
                List.of(cases),
                "to look back"));
  }

  private Meeting held(String by, Meeting meeting, long version, Instant at, Conclusion... some) {
    return it.does()
        .meetings()
        .minutes()
        .handle(
            new RecordMinutes.Command(
                it.by(by),
                meeting.id(),
                version,
                at,
                List.of("Wu", "Li"),
                "all was said",
                List.of(some)));
  }

  private Meeting read(UUID id) {
    return it.does().meetings().read().handle(new ReadMeeting.Command(it.by("gm"), id));
  }

  private List<Meeting> list(UUID before, int limit) {
    return it.does().meetings().list().handle(new ListMeetings.Command(it.by("gm"), before, limit));
  }

  private List<String> timeline(UUID id, long after) {
    return it
        .does()
        .meetings()
        .timeline()
        .handle(new ReadMeetingTimeline.Command(it.by("gm"), id, after, 5))
        .stream()
        .map(link -> link.event().entry().type())
        .toList();
  }

  private UUID registered() {
    return registered(it);
  }

  private static UUID registered(Chronicle it) {
    var id = it.drafted("phone-agent", seatSoldTwice());
    it.register("phone-agent", id);
    return id;
  }
}
