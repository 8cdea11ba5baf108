package redress.application.quote;

import java.util.List;
import redress.rule.Explained;
import redress.rule.RuleId;
import redress.rule.Step;

/**
 * What it would be, the rule that says so, and the lines that lead there.
 *
 * @param rule the rule of the procedure that was asked
 */
public record Quoted<T>(T value, RuleId rule, List<Step> steps) {
  public Quoted {
    steps = List.copyOf(steps);
  }

  static <T> Quoted<T> of(Explained<T> explained, RuleId rule) {
    return new Quoted<>(explained.value(), rule, explained.steps());
  }
}
