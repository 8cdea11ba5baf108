package redress.application.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.organization.CompanyId;
import redress.returns.Exclusion;

/** What returns and allowances of many cases come to, listed without reading the cases. */
public interface ReturnViews {
  /**
   * Where a page ends.
   *
   * @param id of the record
   */
  record Key(Instant at, UUID id) {}

  /**
   * A receivable that does not count.
   *
   * @param number of the case
   * @param partNumber the part as it was named
   * @param amount in the company's currency
   * @param from of what it is deducted
   */
  record Excluded(
      Key key,
      String number,
      String customer,
      String salesperson,
      String partNumber,
      BigDecimal amount,
      Exclusion.Basis from) {}

  /**
   * A voucher that was asked for.
   *
   * @param number of the case
   * @param partNumber the part as it was named
   * @param pieces how many really came back
   * @param amount in the company's currency
   */
  record Posted(
      Key key,
      String number,
      String customer,
      String orderNumber,
      String partNumber,
      int pieces,
      BigDecimal amount) {}

  /** The vouchers that were asked for within the span, in the order of their requests. */
  List<Posted> posted(CompanyId company, Instant from, Instant before, Key after, int limit);

  /**
   * What does not count from an instant within the span on, in the order of these instants.
   *
   * @param before where the span ends, itself not within
   * @param after the last one that was seen, or {@code null}
   */
  List<Excluded> excluded(CompanyId company, Instant from, Instant before, Key after, int limit);
}
