package redress.improvement;

/** How far an improvement is (C-5). */
public enum Step {
  CAUSE,
  PLAN,
  CARRIED_OUT,
  EFFECT,
  /** The customer was told what came of it. */
  FEEDBACK
}
