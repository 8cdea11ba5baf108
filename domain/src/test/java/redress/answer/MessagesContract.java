package redress.answer;

import java.time.Instant;
import redress.answer.Message.Words;
import redress.complaint.Channel;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;

/** What every collection of messages to customers does. */
public abstract class MessagesContract extends PartsContract<Message> {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");
  private static final Mark MARK = new Mark(AT, "clerk");

  @Override
  protected Message part(PartId id, long version) {
    var words = new Words(Message.Kind.CLOSING, Channel.PHONE, "已处理，谢谢", AT);
    return new Message(id, version, 2, words, MARK);
  }
}
