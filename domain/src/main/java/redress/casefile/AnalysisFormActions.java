package redress.casefile;

import java.util.List;
import redress.analysisform.AnalysisForm;

/** What can be done with an analysis form: nothing, once it was sent. */
public final class AnalysisFormActions {
  public static final PartActions<AnalysisForm> OF_PART =
      new PartActions<>(AnalysisForm.class, it -> null, List.of());

  private AnalysisFormActions() {}
}
