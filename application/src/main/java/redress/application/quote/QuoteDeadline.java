package redress.application.quote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import redress.complaint.Market;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.obligation.ObligationRule;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.rule.Step;
import redress.time.Deadline;
import redress.time.Due;
import redress.time.Pause;

/** When would it be due? (architecture: quotes) */
public final class QuoteDeadline {
  private final RuleBook book;

  public QuoteDeadline(RuleBook book) {
    this.book = book;
  }

  /**
   * @param procedure the code of the company's procedure
   * @param market where the customer is, or {@code null}; for limits that depend on it
   * @param pauses those whose reason does not stop this clock are named and left out
   */
  public record Command(
      Person by,
      String procedure,
      ObligationKind obligation,
      Instant startedAt,
      Market market,
      List<Pause> pauses) {
    public Command {
      pauses = List.copyOf(pauses);
    }
  }

  /**
   * The due instant.
   *
   * @throws Refusal {@code QUOTE_NOT_IN_PROCEDURE}, {@code CALENDAR_MISSING}, {@code LIMIT_NOT_SET}
   *     or {@code LIMIT_OPEN} if there is none
   */
  public Quoted<Due.At> handle(Command command) {
    return book.ask(
        command.by(),
        command.procedure(),
        rules -> {
          var rule =
              rules
                  .procedure()
                  .obligations()
                  .of(command.obligation())
                  .orElseThrow(
                      () ->
                          RuleBook.notInProcedure(
                              "obligation " + command.obligation(), rules.procedure()));
          var counting = Obligation.counting(command.pauses(), rule);
          var due =
              Deadline.of(
                  rule.limit(), command.startedAt(), counting, rules.calendar(), rule.rule());
          return new Quoted<>(known(due, rule), rule.rule(), steps(due, rule, command));
        });
  }

  private static Due.At known(Due due, ObligationRule rule) {
    return switch (due) {
      case Due.At at -> at;
      case Due.Undetermined none ->
          throw Refusal.content(
              "CALENDAR_MISSING",
              rule.rule(),
              "the calendar %s does not know %d yet".formatted(none.calendar(), none.year()));
      case Due.NotSet none ->
          throw Refusal.content(
              "LIMIT_NOT_SET",
              rule.rule(),
              "the company has not set the limit of %s: %s".formatted(rule.kind(), none.why()));
      case Due.Open none ->
          throw Refusal.content(
              "LIMIT_OPEN",
              rule.rule(),
              "%s has no limit of its own, only what is agreed or planned".formatted(rule.kind()));
    };
  }

  private static List<Step> steps(Due due, ObligationRule rule, Command command) {
    var steps = new ArrayList<>(due.steps());
    if (command.market() != null) {
      steps.add(
          new Step(rule.rule(), "The limit is the same for every market", command.market().name()));
    }
    command.pauses().stream()
        .filter(pause -> !rule.pausedBy().contains(pause.reason()))
        .forEach(
            pause ->
                steps.add(
                    new Step(
                        rule.rule(),
                        "%s does not stop the clock of %s".formatted(pause.reason(), rule.kind()),
                        "not counted")));
    return steps;
  }
}
