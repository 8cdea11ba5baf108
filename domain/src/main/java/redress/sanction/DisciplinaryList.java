package redress.sanction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.monthbook.MonthBook;
import redress.organization.Department;
import redress.rule.Edition;
import redress.rule.RuleId;

/**
 * The disciplinary measures that were approved about cases which were closed by the end of a month,
 * for the department that announces them (S4-31).
 *
 * <p>Its life: when the month is over it is compiled, once, and never changes; it may be empty. A
 * measure stands on one list: what is approved later stands on a later one.
 *
 * @param edition the edition of the procedure under which it was compiled
 */
public record DisciplinaryList(
    MonthBook.Key key, Edition edition, Mark compiled, List<Item> items) {
  public DisciplinaryList {
    items = List.copyOf(items);
  }

  /**
   * One measure.
   *
   * @param notice the notice that was approved
   * @param user the person that it is about, or {@code null} for a whole unit
   */
  public record Item(
      UUID notice,
      String number,
      String kind,
      Department department,
      String user,
      String reason,
      Instant approvedAt) {
    /** What an approved notice says. */
    public static Item of(RewardPenaltyNotice notice) {
      var terms = notice.terms();
      return new Item(
          notice.id().value(),
          terms.number(),
          terms.kind(),
          terms.department(),
          terms.user(),
          terms.reason(),
          notice.passage().signatures().getLast().at());
    }
  }

  /** The list of a month that is over. */
  public static Changed<DisciplinaryList> compile(
      MonthBook.Key key, Edition edition, List<Item> items, Mark mark, RuleId rule) {
    var changes = new ArrayList<Change>();
    changes.add(new Change("/month", null, key.month().toString()));
    for (var item : items) {
      changes.add(new Change("/items/" + item.notice(), null, item.number() + " " + item.kind()));
    }
    return Changed.of(
        new DisciplinaryList(key, edition, mark, items),
        Entry.of("DISCIPLINARY_LIST_COMPILED", rule, null, changes));
  }
}
