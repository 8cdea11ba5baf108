package redress.complaint;

import java.time.YearMonth;
import redress.organization.CompanyId;

/**
 * The number under which people know a case: given once, at registration, gap-free within its month
 * and never used again.
 *
 * @param month the month of registration in the company's zone
 * @param sequence from 1 in each month
 * @param text as people write it, made by the procedure's numbering (S4-09)
 */
public record CaseNumber(CompanyId company, YearMonth month, int sequence, String text) {
  public CaseNumber {
    if (sequence < 1) {
      throw new IllegalArgumentException("a sequence begins at 1");
    }
  }
}
