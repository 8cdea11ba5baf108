package redress.application.seal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import redress.history.Event;
import redress.history.History;
import redress.history.Imprint;
import redress.history.Link;
import redress.history.Subject;
import redress.organization.Company;
import redress.organization.CompanyId;

/** What the beginning of a company's history says about its seals. */
public final class Founded {
  /** Where the event of the founding tells the first day that will be sealed. */
  public static final String FIRST_SEAL = "/firstSeal";

  /** The kind of record under which a store keeps companies. */
  public static final String COMPANIES = "companies";

  /** The oldest companies have no such event: their history began with what was done. */
  private static final String FOUNDED = "FOUNDED";

  private static final int PAGE = 500;

  private Founded() {}

  /**
   * Whether the founding tells the company's own record, and so whatever it was founded with: of
   * such a company there is nothing of which no event tells.
   */
  static boolean isTold(History history, CompanyId company) {
    return history.read(Subject.of(company), 0, 1).stream()
        .anyMatch(
            link ->
                legible(link).filter(it -> it.entry().type().equals(FOUNDED)).isPresent()
                    && tells(company, List.of(link)));
  }

  /** The event, unless its bytes are none, which whoever verifies its chain says. */
  static Optional<Event> legible(Link link) {
    try {
      return Optional.of(link.event());
    } catch (IllegalArgumentException | DateTimeException forged) {
      return Optional.empty();
    }
  }

  /**
   * Whether the company's own record was told at its founding or since ({@link TakeStock}), and so
   * the records that are found by their keys.
   */
  static boolean isStockTaken(History history, CompanyId company) {
    long seq = 0;
    List<Link> page;
    do {
      page = history.read(Subject.of(company), seq, PAGE);
      if (tells(company, page)) {
        return true;
      }
      seq += page.size();
    } while (page.size() == PAGE);
    return false;
  }

  private static boolean tells(CompanyId company, List<Link> links) {
    var record = new Imprint(COMPANIES, company.code(), null).path();
    return links.stream()
        .flatMap(link -> legible(link).stream())
        .flatMap(event -> event.entry().changes().stream())
        .anyMatch(change -> change.path().equals(record));
  }

  /** The first day that is sealed of a company that is founded at that instant. */
  public static String firstSeal(Company company, Instant now) {
    return SealDay.day(SealDay.first(company, now), company.zone()).toString();
  }

  /** The first day that has to be sealed, if this event tells it. */
  static Optional<LocalDate> firstSeal(Event event) {
    if (!event.subject().equals(Subject.of(event.subject().company()))) {
      return Optional.empty();
    }
    return event.entry().changes().stream()
        .filter(change -> change.path().equals(FIRST_SEAL))
        .map(change -> LocalDate.parse(change.to()))
        .findFirst();
  }
}
