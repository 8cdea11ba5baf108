package redress.notice;

import java.util.List;
import java.util.UUID;
import redress.organization.CompanyId;
import redress.organization.Department;

/** The urging notes of all companies: added and read, never changed. */
public interface UrgingNotes {
  /**
   * Adds notes of one company, all or none.
   *
   * @throws IllegalStateException if there is a note about one of the steps of that day already
   */
  void add(List<UrgingNote> notes);

  /**
   * At most {@code limit} notes, the newest first.
   *
   * @param complaint of that case, or {@code null} for all cases
   * @param holder to that department, or {@code null} for all
   * @param before after the note of that id, or {@code null} from the newest on
   */
  List<UrgingNote> list(
      CompanyId company, UUID complaint, Department holder, UUID before, int limit);
}
