package redress.application.quote;

import redress.approval.Approver;
import redress.approval.Matter;
import redress.complaint.Severity;
import redress.money.GivenMoney;
import redress.organization.Person;
import redress.rule.Refusal;

/** Who would have to sign that? (S4-30, S1-02, S1-03) */
public final class QuoteAuthority {
  private final RuleBook book;

  public QuoteAuthority(RuleBook book) {
    this.book = book;
  }

  /**
   * @param amount what it costs in all, or {@code null}
   * @param severity how grave it is, or {@code null}
   */
  public record Command(Person by, String procedure, GivenMoney amount, Severity severity) {}

  /**
   * The position.
   *
   * @throws Refusal {@code QUOTE_NOT_IN_PROCEDURE}, {@code AMOUNT_MISSING}, {@code
   *     SEVERITY_MISSING}, {@code LIMIT_NOT_SET} while the company has not said who signs how much
   *     (G-2), {@code AMOUNT_NEGATIVE}, {@code MONEY_CURRENCY} or {@code MONEY_DECIMALS}
   */
  public Quoted<Approver> handle(Command command) {
    return book.ask(
        command.by(),
        command.procedure(),
        rules -> {
          var authority =
              rules
                  .procedure()
                  .authority()
                  .orElseThrow(() -> RuleBook.notInProcedure("authority", rules.procedure()));
          var amount =
              command.amount() == null
                  ? null
                  : command.amount().in(rules.company().currency(), "/amount");
          if (amount != null && amount.isNegative()) {
            throw Refusal.content("AMOUNT_NEGATIVE", null, "nobody signs " + amount);
          }
          authority
              .unset()
              .ifPresent(
                  refusal -> {
                    throw refusal;
                  });
          var required = authority.required(new Matter(amount, command.severity(), null));
          return Quoted.of(required, required.value().rule());
        });
  }
}
