package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Ports;
import redress.application.sanction.SanctionsContract;
import redress.sanction.ExampleNotice;

class PgSanctionsTest extends SanctionsContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Ports ports() {
    return FRESH.ports();
  }

  @Override
  public Object example() {
    return ExampleNotice.executed();
  }
}
