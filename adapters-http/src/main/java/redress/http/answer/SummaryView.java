package redress.http.answer;

import java.util.List;
import java.util.UUID;
import redress.answer.Summary;
import redress.complaint.Track.Mark;
import redress.organization.Department;

/** A summary of measures as its reader sees it. */
public record SummaryView(
    UUID id,
    boolean full,
    String text,
    List<Department> answered,
    List<Department> missing,
    Mark made) {
  public static SummaryView of(Summary summary) {
    return AnswerMapper.INSTANCE.view(summary);
  }
}
