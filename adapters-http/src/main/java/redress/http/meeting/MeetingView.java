package redress.http.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.meeting.Meeting;
import redress.organization.Department;

/**
 * A meeting as its reader sees it.
 *
 * @param minutes {@code null} until they are recorded
 */
record MeetingView(
    UUID id,
    long version,
    String kind,
    Instant at,
    List<Department> departments,
    List<Meeting.Case> cases,
    String purpose,
    Mark convened,
    Meeting.Minutes minutes) {

  /** One line of a list. */
  record Row(UUID id, long version, String kind, Instant at, int cases, boolean held) {
    static Row of(Meeting meeting) {
      var call = meeting.call();
      return new Row(
          meeting.id(),
          meeting.version(),
          call.kind(),
          call.at(),
          call.cases().size(),
          meeting.minutes() != null);
    }
  }

  static MeetingView of(Meeting meeting) {
    var call = meeting.call();
    return new MeetingView(
        meeting.id(),
        meeting.version(),
        call.kind(),
        call.at(),
        call.departments(),
        call.cases(),
        call.purpose(),
        call.made(),
        meeting.minutes());
  }
}
