package redress.http.answer;

import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.technical.TechnicalAnalysis;

/** A technical analysis as its reader sees it. */
public record TechnicalAnalysisView(
    UUID id, String analysis, String solution, String plan, Mark made) {
  public static TechnicalAnalysisView of(TechnicalAnalysis analysis) {
    var content = analysis.content();
    return new TechnicalAnalysisView(
        analysis.id().value(),
        content.analysis(),
        content.solution(),
        content.plan(),
        analysis.made());
  }
}
