package redress.application.complaint;

import java.util.function.Consumer;
import redress.organization.Person;

/**
 * Gives out all cases of a list, one after the other: a page of them is held at a time, however
 * many there are. What changes meanwhile is given out as it is when its page is read.
 */
public final class ExportComplaints {
  private final ComplaintViews views;

  public ExportComplaints(ComplaintViews views) {
    this.views = views;
  }

  public record Command(Person by, CaseFilter filter) {}

  public void handle(Command command, Consumer<ComplaintViews.Row> reader) {
    var after = command.filter().after();
    do {
      var page = command.filter().page(after, ComplaintViews.MOST_ROWS);
      var listed = views.list(command.by().company(), page);
      listed.rows().forEach(reader);
      after = listed.next();
    } while (after != null);
  }
}
