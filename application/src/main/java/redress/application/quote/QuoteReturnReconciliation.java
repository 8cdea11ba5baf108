package redress.application.quote;

import java.math.BigDecimal;
import redress.organization.Person;
import redress.returns.Reconciliation;
import redress.returns.ReturnRules;
import redress.rule.Refusal;

/** What would be posted if so much came back? (S4-36) */
public final class QuoteReturnReconciliation {
  private final RuleBook book;

  public QuoteReturnReconciliation(RuleBook book) {
    this.book = book;
  }

  /**
   * @param approved how many pieces, or {@code null} while it is undetermined
   * @param tolerancePercent of the customer's order, or {@code null} if it names none
   */
  public record Command(
      Person by, String procedure, Integer approved, int actual, BigDecimal tolerancePercent) {}

  /**
   * What is posted.
   *
   * @throws Refusal {@code QUOTE_NOT_IN_PROCEDURE} or {@code TOLERANCE_TOO_HIGH}
   */
  public Quoted<Reconciliation> handle(Command command) {
    return book.ask(
        command.by(),
        command.procedure(),
        rules -> {
          var returns =
              rules
                  .procedure()
                  .sections()
                  .find(ReturnRules.class)
                  .orElseThrow(
                      () -> RuleBook.notInProcedure("return to reconcile", rules.procedure()));
          returns.check(command.tolerancePercent());
          return Quoted.of(
              returns.reconciled(command.approved(), command.actual(), command.tolerancePercent()),
              returns.rule());
        });
  }
}
