package redress.assessment;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.memo.Correction;
import redress.money.Money;

/**
 * What memos against what was decided about a case do to the charges of weeks (S4-25). What was
 * signed stays as it was signed; beside it stands what an objection has left of it, and that is
 * what is carried out. Where it was carried out already, later months make it good.
 */
public final class Objections {
  private Objections() {}

  /**
   * Whether an item charges for a case.
   *
   * @param listItems the items of the week's list that are about it
   */
  public static boolean about(Item item, UUID complaint, Set<UUID> listItems) {
    return switch (item.ground()) {
      case Ground.Late late -> late.complaint().equals(complaint);
      case Ground.Cost cost -> cost.listItems().stream().anyMatch(listItems::contains);
    };
  }

  /** What is taken of a person because of an item by month, less what was taken back. */
  public static Map<YearMonth, Money> taken(Assessment of, UUID item, String user) {
    var taken = new TreeMap<YearMonth, Money>();
    if (of.course().executed() != null) {
      of.course().executed().plans().stream()
          .filter(it -> it.item().equals(item) && it.user().equals(user))
          .flatMap(it -> it.instalments().stream())
          .forEach(it -> taken.merge(it.month(), it.money(), Money::plus));
      of.bill().corrected().stream()
          .filter(it -> it.item().equals(item) && it.back().containsKey(user))
          .flatMap(it -> it.back().get(user).stream())
          .forEach(it -> taken.merge(it.month(), it.money(), Money::plus));
    }
    return taken;
  }

  /** An objection was upheld: less is charged from now on, or nothing. */
  public static Changed<Assessment> corrected(Assessment of, Corrected corrected) {
    var item = "/items/%s/".formatted(corrected.item());
    Correction correction = corrected.correction();
    var changes = new Difference().of(item + "money", correction.before(), correction.after());
    new TreeMap<>(corrected.back())
        .forEach(
            (user, lines) ->
                lines.forEach(it -> changes.of(item + user + "/" + it.month(), null, it.money())));
    var explained = correction.steps().getFirst();
    return Changed.of(
        of.with(of.bill().with(corrected)),
        Entry.of("CHARGE_CORRECTED", explained.rule(), explained.text(), changes.changes()));
  }
}
