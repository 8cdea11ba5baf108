package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Every condition of the ledger by itself, of a case that has something to say to each. */
class LedgerConditionsHttpTest {
  @Test
  void each_condition_finds_its_case_and_no_other_on_screen_and_in_the_file() {
    try (var company = ServedCompany.inMemory(ShippedProcedures.text("pcb-manufacturer"))) {
      var given = new HashMap<>(CircumstancesHttpTest.pcb("CN"));
      var product = new HashMap<Object, Object>((Map<?, ?>) given.get("product"));
      product.put("model", "PCB-8");
      given.put("product", product);
      given.put(
          "defect",
          Map.of("description", "孔偏 off the hole", "quantity", 3, "codes", List.of("F7")));
      var it = Routed.forwarded(company, given).toSales();
      other(company);
      var number = it.read().text("/number");
      var id = it.read().text("/id");
      company.clock().set(company.clock().instant().plus(Duration.ofDays(60)));
      var desk = company.desk("sales-clerk");
      var due = desk.get("/complaints?number=" + number).text("/items/0/dueAt").substring(0, 10);
      var conditions =
          List.of(
              "number=" + number,
              "customer=East",
              "product=PCB-8",
              "part=P-1",
              "order=O-1",
              "failureCode=F7",
              "department=MANUFACTURING",
              "stage=" + it.read().text("/stage"),
              "class=QUALITY",
              "market=DOMESTIC",
              "turn=SALES",
              "holder=SALES",
              "overdue=true",
              "dueFrom=" + due + "&dueTo=" + due,
              "receivedFrom=2026-11-23&receivedTo=2026-11-23",
              "registeredFrom=2026-11-23&registeredTo=2026-11-23",
              "text=" + encoded("孔偏"),
              "text=" + encoded("HOLE"));
      for (var condition : conditions) {
        assertEquals(List.of(id), ids(desk, condition), condition);
        assertEquals(2, lines(desk, condition), condition);
      }
      var all = String.join("&", conditions.subList(0, conditions.size() - 1));
      assertEquals(List.of(id), ids(desk, all));
      assertEquals(List.of(), ids(desk, all + "&closedFrom=2026-01-01"));
      assertEquals(List.of(), ids(desk, all + "&severity=SERIOUS"));
    }
  }

  @Test
  void how_serious_it_is_finds_a_case_where_that_was_judged() {
    try (var company = ServedCompany.inMemory(ShippedProcedures.text("ticketing-platform"))) {
      var it = ValidityHttpTest.judged(company, "REFUND");
      var severity = it.read().text("/judgement/severity");
      var desk = company.desk("ops-support-clerk");
      assertEquals(List.of(it.read().text("/id")), ids(desk, "severity=" + severity));
      var another = severity.equals("SERIOUS") ? "GENERAL" : "SERIOUS";
      assertEquals(List.of(), ids(desk, "severity=" + another));
    }
  }

  @Test
  void headings_are_in_the_language_of_the_reader_and_as_many_as_cells() {
    try (var company = ServedCompany.inMemory(ShippedProcedures.text("pcb-manufacturer"))) {
      other(company);
      var desk = company.desk("sales-clerk");
      for (var language : Map.of("zh-CN", "结案时间", "en", "Closed").entrySet()) {
        var file = desk.with("Accept-Language", language.getKey());
        var text = file.get("/exports/complaints?format=CSV").expect(200).bytes();
        var heading = new String(text, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        assertTrue(heading.contains(language.getValue()), heading);
        assertEquals(18, heading.split(",", -1).length, heading);
      }
    }
  }

  /** A case that differs in everything, and is sent on nowhere. */
  private static void other(ServedCompany company) {
    var given = new HashMap<>(CircumstancesHttpTest.pcb("US"));
    given.put("customer", Map.of("name", "West", "contact", "Wang", "country", "US"));
    given.put(
        "source",
        Map.of("kind", "COMPLAINT", "channel", "EMAIL", "receivedAt", "2026-11-20T09:00:00+08:00"));
    given.put("product", Map.of("model", "PCB-9", "orderNumber", "O-2", "partNumber", "P-2"));
    given.put("defect", Map.of("description", "blisters", "quantity", 3, "codes", List.of("F8")));
    ShippedCase.drafted(company, "sales-clerk", given);
  }

  private static List<String> ids(Desk desk, String conditions) {
    return desk.get("/complaints?" + conditions).expect(200).texts("/items", "/id");
  }

  private static long lines(Desk desk, String conditions) {
    var file = desk.get("/exports/complaints?format=CSV&" + conditions).expect(200);
    return new String(file.bytes(), StandardCharsets.UTF_8).lines().count();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
