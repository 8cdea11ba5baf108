package redress.application.complaint;

import java.util.List;
import java.util.UUID;
import redress.application.Unknown;
import redress.complaint.ComplaintId;
import redress.complaint.Complaints;
import redress.history.History;
import redress.history.Link;
import redress.organization.Person;

/** Reads what has happened to a case, in order, a page at a time. */
public final class ReadTimeline {
  private final Complaints complaints;
  private final History history;

  public ReadTimeline(Complaints complaints, History history) {
    this.complaints = complaints;
    this.history = history;
  }

  /**
   * @param after the place in the chain after which to read, 0 for the beginning
   */
  public record Command(Person by, UUID complaint, long after, int limit) {}

  public List<Link> handle(Command command) {
    var id = new ComplaintId(command.by().company(), command.complaint());
    complaints.find(id).orElseThrow(() -> new Unknown("complaint"));
    return history.read(id.subject(), command.after(), command.limit());
  }
}
