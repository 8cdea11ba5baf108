package redress.followup;

/** What a customer thinks of how the complaint was handled. */
public enum Satisfaction {
  SATISFIED,
  /** Then the case is handled once more (S1-21). */
  DISSATISFIED
}
