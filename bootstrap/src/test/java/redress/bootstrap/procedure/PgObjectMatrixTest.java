package redress.bootstrap.procedure;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.bootstrap.session.OnePostgres;
import redress.http.fence.Neighbours;
import redress.http.fence.ObjectMatrixStory;

/** What is another company's, on PostgreSQL, where what is done stays done. */
class PgObjectMatrixTest extends ObjectMatrixStory {
  @RegisterExtension static final OnePostgres POSTGRES = new OnePostgres();

  /** The longest and that of another trade: others have the same statements. */
  @Override
  protected List<String> procedures() {
    return List.of("equipment-manufacturer", "pcb-manufacturer");
  }

  @Override
  protected Neighbours neighbours(String code) {
    return POSTGRES.fresh().neighbours(code);
  }
}
