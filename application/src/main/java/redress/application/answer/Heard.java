package redress.application.answer;

import java.time.Instant;
import redress.answer.Message;
import redress.application.complaint.CaseWork;
import redress.obligation.Moment;

/** What it means for the clocks of a case that its customer has heard of us. */
final class Heard {
  private Heard() {}

  /** Whoever hears what came of it knows that we have got it, too. */
  static void told(CaseWork work, Message.Kind kind, Instant sentAt) {
    work.happened(Moment.CUSTOMER_CONTACTED, sentAt);
    switch (kind) {
      case PROGRESS -> {}
      case ACKNOWLEDGEMENT -> work.happened(Moment.ACKNOWLEDGED, sentAt);
      case FIRST_REPLY, MISUNDERSTANDING, NOT_OURS -> {
        work.happened(Moment.ACKNOWLEDGED, sentAt);
        work.happened(Moment.FIRST_REPLIED, sentAt);
      }
      case CLOSING -> {
        work.happened(Moment.ACKNOWLEDGED, sentAt);
        work.happened(Moment.FIRST_REPLIED, sentAt);
        work.happened(Moment.RESULT_TOLD, sentAt);
      }
    }
  }
}
