package redress.application.answer;

import java.util.List;
import java.util.UUID;
import redress.answer.Message;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.AnswerActions;
import redress.casefile.CaseFile;
import redress.history.Changed;
import redress.obligation.Moment;
import redress.organization.Person;

/** Records what the customer was told on the way to an answer (E-5, F-2, F-3, H-4). */
public final class TellCustomer {
  private final CaseDesk desk;

  public TellCustomer(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, Message message) implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        AnswerActions.TELL,
        work -> {
          var rules = work.procedure().answer();
          var message = command.message();
          var sentAt = work.fact(message.sentAt(), "/sentAt", rules.sending());
          work.keep(new Changed<>(work.complaint(), List.of(message.told(rules))));
          if (message.kind() != Message.Kind.PROGRESS) {
            work.happened(Moment.ACKNOWLEDGED, sentAt);
          }
          if (message.kind() == Message.Kind.FIRST_REPLY) {
            work.happened(Moment.FIRST_REPLIED, sentAt);
          }
        });
  }
}
