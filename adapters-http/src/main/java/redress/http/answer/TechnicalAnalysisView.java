package redress.http.answer;

import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.technical.TechnicalAnalysis;

/** A technical analysis as its reader sees it. */
public record TechnicalAnalysisView(
    UUID id, String analysis, String solution, String plan, Mark made) {
  public static TechnicalAnalysisView of(TechnicalAnalysis analysis) {
    return AnswerMapper.INSTANCE.view(analysis);
  }
}
