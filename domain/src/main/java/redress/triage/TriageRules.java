package redress.triage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import redress.complaint.Complaint;
import redress.complaint.Urgency;
import redress.history.Changed;
import redress.rule.Explained;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.tree.Node;
import redress.triage.Triage.Assessment;
import redress.triage.Triage.Priority;

/**
 * By what a procedure has cases assessed (C-3, D-1), and what becomes of the most pressing ones
 * (C-4).
 *
 * @param criteria what is graded, by its code
 * @param factors what else is looked at, by its code
 * @param factorRule the rule about that, or {@code null} where nothing else is
 * @param atOnce where the most pressing ones go at once, or {@code null} where they do not
 * @param ranking in which order the cases are taken in hand, or {@code null} where there is none
 */
public record TriageRules(
    SortedMap<String, Criterion> criteria,
    SortedMap<String, Factor> factors,
    RuleId factorRule,
    AtOnce atOnce,
    Ranking ranking,
    RuleId rule) {
  private static final int MOST_GRADES = 10;
  private static final String URGENT = "URGENT";
  private static final String IMPORTANT = "important";

  public TriageRules {
    criteria = Collections.unmodifiableSortedMap(new TreeMap<>(criteria));
    factors = Collections.unmodifiableSortedMap(new TreeMap<>(factors));
    if (!factors.isEmpty() && factorRule == null) {
      throw new IllegalArgumentException("a rule asks for the factors");
    }
  }

  /**
   * Something that is graded.
   *
   * @param grades the highest grade; 1 is the lowest
   * @param importantFrom from which grade on a case is important
   */
  public record Criterion(int grades, int importantFrom) {
    public Criterion {
      if (importantFrom > grades) {
        throw new IllegalArgumentException("no grade is as high as " + importantFrom);
      }
    }

    static Criterion read(Node node) {
      int grades = node.only("grades", "importantFrom").at("grades").integer(2, MOST_GRADES);
      int from = node.at("importantFrom").integer(1, MOST_GRADES);
      return node.make(() -> new Criterion(grades, from));
    }
  }

  /**
   * Something else that is looked at.
   *
   * @param codes what may hold of it
   * @param urgentFor what makes a case urgent
   * @param importantFor what makes a case important
   */
  public record Factor(Set<String> codes, Set<String> urgentFor, Set<String> importantFor) {
    public Factor {
      codes = Set.copyOf(codes);
      urgentFor = Set.copyOf(urgentFor);
      importantFor = Set.copyOf(importantFor);
      if (!codes.containsAll(urgentFor) || !codes.containsAll(importantFor)) {
        throw new IllegalArgumentException("what counts is one of " + codes);
      }
    }

    private List<String> makes(String code) {
      var makes = new ArrayList<String>();
      if (urgentFor.contains(code)) {
        makes.add(URGENT);
      }
      if (importantFor.contains(code)) {
        makes.add(IMPORTANT);
      }
      return makes;
    }

    static Factor read(Node node) {
      node.only("codes", "urgentFor", "importantFor");
      var codes = node.at("codes").list(Node::text);
      var urgent = node.maybe("urgentFor").map(it -> it.list(Node::text)).orElse(List.of());
      var important = node.maybe("importantFor").map(it -> it.list(Node::text)).orElse(List.of());
      return node.make(
          () -> new Factor(Set.copyOf(codes), Set.copyOf(urgent), Set.copyOf(important)));
    }
  }

  /**
   * How urgent and how important a case is.
   *
   * @param before how urgent it is by its intake, or {@code null} if that says nothing
   * @throws Refusal {@code ASSESSMENT_UNFIT} with all that is missing or not asked
   */
  public Explained<Priority> priority(Assessment given, Urgency before) {
    check(given);
    var steps = new ArrayList<Step>();
    boolean urgent = before == Urgency.URGENT;
    boolean important = false;
    if (urgent) {
      steps.add(new Step(rule, "the intake makes it urgent", URGENT));
    }
    if (given.legal()) {
      urgent = true;
      important = true;
      steps.add(new Step(rule, "law or compliance is concerned", "URGENT, important"));
    }
    for (var criterion : criteria.entrySet()) {
      int grade = given.grades().get(criterion.getKey());
      boolean counts = grade >= criterion.getValue().importantFrom();
      important |= counts;
      steps.add(
          new Step(
              rule,
              "%s has the grade %d of %d, and %d is important"
                  .formatted(
                      criterion.getKey(),
                      grade,
                      criterion.getValue().grades(),
                      criterion.getValue().importantFrom()),
              counts ? IMPORTANT : "no matter"));
    }
    for (var factor : factors.entrySet()) {
      var code = given.factors().get(factor.getKey());
      var makes = factor.getValue().makes(code);
      urgent |= makes.contains(URGENT);
      important |= makes.contains(IMPORTANT);
      var result = makes.isEmpty() ? "no matter" : String.join(", ", makes);
      steps.add(new Step(factorRule, "%s is %s".formatted(factor.getKey(), code), result));
    }
    return new Explained<>(
        new Priority(urgent ? Urgency.URGENT : Urgency.ROUTINE, important), steps);
  }

  /** The place of a case in the order in which cases are taken in hand, if there is one (C-8). */
  public Optional<Explained<Integer>> place(Priority priority) {
    return Optional.ofNullable(ranking).map(it -> it.place(priority));
  }

  /**
   * A case that was registered: until somebody assesses it, it waits for that at its place in the
   * order in which cases are taken in hand, if there is one (C-8).
   */
  public Changed<Complaint> awaiting(Changed<Complaint> registered) {
    return ranking == null ? registered : ranking.awaiting(registered);
  }

  private void check(Assessment given) {
    var wrong = new ArrayList<Finding>();
    criteria.forEach(
        (name, criterion) ->
            graded(name, criterion, given.grades().get(name)).ifPresent(wrong::add));
    factors.forEach(
        (name, factor) -> found(name, factor, given.factors().get(name)).ifPresent(wrong::add));
    given.grades().keySet().stream()
        .filter(it -> !criteria.containsKey(it))
        .forEach(
            it -> wrong.add(finding("/grades/" + it, "NOT_ASKED", rule, it + " is not graded")));
    given.factors().keySet().stream()
        .filter(it -> !factors.containsKey(it))
        .forEach(
            it -> wrong.add(finding("/factors/" + it, "NOT_ASKED", rule, it + " is no factor")));
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "ASSESSMENT_UNFIT",
          wrong.getFirst().rule(),
          "a case is assessed by all that the procedure asks for and nothing else",
          wrong);
    }
  }

  private Optional<Finding> graded(String name, Criterion criterion, Integer grade) {
    var pointer = "/grades/" + name;
    if (grade == null) {
      return Optional.of(finding(pointer, "MISSING", rule, name + " is graded"));
    }
    return grade >= 1 && grade <= criterion.grades()
        ? Optional.empty()
        : Optional.of(
            finding(
                pointer,
                "OUT_OF_RANGE",
                rule,
                "%s has grades from 1 to %d, and not %d"
                    .formatted(name, criterion.grades(), grade)));
  }

  private Optional<Finding> found(String name, Factor factor, String code) {
    var pointer = "/factors/" + name;
    if (code == null) {
      return Optional.of(finding(pointer, "MISSING", factorRule, name + " is looked at"));
    }
    return factor.codes().contains(code)
        ? Optional.empty()
        : Optional.of(
            finding(
                pointer,
                "NOT_IN_PROCEDURE",
                factorRule,
                "%s is none of %s".formatted(code, factor.codes().stream().sorted().toList())));
  }

  private static Finding finding(String pointer, String code, RuleId rule, String sentence) {
    return new Finding(pointer, code, rule, sentence);
  }

  public static TriageRules read(Node node) {
    node.only("criteria", "factors", "factorRule", "atOnce", "ranking", "rule");
    var criteria = node.at("criteria").map(Criterion::read);
    var factors = node.maybe("factors").map(it -> it.map(Factor::read)).orElse(Map.of());
    var factorRule = node.maybe("factorRule").map(it -> it.parsed("a rule id", RuleId::new));
    var atOnce = node.maybe("atOnce").map(AtOnce::read);
    var ranking = node.maybe("ranking").map(Ranking::read);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(
        () ->
            new TriageRules(
                new TreeMap<>(criteria),
                new TreeMap<>(factors),
                factorRule.orElse(null),
                atOnce.orElse(null),
                ranking.orElse(null),
                rule));
  }
}
