package redress.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.routing.Hop;
import redress.routing.RoutingSlip;

/**
 * Whose turn it is in a case that goes from one department to the next (S4-15).
 *
 * @param step the step of its routing slip, or {@code null} before it has one
 * @param since when it came there
 * @param dueAt when that department's budget ends, or {@code null} if there is no instant
 */
public record Turn(String step, Department holder, Instant since, Instant dueAt) {
  /** Nothing where the procedure has no such way, or it has ended. */
  public static Optional<Turn> of(CaseFile file) {
    if (!file.complaint().track().running()) {
      return Optional.empty();
    }
    var slips = file.parts(RoutingSlip.class);
    return slips.isEmpty()
        ? file.obligations().stream()
            .filter(it -> it.open() && it.kind() == ObligationKind.ROUTING_STEP)
            .findFirst()
            .map(it -> new Turn(null, it.holder(), it.clock().startedAt(), it.term().at()))
        : slips.getLast().current().map(hop -> at(hop, slips.getLast(), file));
  }

  private static Turn at(Hop hop, RoutingSlip slip, CaseFile file) {
    var due =
        file.obligations().stream()
            .filter(it -> it.open() && slip.id().value().equals(it.concern().record()))
            .map(Obligation::term)
            .map(Obligation.Term::at)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder());
    return new Turn(hop.step(), hop.holder(), hop.arrivedAt(), due.orElse(null));
  }
}
