package redress.stockcount;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import redress.organization.Department;
import redress.rule.Explained;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.stockcount.StockVerdict.Irregularity;
import redress.tree.Node;

/**
 * What a procedure says about a joint stock count.
 *
 * @param participants the departments that count together and all sign
 * @param rule the rule that asks for the count
 * @param table what the figures say, each combination once
 * @param findings which irregularities are noted, and the rule of each
 */
public record StockCountRules(
    List<Department> participants,
    RuleId rule,
    List<Line> table,
    Map<Irregularity, RuleId> findings) {
  public StockCountRules {
    participants = List.copyOf(participants);
    table = List.copyOf(table);
    findings = Map.copyOf(findings);
    if (participants.isEmpty()) {
      throw new IllegalArgumentException("somebody counts");
    }
    for (boolean matches : new boolean[] {true, false}) {
      for (boolean agrees : new boolean[] {true, false}) {
        if (table.stream().filter(line -> line.fits(matches, agrees)).count() != 1) {
          throw new IllegalArgumentException(
              "the table says once what holds if matchesFeedback is %s and bookEqualsPhysical %s"
                  .formatted(matches, agrees));
        }
      }
    }
  }

  /** One line of the decision table. */
  public record Line(
      boolean matchesFeedback, boolean bookEqualsPhysical, Outcome verdict, RuleId rule) {
    boolean fits(boolean matches, boolean agrees) {
      return matchesFeedback == matches && bookEqualsPhysical == agrees;
    }

    static Line read(Node node) {
      node.only("matchesFeedback", "bookEqualsPhysical", "verdict", "rule");
      boolean matches = node.at("matchesFeedback").flag();
      boolean agrees = node.at("bookEqualsPhysical").flag();
      var verdict = node.at("verdict").code(Outcome.class);
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Line(matches, agrees, verdict, rule));
    }
  }

  /**
   * What the figures say, with every line of the way there.
   *
   * @param claimedShortage how many pieces the customer says were missing, from 0: so many should
   *     lie in the store beyond the books
   */
  public Explained<StockVerdict> verdict(Figures figures, int claimedShortage) {
    if (claimedShortage < 0) {
      throw new IllegalArgumentException("a claimed shortage is at least 0");
    }
    long difference = (long) figures.physical() - figures.book();
    boolean matches = difference == claimedShortage;
    boolean agrees = figures.physical() == figures.book();
    var line = table.stream().filter(it -> it.fits(matches, agrees)).findFirst().orElseThrow();
    var steps = new ArrayList<Step>();
    steps.add(
        new Step(
            line.rule(),
            "counted difference: physical %d - book %d = %d; the customer claims a shortage of %d"
                .formatted(figures.physical(), figures.book(), difference, claimedShortage),
            matches ? "the count matches the feedback" : "the count does not match the feedback"));
    steps.add(
        new Step(
            line.rule(),
            "book %d, physical %d".formatted(figures.book(), figures.physical()),
            agrees ? "book and store agree" : "book and store do not agree"));
    steps.add(
        new Step(
            line.rule(),
            "matches the feedback: %s; book and store agree: %s"
                .formatted(yes(matches), yes(agrees)),
            line.verdict().name()));
    var found = findings(figures, agrees, steps);
    return new Explained<>(new StockVerdict(line.verdict(), found), steps);
  }

  private List<Irregularity> findings(Figures figures, boolean agrees, List<Step> steps) {
    var found = new ArrayList<Irregularity>();
    if (agrees && figures.card() != figures.physical()) {
      note(
          Irregularity.CARD_MISMATCH,
          "card %d, physical %d".formatted(figures.card(), figures.physical()),
          found,
          steps);
    }
    if (figures.surplus() > 0) {
      note(
          Irregularity.WORKSHOP_SURPLUS,
          "the workshop keeps %d pieces beyond its plan; 0 are allowed"
              .formatted(figures.surplus()),
          found,
          steps);
    }
    return found;
  }

  private void note(Irregularity what, String text, List<Irregularity> found, List<Step> steps) {
    var noted = findings.get(what);
    if (noted != null) {
      found.add(what);
      steps.add(new Step(noted, text, what.name()));
    }
  }

  private static String yes(boolean flag) {
    return flag ? "yes" : "no";
  }

  public static StockCountRules read(Node node) {
    node.only("participants", "rule", "table", "findings");
    var participants = node.at("participants").list(it -> it.parsed("a code", Department::new));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    var table = node.at("table").list(Line::read);
    var noted = node.at("findings");
    noted.only(Irregularity.CARD_MISMATCH.name(), Irregularity.WORKSHOP_SURPLUS.name());
    var findings = new EnumMap<Irregularity, RuleId>(Irregularity.class);
    for (var what : Irregularity.values()) {
      noted
          .maybe(what.name())
          .ifPresent(child -> findings.put(what, child.parsed("a rule id", RuleId::new)));
    }
    return node.make(() -> new StockCountRules(participants, rule, table, findings));
  }
}
