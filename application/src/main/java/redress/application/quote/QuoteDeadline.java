package redress.application.quote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import redress.application.quote.RuleBook.Rules;
import redress.obligation.Circumstances;
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
   * @param circumstances as far as they are given; for limits that depend on them
   * @param pauses those whose reason does not stop this clock are named and left out
   */
  public record Command(
      Person by,
      String procedure,
      ObligationKind obligation,
      Instant startedAt,
      Circumstances circumstances,
      List<Pause> pauses) {
    public Command {
      pauses = List.copyOf(pauses);
    }
  }

  /**
   * The due instant.
   *
   * @throws Refusal {@code MARKET_MISSING}, {@code KIND_MISSING}, {@code URGENCY_MISSING} or {@code
   *     SEVERITY_MISSING} where that decides and is not given, {@code QUOTE_NOT_IN_PROCEDURE},
   *     {@code CALENDAR_MISSING}, {@code LIMIT_NOT_SET} or {@code LIMIT_OPEN} if there is none
   */
  public Quoted<Due.At> handle(Command command) {
    return book.ask(
        command.by(),
        command.procedure(),
        rules -> {
          var rule = rule(command, rules);
          var due = due(command, rules, rule);
          return new Quoted<>(known(due, rule), rule.rule(), steps(due, rule, command));
        });
  }

  /** Of all that hold together, the one that is due first. */
  private static ObligationRule rule(Command command, Rules rules) {
    var all = rules.procedure().obligations().of(command.obligation());
    complete(all, command.circumstances());
    ObligationRule first = null;
    for (var rule : all) {
      if (rule.when().in(command.circumstances())
          && (first == null
              || rule.startedBy() == first.startedBy() && sooner(command, rules, rule, first))) {
        first = rule;
      }
    }
    if (first == null) {
      throw RuleBook.notInProcedure(
          all.isEmpty()
              ? "obligation " + command.obligation()
              : "obligation %s in these circumstances".formatted(command.obligation()),
          rules.procedure());
    }
    return first;
  }

  /** Whatever decides is given: nothing is guessed. */
  private static void complete(List<ObligationRule> all, Circumstances given) {
    for (var rule : all) {
      var when = rule.when();
      decides(when.market(), given.market(), rule, "MARKET_MISSING", "market");
      decides(when.kind(), given.kind(), rule, "KIND_MISSING", "kind");
      decides(when.urgency(), given.urgency(), rule, "URGENCY_MISSING", "urgency");
      decides(when.severity(), given.severity(), rule, "SEVERITY_MISSING", "severity");
    }
  }

  private static void decides(
      Set<?> wanted, Object given, ObligationRule rule, String code, String what) {
    if (!wanted.isEmpty() && given == null) {
      throw Refusal.content(
          code, rule.rule(), "the limit of %s depends on the %s".formatted(rule.kind(), what));
    }
  }

  private static boolean sooner(
      Command command, Rules rules, ObligationRule one, ObligationRule other) {
    return due(command, rules, one) instanceof Due.At it
        && (!(due(command, rules, other) instanceof Due.At before)
            || it.at().isBefore(before.at()));
  }

  private static Due due(Command command, Rules rules, ObligationRule rule) {
    return Deadline.of(
        rule.limit(),
        command.startedAt(),
        rule.counting(command.pauses()),
        rules.calendar(),
        rule.rule());
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
    given(rule, rule.when().market(), command.circumstances().market(), "market", steps);
    given(rule, rule.when().kind(), command.circumstances().kind(), "kind", steps);
    given(rule, rule.when().urgency(), command.circumstances().urgency(), "urgency", steps);
    given(rule, rule.when().severity(), command.circumstances().severity(), "severity", steps);
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

  private static void given(
      ObligationRule rule, Set<?> deciding, Enum<?> value, String what, List<Step> steps) {
    if (value != null) {
      steps.add(
          new Step(
              rule.rule(),
              deciding.isEmpty()
                  ? "The limit is the same for every " + what
                  : "The limit is the one for this " + what,
              value.name()));
    }
  }
}
