package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.answer.Message;
import redress.answer.MessagesContract;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.testing.Work;

class PgMessagesTest extends MessagesContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<Message> parts() {
    return FRESH.ports().parts().of(Message.class);
  }

  @Override
  protected Complaints complaints() {
    return FRESH.ports().complaints();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }
}
