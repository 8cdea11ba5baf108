package redress.application.meeting;

import redress.application.Ports;
import redress.application.company.CompanyDesk;

/** The use cases around meetings. */
public record OfMeetings(
    ConveneMeeting convene,
    RecordMinutes minutes,
    ListMeetings list,
    ReadMeeting read,
    ReadMeetingTimeline timeline) {
  /** Makes them from the ports of an installation. */
  public static OfMeetings of(Ports ports, CompanyDesk desk) {
    var meetings = ports.meetings();
    return new OfMeetings(
        new ConveneMeeting(desk, meetings),
        new RecordMinutes(desk, meetings),
        new ListMeetings(meetings),
        new ReadMeeting(meetings),
        new ReadMeetingTimeline(meetings, ports.history()));
  }
}
