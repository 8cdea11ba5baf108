package redress.triage;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import redress.rule.Explained;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.tree.Node;
import redress.triage.Triage.Priority;

/**
 * In which order cases are taken in hand that somebody has found more or less pressing (C-8).
 *
 * @param order how pressing a case may be, what is taken in hand first standing first; each once
 */
public record Ranking(List<Pressure> order, RuleId rule) {
  public Ranking {
    order = List.copyOf(order);
    if (order.size() != Pressure.values().length || EnumSet.copyOf(order).size() != order.size()) {
      throw new IllegalArgumentException(
          "the order has each of %s once".formatted(EnumSet.allOf(Pressure.class)));
    }
  }

  /** How pressing a case is: urgent, important, both or neither. */
  public enum Pressure {
    URGENT_IMPORTANT,
    URGENT,
    IMPORTANT,
    ROUTINE;

    static Pressure of(Priority priority) {
      return switch (priority.urgency()) {
        case URGENT -> priority.important() ? URGENT_IMPORTANT : URGENT;
        case ROUTINE -> priority.important() ? IMPORTANT : ROUTINE;
      };
    }
  }

  /** The place of a case in the order, from 1 on. */
  public Explained<Integer> place(Priority priority) {
    var pressure = Pressure.of(priority);
    int place = order.indexOf(pressure) + 1;
    var all = order.stream().map(Pressure::name).collect(Collectors.joining(", "));
    var step =
        new Step(
            rule, "cases are taken in hand in the order " + all, pressure + " is number " + place);
    return new Explained<>(place, List.of(step));
  }

  static Ranking read(Node node) {
    var order = node.only("order", "rule").at("order").list(it -> it.code(Pressure.class));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new Ranking(order, rule));
  }
}
