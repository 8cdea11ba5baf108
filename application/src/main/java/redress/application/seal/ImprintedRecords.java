package redress.application.seal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.application.Ports;
import redress.application.seal.Stock.Stored;
import redress.application.seal.VerifyRecords.Differing;
import redress.history.Subject;
import redress.organization.CompanyId;

/**
 * Records of every kind, held as they are stored against the imprints that their events tell. Where
 * the first event of a chain tells one, or the founding of the company was told whole, everything
 * that is stored under the chain must be told.
 */
final class ImprintedRecords {
  /**
   * What is wrong with a record.
   *
   * @param chain the chain that tells of the record, or {@code null} if nobody can say
   */
  private record Wrong(String name, UUID chain, String what) {}

  private final Ports ports;
  private final CompanyId company;
  private final boolean founded;

  /**
   * @param founded whether the founding of the company was told whole
   */
  ImprintedRecords(Ports ports, CompanyId company, boolean founded) {
    this.ports = ports;
    this.company = company;
    this.founded = founded;
  }

  /** What differs of that which was told of some chains. */
  List<Differing> differing(List<Told> told) {
    var imprinted = told.stream().filter(it -> founded || !it.imprints().isEmpty()).toList();
    return why(imprinted).keySet().stream().flatMap(this::again).toList();
  }

  /** What still differs when nothing was told of it while it was looked at. */
  private Stream<Differing> again(Subject subject) {
    var wrong =
        Told.steadily(
            ports.history(), subject, told -> why(List.of(told)).getOrDefault(subject, List.of()));
    return wrong.stream()
        .filter(it -> !isToldOfElsewhere(subject, it))
        .map(it -> new Differing(subject, it.name() + it.what()));
  }

  /** What a company was founded with is told in its chain, until the record's own tells of it. */
  private boolean isToldOfElsewhere(Subject subject, Wrong it) {
    return it.chain() != null
        && !it.chain().equals(subject.id())
        && Told.read(ports.history(), new Subject(company, it.chain()))
            .filter(own -> own.imprints().containsKey(it.name()))
            .isPresent();
  }

  /** Where stored records are not what was told, by the chain that told it. */
  private Map<Subject, List<Wrong>> why(List<Told> imprinted) {
    if (imprinted.isEmpty()) {
      return Map.of();
    }
    var all = imprinted.stream().flatMap(it -> it.imprints().values().stream()).toList();
    var chains = imprinted.stream().map(it -> it.subject().id());
    var stored =
        ports.stock().find(company, chains.collect(Collectors.toCollection(TreeSet::new)), all);
    var byName =
        stored.stream()
            .collect(
                Collectors.toMap(
                    it -> it.imprint().name(), Function.identity(), (one, same) -> one));
    var byChain =
        stored.stream()
            .filter(it -> it.chain() != null)
            .collect(Collectors.groupingBy(Stored::chain));
    var differing = new LinkedHashMap<Subject, List<Wrong>>();
    for (var it : imprinted) {
      var why = why(it, byName, byChain.getOrDefault(it.subject().id(), List.of()));
      if (!why.isEmpty()) {
        differing.put(it.subject(), why);
      }
    }
    return differing;
  }

  private List<Wrong> why(Told told, Map<String, Stored> byName, List<Stored> ofChain) {
    var lost =
        told.imprints().values().stream()
            .filter(it -> !byName.containsKey(it.name()))
            .map(it -> new Wrong(it.name(), null, " is gone"));
    var changed =
        told.imprints().values().stream()
            .filter(it -> byName.containsKey(it.name()))
            .filter(it -> !byName.get(it.name()).imprint().equals(it))
            .map(it -> new Wrong(it.name(), byName.get(it.name()).chain(), " was changed"));
    var added =
        ofChain.stream()
            .map(it -> it.imprint().name())
            .filter(name -> founded || told.imprintedFromTheFirst())
            .filter(name -> !told.imprints().containsKey(name))
            .map(name -> new Wrong(name, null, " was added"));
    return Stream.of(changed, lost, added).flatMap(Function.identity()).toList();
  }
}
