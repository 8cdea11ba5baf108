package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import redress.http.ServedCase;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** What has happened before is found in every procedure, however people have typed it. */
class RadarHttpTest {
  /**
   * How a complaint is sent on in a procedure.
   *
   * @param clerk who takes it in
   * @param registrar who registers it and sends it on
   * @param expert who answers whether it is the same
   * @param closer who would close it
   * @param sent what is said when it is sent on
   */
  private record Way(
      String clerk, String registrar, String expert, String closer, Map<String, Object> sent) {}

  private static final Map<String, Object> INSTALLED =
      Map.of(
          "PLACE",
          "hall 3",
          "WANTS_RETURN_OR_EXCHANGE",
          false,
          "WANTS_ON_SITE",
          false,
          "ORIGIN",
          "FAILURE_IN_USE");

  static Stream<Arguments> procedures() {
    return Stream.of(
        Arguments.of(
            "general-feedback",
            "H-7",
            way("after-sales-clerk", "QUALITY"),
            own("RETURN", Map.of("CATEGORY", "OTHER"))),
        Arguments.of(
            "after-sales-service",
            "H-7",
            way("after-sales-clerk", "AFTER_SALES"),
            own("RETURN", Map.of("CUSTOMER_KIND", "PERSON"))),
        Arguments.of(
            "ticketing-platform",
            "S1-27",
            way("ops-support-clerk", "OPS_SUPPORT"),
            own("REFUND", Map.of("CUSTOMER_KIND", "AGENT", "SALES_PHASE", "PRE_SALES"))),
        Arguments.of(
            "equipment-manufacturer",
            "H-7",
            new Way(
                "marketing-support-clerk",
                "marketing-support-clerk",
                "quality-clerk",
                "quality-clerk",
                Map.of(
                    "recipients", List.of("QUALITY", "TECHNOLOGY"),
                    "form", ServedCase.form("COMPENSATION_CLAIM"))),
            Map.of(
                "demands",
                Map.of("asked", List.of("COMPENSATION_CLAIM"), "reportedBy", "account-manager"))),
        Arguments.of(
            "installation-manufacturer",
            "S0-01",
            new Way(
                "sales-clerk",
                "sales-clerk",
                "quality-control-clerk",
                "engineering-clerk",
                to("ENGINEERING", "MANUFACTURING")),
            Map.of("facts", INSTALLED, "demands", Map.of("asked", List.of()))),
        Arguments.of(
            "pcb-manufacturer",
            "H-7",
            new Way(
                "sales-clerk",
                "gm-office-clerk",
                "quality-clerk",
                "gm-office-clerk",
                to("QUALITY")),
            own("RETURN", Map.of("OPINION", "scratched before packing"))));
  }

