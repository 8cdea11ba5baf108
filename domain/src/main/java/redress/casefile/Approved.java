package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.complaint.Gate;
import redress.obligation.Moment;
import redress.routing.RoutingRules;
import redress.routing.RoutingSlip;
import redress.routing.RoutingStep;
import redress.rule.Finding;
import redress.rule.RuleId;

/**
 * A case whose way has come to its end, at a step that closes it (S4-20).
 *
 * <p>It is closed with the approval that ends its way, if nothing is open any more by then. While
 * something is, it stays with those who close cases.
 *
 * @param step the step that closes it
 * @param open everything that keeps it from being closed; nothing if it is closed now
 * @param rule the rule by which cases are closed
 */
public record Approved(RoutingStep step, List<Finding> open, RuleId rule) {
  public Approved {
    open = List.copyOf(open);
  }

  /** Nothing if its way goes on, or ends with no step that closes it, or if it is closed. */
  public static Optional<Approved> of(Situation at) {
    var closing = at.procedure().closing();
    return at.procedure()
        .sections()
        .find(RoutingRules.class)
        .filter(rules -> Gate.running(at.complaint(), closing.rule()).isEmpty())
        .flatMap(
            rules ->
                at.beside()
                    .only(RoutingSlip.class)
                    .flatMap(RoutingSlip::endedAt)
                    .flatMap(rules::step))
        .filter(step -> step.effect().closes())
        .map(step -> new Approved(step, OpenEnds.of(at, closing, Moment.CLOSED), closing.rule()));
  }

  /** The codes of what is open, each once. */
  public String codes() {
    return String.join(", ", open.stream().map(Finding::code).distinct().sorted().toList());
  }
}
