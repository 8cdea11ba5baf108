package redress.bootstrap.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.ExampleCompany;
import redress.application.session.SessionLimits;
import redress.bootstrap.procedure.ServedOnPostgres;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.http.session.SessionsStory;
import redress.procedure.ShippedProcedures;

/** Sessions over HTTP on PostgreSQL; a program that starts anew finds the same database. */
class PgSessionsTest extends SessionsStory {
  @RegisterExtension static final OnePostgres POSTGRES = new OnePostgres();

  private ServedOnPostgres postgres;

  @Override
  protected ServedCompany served(String document, SessionLimits limits) {
    postgres = POSTGRES.fresh();
    return postgres.company(document, limits);
  }

  @Override
  protected ServedCompany restarted(ServedCompany company, SessionLimits limits) {
    return postgres.anew(company, limits);
  }

  @Test
  void a_request_costs_the_same_however_many_sessions_its_person_has() {
    var document = ShippedProcedures.text("equipment-manufacturer");
    try (var company = served(document, SessionLimits.USUAL)) {
      var desk = company.desk("quality-clerk");
      long few = statements(desk);
      for (int i = 0; i < 216; i++) {
        company
            .desk()
            .post(
                "/sessions",
                Map.of(
                    "company",
                    "equipment-manufacturer",
                    "user",
                    "quality-clerk",
                    "password",
                    ExampleCompany.PASSWORD))
            .expect(201);
      }
      assertEquals(few, statements(desk));
      assertEquals(few, statements(company.desk("quality-clerk")));
    }
  }

  /** How many statements a request takes when all that is remembered is. */
  private long statements(Desk desk) {
    desk.get("/complaints").expect(200);
    desk.get("/complaints").expect(200);
    long before = postgres.store().traffic().statements();
    desk.get("/complaints").expect(200);
    return postgres.store().traffic().statements() - before;
  }
}
