package redress.http.stockcount;

import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.stockcount.Figures;
import redress.stockcount.Outcome;
import redress.stockcount.StockCount;
import redress.stockcount.StockVerdict.Irregularity;

/** A stock count as its reader sees it. */
public record StockCountView(
    UUID id,
    long version,
    String reason,
    String material,
    int claimedShortage,
    Mark opened,
    Figures figures,
    List<SignatureView> signatures,
    boolean disputed,
    ConclusionView conclusion) {

  /**
   * One participant's word.
   *
   * @param refusal why it does not sign, or {@code null} if it does
   */
  record SignatureView(Department department, boolean signed, String refusal, Mark given) {}

  /** What the count came to. */
  record ConclusionView(
      Outcome verdict,
      List<Irregularity> findings,
      List<Step> steps,
      String reason,
      RuleId rule,
      Mark made) {}

  public static StockCountView of(StockCount count) {
    return StockCountMapper.INSTANCE.view(count);
  }
}
