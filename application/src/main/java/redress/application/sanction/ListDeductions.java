package redress.application.sanction;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import redress.application.company.CompanyDesk;
import redress.organization.Duty;
import redress.organization.Person;
import redress.sanction.Deduction;
import redress.sanction.Deductions;

/**
 * Lists what is taken from people's pay of one month, a page at a time; for finance, and whoever
 * the procedure lets see it.
 */
public final class ListDeductions {
  private final CompanyDesk desk;
  private final Deductions deductions;

  public ListDeductions(CompanyDesk desk, Deductions deductions) {
    this.desk = desk;
    this.deductions = deductions;
  }

  /**
   * @param after the last one of the page before, or {@code null} for the first page
   */
  public record Command(Person by, YearMonth month, Deductions.After after, int limit) {}

  public List<Deduction> handle(Command command) {
    return desk.work(
        command.by(),
        work -> {
          var procedure = work.effective().procedure();
          var duties = procedure.duties();
          if (Stream.of(Duty.EXECUTE_PENALTY, Duty.SEE_PENALTIES)
              .allMatch(duty -> duties.refusal(duty, command.by(), null).isPresent())) {
            work.require(Duty.EXECUTE_NOTICE, procedure, null);
          }
          return deductions.of(
              work.company().id(), command.month(), command.after(), command.limit());
        });
  }
}
