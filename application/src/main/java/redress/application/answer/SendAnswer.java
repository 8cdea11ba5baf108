package redress.application.answer;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import redress.answer.CustomerAnswer;
import redress.answer.CustomerAnswer.Basis;
import redress.answer.CustomerAnswer.Sending;
import redress.answer.Summary;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnCase;
import redress.casefile.AnswerActions;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.history.Changed;
import redress.obligation.Moment;
import redress.organization.Person;

/** Records what the intake department told the customer (I-02, I-16). */
public final class SendAnswer {
  private final CaseDesk desk;

  public SendAnswer(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param basis whether it rests on a summary or on a technical analysis
   * @param record the id of that
   * @param text the words that the customer got
   * @param sentAt when it was sent, a fact that may lie in the past
   * @param outgoing what goes out beside the text
   */
  public record Command(
      Person by,
      UUID complaint,
      Basis.Kind basis,
      UUID record,
      boolean full,
      Channel channel,
      String text,
      Instant sentAt,
      Outgoing outgoing)
      implements OnCase {
    /** Nothing but words. */
    public Command(
        Person by,
        UUID complaint,
        Basis.Kind basis,
        UUID record,
        boolean full,
        Channel channel,
        String text,
        Instant sentAt) {
      this(by, complaint, basis, record, full, channel, text, sentAt, Outgoing.WORDS);
    }
  }

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        AnswerActions.SEND,
        work -> {
          var rule = work.procedure().answer().sending();
          var sentAt = work.fact(command.sentAt(), "/sentAt", rule);
          if (command.full()) {
            Basing.requireTechnical(work);
          }
          Promises.guard(work, command.outgoing(), command.text(), sentAt);
          work.keep(CustomerAnswer.class, answer(work, command));
          work.happened(Moment.CUSTOMER_CONTACTED, sentAt);
          work.happened(Moment.ACKNOWLEDGED, sentAt);
          work.happened(Moment.FIRST_REPLIED, sentAt);
          if (command.full()) {
            work.happened(Moment.CUSTOMER_ANSWERED, sentAt);
          }
        });
  }

  private static Changed<CustomerAnswer> answer(CaseWork work, Command command) {
    var rules = work.procedure().answer();
    var coverage = Basing.coverage(work);
    var sending =
        new Sending(
            command.channel(), command.text(), command.sentAt(), List.of(), command.by().user());
    return switch (command.basis()) {
      case SUMMARY ->
          CustomerAnswer.summarised(
              work.newPart(),
              work.part(Summary.class, command.record(), OptionalLong.empty()),
              command.full(),
              coverage,
              sending,
              rules);
      case TECHNICAL_ANALYSIS ->
          CustomerAnswer.technical(
              work.newPart(),
              Basing.technical(work, command.record()),
              command.full(),
              coverage,
              sending,
              rules,
              rules.sending());
    };
  }
}
