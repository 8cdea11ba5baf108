package redress.application.complaint;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import redress.application.Replies;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.history.Entry;
import redress.obligation.Obligation;

/**
 * Gives case numbers: gap-free within each company and month, however many ask at once.
 *
 * <p>A registration is a unit of work of its own and may be carried out together with others: its
 * function is pure, may be called more than once, and only the outcome that was committed counts.
 * It is refused with {@link IllegalStateException} inside an open transaction.
 */
public interface Registrations {
  /**
   * One case to be registered.
   *
   * @param id the case
   * @param version the stored version that the function was made for; empty for a new case
   * @param month the month whose series the number comes from
   * @param key what makes a repeat of this request the same request
   * @param assign the next sequence of the month &rarr; what is stored and answered
   */
  record Registration(
      ComplaintId id,
      OptionalLong version,
      YearMonth month,
      ReplyKey key,
      IntFunction<Registered> assign) {}

  /**
   * What one registration stores.
   *
   * @param entries the events to append to the case's chain, oldest first
   * @param by the user name under which they are appended, at the complaint's registration instant
   */
  record Registered(
      Complaint complaint,
      List<Obligation> obligations,
      List<Entry> entries,
      String by,
      Reply reply) {}

  /**
   * Registers and answers after the commit.
   *
   * @throws redress.application.Stale if the case has changed since
   * @throws redress.application.Unavailable if too many are waiting or the store is away
   */
  Replies.Once register(Registration registration);
}
