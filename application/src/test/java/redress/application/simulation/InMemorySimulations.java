package redress.application.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** What was asked of versions of procedures, in memory. */
public final class InMemorySimulations implements Simulations {
  private final Memory memory;
  private final Memory.Table<Simulation.Id, Simulation> simulations;

  public InMemorySimulations(Memory memory) {
    this.memory = memory;
    this.simulations = memory.table("simulations", Simulation.Id::company);
  }

  @Override
  public Optional<Simulation> find(Simulation.Id id) {
    return simulations.get(id);
  }

  @Override
  public Optional<Simulation> lock(Simulation.Id id) {
    memory.requireTransaction();
    return find(id);
  }

  @Override
  public List<Simulation> unfinished(CompanyId company, int most) {
    memory.requireTransaction();
    return simulations.where(id -> id.company().equals(company)).stream()
        .filter(it -> it.progress().finishedAt() == null)
        .sorted(
            Comparator.comparing((Simulation it) -> it.task().askedAt())
                .thenComparing(it -> it.id().value()))
        .limit(most)
        .toList();
  }

  @Override
  public void save(Simulation simulation) {
    memory.requireTransaction();
    simulations.put(simulation.id(), simulation);
  }
}
