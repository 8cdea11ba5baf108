package redress.answer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import redress.complaint.Channel;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.organization.Department;
import redress.rule.Foregoing;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * What the customer was told.
 *
 * <p>It is recorded once, with exactly the words that were sent, and never changes; there may be
 * several. It holds nothing of the company's own forms: only its text goes out.
 *
 * @param full whether it says all there is to say about the complaint
 */
public record CustomerAnswer(PartId id, long version, Basis basis, boolean full, Sending sending)
    implements Part {

  /** What an answer rests on. */
  public record Basis(Kind kind, UUID record, Instant at) {
    /** Which kind of record. */
    public enum Kind {
      SUMMARY,
      TECHNICAL_ANALYSIS
    }
  }

  /**
   * How it was sent.
   *
   * @param text as the customer got it
   * @param sentAt when, as stated by the sender
   * @param copiedTo the departments that got a copy
   */
  public record Sending(
      Channel channel, String text, Instant sentAt, List<Department> copiedTo, String by) {
    public Sending {
      copiedTo = List.copyOf(copiedTo);
    }
  }

  /** An answer on the basis of a summary; a full one needs a full summary of all who were asked. */
  public static Changed<CustomerAnswer> summarised(
      PartId id,
      Summary summary,
      boolean full,
      Coverage coverage,
      Sending sending,
      AnswerRules rules) {
    if (full && !summary.full()) {
      throw Refusal.content(
          "SUMMARY_NOT_FULL",
          rules.summarising(),
          "the summary lacks %s, so the answer is partial".formatted(summary.missing()));
    }
    var asked = Coverage.departments(coverage.asked());
    if (full && !summary.answered().containsAll(asked)) {
      throw Refusal.later(
          "SUMMARY_OUTDATED",
          rules.summarising(),
          "the summary holds the measures of %s, but %s were asked"
              .formatted(summary.answered(), asked));
    }
    var basis = new Basis(Basis.Kind.SUMMARY, summary.id().value(), summary.made().at());
    return sent(new CustomerAnswer(id, 1, basis, full, sending), rules, rules.sending());
  }

  /**
   * An answer on the basis of a technical analysis (I-03); it is full only where no department was
   * asked for measures.
   */
  public static Changed<CustomerAnswer> technical(
      PartId id,
      Basis basis,
      boolean full,
      Coverage coverage,
      Sending sending,
      AnswerRules rules,
      RuleId rule) {
    if (full && !coverage.asked().isEmpty()) {
      throw Refusal.content(
          "SUMMARY_NOT_FULL",
          rules.summarising(),
          "%s were asked for measures, so an answer to the technical question alone is partial"
              .formatted(coverage.asked()));
    }
    return sent(new CustomerAnswer(id, 1, basis, full, sending), rules, rule);
  }

  private static Changed<CustomerAnswer> sent(
      CustomerAnswer answer, AnswerRules rules, RuleId rule) {
    var sending = answer.sending;
    if (!rules.channels().contains(sending.channel())) {
      throw Refusal.content(
          "CHANNEL_NOT_IN_PROCEDURE",
          rules.sending(),
          "customers are not answered by %s; allowed are %s"
              .formatted(sending.channel(), rules.channels().stream().sorted().toList()));
    }
    new Foregoing("what the answer rests on was written", answer.basis.at())
        .mustPrecede(sending.sentAt(), "SENT_BEFORE_BASIS", rule);
    var path = "/answers/" + answer.id.value();
    return Changed.of(
        answer,
        Entry.of(
            "CUSTOMER_ANSWERED",
            rule,
            new Change(path + "/basis", null, answer.basis.kind() + " " + answer.basis.record()),
            new Change(path + "/full", null, Boolean.toString(answer.full)),
            new Change(path + "/channel", null, sending.channel().name()),
            new Change(path + "/text", null, sending.text()),
            new Change(path + "/sentAt", null, sending.sentAt().toString())));
  }

  @Override
  public Set<String> workers() {
    return Set.of(sending.by());
  }
}
