package redress.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import redress.complaint.ComplaintClass;
import redress.complaint.FactRule;
import redress.complaint.Stage;
import redress.obligation.Moment;
import redress.obligation.ObligationKind;
import redress.obligation.ObligationRule;
import redress.obligation.When;
import redress.organization.Department;
import redress.organization.Position;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * One step of a routing slip.
 *
 * @param code its name in the document
 * @param turn whose turn it is
 * @param contents what its opinion holds beside its text
 * @param askedBy the departments that may ask for it; it is left out unless one does, and if this
 *     is empty it is never left out
 * @param budgets how much time there is, by market and whatever else may decide; each is soft
 * @param effect what becomes of the case with it
 */
public record RoutingStep(
    String code,
    StepTask task,
    Turn turn,
    Contents contents,
    Set<Department> askedBy,
    List<ObligationRule> budgets,
    Effect effect,
    RuleId rule) {
  /** The stages that a step can bring a case to. */
  private static final Set<Stage> STAGES =
      Set.of(
          Stage.TRIAGED,
          Stage.MEASURES,
          Stage.DISPOSITION_PROPOSED,
          Stage.APPROVAL,
          Stage.NEGOTIATING);

  private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

  public RoutingStep {
    askedBy = Set.copyOf(askedBy);
    budgets = List.copyOf(budgets);
  }

  /**
   * What becomes of the case with a step.
   *
   * @param stage to which it comes when the step begins, or {@code null} if it stays where it is
   * @param closes whether it is closed when the step is answered and nothing is open any more
   *     (S4-20)
   */
  public record Effect(Stage stage, boolean closes) {
    public Effect {
      if (stage != null && !STAGES.contains(stage)) {
        throw new IllegalArgumentException("no step brings a case to the stage " + stage);
      }
    }
  }

  /**
   * Whose turn it is.
   *
   * @param department {@code null} where it is the responsible one, or one with authority
   * @param responsible whether it is the one that was named as responsible (S4-15)
   * @param positions who of it gives the opinion; anybody if this is empty
   * @param readers in which positions somebody else of it reads and signs it (S4-16), or none
   */
  public record Turn(
      Department department, boolean responsible, Set<Position> positions, Set<Position> readers) {
    public Turn {
      positions = Set.copyOf(positions);
      readers = Set.copyOf(readers);
    }
  }

  /**
   * What an opinion holds beside its text.
   *
   * @param facts what the procedure asks for, by name (S4-08)
   * @param responsible whether it names the responsible department
   * @param classes the classes of which it finds the complaint to be one (S4-03), or none
   * @param classing the rule that says so, or {@code null}
   */
  public record Contents(
      Map<String, FactRule> facts,
      boolean responsible,
      Set<ComplaintClass> classes,
      RuleId classing) {
    public Contents {
      classes = Set.copyOf(classes);
      facts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }
  }

  /** Whether it is left out unless somebody asks for it. */
  public boolean optional() {
    return !askedBy.isEmpty();
  }

  static RoutingStep read(Node node, RuleId slip, RuleId budgeting) {
    node.only(
        "step",
        "task",
        "department",
        "responsible",
        "positions",
        "readers",
        "facts",
        "namesResponsible",
        "classes",
        "askedBy",
        "budgets",
        "stage",
        "closes",
        "rule");
    var code = node.at("step").text(64);
    if (code != null && !code.matches(CODE)) {
      node.at("step").wrong("NOT_A_CODE", "'%s' is no code, such as CAUSE".formatted(code));
    }
    var task = node.maybe("task").map(it -> it.code(StepTask.class)).orElse(StepTask.OPINION);
    var turn = turn(node);
    var contents = contents(node);
    var askedBy = departments(node, "askedBy");
    var own = node.maybe("rule").map(it -> it.parsed("a rule id", RuleId::new)).orElse(slip);
    var budgets = node.at("budgets").list(it -> budget(it, budgeting));
    apart(node, budgets);
    var effect = effect(node);
    if (task != StepTask.APPROVAL
        && turn != null
        && (turn.department() == null) != turn.responsible()) {
      node.wrong(
          "HOLDER_UNCLEAR",
          "a step is for a department or for the responsible one, or it is the APPROVAL of whoever"
              + " has the authority");
    }
    return node.make(
        () ->
            new RoutingStep(code, task, turn, contents, Set.copyOf(askedBy), budgets, effect, own));
  }

  private static Effect effect(Node node) {
    var stage = node.maybe("stage").map(it -> it.code(Stage.class));
    boolean closes = node.maybe("closes").map(Node::flag).orElse(false);
    return node.make(() -> new Effect(stage.orElse(null), closes));
  }

  private static ObligationRule budget(Node node, RuleId rule) {
    node.only("when", "limit");
    var when = node.maybe("when").map(When::read);
    var limit = ObligationRule.limit(node.at("limit"));
    return node.make(
        () ->
            new ObligationRule(
                ObligationKind.ROUTING_STEP,
                when.orElse(When.ALWAYS),
                Moment.STEP_ARRIVED,
                Moment.STEP_LEFT,
                null,
                limit,
                Set.of(),
                rule,
                null,
                null));
  }

  /** In no circumstances a step has two budgets. */
  private static void apart(Node node, List<ObligationRule> budgets) {
    for (int i = 0; i < budgets.size(); i++) {
      for (int before = 0; before < i; before++) {
        var one = budgets.get(i);
        var other = budgets.get(before);
        if (one != null && other != null && one.when().meets(other.when())) {
          node.at("budgets").wrong("GIVEN_TWICE", "two budgets of the step hold together");
        }
      }
    }
  }

  private static Turn turn(Node node) {
    var department = node.maybe("department").map(it -> it.parsed("a code", Department::new));
    boolean responsible = node.maybe("responsible").map(Node::flag).orElse(false);
    var positions = positions(node, "positions");
    var readers = positions(node, "readers");
    return node.make(
        () ->
            new Turn(
                department.orElse(null), responsible, Set.copyOf(positions), Set.copyOf(readers)));
  }

  private static Contents contents(Node node) {
    var facts =
        node.maybe("facts").map(FactRule::all).orElse(java.util.Collections.emptySortedMap());
    boolean names = node.maybe("namesResponsible").map(Node::flag).orElse(false);
    var classes = new ArrayList<ComplaintClass>();
    var classing =
        node.maybe("classes")
            .map(
                it -> {
                  it.only("of", "rule");
                  classes.addAll(it.at("of").list(one -> one.code(ComplaintClass.class)));
                  return it.at("rule").parsed("a rule id", RuleId::new);
                });
    return node.make(() -> new Contents(facts, names, Set.copyOf(classes), classing.orElse(null)));
  }

  private static List<Department> departments(Node node, String name) {
    return node.maybe(name)
        .map(it -> it.list(one -> one.parsed("a code", Department::new)))
        .orElseGet(ArrayList::new);
  }

  private static List<Position> positions(Node node, String name) {
    return node.maybe(name)
        .map(it -> it.list(one -> one.parsed("a code", Position::new)))
        .orElseGet(ArrayList::new);
  }
}
