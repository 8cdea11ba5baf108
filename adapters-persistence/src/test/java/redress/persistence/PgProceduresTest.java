package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.procedure.Procedures;
import redress.procedure.ProceduresContract;
import redress.testing.Work;

class PgProceduresTest extends ProceduresContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Procedures procedures() {
    return FRESH.ports().procedures();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }
}
