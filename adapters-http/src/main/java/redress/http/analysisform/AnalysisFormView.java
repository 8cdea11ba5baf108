package redress.http.analysisform;

import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import redress.analysisform.AnalysisForm;
import redress.complaint.Demand;
import redress.complaint.Track.Mark;

/** A problem analysis form as its reader sees it. */
public record AnalysisFormView(UUID id, long version, List<RowView> rows, Mark filled) {

  /** One row of interim measures. */
  record RowView(SortedSet<Demand> demands, String measure) {}

  public static AnalysisFormView of(AnalysisForm form) {
    return AnalysisFormMapper.INSTANCE.view(form);
  }
}
