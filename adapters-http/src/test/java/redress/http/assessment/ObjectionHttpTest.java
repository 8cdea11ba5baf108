package redress.http.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.application.assessment.AllocateShare.Given;
import redress.application.weeklylist.ExampleWeek;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.obligation.ObligationKind;

/** What an objection that is upheld makes of the charges of a week, over real sockets. */
class ObjectionHttpTest {
  private static final String AT = "2026-11-30T09:00:00+08:00";
  private static final String ASSESSMENT = "/assessments/2026-W48";
  private static final Instant DUE = Instant.parse("2026-11-25T02:00:00Z");
  private static final String DOCUMENT = ExampleWeek.objecting("X-2");

  private ServedCompany company;
  private ExampleWeek week;
  private UUID complaint;

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void what_is_not_signed_charges_less_also_when_it_is_computed_again_S4_25() {
    begin(DOCUMENT, "500.50", "100.00");
    upheld("PENALTY", List.of(charge(0, "4.00"), Map.of("id", item(1))));
    var read = read();
    assertEquals("10.00", read.text("/items/0/money/amount"));
    assertEquals("4.00", read.text("/items/0/charged/amount"));
    assertNull(read.text("/items/1/charged/amount"));
    assertEquals("0.00", read.text("/items/2/charged/amount"));
    assertEquals("X-2", read.text("/items/2/corrections/0/steps/0/rule"));
    assertEquals(
        "0.00 CNY instead of 240.16 CNY", read.text("/items/2/corrections/0/steps/0/result"));
    // the other case of the week is none of its business
    assertNull(read.text("/items/3/charged/amount"));
    assertNull(read.text("/items/4/charged/amount"));
    var types = company.desk("quality-clerk").get(ASSESSMENT + "/timeline").expect(200);
    assertEquals("CHARGE_CORRECTED", types.texts("/items", "/type").getLast());
    week.revised();
    assertEquals("4.00", read().text("/items/0/charged/amount"));
    assertEquals("0.00", read().text("/items/2/charged/amount"));
  }

  @Test
  void a_share_that_falls_is_allocated_to_nobody_and_nothing_is_taken_S4_25() {
    begin(DOCUMENT, "500.50");
    signed();
    assertEquals("GM_SIGNED", read().text("/state"));
    upheld("PENALTY", List.of());
    var fallen = read();
    assertEquals("ALLOCATED", fallen.text("/state"));
    assertNotNull(fallen.text("/obligations/0/endedAt"));
    execute(List.of()).expect(200);
  }

  @Test
  void a_share_that_is_less_is_allocated_as_much_S4_25() {
    begin(DOCUMENT, "500.50");
    signed();
    upheld("PENALTY", List.of(Map.of("id", item(0)), Map.of("id", item(1)), charge(2, "99.99")));
    var share = week.assessment().assessment().items().getLast();
    var persons =
        List.of(new Given("manufacturing-clerk", null), new Given("manufacturing-head", null));
    var allocated = week.allocated("manufacturing-head", share.id(), persons);
    assertTrue(allocated.assessment().items().getLast().charge().toString().contains("50.00 CNY"));
    execute(week).expect(200);
    assertEquals(new BigDecimal("170.03"), taken("2026-11"));
  }

  @Test
  void what_was_taken_already_is_made_good_by_later_months_S4_25() {
    begin(DOCUMENT, "500.50");
    signed();
    allocated();
    // of the clerk a month bears 100: 240.16 goes on until January
    execute(
            List.of(
                payer("manufacturing-clerk", "2790.00", null),
                payer("manufacturing-head", "9000.00", "500.00")))
        .expect(200);
    assertEquals(new BigDecimal("40.16"), taken("2027-01"));
    upheld("PENALTY", List.of(Map.of("id", item(0)), Map.of("id", item(1)), charge(2, "40.16")));
    assertEquals(new BigDecimal("170.04"), taken("2026-11"));
    assertEquals(new BigDecimal("-59.84"), taken("2026-12"));
    assertEquals(new BigDecimal("0.00"), taken("2027-01"));
    var steps = read().at("/items/2/corrections/0/steps").toString();
    assertTrue(
        steps.contains("manufacturing-clerk: 2027-01 takes 40.16 CNY, and by 40.16 CNY less"),
        steps);
    assertEquals("FINANCE_EXECUTED", read().text("/state"));
  }

