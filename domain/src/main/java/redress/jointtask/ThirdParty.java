package redress.jointtask;

/** Somebody outside the company who may be at fault. */
public enum ThirdParty {
  /** Who sold us the material or the part. */
  SUPPLIER,
  /** Another company, such as a carrier or a subcontractor. */
  OTHER_COMPANY
}
