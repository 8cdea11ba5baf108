package redress.assessment;

import java.util.List;
import java.util.UUID;
import redress.money.Money;
import redress.obligation.ObligationKind;
import redress.time.Day;
import redress.time.Overdue;

/** Why an item is charged. */
public sealed interface Ground {
  /**
   * A department was late (I-31, I-32).
   *
   * @param obligations what was owed; each is charged once, in one assessment
   * @param daysOff the published days off inside, which may be waived
   * @param waiver {@code null} if none was waived
   * @param led who led the department at the first of the due moments; absent in what was stored
   *     before that was kept
   */
  record Late(
      ObligationKind kind,
      UUID complaint,
      String number,
      List<UUID> obligations,
      List<Overdue> stretches,
      List<Day> daysOff,
      Waiver waiver,
      Led led)
      implements Ground {
    public Late {
      obligations = List.copyOf(obligations);
      stretches = List.copyOf(stretches);
      daysOff = List.copyOf(daysOff);
    }

    /**
     * Whether it is for the same duties, late from and until the same instants. Stretches alone do
     * not tell: two departments may be late together.
     */
    boolean sameLateness(Late other) {
      return obligations.equals(other.obligations) && stretches.equals(other.stretches);
    }

    Late with(Waiver another) {
      return new Late(kind, complaint, number, obligations, stretches, daysOff, another, led);
    }
  }

  /**
   * A complaint cost money (I-34).
   *
   * @param listItems the items of the weekly list whose cost it is
   */
  record Cost(List<UUID> listItems, Money cost) implements Ground {
    public Cost {
      listItems = List.copyOf(listItems);
    }
  }
}