  @Test
  void every_shipped_procedure_has_a_radar() {
    assertEquals(
        List.copyOf(ShippedProcedures.codes()).stream().sorted().toList(),
        procedures().map(it -> (String) it.get()[0]).sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void the_same_failure_of_the_same_product_is_to_be_answered_in_every_procedure_H_7(
      String code, String rule, Way way, Map<String, Object> own) {
    try (var company = ServedCompany.inMemory(ShippedProcedures.text(code))) {
      var first = sent(company, way, own, "East", "X-1", List.of("F1", "F7"));
      var again = sent(company, way, own, "West", "ｘ - １", List.of("ｆ 7", "G2"));
      var other = sent(company, way, own, "West", "X-1", List.of("G3"));
      assertEquals(List.of(), first.read().texts("/parts/recurrences", "/id"));
      assertEquals(List.of(), other.read().texts("/parts/recurrences", "/id"));
      var found = again.read();
      assertEquals("ｆ 7", found.text("/parts/recurrences/0/evidence/same/FAILURE_CODE"));
      var shown = "/parts/recurrences/0/evidence/sightings/0/number";
      assertEquals(first.read().text("/number"), found.text(shown));
      assertTrue(unanswered(again.by(company, way.closer())).contains(rule), code);

      var expert = again.by(company, way.expert());
      var path = "/recurrences/" + found.text("/parts/recurrences/0/id") + "/answer";
      var link = new HashMap<String, Object>(Map.of("verdict", "LINKED", "reason", "the same"));
      link.put("complaint", first.read().text("/id"));
      var running = open(first);
      expert.change(path, 1, link).expect(200);
      assertEquals(List.of(), unanswered(again.by(company, way.closer())));
      assertEquals(List.of(), open(again), "the clocks stand still");
      assertEquals(running, open(first), "the other goes on");
      assertTrue(again.timeline().toString().contains("happened before"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "X-1, F7, true",
    "x-1, f7, true",
    "Ｘ－１, Ｆ７, true",
    "' X- 1 ', 'F 7', true",
    "X-1, F8, false",
    "X-11, F7, false",
    "X1, F7, false"
  })
  void nobody_cares_about_case_width_and_blanks_H_7(String model, String failure, boolean same) {
    try (var company = ServedCompany.inMemory(ShippedProcedures.text("general-feedback"))) {
      var way = way("after-sales-clerk", "QUALITY");
      var own = own("RETURN", Map.of("CATEGORY", "OTHER"));
      sent(company, way, own, "East", "X-1", List.of("F1", "F7"));
      var again = sent(company, way, own, "West", model, List.of("Z9", failure)).read();
      assertEquals(same ? 1 : 0, again.at("/parts/recurrences").size());
    }
  }

  /** One clerk does it all. */
  private static Way way(String clerk, String to) {
    return new Way(clerk, clerk, clerk, clerk, to(to));
  }

  /** What the intake of a procedure has of its own. */
  private static Map<String, Object> own(String demand, Map<String, Object> facts) {
    return Map.of("demands", Map.of("asked", List.of(demand)), "facts", facts);
  }

  private static Map<String, Object> to(String... recipients) {
    return Map.of("recipients", List.of(recipients));
  }

  private static List<String> open(ShippedCase it) {
    var standing = it.read().texts("/obligations", "/standing");
    return standing.stream().filter(each -> each.equals("OPEN")).toList();
  }

  /** The rules under which an unanswered question keeps the case open. */
  private static List<String> unanswered(ShippedCase it) {
    var rules = new ArrayList<String>();
    var refused = it.change("/closing", Map.of("reason", "done")).refused(409, "STILL_OPEN");
    for (var error : refused.at("/errors")) {
      if (error.get("code").asText().equals("RECURRENCE_UNANSWERED")) {
        rules.add(error.get("rule").asText());
      }
    }
    return rules;
  }

  private static ShippedCase sent(
      ServedCompany company,
      Way way,
      Map<String, Object> own,
      String customer,
      String model,
      List<String> failures) {
    var given = new HashMap<String, Object>();
    given.put("customer", Map.of("name", customer, "contact", "Li", "country", "CN"));
    given.put(
        "product",
        Map.of(
            "model", model,
            "serialNumber", "SN-1",
            "shippedOn", "2026-09-01",
            "orderNumber", "O-1",
            "partNumber", "P-1",
            "deliveredQuantity", 100,
            "sample", true));
    given.put("defect", Map.of("description", "It hums", "quantity", 3, "codes", failures));
    given.putAll(own);
    var it = ShippedCase.drafted(company, way.clerk(), given);
    it.change("/waivers", Map.of("field", "PHOTO", "reason", "dark"));
    var registrar = it.by(company, way.registrar());
    // either order, as the procedure has it
    var verified = it.change("/verification", Map.of("receivedAt", ShippedCase.NOW));
    registrar.register().expect(200);
    if (verified.status() != 200) {
      it.change("/verification", Map.of("receivedAt", ShippedCase.NOW)).expect(200);
    }
    var forwarding = new HashMap<>(way.sent());
    forwarding.put("forwardedAt", ShippedCase.NOW);
    registrar.change("/forwarding", forwarding).expect(200);
    return it;
  }
}
