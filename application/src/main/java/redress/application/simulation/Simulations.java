package redress.application.simulation;

import java.util.List;
import java.util.Optional;
import redress.organization.CompanyId;

/** What was asked of versions of procedures, by all companies. */
public interface Simulations {
  Optional<Simulation> find(Simulation.Id id);

  /** As {@link #find}, and nobody else works on it until our transaction ends. */
  Optional<Simulation> lock(Simulation.Id id);

  /**
   * The company's that are waiting or running, the oldest first, at most so many; nobody else of
   * the company gets to know until our transaction ends, so that no two count each other out.
   */
  List<Simulation> unfinished(CompanyId company, int most);

  /** Stores a new one, or how far a stored one is. */
  void save(Simulation simulation);
}
