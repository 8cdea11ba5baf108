package redress.application.monthbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.application.company.CompanyWork;
import redress.monthbook.Heads;
import redress.monthbook.MonthBook;
import redress.monthbook.MonthBookRules;
import redress.monthbook.Seat;
import redress.obligation.Obligation;
import redress.organization.Department;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.rule.Refusal;

/**
 * A month book with what is, or was, owed for it and the procedure that holds for it.
 *
 * @param seats for which departments whoever reads it may sign it
 */
public record MonthBookFile(
    MonthBook book, Procedure procedure, List<Obligation> obligations, List<Seat> seats) {
  public MonthBookFile {
    obligations = List.copyOf(obligations);
    seats = List.copyOf(seats);
  }

  /**
   * What one person may or may not do now.
   *
   * @param refusal why not, or {@code null} if allowed
   */
  public record Possible(String operation, Refusal refusal) {}

  static MonthBookFile of(MonthBook book, CompanyWork work, Seating seating) {
    var procedure = work.procedure(book.edition());
    var rules = procedure.sections().of(MonthBookRules.class);
    return new MonthBookFile(
        book, procedure, work.obligations(book.subject()), seating.of(book, rules, work));
  }

  MonthBookRules rules() {
    return procedure.sections().of(MonthBookRules.class);
  }

  /** The departments whose heads have still to sign it. */
  public List<Department> missing() {
    return book.frozen() ? List.of() : Heads.missing(book, rules());
  }

  /** What this person may do, in the order of the book's life. */
  public List<Possible> possible(Person by) {
    var rules = rules();
    var all = new ArrayList<Possible>();
    add(all, "confirmMonthRow", duty(Duty.CONFIRM_LIABILITY, by).or(() -> book.mayChange(rules)));
    add(all, "signMonthBook", Heads.maySign(book, by, seats, rules));
    add(
        all,
        "freezeMonthBook",
        duty(Duty.COMPILE_MONTH_BOOK, by).or(() -> Heads.mayFreeze(book, rules)));
    add(all, "correctMonthBook", duty(Duty.CONFIRM_LIABILITY, by).or(() -> mayCorrect(rules)));
    return all;
  }

  private Optional<Refusal> mayCorrect(MonthBookRules rules) {
    return book.frozen() ? Optional.empty() : Optional.of(book.notFrozen(rules));
  }

  private Optional<Refusal> duty(Duty duty, Person by) {
    return procedure.duties().refusal(duty, by, null);
  }

  private static void add(List<Possible> all, String operation, Optional<Refusal> refusal) {
    all.add(new Possible(operation, refusal.orElse(null)));
  }
}
