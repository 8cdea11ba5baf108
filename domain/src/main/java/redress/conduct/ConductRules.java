package redress.conduct;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.organization.Department;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What follows from what people do wrong, by person and calendar month of occurrence (S1-22).
 *
 * @param department whose people it is about
 * @param coaching how many errors of which kinds make somebody be coached
 * @param suspension how many errors of which kinds take somebody off duty
 * @param suspended what nobody who is off duty does
 * @param trainings what is learnt before the exam
 */
public record ConductRules(
    Department department,
    Threshold coaching,
    Threshold suspension,
    Set<Duty> suspended,
    List<String> trainings,
    RuleId rule) {
  private static final int MOST = 100;

  public ConductRules {
    suspended = Set.copyOf(suspended);
    trainings = List.copyOf(trainings);
    if (suspended.isEmpty()) {
      throw new IllegalArgumentException("whoever is off duty does something no more");
    }
  }

  /**
   * From how many errors on something follows.
   *
   * @param errors the kinds that count
   * @param from that many in one month
   */
  public record Threshold(Set<ErrorKind> errors, int from) {
    public Threshold {
      errors = Set.copyOf(errors);
    }

    boolean reached(List<StaffError> month) {
      return month.stream().filter(it -> errors.contains(it.kind())).count() >= from;
    }

    private static List<ErrorKind> kinds(Node node) {
      return node.at("errors").list(it -> it.code(ErrorKind.class));
    }

    private static Threshold read(Node node) {
      var errors = kinds(node.only("errors", "from"));
      int from = node.at("from").integer(1, MOST);
      return node.make(() -> new Threshold(Set.copyOf(errors), from));
    }
  }

  /** Whether somebody of that post who is off duty may not do that. */
  public boolean suspends(Person person, Duty duty) {
    return person.department().equals(department) && suspended.contains(duty);
  }

  /** The refusal of somebody who is off duty. */
  public Refusal offDuty(Conduct conduct) {
    return Refusal.anotherPerson(
        "OFF_DUTY",
        rule,
        "%s is off duty because of %s until trained and examined"
            .formatted(conduct.key().person(), conduct.key().month()));
  }

  /** Nothing if errors of that person are recorded; the refusal if not. */
  Optional<Refusal> elsewhere(Person person) {
    return person.department().equals(department)
        ? Optional.empty()
        : Optional.of(
            Refusal.content(
                "NOT_OF_THE_DEPARTMENT",
                rule,
                "errors are recorded of people of %s, and %s is of %s"
                    .formatted(department, person.user(), person.department())));
  }

  public static ConductRules read(Node node) {
    node.only("department", "coaching", "suspension", "rule");
    var department = node.at("department").parsed("a code", Department::new);
    var coaching = Threshold.read(node.at("coaching"));
    var off = node.at("suspension").only("errors", "from", "suspends", "trainings");
    var errors = Threshold.kinds(off);
    int from = off.at("from").integer(1, MOST);
    var suspends = off.at("suspends").list(it -> it.code(Duty.class));
    var trainings = off.at("trainings").list(Node::text);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(
        () ->
            new ConductRules(
                department,
                coaching,
                new Threshold(Set.copyOf(errors), from),
                Set.copyOf(suspends),
                trainings,
                rule));
  }
}
