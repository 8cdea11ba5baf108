package redress.application.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import redress.history.Imprint;
import redress.organization.CompanyId;

/**
 * Nobody writes to a memory but the program: its history tells no imprints, and it has none but
 * those that a test puts there.
 */
public final class InMemoryImprints implements Imprints {
  private final List<Stored> stored = new ArrayList<>();
  private Runnable meanwhile = () -> {};

  @Override
  public List<Stored> find(CompanyId company, SortedSet<UUID> chains, List<Imprint> told) {
    var names = told.stream().map(Imprint::name).toList();
    var found =
        stored.stream()
            .filter(
                it ->
                    it.chain() != null && chains.contains(it.chain())
                        || names.contains(it.imprint().name()))
            .toList();
    meanwhile.run();
    return found;
  }

  /** A record is kept under that chain, or under none, in place of what was kept of it. */
  void keep(UUID chain, Imprint imprint) {
    remove(imprint);
    stored.add(new Stored(chain, imprint));
  }

  /** A record is gone. */
  void remove(Imprint imprint) {
    stored.removeIf(it -> it.imprint().name().equals(imprint.name()));
  }

  /** What the program does each time, right after somebody has looked. */
  void meanwhile(Runnable work) {
    meanwhile = work;
  }
}
