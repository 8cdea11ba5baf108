package redress.application.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.history.Imprint;
import redress.organization.CompanyId;

/**
 * Nobody writes to a memory but the program: its history tells no imprints, and it has none but
 * those that a test puts there.
 */
public final class InMemoryStock implements Stock {
  private final List<Stored> stored = new ArrayList<>();
  private final List<String> noted = new ArrayList<>();
  private final Map<Named, Integer> mismarked = new LinkedHashMap<>();
  private final List<Named> strays = new ArrayList<>();
  private final List<Numbers> misnumbered = new ArrayList<>();
  private final Map<Misfiled, Integer> misfiled = new LinkedHashMap<>();
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

  @Override
  public List<Misfiled> misfiled(CompanyId company, SortedSet<UUID> chains) {
    return misfiled.keySet().stream()
        .filter(it -> chains.contains(it.record().chain()))
        .filter(it -> misfiled.merge(it, -1, Integer::sum) >= 0)
        .toList();
  }

  @Override
  public List<Named> strays(CompanyId company) {
    return List.copyOf(strays);
  }

  @Override
  public List<Named> mismarked(CompanyId company) {
    return mismarked.keySet().stream()
        .filter(it -> mismarked.merge(it, -1, Integer::sum) >= 0)
        .toList();
  }

  /** That often it is found that what a week has taken up is noted otherwise of a record. */
  void mismark(UUID chain, String name, int times) {
    mismarked.put(new Named(chain, name), times);
  }

  @Override
  public Set<String> keyed() {
    return stored.stream()
        .filter(it -> it.chain() == null)
        .map(it -> it.imprint().kind())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public Set<String> owned() {
    return keyed().contains("deductions") ? Set.of() : keyed();
  }

  @Override
  public void note(CompanyId company, String kind, List<String> keys) {
    keys.forEach(key -> noted.add(kind + "/" + key));
  }

  /** What the next event would have told. */
  List<String> noted() {
    return noted;
  }

  @Override
  public List<String> keys(CompanyId company, String kind, String after, int limit) {
    return stored.stream()
        .filter(it -> it.chain() == null)
        .map(Stored::imprint)
        .filter(it -> it.kind().equals(kind))
        .map(Imprint::key)
        .sorted()
        .filter(it -> after == null || it.compareTo(after) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Numbers> misnumbered(CompanyId company) {
    return List.copyOf(misnumbered);
  }

  /** A record is under a chain that never began. */
  void stray(UUID chain, String name) {
    strays.add(new Named(chain, name));
  }

  /** The numbers of a month do not fit each other. */
  void misnumber(Numbers numbers) {
    misnumbered.add(numbers);
  }

  /** That often a record is found to be listed by something else than it says. */
  void misfile(UUID chain, String name, boolean legible, int times) {
    misfiled.put(new Misfiled(new Named(chain, name), legible), times);
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
