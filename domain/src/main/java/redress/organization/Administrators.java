package redress.organization;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * Who administers the accounts of a company, and which posts each of them gives.
 *
 * <p>Whoever puts the procedure into force administers everybody, since he could give any right by
 * it anyway; whom else the procedure names gives the posts that it lists for him and no other. So
 * nobody gives away more than he was given to give.
 *
 * @param approver the position of whoever puts the procedure into force
 * @param rule the rule about it, or {@code null} if the written procedure has none
 */
public record Administrators(Position approver, List<Administrator> named, RuleId rule) {
  public Administrators {
    named = List.copyOf(named);
  }

  /**
   * Everybody in that position, and what they give.
   *
   * @param department the department, or {@code null} for every one
   */
  public record Administrator(Department department, Position position, List<Given> gives) {
    public Administrator {
      gives = List.copyOf(gives);
    }

    static Administrator read(Node node) {
      node.only("department", "position", "gives");
      var department = departmentOf(node);
      var position = node.at("position").parsed("a code", Position::new);
      var gives = node.at("gives").list(Given::read);
      return node.make(() -> new Administrator(department, position, gives));
    }

    private boolean is(Person person) {
      return person.position().equals(position)
          && (department == null || person.department().equals(department));
    }
  }

  /**
   * A post that is given.
   *
   * @param department the department, or {@code null} for every one
   */
  public record Given(Department department, Position position) {
    static Given read(Node node) {
      node.only("department", "position");
      var department = departmentOf(node);
      var position = node.at("position").parsed("a code", Position::new);
      return node.make(() -> new Given(department, position));
    }

    private boolean covers(Department wanted, Position post) {
      return position.equals(post) && (department == null || department.equals(wanted));
    }

    @Override
    public String toString() {
      return department == null ? position.code() : position + " of " + department;
    }
  }

  static List<Administrator> read(Node staff) {
    return staff.maybe("administrators").map(it -> it.list(Administrator::read)).orElse(List.of());
  }

  private static Department departmentOf(Node node) {
    return node.maybe("department").map(it -> it.parsed("a code", Department::new)).orElse(null);
  }

  /** Nothing if the person administers accounts at all; the refusal if not. */
  public Optional<Refusal> refusal(Person by) {
    if (isApprover(by) || named.stream().anyMatch(it -> it.is(by))) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.anotherPerson(
            "NOT_AN_ADMINISTRATOR",
            rule,
            "%s is %s of %s, who does not administer accounts"
                .formatted(by.user(), by.position(), by.department())));
  }

  /**
   * Nothing if the person administers whoever holds that post, and so gives and takes it; the
   * refusal if not.
   */
  public Optional<Refusal> refusal(Person by, Department department, Position position) {
    var all = refusal(by);
    if (all.isPresent() || isApprover(by)) {
      return all;
    }
    var gives = named.stream().filter(it -> it.is(by)).flatMap(it -> it.gives().stream()).toList();
    // a list that names the approver's post would make of a clerk whoever may do everything
    if (!position.equals(approver)
        && gives.stream().anyMatch(it -> it.covers(department, position))) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.anotherPerson(
            "POST_NOT_YOURS_TO_GIVE",
            rule,
            "%s does not give and take the post %s of %s, but %s"
                .formatted(
                    by.user(),
                    position,
                    department,
                    gives.stream().map(Given::toString).collect(Collectors.joining(", ")))));
  }

  private boolean isApprover(Person by) {
    return by.position().equals(approver);
  }
}
