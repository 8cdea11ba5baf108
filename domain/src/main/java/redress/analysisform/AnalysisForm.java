package redress.analysisform;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import redress.complaint.Demand;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.rule.Refusal;

/**
 * The problem analysis and improvement form, on which a verified complaint goes to those who
 * investigate it.
 *
 * <p>It is filled in when the complaint is forwarded: the customer's demands stand in its first
 * rows, those of the interim measures, and every demand stands in one of them (I-11). It is not
 * changed afterwards; what the departments answer stands in their 8D reports.
 */
public record AnalysisForm(PartId id, long version, List<Row> rows, Mark filled) implements Part {
  public AnalysisForm {
    rows = List.copyOf(rows);
  }

  /**
   * One row of interim measures.
   *
   * @param demands the demands that it answers, at least one
   * @param measure what is done about them meanwhile, or {@code null} where the demand says it
   */
  public record Row(SortedSet<Demand> demands, String measure) {
    public Row {
      demands = Collections.unmodifiableSortedSet(new TreeSet<>(demands));
    }
  }

  /**
   * The form of a complaint with those demands.
   *
   * @throws Refusal {@code ANALYSIS_FORM_UNFIT} with everything that is wrong
   */
  public static Changed<AnalysisForm> filled(
      PartId id, List<Row> rows, SortedSet<Demand> asked, Mark mark, AnalysisFormRules rules) {
    var wrong = rules.misfits(rows, asked);
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "ANALYSIS_FORM_UNFIT",
          rules.rule(),
          "the interim measures of the analysis form do not hold the customer's demands rightly",
          wrong);
    }
    var changes = new Difference();
    for (int i = 0; i < rows.size(); i++) {
      changes
          .of("/form/rows/%d/demands".formatted(i), null, rows.get(i).demands())
          .of("/form/rows/%d/measure".formatted(i), null, rows.get(i).measure());
    }
    return Changed.of(
        new AnalysisForm(id, 1, rows, mark),
        Entry.of("ANALYSIS_FORM_FILLED", rules.rule(), null, changes.changes()));
  }
}
