package redress.application.anomaly;

import redress.application.complaint.CaseDesk;

/** The use cases around what went wrong without a loss. */
public record OfAnomalies(RecordAnomaly record, PromoteAnomaly promote) {
  public static OfAnomalies of(CaseDesk desk) {
    return new OfAnomalies(new RecordAnomaly(desk), new PromoteAnomaly(desk));
  }
}
