package redress.complaint;

/** What the customer asks for, and what the company can give. */
public enum Demand {
  ON_SITE,
  REPLENISH,
  EXCHANGE,
  RETURN,
  REPAIR,
  REWORK,
  COMPENSATION_CLAIM,
  /** The customer fines us. */
  CUSTOMER_FINE,
  REFUND,
  ALLOWANCE,
  REDUCE_ORDER,
  CANCEL_ORDER,
  TECH_IMPROVEMENT,
  SERVICE_IMPROVEMENT,
  GOODWILL
}
