package redress.obligation;

import java.util.List;
import java.util.Optional;
import redress.tree.Node;

/** All clocks of a procedure. */
public record ObligationRules(List<ObligationRule> all) {
  public ObligationRules {
    all = List.copyOf(all);
  }

  public List<ObligationRule> startedBy(Moment moment) {
    return all.stream().filter(rule -> rule.startedBy() == moment).toList();
  }

  public List<ObligationRule> fulfilledBy(Moment moment) {
    return all.stream().filter(rule -> rule.fulfilledBy() == moment).toList();
  }

  public Optional<ObligationRule> of(ObligationKind kind) {
    return all.stream().filter(rule -> rule.kind() == kind).findFirst();
  }

  public static ObligationRules read(Node node) {
    var all = node.list(ObligationRule::read);
    return node.make(() -> new ObligationRules(all));
  }
}
