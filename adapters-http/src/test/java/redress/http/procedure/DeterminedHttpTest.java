package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Who is responsible is determined by others than by those who analyse. */
class DeterminedHttpTest {
  private static final Map<String, Object> WRONG =
      Map.of("infoCorrect", false, "reason", "another maker's machine");

  @Test
  void whoever_only_analyses_does_not_take_away_what_was_determined_S4_04_S4_07() {
    try (var pcb = ServedCompany.inMemory(ShippedProcedures.text("pcb-manufacturer"))) {
      var it = SupersessionHttpTest.registered(pcb, "quality-clerk");
      var office = it.by(pcb, "gm-office-clerk");
      var path = "/investigations/" + it.read().text("/parts/investigations/0/id");
      var analysis = path + "/analysis";
      it.change(analysis, 1, Map.of("infoCorrect", true, "reason", "seen")).expect(200);
      var factory = Map.<String, Object>of("department", "MANUFACTURING", "reason", "drilled");
      it.change(path + "/liability", 2, factory).refused(403, "DUTY_NOT_YOURS", "S4-04");
      office.change(path + "/liability", 2, factory).expect(200);
      it.change(analysis, 3, WRONG).refused(403, "LIABILITY_DETERMINED", "S4-07");
      assertEquals("DETERMINED", it.read().text("/parts/investigations/0/liability/state"));
      it.change(analysis, 3, Map.of("infoCorrect", true, "reason", "again")).expect(200);
      assertNull(office.change(analysis, 4, WRONG).expect(200).text("/liability"));
    }
  }
}
