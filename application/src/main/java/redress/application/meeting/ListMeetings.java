package redress.application.meeting;

import java.util.List;
import java.util.UUID;
import redress.meeting.Meeting;
import redress.meeting.Meetings;
import redress.organization.Person;

/** Lists the meetings, the newest first, a page at a time. */
public final class ListMeetings {
  private final Meetings meetings;

  public ListMeetings(Meetings meetings) {
    this.meetings = meetings;
  }

  /**
   * @param before the last meeting of the page before, or {@code null} for the first page
   */
  public record Command(Person by, UUID before, int limit) {}

  public List<Meeting> handle(Command command) {
    return meetings.before(command.by().company(), command.before(), command.limit());
  }
}
