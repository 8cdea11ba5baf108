package redress.eightd;

import java.util.List;
import java.util.Map;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about the departments' 8D reports.
 *
 * @param assigning the rule under which a department is made responsible (I-20)
 * @param writing the rule that has the department concerned write and carry out (I-37)
 * @param execution the rule under which plans are carried out in time (I-32)
 * @param verification the rule under which somebody else verifies the effect (I-04)
 */
public record EightDRules(
    RuleId assigning,
    RuleId writing,
    RuleId execution,
    RuleId verification,
    Submitting submitting,
    Content content) {

  /**
   * How a report is handed in.
   *
   * @param fullWithinMeasures whether only the full report fulfils the duty to hand measures in
   *     (the literal text of I-27), or the interim one does
   * @param planWithinDays within how many calendar days after the assignment, or after it is handed
   *     in if that is later, an interim report plans the rest: it stops the clock of the measures,
   *     and a plan for some other year would stop it for good
   */
  public record Submitting(boolean fullWithinMeasures, int planWithinDays, RuleId rule) {
    /** As long as a whole 8D takes in practice. */
    private static final int USUAL_DAYS = 60;

    static Submitting read(Node node) {
      node.only("fullWithinMeasures", "planWithinDays", "rule");
      boolean full = node.at("fullWithinMeasures").flag();
      int days = node.maybe("planWithinDays").map(it -> it.integer(1, 366)).orElse(USUAL_DAYS);
      var rule = ruleAt(node, "rule");
      return node.make(() -> new Submitting(full, days, rule));
    }
  }

  /** What a complete report holds. */
  public record Content(
      TeamRules team, PlaceRules containment, CauseRules causes, MeasureRules measures) {
    static Content read(Node node) {
      node.only("team", "containment", "causes", "measures");
      var team = TeamRules.read(node.at("team"));
      var containment = PlaceRules.read(node.at("containment"));
      var causes = CauseRules.read(node.at("causes"));
      var measures = MeasureRules.read(node.at("measures"));
      return node.make(() -> new Content(team, containment, causes, measures));
    }
  }

  /**
   * Who works on the report.
   *
   * @param leastMembers how many members there are besides the leader
   * @param champion whether somebody stands up for the team who is not in it
   */
  public record TeamRules(int leastMembers, boolean champion, RuleId rule) {
    static TeamRules read(Node node) {
      node.only("leastMembers", "champion", "rule");
      int least = node.at("leastMembers").integer(0, 50);
      boolean champion = node.at("champion").flag();
      var rule = ruleAt(node, "rule");
      return node.make(() -> new TeamRules(least, champion, rule));
    }
  }

  /** The places where the defect is contained, each with an entry or a reason why not. */
  public record PlaceRules(List<String> places, RuleId rule) {
    public PlaceRules {
      places = List.copyOf(places);
    }

    static PlaceRules read(Node node) {
      var places = node.only("places", "rule").at("places").list(it -> it.text(40));
      var rule = ruleAt(node, "rule");
      return node.make(() -> new PlaceRules(places, rule));
    }
  }

  /**
   * What counts as a root cause.
   *
   * @param kinds the kinds that every report explains
   * @param methods the methods of analysis, each with the least number of its steps
   * @param categories the categories, each with whether it can be the only one of its kind:
   *     somebody's error never explains why the error was possible
   */
  public record CauseRules(
      List<CauseKind> kinds,
      Map<String, Integer> methods,
      Map<String, Boolean> categories,
      RuleId rule) {
    public CauseRules {
      kinds = List.copyOf(kinds);
      methods = Map.copyOf(methods);
      categories = Map.copyOf(categories);
    }

    /** Whether such a cause can stand alone; one whose category is not known yet is not judged. */
    boolean stands(String category) {
      return category == null || categories.getOrDefault(category, true);
    }

    static CauseRules read(Node node) {
      node.only("kinds", "methods", "categories", "rule");
      var kinds = node.at("kinds").list(it -> it.code(CauseKind.class));
      var methods =
          node.at("methods").map(it -> it.only("leastSteps").at("leastSteps").integer(1, 20));
      var categories = node.at("categories").map(it -> it.only("alone").at("alone").flag());
      var rule = ruleAt(node, "rule");
      return node.make(() -> new CauseRules(kinds, methods, categories, rule));
    }
  }

  /** How many measures of each kind, and how many places looked at by read-across, at least. */
  public record MeasureRules(int corrective, int preventive, int readAcross, RuleId rule) {
    static MeasureRules read(Node node) {
      node.only("leastCorrective", "leastPreventive", "leastReadAcross", "rule");
      int corrective = node.at("leastCorrective").integer(0, 50);
      int preventive = node.at("leastPreventive").integer(0, 50);
      int across = node.at("leastReadAcross").integer(0, 50);
      var rule = ruleAt(node, "rule");
      return node.make(() -> new MeasureRules(corrective, preventive, across, rule));
    }
  }

  public static EightDRules read(Node node) {
    node.only("assignRule", "writeRule", "executeRule", "verifyRule", "submission", "content");
    var assigning = ruleAt(node, "assignRule");
    var writing = ruleAt(node, "writeRule");
    var execution = ruleAt(node, "executeRule");
    var verification = ruleAt(node, "verifyRule");
    var submitting = Submitting.read(node.at("submission"));
    var content = Content.read(node.at("content"));
    return node.make(
        () -> new EightDRules(assigning, writing, execution, verification, submitting, content));
  }

  private static RuleId ruleAt(Node node, String name) {
    return node.at(name).parsed("a rule id", RuleId::new);
  }
}
