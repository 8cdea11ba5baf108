package redress.eightd;

/** Why there was a defect, why nobody found it, and why the organisation let both happen. */
public enum CauseKind {
  OCCURRENCE,
  ESCAPE,
  SYSTEMIC
}
