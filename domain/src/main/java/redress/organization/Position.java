package redress.organization;

/**
 * The position that a person holds in a department, such as {@code DEPARTMENT_HEAD}; which ones
 * there are is a procedure's data.
 */
public record Position(String code) {
  public Position {
    Codes.check(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
