package redress.application.complaint;

import redress.organization.Person;

/** Lists cases in the order that is asked for, a page at a time. */
public final class ListComplaints {
  private final ComplaintViews views;

  public ListComplaints(ComplaintViews views) {
    this.views = views;
  }

  public record Command(Person by, CaseFilter filter) {}

  public ComplaintViews.Listed handle(Command command) {
    return views.list(command.by().company(), command.filter());
  }
}
