package redress.triage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What is both urgent and important goes on at once to those whom it concerns (C-4).
 *
 * @param recipients to which departments all of it goes, beside those to which every case does
 * @param concerned to which beside those, by what the case is about
 */
public record AtOnce(List<Department> recipients, List<Concerned> concerned, RuleId rule) {
  public AtOnce {
    recipients = List.copyOf(recipients);
    concerned = List.copyOf(concerned);
  }

  /**
   * Departments that a case concerns by a fact of its intake.
   *
   * @param fact the name of the fact
   * @param codes what the fact is then
   */
  public record Concerned(String fact, Set<String> codes, List<Department> recipients) {
    public Concerned {
      codes = Set.copyOf(codes);
      recipients = List.copyOf(recipients);
    }

    private static Concerned read(Node node) {
      node.only("ofFact", "codes", "recipients");
      var fact = node.at("ofFact").text(64);
      var codes = node.at("codes").list(Node::text);
      var recipients = departments(node.at("recipients"));
      return node.make(() -> new Concerned(fact, Set.copyOf(codes), recipients));
    }
  }

  /**
   * To whom a case goes.
   *
   * @param facts what is known by its intake, by name
   */
  public List<Department> recipients(Map<String, String> facts) {
    var all = new LinkedHashSet<>(recipients);
    concerned.stream()
        .filter(it -> facts.containsKey(it.fact()) && it.codes().contains(facts.get(it.fact())))
        .forEach(it -> all.addAll(it.recipients()));
    return List.copyOf(all);
  }

  static AtOnce read(Node node) {
    node.only("recipients", "concerned", "rule");
    var recipients = departments(node.at("recipients"));
    var concerned = node.maybe("concerned").map(it -> it.list(Concerned::read));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new AtOnce(recipients, concerned.orElse(List.of()), rule));
  }

  private static List<Department> departments(Node node) {
    return node.list(it -> it.parsed("a code", Department::new));
  }
}
