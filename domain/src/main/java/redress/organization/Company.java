package redress.organization;

import java.time.ZoneId;
import java.util.Currency;
import redress.tree.ReadableText;

/**
 * One company with what its procedure leaves to it.
 *
 * @param zone the zone in which its days begin and end
 * @param currency the only currency in which its costs and fines are kept
 */
public record Company(CompanyId id, String name, ZoneId zone, Currency currency) {
  /** What a name may be, for whoever is refused. */
  public static final String NAME_FORM =
      "a company's name is 1 to 200 characters, none of which controls anything";

  private static final int LONGEST_NAME = 200;

  /** Whether whoever is asked what a company is called may say that. */
  public static boolean fits(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && name.codePoints().noneMatch(Character::isISOControl)
        && ReadableText.is(name);
  }
}
