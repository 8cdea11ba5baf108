package redress.application.quote;

import redress.organization.Person;
import redress.rule.Refusal;

/**
 * Says that the procedure cannot be asked this: nothing in its document decides it, such as an
 * authority by amount in a procedure without one.
 */
public final class RefuseQuote {
  private final RuleBook book;

  public RefuseQuote(RuleBook book) {
    this.book = book;
  }

  /**
   * @param quote what was asked for, such as {@code authority}
   */
  public record Command(Person by, String procedure, String quote) {}

  /** The refusal, {@code QUOTE_NOT_IN_PROCEDURE}. */
  public Refusal handle(Command command) {
    return book.ask(
        command.by(),
        command.procedure(),
        rules ->
            RuleBook.notInProcedure(
                "rule that answers '%s'".formatted(command.quote()), rules.procedure()));
  }
}
