package redress.application.meeting;

import java.util.List;
import java.util.UUID;
import redress.application.Unknown;
import redress.history.History;
import redress.history.Link;
import redress.meeting.Meetings;
import redress.organization.Person;

/** Reads what has happened to a meeting, in order, a page at a time. */
public final class ReadMeetingTimeline {
  private final Meetings meetings;
  private final History history;

  public ReadMeetingTimeline(Meetings meetings, History history) {
    this.meetings = meetings;
    this.history = history;
  }

  /**
   * @param after the place in the chain after which to read, 0 for the beginning
   */
  public record Command(Person by, UUID meeting, long after, int limit) {}

  public List<Link> handle(Command command) {
    var meeting =
        meetings
            .find(command.by().company(), command.meeting())
            .orElseThrow(() -> new Unknown("meeting"));
    return history.read(meeting.subject(), command.after(), command.limit());
  }
}
