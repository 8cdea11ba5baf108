package redress.errand;

/**
 * What has to be done for a customer or to find something out, by somebody who goes and does it.
 */
public enum ErrandKind {
  /** Somebody goes to the customer and finds out what is missing from the intake (I-08). */
  FIELD_EVIDENCE,
  /** Somebody goes to the customer because the customer asked for it (I-14). */
  ON_SITE,
  /** The way back of goods is settled with the customer (I-15). */
  RETURN_ARRANGEMENT,
  /** The customer is asked for data or evidence that the analysis needs (I-17). */
  DATA_REQUEST,
  /** Parts that the work needs are bought (S0-07). */
  PURCHASE,
  /** The supplier of a part that has failed is held liable (S0-08). */
  SUPPLIER_CLAIM,
  /** A standard that was missing is written (S0-11). */
  STANDARD,
  /** Those who know find out together what the owner of the case could not (S0-05). */
  REVIEW
}
