package redress.returns;

/** By what a customer proves that goods went back, or that less is owed (S4-39, S4-40). */
public enum ProofKind {
  /** The invoice itself came back. */
  ORIGINAL_INVOICE,
  /**
   * A copy of the invoice on which the customer has noted what went back, or is allowed, and what
   * is paid for.
   */
  INVOICE_COPY,
  RETURN_CERTIFICATE,
  ALLOWANCE_CERTIFICATE,
  /** A negative invoice, as the mainland has it. */
  RED_INVOICE
}
