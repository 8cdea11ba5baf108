package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Who leads what an installation customer gets. */
class LeadHttpTest {
  private static final String INSTALLATION = "installation-manufacturer";
  private static final Map<String, Object> DONE =
      Map.of("result", "a carrier comes", "doneAt", ShippedCase.NOW);

  @Test
  void a_return_alone_is_led_by_sales_S0_17() {
    served(
        ShippedProcedures.text(INSTALLATION),
        company -> {
          var it = forwarded(company, "RETURN");
          assertEquals(1, errands(it).size());
          assertEquals("SALES", it.read().text("/parts/errands/0/owner"));
          assertNull(it.read().text("/parts/errands/0/lead"));
          complete(it.by(company, "engineering-manager")).refused(403, "DUTY_NOT_YOURS");
          complete(it).expect(200);
        });
  }

  @Test
  void an_exchange_is_led_by_the_engineering_manager_be_there_a_return_or_not_S0_17() {
    served(
        ShippedProcedures.text(INSTALLATION),
        company -> {
          for (var it :
              List.of(forwarded(company, "EXCHANGE"), forwarded(company, "RETURN", "EXCHANGE"))) {
            assertEquals(1, errands(it).size());
            assertEquals("ENGINEERING", it.read().text("/parts/errands/0/owner"));
            assertEquals("ENGINEERING_MANAGER", it.read().text("/parts/errands/0/lead"));
            var clerk = it.by(company, "engineering-clerk");
            complete(clerk).refused(403, "ERRAND_LED_BY_ANOTHER", "S0-17");
            complete(it).refused(403, "DUTY_NOT_YOURS");
            complete(it.by(company, "engineering-manager")).expect(200);
          }
        });
    served(
        ShippedCase.changed(INSTALLATION, "\"unlessAlso\": [\"EXCHANGE\"], ", ""),
        company -> assertEquals(2, errands(forwarded(company, "RETURN", "EXCHANGE")).size()));
    served(
        ShippedCase.changed(
            INSTALLATION,
            "\"position\": \"ENGINEERING_MANAGER\", \"rule\": \"S0-17\"",
            "\"rule\": \"S0-17\""),
        company -> {
          var it = forwarded(company, "EXCHANGE");
          complete(it.by(company, "engineering-clerk")).expect(200);
        });
  }

  private static List<String> errands(ShippedCase it) {
    return it.read().texts("/parts/errands", "/kind");
  }

  private static Answer complete(ShippedCase it) {
    var errand = it.read().text("/parts/errands/0/id");
    return it.change("/errands/" + errand + "/completion", 1, DONE);
  }

  private static ShippedCase forwarded(ServedCompany company, String... demands) {
    var given = new HashMap<String, Object>();
    given.put(
        "facts",
        Map.of(
            "PLACE",
            "Hall 3",
            "WANTS_RETURN_OR_EXCHANGE",
            true,
            "WANTS_ON_SITE",
            false,
            "ORIGIN",
            "FAILURE_IN_USE"));
    given.put("demands", Map.of("asked", List.of(demands)));
    var it = ShippedCase.drafted(company, "sales-clerk", given);
    it.change("/waivers", Map.of("field", "PHOTO", "reason", "lost"));
    it.verify().expect(200);
    it.register().expect(200);
    it.forward("ENGINEERING", "MANUFACTURING").expect(200);
    return it;
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
