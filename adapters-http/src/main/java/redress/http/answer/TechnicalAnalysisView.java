package redress.http.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.technical.TechnicalAnalysis;

/** A technical analysis as its reader sees it. */
public record TechnicalAnalysisView(
    UUID id,
    long version,
    String analysis,
    String solution,
    String plan,
    String verdict,
    LocalDate timeLimit,
    String improvement,
    Mark made,
    boolean toVerify,
    List<TechnicalAnalysis.Trial> trials) {
  public static TechnicalAnalysisView of(TechnicalAnalysis analysis) {
    return AnswerMapper.INSTANCE.view(analysis);
  }
}
