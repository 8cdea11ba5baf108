package redress.complaint;

/**
 * Where intake, decision and closing of a case stand; what runs in parallel to them (8D reports,
 * goods requests, counts, assessments) has states of its own.
 */
public enum Stage {
  RECEIVED,
  REGISTERED,
  VERIFIED,
  TRIAGED,
  INVESTIGATING,
  MEASURES,
  DISPOSITION_PROPOSED,
  APPROVAL,
  NEGOTIATING,
  CLOSED,
  EXECUTING,
  FOLLOW_UP,
  ARCHIVED,
  INVALID,
  UNFOUNDED,
  MISUNDERSTANDING,
  SUPERSEDED,
  MERGED,
  CANCELLED,
  /** Beside the way of complaints: something went wrong and nobody lost anything by it (S4-02). */
  ANOMALY_RECORD;

  /** Whether a case comes here only when it was decided and closed. */
  public boolean afterClosing() {
    return this == EXECUTING || this == FOLLOW_UP || this == ARCHIVED;
  }
}
