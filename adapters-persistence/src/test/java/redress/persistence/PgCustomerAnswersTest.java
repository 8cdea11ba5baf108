package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.answer.CustomerAnswer;
import redress.answer.CustomerAnswersContract;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.testing.Work;

class PgCustomerAnswersTest extends CustomerAnswersContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<CustomerAnswer> parts() {
    return FRESH.ports().parts().of(CustomerAnswer.class);
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
