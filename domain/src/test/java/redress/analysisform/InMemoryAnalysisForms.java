package redress.analysisform;

import redress.complaint.InMemoryParts;
import redress.testing.Memory;

/** The analysis forms of all cases, in memory. */
public final class InMemoryAnalysisForms extends InMemoryParts<AnalysisForm> {
  public InMemoryAnalysisForms(Memory memory) {
    super(memory, "analysis_forms");
  }
}
