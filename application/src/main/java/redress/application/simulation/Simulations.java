package redress.application.simulation;

import java.util.Optional;

/** What was asked of versions of procedures, by all companies. */
public interface Simulations {
  Optional<Simulation> find(Simulation.Id id);

  /** As {@link #find}, and nobody else works on it until our transaction ends. */
  Optional<Simulation> lock(Simulation.Id id);

  /** Stores a new one, or how far a stored one is. */
  void save(Simulation simulation);
}
