package redress.answer;

import java.time.Instant;
import java.util.List;
import redress.complaint.Channel;
import redress.history.Change;
import redress.history.Entry;
import redress.rule.Refusal;

/**
 * Something that the customer was told before there is an answer in full. It rests on nothing and
 * promises nothing; history alone keeps it, with its author, time and words (E-5, A-8).
 *
 * @param sentAt when it was sent
 */
public record Message(Kind kind, Channel channel, String text, Instant sentAt) {
  /** What it is to the customer. */
  public enum Kind {
    /** We have got it (H-3, H-4). */
    ACKNOWLEDGEMENT,
    /** What we think of it for now, which is an acknowledgement, too (F-2, F-3, S3-06). */
    FIRST_REPLY,
    /** How far we are. */
    PROGRESS
  }

  /**
   * How history tells of it.
   *
   * @throws Refusal {@code CHANNEL_NOT_IN_PROCEDURE}
   */
  public Entry told(AnswerRules rules) {
    if (!rules.channels().contains(channel)) {
      throw Refusal.content(
          "CHANNEL_NOT_IN_PROCEDURE",
          rules.sending(),
          "the customer is not answered by %s; allowed are %s"
              .formatted(channel, rules.channels().stream().sorted().toList()));
    }
    return Entry.of(
        "CUSTOMER_TOLD",
        rules.sending(),
        null,
        List.of(
            new Change("/message/kind", null, kind.name()),
            new Change("/message/channel", null, channel.name()),
            new Change("/message/text", null, text),
            new Change("/message/sentAt", null, sentAt.toString())));
  }
}
