package redress.technical;

import java.util.Set;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.rule.RuleId;

/**
 * What those who know say about a technical question (I-03).
 *
 * <p>It is written once and never changes; whoever knows better writes another one. The customer
 * hears of it by an answer that is sent on its basis.
 */
public record TechnicalAnalysis(PartId id, long version, Content content, Mark made)
    implements Part {

  /**
   * What it says.
   *
   * @param analysis what the matter is
   * @param solution what will be done about it
   * @param plan how and when
   */
  public record Content(String analysis, String solution, String plan) {}

  public static Changed<TechnicalAnalysis> made(
      PartId id, Content content, Mark mark, RuleId rule) {
    var path = "/technicalAnalyses/" + id.value();
    return Changed.of(
        new TechnicalAnalysis(id, 1, content, mark),
        Entry.of(
            "TECHNICALLY_ANALYSED",
            rule,
            new Change(path + "/analysis", null, content.analysis()),
            new Change(path + "/solution", null, content.solution()),
            new Change(path + "/plan", null, content.plan())));
  }

  @Override
  public Set<String> workers() {
    return Set.of(made.by());
  }
}
