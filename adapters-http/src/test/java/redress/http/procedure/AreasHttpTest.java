package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Those who investigate look everywhere where the procedure has them look. */
class AreasHttpTest {
  private static final String FEEDBACK = "general-feedback";
  private static final String PLACES =
      "[\"MATERIAL\", \"PROCESS\", \"INSPECTION\", \"SERVICE_RECORD\"]";
  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "MATERIAL", "nothing",
          "PROCESS", "the glue was cold",
          "INSPECTION", "nothing",
          "SERVICE_RECORD", "nothing");

  @Test
  void what_was_found_is_told_of_every_area_be_it_that_there_was_nothing_B_1() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var it = forwarded(company);
          var less = analyse(it, Map.of("MATERIAL", "nothing", "WEATHER", "it rained"));
          less.refused(422, "AREAS_UNFIT", "B-1");
          assertEquals(
              List.of(
                  "/areas/INSPECTION", "/areas/PROCESS", "/areas/SERVICE_RECORD", "/areas/WEATHER"),
              less.faults());
          var analysed = analyse(it, EVERYWHERE).expect(200);
          assertEquals("the glue was cold", analysed.text("/analysis/areas/PROCESS"));
          assertTrue(it.timeline().toString().contains("the glue was cold"));
        });
    served(
        ShippedCase.changed(FEEDBACK, PLACES, "[\"PACKING\"]"),
        company -> {
          var it = forwarded(company);
          analyse(it, EVERYWHERE).refused(422, "AREAS_UNFIT", "B-1");
          analyse(it, Map.of("PACKING", "torn")).expect(200);
        });
  }

  private static Answer analyse(ShippedCase it, Map<String, String> areas) {
    var investigation = it.read().text("/parts/investigations/0/id");
    return it.change(
        "/investigations/" + investigation + "/analysis",
        1,
        Map.of("infoCorrect", true, "reason", "seen", "areas", areas));
  }

  private static ShippedCase forwarded(ServedCompany company) {
    var given = Map.<String, Object>of("facts", Map.of("CATEGORY", "OTHER"));
    var it = ShippedCase.drafted(company, "after-sales-clerk", given);
    it.register().expect(200);
    it.verify().expect(200);
    it.forward("QUALITY").expect(200);
    return it.by(company, "quality-clerk");
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
