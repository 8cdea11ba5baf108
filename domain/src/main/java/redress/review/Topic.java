package redress.review;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import redress.complaint.FactRule;
import redress.improvement.ImprovementRules.Verifying;
import redress.obligation.Moment;
import redress.obligation.ObligationKind;
import redress.obligation.ObligationRule;
import redress.obligation.ObligationRules;
import redress.obligation.When;
import redress.organization.Department;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.time.Limit;
import redress.tree.Node;

/**
 * Something that a company looks at again and again: how its complaints went, what its customers
 * think of it, what was trained.
 *
 * @param participants the departments that review it, each for itself
 * @param figures what it is told of the period by the program
 * @param limit how much time there is when a period is over
 * @param countermeasures whether something has to be planned
 * @param verification whether and by whom it is found to work; {@code null} if nobody asks
 * @param cause the cause whose cases are counted, or {@code null} (S1-25)
 * @param facts what else is told
 */
public record Topic(
    Every every,
    List<Department> participants,
    Figures figures,
    Limit limit,
    boolean countermeasures,
    Verifying verification,
    String cause,
    SortedMap<String, FactRule> facts,
    RuleId rule) {
  public Topic {
    participants = List.copyOf(participants);
    if (participants.isEmpty()) {
      throw new IllegalArgumentException("at least one department reviews it");
    }
  }

  /** What the program tells of a period. */
  public enum Figures {
    /** Nothing. */
    NONE,
    /** What every month of it brought to the whole company. */
    COMPANY,
    /** What the department that reviews it owed in every month of it. */
    DEPARTMENT
  }

  /** The period that ends with that month, if one does. */
  public Optional<Period> ending(YearMonth month) {
    return every instanceof Every.Months rhythm
        ? Period.ending(month, rhythm.months())
        : Optional.empty();
  }

  /**
   * The period that is reviewed with that month as its last.
   *
   * @param month {@code null} where none is given
   * @return {@code null} where it is reviewed on occasion, and about no month
   * @throws Refusal {@code PERIOD_NOT_SET} or {@code PERIOD_UNFIT}
   */
  public Period period(YearMonth month) {
    return switch (every) {
      case Every.NotSet open ->
          throw Refusal.content(
              "PERIOD_NOT_SET", rule, "the company has not set how often: " + open.why());
      case Every.Occasion any -> month == null ? null : new Period(month, month);
      case Every.Months rhythm ->
          Optional.ofNullable(month)
              .flatMap(this::ending)
              .orElseThrow(
                  () ->
                      Refusal.content(
                          "PERIOD_UNFIT",
                          rule,
                          "a period of %d months ends with the month that is given, and none with %s"
                              .formatted(rhythm.months(), month == null ? "none" : month)));
    };
  }

  /** Whether somebody owes it when a period is over. */
  public boolean owed() {
    return every instanceof Every.Months;
  }

  /** The clock that runs when a period is over, beside what the procedure's others do. */
  public ObligationRules clocks(ObligationRules others) {
    var own =
        new ObligationRule(
            ObligationKind.PERIODIC_REVIEW,
            When.ALWAYS,
            Moment.PERIOD_ENDED,
            Moment.REVIEWED,
            null,
            limit,
            Set.of(),
            rule,
            null,
            null);
    return others.with(own);
  }

  static Topic read(Node node) {
    node.only(
        "every",
        "participants",
        "figures",
        "limit",
        "countermeasures",
        "verification",
        "cause",
        "facts",
        "rule");
    var every = Every.read(node.at("every"));
    var participants = node.at("participants").list(it -> it.parsed("a code", Department::new));
    var figures = node.at("figures").code(Figures.class);
    var limit = ObligationRule.limit(node.at("limit"));
    boolean countermeasures = node.at("countermeasures").flag();
    var verification = node.maybe("verification").map(Verifying::read).orElse(null);
    var cause = node.maybe("cause").map(it -> it.text(64)).orElse(null);
    var facts = FactRule.all(node.at("facts"));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(
        () ->
            new Topic(
                every,
                participants,
                figures,
                limit,
                countermeasures,
                verification,
                cause,
                facts,
                rule));
  }
}
