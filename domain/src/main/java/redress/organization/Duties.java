package redress.organization;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/** Who may do what, as one procedure says it. */
public record Duties(Map<Duty, Entitled> entitled) {
  public Duties {
    entitled = Map.copyOf(entitled);
  }

  /** Everybody who may perform one duty, and the rule that says so. */
  public record Entitled(List<Holder> by, RuleId rule) {
    public Entitled {
      by = List.copyOf(by);
    }
  }

  /**
   * One kind of person who may.
   *
   * @param department the department, or {@code null} for the department concerned
   * @param position the position in it, or {@code null} for everybody of the department
   */
  public record Holder(Department department, Position position) {
    boolean covers(Person person, Department concerned) {
      var wanted = department == null ? concerned : department;
      return person.department().equals(wanted)
          && (position == null || position.equals(person.position()));
    }

    @Override
    public String toString() {
      var where = department == null ? "the department concerned" : department.code();
      return position == null ? where : position.code() + " of " + where;
    }
  }

  /**
   * As which duty this one is given: the duty itself, or that of which it is a part where the
   * procedure does not name it. So a document from before a duty was split means what it meant.
   */
  public Duty given(Duty duty) {
    return entitled.containsKey(duty)
        ? duty
        : duty.whole().filter(entitled::containsKey).orElse(duty);
  }

  /**
   * The rule that says who may.
   *
   * @throws IllegalStateException if nobody may: whoever asks is refused before
   */
  public RuleId rule(Duty duty) {
    var found = entitled.get(given(duty));
    if (found == null) {
      throw new IllegalStateException("the procedure gives nobody the duty " + duty);
    }
    return found.rule();
  }

  /** Everybody who may, in the order of the document; empty if nobody may. */
  public List<Holder> holders(Duty duty) {
    var found = entitled.get(given(duty));
    return found == null ? List.of() : found.by();
  }

  /** Nothing if the person may; the refusal if not. */
  public Optional<Refusal> refusal(Duty duty, Person person, Department concerned) {
    var asked = given(duty);
    var who = entitled.get(asked);
    if (who == null) {
      return Optional.of(
          Refusal.anotherPerson(
              "DUTY_NOT_IN_PROCEDURE", null, "the procedure gives nobody the duty " + duty));
    }
    for (var holder : who.by()) {
      if (holder.covers(person, concerned)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        Refusal.anotherPerson(
            "DUTY_NOT_YOURS",
            who.rule(),
            () ->
                "%s is for %s; %s is %s of %s"
                    .formatted(
                        asked,
                        who.by().stream().map(Holder::toString).collect(Collectors.joining(" or ")),
                        person.user(),
                        person.position(),
                        person.department())));
  }

  /** Reads {@code {"FORWARD": {"by": [{"department": …, "position": …}], "rule": …}}}. */
  public static Duties read(Node node) {
    var all = new EnumMap<Duty, Entitled>(Duty.class);
    for (var duty : Duty.values()) {
      node.maybe(duty.name()).ifPresent(child -> all.put(duty, entitled(child)));
    }
    node.only(java.util.Arrays.stream(Duty.values()).map(Enum::name).toArray(String[]::new));
    return node.make(() -> new Duties(all));
  }

  private static Entitled entitled(Node node) {
    var by = node.only("by", "rule").at("by").list(Duties::holder);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new Entitled(by, rule));
  }

  private static Holder holder(Node node) {
    node.only("department", "position");
    var department = node.maybe("department").map(it -> it.parsed("a code", Department::new));
    var position = node.maybe("position").map(it -> it.parsed("a code", Position::new));
    return node.make(() -> new Holder(department.orElse(null), position.orElse(null)));
  }
}
