package redress.http.followup;

import java.time.Instant;
import java.util.UUID;
import redress.complaint.Channel;
import redress.complaint.Track.Mark;
import redress.followup.FollowUp;
import redress.followup.Satisfaction;

/** A call to the customer as its reader sees it. */
public record FollowUpView(
    UUID id,
    long version,
    int round,
    Channel channel,
    Instant calledAt,
    Mark recorded,
    Satisfaction satisfaction,
    String content,
    String comment,
    TestView test,
    ImprovementView improved) {

  /** What came of trying it out. */
  record TestView(boolean passed, String finding) {}

  /** What is improved because of the comment. */
  record ImprovementView(String text, Mark stated) {}

  public static FollowUpView of(FollowUp followUp) {
    return FollowUpMapper.INSTANCE.view(followUp);
  }
}
