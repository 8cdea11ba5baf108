package redress.routing;

import java.util.function.BiFunction;
import redress.complaint.Track.Mark;
import redress.organization.Department;

/**
 * How a slip goes on.
 *
 * @param holders who has the turn at a step, told the slip as it is then
 * @param mark who sends it, and when
 */
public record Onward(
    RoutingRules rules, BiFunction<RoutingSlip, RoutingStep, Department> holders, Mark mark) {}
