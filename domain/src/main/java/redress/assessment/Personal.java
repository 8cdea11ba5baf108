package redress.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import redress.money.Money;
import redress.organization.Department;
import redress.penalty.DeductionRules;

/**
 * What one item charges one person.
 *
 * @param money more than nothing
 */
public record Personal(UUID item, Department department, String user, Ground ground, Money money) {
  /** Everything that an assessment charges to persons now, in the order of its items. */
  public static List<Personal> of(Bill bill) {
    return bill.items().stream()
        .flatMap(item -> of(item, bill.charged(item)).stream())
        .filter(it -> !it.money().isZero())
        .toList();
  }

  /** Of what a charge on that ground is taken; empty where nothing is taken from pay. */
  public static Optional<DeductionRules.Kind> kind(Ground ground, DeductionRules limits) {
    return switch (ground) {
      case Ground.Late late -> limits.assessed().lateFines();
      case Ground.Cost cost -> limits.assessed().costShare();
    };
  }

  /**
   * What an item charges to whom, if it comes to that much; nobody while a share is not allocated.
   *
   * @param money what the item comes to: portions are cut in the same proportion
   */
  public static List<Personal> of(Item item, Money money) {
    return switch (item.charge()) {
      case Charge.OnLeader leader -> List.of(one(item, leader.user(), money));
      case Charge.OnPersons persons -> of(item, persons.portions(), money);
    };
  }

  private static List<Personal> of(Item item, List<Charge.Portion> portions, Money money) {
    var weights = portions.stream().map(it -> it.money().amount()).toList();
    var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var parts =
        total.signum() == 0 || total.compareTo(money.amount()) == 0
            ? portions.stream().map(Charge.Portion::money).toList()
            : money.split(weights);
    return IntStream.range(0, portions.size())
        .mapToObj(i -> one(item, portions.get(i).user(), parts.get(i)))
        .toList();
  }

  private static Personal one(Item item, String user, Money money) {
    return new Personal(item.id(), item.department(), user, item.ground(), money);
  }
}
