package redress.complaint;

/** How soon feedback has to be looked at (H-3, H-4). */
public enum Urgency {
  URGENT,
  ROUTINE
}
