package redress.http.triage;

import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.liability.SharedLiability;

/** Whose fault a case is, as its reader sees it. */
public record LiabilityView(
    UUID id, long version, List<ShareView> shares, String reason, Mark made) {
  /**
   * What one party bears.
   *
   * @param percent as text, exact
   */
  record ShareView(String party, String percent) {}

  public static LiabilityView of(SharedLiability liability) {
    return TriageMapper.INSTANCE.view(liability);
  }
}
