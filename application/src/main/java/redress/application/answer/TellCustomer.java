package redress.application.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redress.answer.Message;
import redress.answer.Message.Words;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnCase;
import redress.application.complaint.Round;
import redress.casefile.AnswerActions;
import redress.casefile.CaseFile;
import redress.disposition.Disposition;
import redress.disposition.DispositionRules;
import redress.organization.Person;
import redress.rule.Foregoing;

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
          Promises.guard(work, command.outgoing(), words.text(), sentAt);
          work.keep(
              Message.class,
              Message.told(
                  work.newPart(),
                  Round.of(work),
                  words,
                  work.mark(),
                  foregoing(work, words.kind()),
                  rules));
          Heard.told(work, words.kind(), sentAt);
          Explanations.end(work, words.kind());
        });
  }

  /** A customer has complained, and what comes of it is approved, before anybody tells it. */
  private static List<Foregoing> foregoing(CaseWork work, Message.Kind kind) {
    var foregoing = new ArrayList<Foregoing>();
    var received = work.complaint().intake().source().receivedAt();
    foregoing.add(new Foregoing("the complaint was received", received));
    if (kind == Message.Kind.CLOSING) {
      Round.all(work)
          .begunAt()
          .ifPresent(at -> foregoing.add(new Foregoing("the case was taken up again", at)));
    }
    if (kind == Message.Kind.CLOSING && work.procedure().has(DispositionRules.class)) {
      Disposition.inForce(work.parts(Disposition.class))
          .ifPresent(it -> foregoing.add(it.signature().foregoing()));
    }
    return foregoing;
  }
}
