package redress.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import redress.tree.Node;

/** All clocks of a procedure. */
public record ObligationRules(List<ObligationRule> all) {
  public ObligationRules {
    all = List.copyOf(all);
  }

  public List<ObligationRule> startedBy(Moment moment) {
    return those(rule -> rule.startedBy() == moment);
  }

  public List<ObligationRule> fulfilledBy(Moment moment) {
    return those(rule -> rule.fulfilledBy() == moment);
  }

  /** A loop: this is asked several times in each command, and a stream takes ten times longer. */
  private List<ObligationRule> those(Predicate<ObligationRule> wanted) {
    var those = new ArrayList<ObligationRule>();
    for (var rule : all) {
      if (wanted.test(rule)) {
        those.add(rule);
      }
    }
    return those;
  }

  public Optional<ObligationRule> of(ObligationKind kind) {
    return all.stream().filter(rule -> rule.kind() == kind).findFirst();
  }

  public static ObligationRules read(Node node) {
    var all = node.list(ObligationRule::read);
    return node.make(() -> new ObligationRules(all));
  }
}
