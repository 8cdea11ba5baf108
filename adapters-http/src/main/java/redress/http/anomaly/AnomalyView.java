package redress.http.anomaly;

import java.util.UUID;
import redress.anomaly.AnomalyRecord;
import redress.complaint.Track.Mark;
import redress.organization.Department;

/** What went wrong without a loss, as its reader sees it. */
public record AnomalyView(
    UUID id,
    long version,
    String handling,
    Department handler,
    Mark recorded,
    PromotionView promotion) {
  /** A loss has appeared. */
  record PromotionView(String loss, Mark made) {}

  public static AnomalyView of(AnomalyRecord record) {
    return AnomalyMapper.INSTANCE.view(record);
  }
}
