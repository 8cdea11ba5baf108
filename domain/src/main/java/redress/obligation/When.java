package redress.obligation;

import java.util.List;
import java.util.Set;
import redress.complaint.Demand;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.Severity;
import redress.complaint.Urgency;
import redress.tree.Node;

/**
 * In which circumstances a rule holds (F-2, H-3, S4-28): each of them that is named has one of
 * those values, and an empty set does not restrict. A demand holds where one of them is asked.
 */
public record When(
    Set<Market> market,
    Set<Kind> kind,
    Set<Urgency> urgency,
    Set<Severity> severity,
    Set<Demand> demand) {
  /** Always. */
  public static final When ALWAYS = new When(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public boolean holds(Circumstances now) {
    return in(now) && (demand.isEmpty() || now.demands().stream().anyMatch(demand::contains));
  }

  /** The same whatever is demanded: whether it is owed is not asked, only for how long. */
  public boolean in(Circumstances now) {
    return in(now.market(), market)
        && in(now.kind(), kind)
        && in(now.urgency(), urgency)
        && in(now.severity(), severity);
  }

  /** Whether there are circumstances in which both hold. */
  public boolean meets(When other) {
    return meet(market, other.market)
        && meet(kind, other.kind)
        && meet(urgency, other.urgency)
        && meet(severity, other.severity);
  }

  private static <E> boolean in(E value, Set<E> wanted) {
    return wanted.isEmpty() || value != null && wanted.contains(value);
  }

  private static <E> boolean meet(Set<E> one, Set<E> other) {
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }

  /** Reads the circumstances; none that are named hold always. */
  public static When read(Node node) {
    node.only("market", "kind", "urgency", "severity", "demand");
    var market = codes(node, "market", Market.class);
    var kind = codes(node, "kind", Kind.class);
    var urgency = codes(node, "urgency", Urgency.class);
    var severity = codes(node, "severity", Severity.class);
    var demand = codes(node, "demand", Demand.class);
    return node.make(
        () ->
            new When(
                Set.copyOf(market),
                Set.copyOf(kind),
                Set.copyOf(urgency),
                Set.copyOf(severity),
                Set.copyOf(demand)));
  }

  private static <E extends Enum<E>> List<E> codes(Node node, String name, Class<E> type) {
    return node.maybe(name).map(it -> it.list(one -> one.code(type))).orElse(List.of());
  }
}
