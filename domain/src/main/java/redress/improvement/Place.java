package redress.improvement;

import redress.organization.Department;

/**
 * Where else it could happen: in a department that answers for itself, or to a similar product.
 *
 * @param department {@code null} where it is a product
 * @param product {@code null} where it is a department
 */
public record Place(Department department, String product) {
  public Place {
    if ((department == null) == (product == null)) {
      throw new IllegalArgumentException("either a department or a product is meant");
    }
  }

  @Override
  public String toString() {
    return department == null ? product : department.code();
  }
}
