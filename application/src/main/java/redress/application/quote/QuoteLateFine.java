package redress.application.quote;

import java.time.Duration;
import java.time.Instant;
import redress.obligation.ObligationKind;
import redress.organization.Person;
import redress.penalty.Fine;
import redress.penalty.LateFine.Facts;
import redress.rule.Refusal;
import redress.time.Limit;

/** What would being late cost? (I-31, I-32) */
public final class QuoteLateFine {
  private final RuleBook book;

  public QuoteLateFine(RuleBook book) {
    this.book = book;
  }

  /**
   * @param doneAt when it was done, or {@code null} if it is not: then until now
   */
  public record Command(
      Person by, String procedure, ObligationKind obligation, Instant dueAt, Instant doneAt) {}

  /**
   * The fine.
   *
   * @throws Refusal {@code QUOTE_NOT_IN_PROCEDURE}, or {@code TOO_LONG} for more than ten years
   */
  public Quoted<Fine> handle(Command command) {
    return book.ask(
        command.by(),
        command.procedure(),
        rules -> {
          var policy =
              rules
                  .procedure()
                  .penalty()
                  .lateFine(command.obligation())
                  .orElseThrow(
                      () ->
                          RuleBook.notInProcedure(
                              "late fine for " + command.obligation(), rules.procedure()));
          var end = command.doneAt() == null ? rules.now() : command.doneAt();
          if (Duration.between(command.dueAt(), end).toDays() > Limit.LONGEST_DAYS) {
            throw Refusal.content(
                "TOO_LONG",
                policy.rule(),
                "at most %d days are counted".formatted(Limit.LONGEST_DAYS));
          }
          var facts = Facts.of(command.dueAt(), command.doneAt(), rules.now());
          return Quoted.of(policy.of(facts, rules.calendar()), policy.rule());
        });
  }
}
