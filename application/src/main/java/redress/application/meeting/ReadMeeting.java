package redress.application.meeting;

import java.util.UUID;
import redress.application.Unknown;
import redress.meeting.Meeting;
import redress.meeting.Meetings;
import redress.organization.Person;

/** Reads one meeting. */
public final class ReadMeeting {
  private final Meetings meetings;

  public ReadMeeting(Meetings meetings) {
    this.meetings = meetings;
  }

  public record Command(Person by, UUID meeting) {}

  public Meeting handle(Command command) {
    return meetings
        .find(command.by().company(), command.meeting())
        .orElseThrow(() -> new Unknown("meeting"));
  }
}
