package redress.http.stockcount;

import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.stockcount.Conclusion;
import redress.stockcount.Figures;
import redress.stockcount.Outcome;
import redress.stockcount.StockCount;
import redress.stockcount.StockVerdict.Irregularity;
import redress.stockcount.Voice;

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
  record SignatureView(Department department, boolean signed, String refusal, Mark given) {
    static SignatureView of(Voice voice) {
      return new SignatureView(
          voice.department(), voice.refusal() == null, voice.refusal(), voice.given());
    }
  }

  /** What the count came to. */
  record ConclusionView(
      Outcome verdict,
      List<Irregularity> findings,
      List<Step> steps,
      String reason,
      RuleId rule,
      Mark made) {
    static ConclusionView of(Conclusion conclusion) {
      return new ConclusionView(
          conclusion.outcome(),
          conclusion.findings(),
          conclusion.steps(),
          conclusion.reason(),
          conclusion.rule(),
          conclusion.made());
    }
  }

  public static StockCountView of(StockCount count) {
    var opening = count.opening();
    return new StockCountView(
        count.id().value(),
        count.version(),
        opening.reason(),
        opening.material(),
        opening.claimedShortage(),
        opening.made(),
        count.figures(),
        count.voices().stream().map(SignatureView::of).toList(),
        count.disputed(),
        count.conclusion() == null ? null : ConclusionView.of(count.conclusion()));
  }
}
