package redress.http.memo;

import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.memo.Correction;
import redress.money.Money;
import redress.penalty.TakenBack;
import redress.rule.Step;

/** What an objection that was upheld has made of a charge, as its reader sees it. */
public record CorrectionView(
    UUID memo, Money before, Money after, Mark made, List<TakenBack.Line> back, List<Step> steps) {
  /** All of one charge; {@code null} where there is none. */
  public static List<CorrectionView> of(List<Correction> all) {
    return all.isEmpty() ? null : all.stream().map(CorrectionView::of).toList();
  }

  public static CorrectionView of(Correction it) {
    return new CorrectionView(it.memo(), it.before(), it.after(), it.made(), it.back(), it.steps());
  }
}
