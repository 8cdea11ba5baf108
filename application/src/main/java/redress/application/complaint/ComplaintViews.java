package redress.application.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Part;
import redress.complaint.Stage;
import redress.obligation.Obligation;
import redress.organization.CompanyId;
import redress.organization.Department;

/**
 * Views of cases: flat ones for lists, since a case is not loaded to be listed, and all that one
 * has.
 */
public interface ComplaintViews {
  /** The most rows that one page may have. */
  int MOST_ROWS = 200;

  /**
   * What to list; an absent condition does not restrict. Ordered by identity, newest first.
   *
   * @param holder cases in which this department owes something now
   * @param customer the exact name of the customer
   * @param number the exact case number
   * @param text at least two characters that occur in customer, model, serial number or defect, in
   *     capital or small letters
   * @param before the last identity of the page before, or {@code null} for the first
   */
  record Filter(
      Stage stage,
      Department holder,
      String customer,
      String number,
      String text,
      UUID before,
      int limit) {}

  /**
   * One line of a list.
   *
   * @param dueAt the earliest due instant of what is still owed, or {@code null}
   */
  record Row(
      UUID id,
      String number,
      Stage stage,
      String customer,
      String model,
      String defect,
      Instant receivedAt,
      Instant dueAt) {}

  /**
   * One case with everything of its own.
   *
   * @param obligations in the order of their ids
   * @param parts each kind that is kept, with its parts in the order of their making
   */
  record Contents(
      Complaint complaint,
      List<Obligation> obligations,
      Map<Class<? extends Part>, List<? extends Part>> parts) {}

  List<Row> list(CompanyId company, Filter filter);

  /** What the case holds at one moment: nothing of it is older than the rest. */
  Optional<Contents> contents(ComplaintId id);

  /** The case with that number. */
  Optional<UUID> numbered(CompanyId company, String number);
}
