package redress.http.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.meeting.ConveneMeeting;
import redress.application.meeting.ListMeetings;
import redress.application.meeting.OfMeetings;
import redress.application.meeting.ReadMeeting;
import redress.application.meeting.ReadMeetingTimeline;
import redress.application.meeting.RecordMinutes;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.Timeline;
import redress.http.json.Times;
import redress.meeting.Meeting;
import redress.organization.Department;
import redress.tree.Node;

/** Departments sit together about cases. */
public final class MeetingOperations {
  private static final int TEXT = 10_000;
  private static final int NAME = 200;
  private static final int CODE = 64;
  private static final String ALL = "/meetings";
  private static final String ONE = ALL + "/{meeting}";

  private final OfMeetings meetings;

  public MeetingOperations(UseCases useCases) {
    this.meetings = useCases.meetings();
  }

  public Chapter chapter() {
    return Chapter.of(
        "meeting",
        Operation.post("conveneMeeting", ALL, this::convene),
        Operation.get("listMeetings", ALL, this::list),
        Operation.get("readMeeting", ONE, this::read),
        Operation.post("recordMinutes", ONE + "/minutes", this::minutes),
        Operation.get("readMeetingTimeline", ONE + "/timeline", this::timeline));
  }

  private record CallForm(
      String kind,
      Instant at,
      List<Department> departments,
      List<UUID> complaints,
      String purpose) {
    static CallForm read(Node node) {
      node.only("kind", "at", "departments", "complaints", "purpose");
      var kind = node.at("kind").text(CODE);
      var at = Times.instant(node.at("at"));
      var departments = node.at("departments").list(it -> it.parsed("a code", Department::new));
      var complaints = node.at("complaints").list(it -> it.parsed("an id", UUID::fromString));
      var purpose = node.at("purpose").text(TEXT);
      return node.make(() -> new CallForm(kind, at, departments, complaints, purpose));
    }
  }

  private Reply convene(Exchange exchange) {
    var form = exchange.body(CallForm::read);
    var meeting =
        meetings
            .convene()
            .handle(
                new ConveneMeeting.Command(
                    exchange.actor(),
                    form.kind(),
                    form.at(),
                    form.departments(),
                    form.complaints(),
                    form.purpose()));
    return exchange.created(ALL + "/" + meeting.id(), meeting.version(), MeetingView.of(meeting));
  }

  private record MinutesForm(
      Instant heldAt, List<String> present, String text, List<Meeting.Conclusion> conclusions) {
    static MinutesForm read(Node node) {
      node.only("heldAt", "present", "text", "conclusions");
      var heldAt = Times.instant(node.at("heldAt"));
      var present = node.at("present").list(it -> it.text(NAME));
      var text = node.at("text").text(TEXT);
      var conclusions =
          node.maybe("conclusions").map(it -> it.list(MinutesForm::conclusion)).orElse(List.of());
      return node.make(() -> new MinutesForm(heldAt, present, text, conclusions));
    }

    private static Meeting.Conclusion conclusion(Node node) {
      var complaint =
          node.only("complaint", "text").at("complaint").parsed("an id", UUID::fromString);
      var text = node.at("text").text(TEXT);
      return node.make(() -> new Meeting.Conclusion(complaint, text));
    }
  }

  private Reply minutes(Exchange exchange) {
    var form = exchange.body(MinutesForm::read);
    var meeting =
        meetings
            .minutes()
            .handle(
                new RecordMinutes.Command(
                    exchange.actor(),
                    exchange.id("meeting"),
                    exchange.expectedVersion(),
                    form.heldAt(),
                    form.present(),
                    form.text(),
                    form.conclusions()));
    return shown(exchange, meeting);
  }

  private Reply list(Exchange exchange) {
    var page = exchange.page();
    var before = page.after(key -> UUID.fromString(key.getFirst())).orElse(null);
    var rows =
        meetings.list().handle(new ListMeetings.Command(exchange.actor(), before, page.wanted()));
    return exchange.list(page, rows, it -> List.of(it.id().toString()), MeetingView.Row::of);
  }

  private Reply read(Exchange exchange) {
    return shown(
        exchange,
        meetings.read().handle(new ReadMeeting.Command(exchange.actor(), exchange.id("meeting"))));
  }

  private Reply timeline(Exchange exchange) {
    var meeting = exchange.id("meeting");
    return Timeline.page(
        exchange,
        (after, limit) ->
            meetings
                .timeline()
                .handle(new ReadMeetingTimeline.Command(exchange.actor(), meeting, after, limit)));
  }

  private static Reply shown(Exchange exchange, Meeting meeting) {
    return exchange.ok(meeting.version(), MeetingView.of(meeting));
  }
}
