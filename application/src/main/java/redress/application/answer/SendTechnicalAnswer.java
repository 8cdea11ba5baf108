package redress.application.answer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.answer.CustomerAnswer;
import redress.answer.CustomerAnswer.Sending;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.TechnicalActions;
import redress.complaint.Channel;
import redress.obligation.Moment;
import redress.organization.Department;
import redress.organization.Person;

/**
 * Records what those who analysed a technical question told the customer themselves, where the
 * procedure lets them (I-03).
 */
public final class SendTechnicalAnswer {
  private final CaseDesk desk;

  public SendTechnicalAnswer(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param analysis the technical analysis on which it rests
   * @param text the words that the customer got
   * @param sentAt when it was sent, a fact that may lie in the past
   * @param copiedTo the departments that got a copy
   * @param outgoing what goes out beside the text
   */
  public record Command(
      Person by,
      UUID complaint,
      UUID analysis,
      boolean full,
      Channel channel,
      String text,
      Instant sentAt,
      List<Department> copiedTo,
      Outgoing outgoing)
      implements OnCase {
    public Command {
      copiedTo = List.copyOf(copiedTo);
    }

    /** Nothing but words. */
    public Command(
        Person by,
        UUID complaint,
        UUID analysis,
        boolean full,
        Channel channel,
        String text,
        Instant sentAt,
        List<Department> copiedTo) {
      this(by, complaint, analysis, full, channel, text, sentAt, copiedTo, Outgoing.WORDS);
    }
  }

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        TechnicalActions.REPLY,
        work -> {
          var rules = work.procedure().technical();
          var sentAt = work.fact(command.sentAt(), "/sentAt", rules.rule());
          rules.requireCopies(command.copiedTo());
          var sending =
              new Sending(
                  command.channel(),
                  command.text(),
                  sentAt,
                  command.copiedTo(),
                  command.by().user());
          Promises.guard(work, command.outgoing(), command.text(), sentAt);
          work.keep(
              CustomerAnswer.class,
              CustomerAnswer.technical(
                  work.newPart(),
                  Basing.technical(work, command.analysis()),
                  command.full(),
                  Basing.coverage(work),
                  sending,
                  work.procedure().answer(),
                  rules.rule()));
          if (command.full()) {
            work.happened(Moment.CUSTOMER_ANSWERED, sentAt);
          }
        });
  }
}
