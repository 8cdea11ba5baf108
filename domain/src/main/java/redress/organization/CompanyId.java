package redress.organization;

import java.util.regex.Pattern;

/**
 * The tenant: every record belongs to one company and is never reachable from another.
 *
 * @param code 2 to 64 lower-case letters, digits and hyphens, beginning with a letter
 */
public record CompanyId(String code) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,63}");

  /** The reserved company of the installation's administrator, who sees no cases. */
  public static final CompanyId OPERATOR = new CompanyId("operator");

  public CompanyId {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a company id is 2 to 64 lower-case letters, digits and hyphens");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
