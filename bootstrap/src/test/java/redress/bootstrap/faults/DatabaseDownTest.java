package redress.bootstrap.faults;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redress.application.ExampleCompany;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.postgres.Endpoint;
import redress.bootstrap.procedure.ServedOnPostgres;
import redress.http.ServedCase;
import redress.http.fence.Inside;
import redress.procedure.ShippedProcedures;
import redress.testing.Wire;

/** While the database is away, every kind of request is told so, and nothing of the inside. */
@Timeout(180)
class DatabaseDownTest {
  @TempDir Path folder;

  @Test
  void a_database_that_is_away_is_told_with_a_trace_and_no_detail_S38() {
    var binaries = Path.of("target", "postgres-binaries");
    try (var postgres = EmbeddedPostgres.start(folder.resolve("data"), binaries);
        var wire = new Wire(postgres.endpoint().port())) {
      ServedOnPostgres.migrate(postgres.endpoint());
      try (var store = new ServedOnPostgres(behind(wire, postgres.endpoint()));
          var company = store.company(ShippedProcedures.text("equipment-manufacturer"))) {
        var clerk = company.desk("marketing-support-clerk");
        var it = ServedCase.drafted(company, "ON_SITE");
        wire.cut();
        Inside.untold(clerk.get(it.path()).refused(503, "UNAVAILABLE"));
        Inside.untold(clerk.get("/complaints?text=spindle").refused(503, "UNAVAILABLE"));
        Inside.untold(
            clerk.post("/complaints", ServedCase.intake("ON_SITE")).refused(503, "UNAVAILABLE"));
        Inside.untold(
            company
                .desk()
                .post(
                    "/sessions",
                    Map.of(
                        "company",
                        company.company().id().code(),
                        "user",
                        "gm",
                        "password",
                        ExampleCompany.PASSWORD))
                .refused(503, "UNAVAILABLE"));
      }
    }
  }

  private static Endpoint behind(Wire wire, Endpoint it) {
    return new Endpoint(it.host(), wire.port(), it.database(), it.user(), it.password());
  }
}
