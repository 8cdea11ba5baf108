package redress.copies;

/** What a department has a copy for. */
public enum Purpose {
  /** To keep it. */
  KEEP,
  /** To do what it says: whoever acknowledges it begins. */
  EXECUTE
}
