package redress.application.weeklylist;

import java.time.Instant;
import java.util.List;
import redress.application.company.CompanyDesk;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.Person;
import redress.time.IsoWeek;

/** Lists the weeks that are over and that nobody has listed, the oldest first, a page at a time. */
public final class ListOwedWeeklyLists {
  private final CompanyDesk desk;

  public ListOwedWeeklyLists(CompanyDesk desk) {
    this.desk = desk;
  }

  /**
   * @param after when the last obligation of the page before began, or {@code null} for the first
   *     page
   */
  public record Command(Person by, Instant after, int limit) {}

  /** A week whose list is owed. */
  public record OwedWeek(IsoWeek week, Obligation obligation) {}

  public List<OwedWeek> handle(Command command) {
    return desk.work(
        command.by(),
        work ->
            work.owed(ObligationKind.WEEKLY_LIST, command.after(), command.limit()).stream()
                .map(
                    it ->
                        new OwedWeek(IsoWeek.of(it.clock().startedAt(), work.company().zone()), it))
                .toList());
  }
}
