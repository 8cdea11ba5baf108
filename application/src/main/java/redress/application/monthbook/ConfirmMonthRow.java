package redress.application.monthbook;

import java.time.YearMonth;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;

/** Records who answers for how much of a case of the month, and what was done about it (S4-22). */
public final class ConfirmMonthRow {
  private final MonthBookDesk desk;
  private final Confirming confirming;

  public ConfirmMonthRow(MonthBookDesk desk, CaseDesk cases) {
    this.desk = desk;
    this.confirming = new Confirming(cases);
  }

  /**
   * @param version the book's version that the caller has seen
   */
  public record Command(
      Person by, YearMonth month, long version, UUID complaint, GivenVerdict given) {}

  /**
   * The book; whoever signed it signs again. The liability of the case is confirmed.
   *
   * @throws Refusal {@code RATIOS_UNFIT}, {@code NO_SUCH_ROW} or {@code MONTH_FROZEN}
   */
  public MonthBookFile handle(Command command) {
    return desk.change(
        command.by(),
        command.month(),
        command.version(),
        opened -> {
          opened.require(Duty.CONFIRM_LIABILITY);
          var rule = opened.rules().rule();
          var verdict = command.given().checked(opened.procedure(), opened.work(), rule);
          var next =
              opened.keep(opened.book().confirm(command.complaint(), verdict, opened.rules()));
          confirming.tell(command.by(), command.complaint(), verdict, rule);
          return next;
        });
  }
}
