package redress.copies;

/** When a copy goes out. */
public enum Occasion {
  /** At once, when the paper is issued. */
  ISSUE,
  /** When what the paper announces has arrived and is signed for. */
  RECEIPT
}
