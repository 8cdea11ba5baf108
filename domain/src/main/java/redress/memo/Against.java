package redress.memo;

/** What is objected to. */
public enum Against {
  /** What the customer is given. */
  DECISION,
  /** What somebody is charged because of the case. */
  PENALTY,
  /** That the complaint was found to be unfounded. */
  UNFOUNDED
}
