package redress.sanction;

import java.util.UUID;
import redress.money.Money;
import redress.organization.Department;

/**
 * What a notice says.
 *
 * @param kind the code of the kind
 * @param department the unit that it is about
 * @param user the person that it is about, or {@code null} for the unit itself
 * @param money {@code null} where there is none
 * @param complaint the case that it comes from, or {@code null}
 * @param number the number of that case, or {@code null}
 */
public record Terms(
    String kind,
    Department department,
    String user,
    Money money,
    String reason,
    UUID complaint,
    String number) {
  /** Whether an amount falls on a person. */
  public boolean taken() {
    return user != null && money != null;
  }
}
