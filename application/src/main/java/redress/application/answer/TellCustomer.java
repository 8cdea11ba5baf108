package redress.application.answer;

import java.util.UUID;
import redress.answer.Message;
import redress.answer.Message.Words;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.application.complaint.Round;
import redress.casefile.AnswerActions;
import redress.casefile.CaseFile;
import redress.organization.Person;

/** Records what the customer was told beside an answer (E-5, F-2, F-3, H-4, A-8, G-3). */
public final class TellCustomer {
  private final CaseDesk desk;

  public TellCustomer(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param outgoing what goes out beside the words
   */
  public record Command(Person by, UUID complaint, Words words, Outgoing outgoing)
      implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        AnswerActions.TELL,
        work -> {
          var rules = work.procedure().answer();
          var words = command.words();
          var sentAt = work.fact(words.sentAt(), "/sentAt", rules.sending());
          Explanations.guard(work, words.kind());
          Promises.guard(work, command.outgoing(), words.text());
          work.keep(
              Message.class,
              Message.told(work.newPart(), Round.of(work), words, work.mark(), rules));
          Heard.told(work, words.kind(), sentAt);
          Explanations.end(work, words.kind());
        });
  }
}
