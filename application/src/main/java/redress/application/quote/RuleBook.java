package redress.application.quote;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import redress.application.Transactions;
import redress.application.Unknown;
import redress.application.Workdays;
import redress.organization.Company;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.procedure.Procedures;
import redress.rule.Refusal;
import redress.time.Calendar;

/** A company's rules without a case: where quotes look them up. */
public final class RuleBook {
  private final Transactions transactions;
  private final Procedures procedures;
  private final Workdays workdays;
  private final InstantSource clock;

  public RuleBook(
      Transactions transactions, Procedures procedures, Workdays workdays, InstantSource clock) {
    this.transactions = transactions;
    this.procedures = procedures;
    this.workdays = workdays;
    this.clock = clock;
  }

  /** The rules in force now, ready to be asked. */
  record Rules(Company company, Procedure procedure, Calendar calendar, Instant now) {}

  /**
   * Asks the rules of the caller's company.
   *
   * @param procedure the code of the procedure in force there
   * @throws Unknown if the company runs another procedure
   */
  <T> T ask(Person by, String procedure, Function<Rules, T> question) {
    return transactions.run(
        by.company(),
        () -> {
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var company = workdays.company(by.company());
          var rules =
              procedures
                  .effective(by.company(), now)
                  .map(Procedures.InForce::procedure)
                  .filter(it -> it.code().equals(procedure))
                  .orElseThrow(() -> new Unknown("procedure"));
          return question.apply(new Rules(company, rules, workdays.calendar(company, rules), now));
        });
  }

  /** The refusal of a quote about something that the procedure does not have. */
  static Refusal notInProcedure(String what, Procedure procedure) {
    return Refusal.content(
        "QUOTE_NOT_IN_PROCEDURE",
        null,
        "the procedure %s has no %s".formatted(procedure.code(), what));
  }
}
