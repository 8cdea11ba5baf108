package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.application.weeklylist.ExampleWeek;
import redress.complaint.ComplaintId;
import redress.complaint.Stage;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;
import redress.testing.Example;

/** What another scale would have charged to people of what closed cases cost, on whatever store. */
public abstract class SimulatedCostStory {
  private static final String PROCEDURE = "/procedures/equipment-manufacturer";
  private static final String FIRST = ShippedProcedures.text("equipment-manufacturer");

  protected abstract ServedCompany served(String document);

  @Test
  void what_costs_charge_to_people_would_have_differed_by_department_and_in_total_I_34() {
    try (var company = served(FIRST)) {
      closed(company);
      var other = simulated(company, FIRST.replace("\"rate\": 0.4", "\"rate\": 0.2"));
      var charges = "/departments/0/total/charges";
      assertEquals("MANUFACTURING", other.text("/departments/0/department"));
      assertEquals("1", other.text(charges + "/costs"));
      assertEquals("300.20", other.text(charges + "/was/amount"));
      assertEquals("300.10", other.text(charges + "/would/amount"));
      assertEquals("1", other.text(charges + "/differ"));
      assertEquals("300.10", other.text("/total/charges/would/amount"));
      assertNull(other.text("/total/charges/department"));
    }
  }

  @Test
  void what_a_week_charges_together_is_in_the_sums_I_34() {
    try (var company = served(FIRST)) {
      closed(company);
      var weekly = simulated(company, FIRST.replace("PER_ITEM", "DEPT_WEEK"));
      assertEquals("1", weekly.text("/total/charges/together"));
      assertEquals("300.20", weekly.text("/total/charges/was/amount"));
      assertEquals("300.20", weekly.text("/total/charges/would/amount"));
      assertEquals("300.20", weekly.text("/departments/0/total/charges/would/amount"));
    }
  }

  /** A case that cost 500.50 yuan. */
  private static void closed(ServedCompany company) {
    var week = new ExampleWeek(company.company());
    var it = week.determined(ExampleWeek.MANUFACTURING);
    week.ends();
    week.compiled();
    week.entered("500.50");
    var ports = company.company().ports();
    var id = new ComplaintId(company.company().id(), it.id());
    ports
        .transactions()
        .run(
            id.company(),
            () -> {
              var complaint = ports.complaints().lock(id).orElseThrow();
              ports.complaints().save(Example.next(complaint, Stage.CLOSED));
            });
  }

  private static Answer simulated(ServedCompany company, String document) {
    var gm = company.desk("gm");
    gm.post(PROCEDURE + "/versions", document).expect(201);
    var asked = Map.of("version", 2, "from", "2026-11-23", "to", "2026-11-24");
    var path = gm.post(PROCEDURE + "/simulations", asked).expect(202).header("Location");
    var jobs = company.company().useCases().jobs();
    for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
      assertNull(done.get().failure(), done.get().toString());
    }
    return gm.get(path.replaceFirst("/api/v1", "")).expect(200);
  }
}
