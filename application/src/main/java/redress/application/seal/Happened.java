package redress.application.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import redress.application.job.ByItself;
import redress.audit.AuditRecord;
import redress.history.Event;
import redress.organization.CompanyId;
import redress.seal.DaySeal;

/**
 * When what is in a company's chains happened, gathered while they are read: by that the seals are
 * missed that should be there. The seals themselves do not count.
 *
 * <p>Commands work beside a server that is stopped, and so seals nothing. That it ran is shown by
 * what only it does: it lets people in, and does by itself what is due.
 */
public final class Happened implements Consumer<Event> {
  private Instant earliest;
  private Instant latest;
  private Instant known;
  private LocalDate firstSeal;

  @Override
  public void accept(Event event) {
    CompanyId company = event.subject().company();
    if (event.subject().equals(DaySeal.chain(company))) {
      return;
    }
    earliest = earliest == null || event.at().isBefore(earliest) ? event.at() : earliest;
    if (served(event) && (latest == null || event.at().isAfter(latest))) {
      latest = event.at();
    }
    if (event.subject().equals(KnownCompanies.chain()) && event.seq() == 1) {
      known = event.at();
    }
    Founded.firstSeal(event).ifPresent(day -> firstSeal = day);
  }

  private static boolean served(Event event) {
    return event.by().equals(ByItself.NAME) || AuditRecord.of(event).isPresent();
  }

  /** When the first event happened, or {@code null} if there is none. */
  Instant earliest() {
    return earliest;
  }

  /** When the server did something last, or {@code null} if it never did. */
  Instant latest() {
    return latest;
  }

  /** When it was told first which companies there are, or {@code null} if it never was. */
  Instant known() {
    return known;
  }

  /**
   * The first day that has to be sealed as the founding tells it; {@code null} where it does not,
   * as in companies that are older than seals.
   */
  LocalDate firstSeal() {
    return firstSeal;
  }
}
