package redress.http.answer;

import java.time.Instant;
import java.util.UUID;
import redress.answer.Message;
import redress.complaint.Channel;
import redress.complaint.Track.Mark;

/** A message to the customer, as its reader sees it. */
public record MessageView(
    UUID id,
    int round,
    Message.Kind kind,
    Channel channel,
    String text,
    Instant sentAt,
    Mark told) {
  public static MessageView of(Message message) {
    return AnswerMapper.INSTANCE.view(message);
  }
}
