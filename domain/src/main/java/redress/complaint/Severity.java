package redress.complaint;

/** How grave a complaint is. */
public enum Severity {
  GENERAL,
  SERIOUS
}
