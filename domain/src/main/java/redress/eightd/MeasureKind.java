package redress.eightd;

/** Whether a measure removes a cause (D5) or keeps it from coming back elsewhere (D7). */
public enum MeasureKind {
  CORRECTIVE,
  PREVENTIVE
}
