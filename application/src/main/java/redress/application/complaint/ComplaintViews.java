package redress.application.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.complaint.Channel;
import redress.complaint.Complaint;
import redress.complaint.ComplaintClass;
import redress.complaint.ComplaintId;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.Part;
import redress.complaint.Severity;
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
   * One line of a list.
   *
   * @param priority the place in the order in which cases are taken in hand, 1 being the first;
   *     {@code null} if the case has none or has ended
   * @param closedAt when it was closed, or ended otherwise; {@code null} while it runs
   * @param holder the department whose turn it is: at the step of the case's way, where it has one,
   *     or else that which owes what is due first; {@code null} if nothing is owed
   * @param dueAt when that is due; if there is no such instant, the earliest due instant of what is
   *     still owed, or {@code null}
   */
  record Row(
      UUID id,
      String number,
      Stage stage,
      Kind kind,
      Channel channel,
      Market market,
      Severity severity,
      ComplaintClass complaintClass,
      Integer priority,
      String customer,
      String model,
      String partNumber,
      String orderNumber,
      String defect,
      Instant receivedAt,
      Instant registeredAt,
      Instant closedAt,
      Department holder,
      Instant dueAt) {}

  /**
   * Some rows of a list.
   *
   * @param next after which row to go on, or {@code null} at the end of the list. A page may have
   *     fewer rows than were wanted and not be the last: where conditions that fit many cases
   *     together fit few, no page looks through more than a bounded number of them.
   */
  record Listed(List<Row> rows, CaseFilter.Key next) {}

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

  Listed list(CompanyId company, CaseFilter filter);

  /**
   * What the case holds at one moment: nothing of it is older than the rest.
   *
   * @param kinds of parts that it can have; no other is looked for
   */
  Optional<Contents> contents(ComplaintId id, Set<Class<? extends Part>> kinds);

  /** The case with that number. */
  Optional<UUID> numbered(CompanyId company, String number);
}
