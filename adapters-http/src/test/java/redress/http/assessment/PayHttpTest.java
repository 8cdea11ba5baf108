package redress.http.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.application.assessment.AllocateShare.Given;
import redress.application.weeklylist.ExampleWeek;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.obligation.ObligationKind;
import redress.procedure.ShippedProcedures;

/** What the assessment of a week takes from people's pay, over real sockets. */
class PayHttpTest {
  private static final String AT = "2026-11-30T09:00:00+08:00";
  private static final Instant DUE = Instant.parse("2026-11-25T02:00:00Z");
  private static final String DOCUMENT = ShippedProcedures.text("equipment-manufacturer");

  private ServedCompany company;
  private ExampleWeek week;

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void what_a_week_charges_is_taken_as_the_law_bears_it_to_the_cent_L_01_L_02() {
    begin(DOCUMENT);
    execute(List.of(clerk(), head())).expect(200);
    var done = company.desk("quality-clerk").get("/assessments/2026-W48").expect(200);
    // 10 yuan for being late from the bonus; 60.04 and 240.16 as a loss from the wage
    assertEquals(
        List.of("manufacturing-head", "manufacturing-head", "manufacturing-clerk"),
        done.texts("/instalments", "/user"));
    assertEquals(
        List.of("100.00", "100.00", "40.16"),
        done.texts("/instalments/2/instalments", "/money/amount"));
    assertEquals(
        List.of("2026-11", "2026-12", "2027-01"),
        done.texts("/instalments/2/instalments", "/month"));
    assertEquals("L-01", done.text("/instalments/2/steps/0/rule"));
    assertEquals("L-02", done.text("/instalments/0/steps/0/rule"));
    assertEquals(new BigDecimal("170.04"), taken("2026-11"));
    assertEquals(new BigDecimal("100.00"), taken("2026-12"));
    var lines = company.desk("finance-clerk").get("/deductions?month=2026-12").expect(200);
    assertEquals("ASSESSMENT", lines.text("/items/0/origin"));
    assertEquals(
        week.assessment().assessment().items().getLast().id().toString(),
        lines.text("/items/0/source"));
  }

  @Test
  void nothing_is_taken_before_it_is_known_what_bears_it_and_on_what_it_rests_L_01_L_02() {
    begin(DOCUMENT);
    var missing = execute(List.of(head())).refused(422, "MEANS_MISSING", "L-01");
    assertTrue(
        missing.text("/errors/0/detail").contains("manufacturing-clerk"), missing.toString());
    var silent = new HashMap<>(clerk());
    silent.remove("statement");
    silent.remove("agreement");
    var bare = execute(List.of(silent, head())).refused(422, "BASIS_MISSING", "L-01");
    assertEquals(
        List.of("/persons/0/agreement", "/persons/0/statement"), bare.texts("/errors", "/pointer"));
    var unrested = new HashMap<>(head());
    unrested.remove("legalBasis");
    execute(List.of(clerk(), unrested)).refused(422, "BASIS_MISSING", "L-02");
    var bonus = new HashMap<>(clerk());
    bonus.put("monthlyBonus", yuan("1.00"));
    execute(List.of(bonus, head())).refused(422, "MEANS_NOT_ALLOWED", "L-01");
    execute(List.of(clerk(), head(), head())).refused(422, "GIVEN_TWICE", "I-06");
    var other = new HashMap<>(clerk());
    other.put("user", "sales-clerk");
    execute(List.of(clerk(), head(), other)).refused(422, "MEANS_NOT_ALLOWED", "I-06");
    var poor = new HashMap<>(clerk());
    poor.put("monthlyWage", yuan("2690.00"));
    execute(List.of(poor, head())).refused(422, "LIMIT_ZERO", "L-01");
    assertEquals(BigDecimal.ZERO, taken("2026-11"));
    assertEquals(
        "ALLOCATED", company.desk("finance-clerk").get("/assessments/2026-W48").text("/state"));
  }

  @Test
  void of_what_it_is_taken_is_what_the_document_says_L_01_L_02() {
    begin(DOCUMENT.replace("\"costShare\": \"LOSS\"}", "\"costShare\": \"NON_LOSS\"}"));
    var clerk =
        Map.<String, Object>of(
            "user", "manufacturing-clerk", "monthlyBonus", yuan("400.00"), "legalBasis", "rules");
    var head =
        Map.<String, Object>of(
            "user", "manufacturing-head", "monthlyBonus", yuan("400.00"), "legalBasis", "rules");
    var done = execute(List.of(clerk, head)).expect(200);
    assertEquals(
        List.of("200.00", "40.16"), done.texts("/instalments/2/instalments", "/money/amount"));
    assertEquals("L-02", done.text("/instalments/2/steps/0/rule"));
  }

  @Test
  void nothing_is_taken_from_pay_where_the_document_says_nothing_of_it_L_01() {
    begin(
        DOCUMENT.replace(
            ",\n    \"assessed\": {\"lateFines\": \"NON_LOSS\", \"costShare\": \"LOSS\"}", ""));
    execute(List.of(head())).refused(422, "MEANS_NOT_ALLOWED", "I-06");
    var done = execute(List.of()).expect(200);
    assertEquals(null, done.text("/instalments/0/user"));
    assertEquals(BigDecimal.ZERO, taken("2026-11"));
  }

  /** Ten yuan for being late, and 300.20 of a cost of 500.50, of which a clerk bears 240.16. */
  private void begin(String document) {
    company = ServedCompany.inMemory(document);
    week = new ExampleWeek(company.company());
    var it = week.determined(ExampleWeek.MANUFACTURING);
    week.owed(ObligationKind.MEASURES, it, ExampleWeek.MANUFACTURING, DUE, DUE.plusSeconds(60));
    week.ends();
    week.compiled();
    week.entered("500.50");
    var share = week.proposed().assessment().items().getLast();
    week.signed("quality-head");
    week.signed("gm");
    week.allocated(
        "manufacturing-head", share.id(), List.of(new Given("manufacturing-clerk", null)));
  }

  private Answer execute(List<Map<String, Object>> persons) {
    return company
        .desk("finance-clerk")
        .ifMatch(week.version())
        .post("/assessments/2026-W48/execution", Carried.out(AT, persons));
  }

  private BigDecimal taken(String month) {
    var sum = BigDecimal.ZERO;
    for (var item :
        company.desk("finance-clerk").get("/deductions?month=" + month).expect(200).at("/items")) {
      sum = sum.add(new BigDecimal(item.get("money").get("amount").asText()));
    }
    return sum;
  }

  private static Map<String, Object> clerk() {
    return Map.of(
        "user", "manufacturing-clerk",
        "monthlyWage", yuan("2790.00"),
        "minimumWage", yuan("2690.00"),
        "agreement", "clause 7",
        "statement", "I know");
  }

  private static Map<String, Object> head() {
    return Map.of(
        "user", "manufacturing-head",
        "monthlyWage", yuan("9000.00"),
        "minimumWage", yuan("2690.00"),
        "monthlyBonus", yuan("500.00"),
        "legalBasis", "the bonus rules of 2026",
        "agreement", "clause 7",
        "statement", "I know");
  }

  private static Map<String, String> yuan(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }
}