  @Test
  void it_is_explained_by_the_rule_of_the_document_and_never_raised_S4_25() {
    begin(ExampleWeek.objecting("X-7"), "500.50");
    upheld("PENALTY", List.of(Map.of("id", item(0)), Map.of("id", item(1)), charge(2, "1.00")));
    assertEquals("X-7", read().text("/items/2/corrections/0/steps/0/rule"));
    var raised = decide(file("PENALTY"), true, List.of(charge(2, "1.01")));
    raised.refused(422, "CHARGE_RAISED", "X-7");
  }

  private void begin(String document, String... costs) {
    company = ServedCompany.inMemory(document);
    week = new ExampleWeek(company.company());
    var it = week.determined(ExampleWeek.MANUFACTURING);
    complaint = it.id();
    week.owed(ObligationKind.MEASURES, it, ExampleWeek.MANUFACTURING, DUE, DUE.plusSeconds(60));
    if (costs.length > 1) {
      week.determined(ExampleWeek.QUALITY);
    }
    week.ends();
    week.compiled();
    week.entered(costs);
    week.proposed();
  }

  private void signed() {
    week.signed("quality-head");
    week.signed("gm");
  }

  private void allocated() {
    var share = week.assessment().assessment().items().getLast();
    week.allocated(
        "manufacturing-head", share.id(), List.of(new Given("manufacturing-clerk", null)));
  }

  private void upheld(String against, List<Map<String, Object>> charges) {
    decide(file(against), true, charges).expect(200);
  }

  private Answer file(String against) {
    return company
        .desk("manufacturing-head")
        .post(memos(), Map.of("against", against, "text", "not ours"))
        .expect(201);
  }

  private Answer decide(Answer memo, boolean upheld, List<Map<String, Object>> charges) {
    var form = new HashMap<String, Object>(Map.of("upheld", upheld, "reason", "it was the glue"));
    form.put("charges", new ArrayList<>(charges));
    return company.desk("gm").ifMatch(1).post(memos() + "/" + memo.text("/id") + "/decision", form);
  }

  private String memos() {
    return "/complaints/" + complaint + "/memos";
  }

  private Map<String, Object> charge(int index, String money) {
    return Map.of("id", item(index), "money", yuan(money));
  }

  private String item(int index) {
    return week.assessment().assessment().items().get(index).id().toString();
  }

  private Answer read() {
    return company.desk("quality-clerk").get(ASSESSMENT).expect(200);
  }

  private Answer execute(ExampleWeek of) {
    return company
        .desk("finance-clerk")
        .ifMatch(of.version())
        .post(ASSESSMENT + "/execution", Carried.out(of, AT));
  }

  private Answer execute(List<Map<String, Object>> persons) {
    return company
        .desk("finance-clerk")
        .ifMatch(week.version())
        .post(ASSESSMENT + "/execution", Carried.out(AT, persons));
  }

  private BigDecimal taken(String month) {
    var sum = BigDecimal.ZERO;
    for (var item :
        company.desk("finance-clerk").get("/deductions?month=" + month).expect(200).at("/items")) {
      sum = sum.add(new BigDecimal(item.get("money").get("amount").asText()));
    }
    return sum;
  }

  private static Map<String, Object> payer(String user, String wage, String bonus) {
    var form = new HashMap<String, Object>();
    form.put("user", user);
    form.put("monthlyWage", yuan(wage));
    form.put("minimumWage", yuan("2690.00"));
    form.put("agreement", "clause 7");
    form.put("statement", "I know");
    if (bonus != null) {
      form.put("monthlyBonus", yuan(bonus));
      form.put("legalBasis", "the bonus rules of 2026");
    }
    return form;
  }

  private static Map<String, String> yuan(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }
}
