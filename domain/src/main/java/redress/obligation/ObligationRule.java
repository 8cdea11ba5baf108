package redress.obligation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.time.Limit;
import redress.time.Pause;
import redress.tree.Node;

/**
 * What a procedure says about one kind of obligation.
 *
 * @param when in which circumstances it is owed
 * @param startedBy what starts its clock
 * @param fulfilledBy what fulfils it
 * @param holder who owes it, or {@code null} for the department concerned
 * @param limit how much time there is
 * @param pausedBy the codes of the waitings that stop its clock
 * @param agreement the rule under which an earlier date agreed with the customer holds instead, or
 *     {@code null} if none does (I-22)
 * @param until what ends it, where it begins again each time it is fulfilled (C-7); otherwise
 *     {@code null}
 */
public record ObligationRule(
    ObligationKind kind,
    When when,
    Moment startedBy,
    Moment fulfilledBy,
    Department holder,
    Limit limit,
    Set<String> pausedBy,
    RuleId rule,
    RuleId agreement,
    Moment until) {
  /** The members that give a limit, each in a unit of its own. */
  private static final List<String> UNITS =
      List.of(
          "workingDays",
          "workingHours",
          "hours",
          "calendarDays",
          "endOfWorkingDays",
          "dayOfMonth",
          "weekday",
          "notSet",
          "open");

  public ObligationRule {
    pausedBy = Set.copyOf(pausedBy);
  }

  /** Whether that fulfils what is owed. */
  boolean fulfilledBy(Moment moment) {
    return fulfilledBy == moment || until == moment;
  }

  /** Whether it is owed anew when that has fulfilled it. */
  boolean again(Moment moment) {
    return until != null && until != moment;
  }

  /** Whether an obligation was begun under this rule. */
  boolean began(Obligation obligation) {
    var clock = obligation.clock();
    return kind == obligation.kind()
        && rule.equals(clock.rule())
        && limit.equals(clock.limit())
        && Objects.equals(agreement, clock.agreement());
  }

  /** The pauses that stop its clock. */
  public List<Pause> counting(List<Pause> pauses) {
    var counting = new ArrayList<>(pauses);
    counting.removeIf(pause -> !pausedBy(pause.reason()));
    return counting;
  }

  /** Whether a waiting of that kind stops its clock. */
  boolean pausedBy(String code) {
    return pausedBy.contains(code);
  }

  static ObligationRule read(Node node) {
    node.only(
        "kind",
        "when",
        "startedBy",
        "fulfilledBy",
        "holder",
        "limit",
        "pausedBy",
        "rule",
        "agreementRule",
        "until");
    var kind = node.at("kind").code(ObligationKind.class);
    var when = node.maybe("when").map(When::read);
    var startedBy = node.at("startedBy").code(Moment.class);
    var fulfilledBy = node.at("fulfilledBy").code(Moment.class);
    var holder = node.maybe("holder").map(it -> it.parsed("a code", Department::new));
    var limit = limit(node.at("limit"));
    var pausedBy = node.at("pausedBy").list(Node::text);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    var agreement = node.maybe("agreementRule").map(it -> it.parsed("a rule id", RuleId::new));
    var until = node.maybe("until").map(it -> it.code(Moment.class));
    return node.make(
        () ->
            new ObligationRule(
                kind,
                when.orElse(When.ALWAYS),
                startedBy,
                fulfilledBy,
                holder.orElse(null),
                limit,
                Set.copyOf(pausedBy),
                rule,
                agreement.orElse(null),
                until.orElse(null)));
  }

  /** Reads a limit: an object with exactly one of the names below. */
  public static Limit limit(Node node) {
    node.only(Stream.concat(UNITS.stream(), Stream.of("lastDay")).toArray(String[]::new));
    var units = UNITS.stream().filter(node::has).toList();
    if (units.size() > 1) {
      return node.wrong("GIVEN_TWICE", "a limit has one unit, not " + String.join(" and ", units));
    }
    if (node.has("lastDay") && !node.has("calendarDays")) {
      return node.wrong("NOT_ALLOWED", "only calendar days end on a last day");
    }
    if (node.has("workingDays")) {
      var days = node.at("workingDays").decimal();
      return node.make(() -> new Limit.Working(days));
    }
    if (node.has("workingHours")) {
      int hours = node.at("workingHours").integer(1, 10_000);
      return node.make(() -> new Limit.WorkingTime(Duration.ofHours(hours)));
    }
    if (node.has("hours")) {
      int hours = node.at("hours").integer(1, 80_000);
      return node.make(() -> new Limit.Elapsed(Duration.ofHours(hours)));
    }
    if (node.has("calendarDays")) {
      int days = node.at("calendarDays").integer(1, 3_660);
      var last = node.maybe("lastDay").map(it -> it.code(Limit.LastDay.class));
      return node.make(() -> new Limit.CalendarDays(days, last.orElse(Limit.LastDay.STAYS)));
    }
    if (node.has("endOfWorkingDays")) {
      int days = node.at("endOfWorkingDays").integer(1, 3_660);
      return node.make(() -> new Limit.WorkingDaysEnd(days));
    }
    if (node.has("dayOfMonth")) {
      int day = node.at("dayOfMonth").integer(1, 31);
      return node.make(() -> new Limit.DayOfMonth(day));
    }
    if (node.has("weekday")) {
      var day = node.at("weekday").code(java.time.DayOfWeek.class);
      return node.make(() -> new Limit.DayOfWeek(day));
    }
    if (node.has("notSet")) {
      var why = node.at("notSet").text();
      return node.make(() -> new Limit.NotSet(why));
    }
    if (node.has("open")) {
      return node.at("open").flag()
          ? new Limit.Open()
          : node.wrong("NOT_ALLOWED", "an open limit says true");
    }
    return node.wrong("MISSING", "a limit is given by one of its units, such as workingDays");
  }
}
