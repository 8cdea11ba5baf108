package redress.organization;

/**
 * A department by its code, such as {@code QUALITY}; which ones there are is a procedure's data.
 */
public record Department(String code) {
  public Department {
    Codes.check(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
