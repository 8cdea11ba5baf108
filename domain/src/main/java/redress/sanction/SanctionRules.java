package redress.sanction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about rewards and penalties (S4-32, S3-08).
 *
 * @param kinds what there is, by its code
 * @param recipients the departments that notices are about; every one where none is named
 * @param signers who signs, in that order; the last approves
 * @param withdrawers who withdraws what somebody has signed; where nobody is named, whoever gave
 *     the last signature, and those who would sign after
 * @param least the penalties below which none of a kind is, where the company's policy says so
 * @param executionRule the rule under which finance carries a notice out
 */
public record SanctionRules(
    Map<String, SanctionKind> kinds,
    Set<Department> recipients,
    List<Signer> signers,
    List<Signer> withdrawers,
    Optional<LeastFines> least,
    RuleId executionRule,
    RuleId rule) {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  public SanctionRules {
    kinds = Map.copyOf(kinds);
    recipients = Set.copyOf(recipients);
    signers = List.copyOf(signers);
    withdrawers = List.copyOf(withdrawers);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("there is one kind of reward or penalty at least");
    }
    if (signers.isEmpty()) {
      throw new IllegalArgumentException("somebody approves a notice");
    }
  }

  /**
   * Who gives one signature.
   *
   * @param department {@code null} for the department that the notice is about
   */
  public record Signer(Department department, Position position) {
    /**
     * Whether that person may give it.
     *
     * @param concerned the department that the notice is about
     */
    public boolean covers(Person person, Department concerned) {
      var wanted = department == null ? concerned : department;
      return person.department().equals(wanted) && person.position().equals(position);
    }

    static Signer read(Node node) {
      node.only("department", "position");
      var department = node.maybe("department").map(it -> it.parsed("a code", Department::new));
      var position = node.at("position").parsed("a code", Position::new);
      return node.make(() -> new Signer(department.orElse(null), position));
    }

    @Override
    public String toString() {
      return "%s of %s".formatted(position, department == null ? "the department" : department);
    }
  }

  /**
   * Who may withdraw what is signed: nobody takes back what those above him have put their names
   * to.
   *
   * @param given how many signatures it has, 1 at least
   */
  List<Signer> withdrawing(int given) {
    return withdrawers.isEmpty() ? signers.subList(given - 1, signers.size()) : withdrawers;
  }

  /**
   * The kind of that name.
   *
   * @throws Refusal {@code KIND_NOT_IN_PROCEDURE}
   */
  public SanctionKind kind(String name) {
    var kind = kinds.get(name);
    if (kind == null) {
      throw Refusal.content(
          "KIND_NOT_IN_PROCEDURE",
          rule,
          "the procedure has no %s; it has %s"
              .formatted(name, kinds.keySet().stream().sorted().toList()));
    }
    return kind;
  }

  /** Reads the section {@code sanctions}. */
  public static SanctionRules read(Node node) {
    node.only(
        "kinds", "recipients", "signers", "withdrawers", "leastFines", "executionRule", "rule");
    var kinds = node.at("kinds").map(SanctionKind::read);
    kinds.keySet().stream()
        .filter(code -> !CODE.matcher(code).matches())
        .forEach(
            code ->
                node.at("kinds")
                    .wrong("NOT_A_CODE", "'%s' is no code, such as FINE".formatted(code)));
    var recipients =
        node.maybe("recipients").map(it -> it.list(one -> one.parsed("a code", Department::new)));
    var signers = node.at("signers").list(Signer::read);
    var withdrawers = node.maybe("withdrawers").map(it -> it.list(Signer::read));
    var least = node.maybe("leastFines").map(LeastFines::read);
    var execution = node.at("executionRule").parsed("a rule id", RuleId::new);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(
        () ->
            new SanctionRules(
                kinds,
                Set.copyOf(recipients.orElse(List.of())),
                signers,
                withdrawers.orElse(List.of()),
                least,
                execution,
                rule));
  }
}
