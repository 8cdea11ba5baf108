package redress.application.simulation;

import java.time.Instant;
import java.util.List;
import redress.application.simulation.Simulation.Place;
import redress.organization.CompanyId;
import redress.simulation.PastCase;

/** The cases of all companies that were decided and closed, as far as a comparison needs them. */
public interface PastCases {
  /** From an instant on and before another. */
  record Span(Instant from, Instant before) {}

  /** How many were closed then. */
  long count(CompanyId company, Span span);

  /**
   * Those that were closed then, in the order of their closing.
   *
   * @param after the case after which to go on, or {@code null} for the first page
   */
  List<PastCase> page(CompanyId company, Span span, Place after, int limit);
}
