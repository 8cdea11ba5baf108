package redress.stockcount;

/** What a stock count shows (table 2.4.1). */
public enum Outcome {
  QUALITY_ISSUE,
  CUSTOMER_INFO_INACCURATE,
  WAREHOUSE_MANAGEMENT_ISSUE,
  /** The figures do not decide it: the head of quality does. */
  INCONCLUSIVE
}
