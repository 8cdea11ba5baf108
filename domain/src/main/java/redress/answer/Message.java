package redress.answer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import redress.complaint.Channel;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.rule.Foregoing;
import redress.rule.Refusal;

/**
 * Something that the customer was told beside an answer that rests on what was found: that we have
 * got it, how far we are, and in the end what came of it (E-5, A-8, G-3).
 *
 * <p>It is recorded once, with its author, time and words, and never changes.
 *
 * @param round of the case in which it was sent, from 1
 */
public record Message(PartId id, long version, int round, Words words, Mark told) implements Part {
  /** What it is to the customer. */
  public enum Kind {
    /** We have got it (H-3, H-4). */
    ACKNOWLEDGEMENT,
    /** What we think of it for now, which is an acknowledgement, too (F-2, F-3, S3-06). */
    FIRST_REPLY,
    /** How far we are. */
    PROGRESS,
    /** What came of it, and thanks (G-3). */
    CLOSING,
    /** That the customer has misunderstood something, and why nothing is wrong (S1-15). */
    MISUNDERSTANDING,
    /** That somebody else is at fault, and what becomes of it (S1-15). */
    NOT_OURS;

    /** Whether it tells the customer that it was not us. */
    public boolean explains() {
      return this == MISUNDERSTANDING || this == NOT_OURS;
    }
  }

  /**
   * What was sent.
   *
   * @param sentAt when it was sent, as stated by the sender
   */
  public record Words(Kind kind, Channel channel, String text, Instant sentAt) {}

  /**
   * The customer was told.
   *
   * @param foregoing what it rests on
   * @throws Refusal {@code SENT_BEFORE_BASIS}, {@code CHANNEL_NOT_IN_PROCEDURE}, {@code
   *     THANKS_MISSING} or {@code EXPLANATION_NOT_IN_PROCEDURE}
   */
  public static Changed<Message> told(
      PartId id, int round, Words words, Mark mark, List<Foregoing> foregoing, AnswerRules rules) {
    check(words, rules);
    foregoing.forEach(it -> it.mustPrecede(words.sentAt(), "SENT_BEFORE_BASIS", rules.sending()));
    return Changed.of(
        new Message(id, 1, round, words, mark),
        Entry.of(
            "CUSTOMER_TOLD",
            rules.sending(),
            null,
            List.of(
                new Change("/message/kind", null, words.kind().name()),
                new Change("/message/channel", null, words.channel().name()),
                new Change("/message/text", null, words.text()),
                new Change("/message/sentAt", null, words.sentAt().toString()))));
  }

  private static void check(Words words, AnswerRules rules) {
    if (!rules.channels().contains(words.channel())) {
      throw Refusal.content(
          "CHANNEL_NOT_IN_PROCEDURE",
          rules.sending(),
          "the customer is not answered by %s; allowed are %s"
              .formatted(words.channel(), rules.channels().stream().sorted().toList()));
    }
    if (words.kind().explains() && rules.explaining() == null) {
      throw Refusal.content(
          "EXPLANATION_NOT_IN_PROCEDURE",
          rules.sending(),
          "the procedure has nobody explain that it was not us");
    }
    var closing = rules.closing();
    if (words.kind() == Kind.CLOSING && closing != null && !closing.thanked(words.text())) {
      throw Refusal.content(
          "THANKS_MISSING",
          closing.rule(),
          "the last message thanks the customer with one of %s".formatted(closing.thanks()));
    }
  }

  /** Whether it says what came of the complaint. */
  public boolean closing() {
    return words.kind() == Kind.CLOSING;
  }

  @Override
  public Set<String> workers() {
    return Set.of(told.by());
  }
}
