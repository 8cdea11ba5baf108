package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.AttachmentsContract;
import redress.application.Ports;

class PgAttachmentsTest extends AttachmentsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Ports ports() {
    return FRESH.ports();
  }
}
