package redress.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import redress.answer.CustomerAnswer;
import redress.answer.Message;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.disposition.Disposition;
import redress.money.Money;

/**
 * What of a case a customer may be shown: what he has told us, what we have told him, and what was
 * approved for him (S4-24). It is built member by member, so that nothing of the company's own
 * forms can come into it by being added to a case.
 *
 * @param number {@code null} until registration
 * @param model what it is about, or {@code null}
 * @param told what the customer was told, in the order in which it was sent
 * @param given what was approved for him, or {@code null}
 * @param over whether the case has ended
 */
public record Rendition(
    String number,
    Instant receivedAt,
    String customer,
    String model,
    String description,
    List<Demand> demands,
    List<Told> told,
    Given given,
    boolean over) {
  /** Something that the customer was told. */
  public record Told(Instant sentAt, Channel channel, String text) {}

  /** What the customer is given. */
  public record Given(List<Demand> remedies, Money amount) {}

  /** What of that case may be shown. */
  public static Rendition of(CaseFile file) {
    var complaint = file.complaint();
    var intake = complaint.intake();
    return new Rendition(
        complaint.number() == null ? null : complaint.number().text(),
        intake.source().receivedAt(),
        intake.customer().name(),
        intake.product().model(),
        intake.defect().description(),
        List.copyOf(intake.demands().asked()),
        told(file),
        Disposition.inForce(file.parts(Disposition.class)).map(Rendition::given).orElse(null),
        !complaint.track().running());
  }

  private static List<Told> told(CaseFile file) {
    var told = new ArrayList<Told>();
    for (var message : file.parts(Message.class)) {
      var words = message.words();
      told.add(new Told(words.sentAt(), words.channel(), words.text()));
    }
    for (var answer : file.parts(CustomerAnswer.class)) {
      var sending = answer.sending();
      told.add(new Told(sending.sentAt(), sending.channel(), sending.text()));
    }
    told.sort(Comparator.comparing(Told::sentAt));
    return List.copyOf(told);
  }

  private static Given given(Disposition it) {
    return new Given(it.terms().remedies().stream().sorted().toList(), it.settlement());
  }
}
