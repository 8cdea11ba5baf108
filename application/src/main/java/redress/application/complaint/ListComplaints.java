package redress.application.complaint;

import java.util.List;
import redress.organization.Person;

/** Lists cases, newest first, a page at a time. */
public final class ListComplaints {
  private final ComplaintViews views;

  public ListComplaints(ComplaintViews views) {
    this.views = views;
  }

  public record Command(Person by, ComplaintViews.Filter filter) {}

  public List<ComplaintViews.Row> handle(Command command) {
    return views.list(command.by().company(), command.filter());
  }
}
