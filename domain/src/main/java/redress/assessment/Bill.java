package redress.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import redress.memo.Correction;
import redress.money.Money;
import redress.organization.Department;

/**
 * What a week comes to.
 *
 * @param growing what is not charged yet
 * @param leaders whom somebody named as having led a department when it was late (I-31); absent in
 *     what was stored before they were kept
 * @param corrected what objections that were upheld have made of items, in the order in which they
 *     were decided (S4-25)
 * @param spared whom the accounts show as having led where somebody else was named
 */
public record Bill(
    List<Item> items,
    List<Growing> growing,
    Map<Department, String> leaders,
    List<Corrected> corrected,
    Set<String> spared) {
  public Bill {
    items = List.copyOf(items);
    growing = List.copyOf(growing);
    leaders = leaders == null ? Map.of() : Map.copyOf(leaders);
    corrected = corrected == null || corrected.isEmpty() ? null : List.copyOf(corrected);
    spared =
        spared == null || spared.isEmpty()
            ? null
            : Collections.unmodifiableSet(new TreeSet<>(spared));
  }

  /** To which nobody has objected. */
  public Bill(List<Item> items, List<Growing> growing, Map<Department, String> leaders) {
    this(items, growing, leaders, null, null);
  }

  /** The same, where somebody else was named than these. */
  Bill sparing(Set<String> users) {
    return new Bill(items, growing, leaders, corrected, users);
  }

  @Override
  public Set<String> spared() {
    return spared == null ? Set.of() : spared;
  }

  @Override
  public List<Corrected> corrected() {
    return corrected == null ? List.of() : corrected;
  }

  /** What an item charges now: what it says, or what objections have left of that. */
  public Money charged(Item item) {
    return last(item)
        .map(it -> it.after().compareTo(item.money()) < 0 ? it.after() : item.money())
        .orElse(item.money());
  }

  /** The shares of which something still has to be allocated to persons. */
  public List<Item> unallocated() {
    return items.stream().filter(it -> it.unallocated() && !charged(it).isZero()).toList();
  }

  private Optional<Correction> last(Item item) {
    return corrected().stream()
        .filter(it -> it.item().equals(item.id()))
        .map(Corrected::correction)
        .reduce((one, other) -> other);
  }

  Bill with(List<Item> next) {
    return new Bill(next, growing, leaders, corrected, spared);
  }

  Bill with(Corrected next) {
    var all = new ArrayList<>(corrected());
    all.add(next);
    return new Bill(items, growing, leaders, all, spared);
  }

  /** Computed again: what was made of an item holds for the one that charges for the same. */
  Bill keeping(Bill before) {
    var kept = new ArrayList<Corrected>();
    for (var old : before.corrected()) {
      before.items.stream()
          .filter(it -> it.id().equals(old.item()))
          .flatMap(it -> items.stream().filter(it::sameCharge))
          .findFirst()
          .ifPresent(it -> kept.add(new Corrected(it.id(), old.correction(), old.back())));
    }
    return new Bill(items, growing, leaders, kept, spared);
  }
}
