package redress.assessment;

import java.util.List;
import redress.complaint.Track.Mark;
import redress.money.Money;

/** Whom an item charges. */
public sealed interface Charge {
  /** What the person bears, such as {@code SUPERVISOR}. */
  String bearer();

  /** The leader of a department, or the holder of another position, by user name. */
  record OnLeader(String bearer, String user) implements Charge {}

  /**
   * Persons of a department, whom its leader names.
   *
   * @param portions empty until the leader has allocated the share
   * @param allocated {@code null} until then
   */
  record OnPersons(String bearer, List<Portion> portions, Mark allocated) implements Charge {
    public OnPersons {
      portions = List.copyOf(portions);
    }
  }

  /** One person's part of a share. */
  record Portion(String user, Money money) {}
}
