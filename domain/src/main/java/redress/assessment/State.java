package redress.assessment;

/** How far an assessment has come. */
public enum State {
  /** Everything in it may still change. */
  PROPOSED,
  /** Signed, but not by everybody: a change takes the signatures away. */
  HEAD_SIGNED,
  /** Signed by everybody: nothing in it changes any more. */
  GM_SIGNED,
  /** Every share of a department is allocated to persons. */
  ALLOCATED,
  /** Finance has carried it out. */
  FINANCE_EXECUTED
}
