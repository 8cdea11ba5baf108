package redress.monthbook;

import redress.organization.Department;

/**
 * For which department somebody may confirm a month book, and why (S4-22).
 *
 * @param instead the user name of the head who has lent his authority (S4-30), or {@code null} for
 *     the head himself, and where the department has no head
 * @param vacant whether the department has no head
 */
public record Seat(Department department, String instead, boolean vacant) {
  /** Of the head himself. */
  public static Seat own(Department department) {
    return new Seat(department, null, false);
  }

  /** Of a head who has lent his authority. */
  public static Seat lent(Department department, String head) {
    return new Seat(department, head, false);
  }

  /** Of nobody. */
  public static Seat vacant(Department department) {
    return new Seat(department, null, true);
  }
}
