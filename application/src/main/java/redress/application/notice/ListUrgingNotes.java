package redress.application.notice;

import java.util.List;
import java.util.UUID;
import redress.notice.UrgingNote;
import redress.notice.UrgingNotes;
import redress.organization.Department;
import redress.organization.Person;

/** Lists the urging notes of the company, the newest first, a page at a time. */
public final class ListUrgingNotes {
  private final UrgingNotes notes;

  public ListUrgingNotes(UrgingNotes notes) {
    this.notes = notes;
  }

  /**
   * @param complaint those of one case, or {@code null} for all
   * @param holder those to one department, or {@code null} for all
   * @param before the last note of the page before, or {@code null} for the first page
   */
  public record Command(Person by, UUID complaint, Department holder, UUID before, int limit) {}

  public List<UrgingNote> handle(Command command) {
    return notes.list(
        command.by().company(),
        command.complaint(),
        command.holder(),
        command.before(),
        command.limit());
  }
}
