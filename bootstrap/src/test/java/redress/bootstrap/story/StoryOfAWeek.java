package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import redress.http.Answer;

/** What the week's list makes of the case: costs, fines, two signatures, allocation, hand-over. */
record StoryOfAWeek(Premises premises) {
  private static final Map<String, String> WEEK = Map.of("week", "2026-W41");
  private static final String LIST = "/weekly-lists/2026-W41";
  private static final String ASSESSMENT = "/assessments/2026-W41";

  void tell() {
    premises.itIs("2026-10-12T09:00:00+08:00");
    theCostsAreEntered();
    var proposed = premises.desk("quality-clerk").post("/assessments", WEEK).expect(201);
    everyYuanIsExplained(proposed);
    twoSignAndFinanceSeesItThenOnly();
    theSupervisorAllocatesAndFinanceExecutes(proposed);
  }

  private void theCostsAreEntered() {
    var list = premises.desk("quality-clerk").post("/weekly-lists", WEEK).expect(201);
    assertEquals("MANUFACTURING", list.text("/items/0/department"));
    var item =
        Map.of("item", list.text("/items/0/id"), "freight", yuan("120.50"), "loss", yuan("380.00"));
    premises
        .desk("warehouse-logistics-clerk")
        .ifMatch(list.version())
        .post(LIST + "/losses", Map.of("items", List.of(item)))
        .expect(200);
  }

  /**
   * Half an hour late with the measures is one day, 10 yuan; a plan for the 8th carried out on the
   * 10th at nine is two started days, 40 yuan; of 500.50 the department bears 300.20.
   */
  private static void everyYuanIsExplained(Answer proposed) {
    assertEquals(
        List.of("10.00", "40.00", "60.04", "240.16"), proposed.texts("/items", "/money/amount"));
    assertEquals(List.of("I-31", "I-32", "I-34", "I-34"), proposed.texts("/items", "/rule"));
    for (var item : proposed.at("/items")) {
      assertEquals(false, item.get("steps").isEmpty(), item.toString());
    }
  }

  private void twoSignAndFinanceSeesItThenOnly() {
    premises.desk("finance-head").get(ASSESSMENT).expect(404);
    sign("quality-head");
    premises.desk("finance-head").get(ASSESSMENT).expect(404);
    premises.itIs("2026-10-12T15:00:00+08:00");
    sign("gm");
    assertEquals(
        "GM_SIGNED", premises.desk("finance-head").get(ASSESSMENT).expect(200).text("/state"));
  }

  private void theSupervisorAllocatesAndFinanceExecutes(Answer proposed) {
    premises.itIs("2026-10-13T10:00:00+08:00");
    var persons =
        List.of(
            Map.of("user", "manufacturing-clerk", "money", yuan("200.00")),
            Map.of("user", "manufacturing-head", "money", yuan("40.16")));
    var allocation = Map.of("item", proposed.text("/items/3/id"), "persons", persons);
    change("manufacturing-head", "/allocations", allocation);
    premises.itIs("2026-10-14T10:00:00+08:00");
    var clerk =
        Map.of(
            "user", "manufacturing-clerk",
            "monthlyWage", yuan("3300.00"),
            "minimumWage", yuan("3200.00"),
            "agreement", "clause 7 of the contract",
            "statement", "I glued it");
    var head =
        Map.of(
            "user", "manufacturing-head",
            "monthlyWage", yuan("12000.00"),
            "minimumWage", yuan("3200.00"),
            "monthlyBonus", yuan("1000.00"),
            "legalBasis", "the bonus rules of 2026",
            "agreement", "clause 7 of the contract",
            "statement", "I planned it");
    var execution =
        Map.of("executedAt", "2026-10-14T09:30:00+08:00", "persons", List.of(clerk, head));
    var executed = change("finance-clerk", "/execution", execution);
    assertEquals("FINANCE_EXECUTED", executed.text("/state"));
    // of the clerk's 200 yuan a month bears 100: what is left above the minimum wage
    var taken = executed.at("/instalments");
    assertEquals(2, taken.get(taken.size() - 2).get("instalments").size(), taken.toString());
  }

  private void sign(String user) {
    change(user, "/signatures", null);
  }

  private Answer change(String user, String what, Object body) {
    var version = premises.desk("quality-head").get(ASSESSMENT).expect(200).version();
    return premises.desk(user).ifMatch(version).post(ASSESSMENT + what, body).expect(200);
  }

  private static Map<String, String> yuan(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }
}
