package redress.organization;

import java.time.ZoneId;
import java.util.Currency;

/**
 * One company with what its procedure leaves to it.
 *
 * @param zone the zone in which its days begin and end
 * @param currency the only currency in which its costs and fines are kept
 */
public record Company(CompanyId id, String name, ZoneId zone, Currency currency) {}
