package redress.penalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Position;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.rule.Step;
import redress.testing.Json;
import redress.tree.Malformed;

/** How the cost of a complaint is shared. */
class CostShareTest {
  private static final String DOCUMENT = ShippedProcedures.text("equipment-manufacturer");
  private final CostShare scale = scale(DOCUMENT);

  @ParameterizedTest
  @CsvSource({
    "0,        0.00,    0.00,   0.00,    0.00",
    "0.01,     0.01,    0.00,   0.01,    0.00",
    "99.99,    99.99,   20.00,  79.99,   0.00",
    "100,      100.00,  20.00,  80.00,   0.00",
    "100.01,   100.01,  20.00,  80.01,   0.00",
    "100.05,   100.03,  20.01,  80.02,   0.02",
    "100.50,   100.25,  20.05,  80.20,   0.25",
    "101,      100.50,  20.10,  80.40,   0.50",
    "101.01,   100.51,  20.10,  80.41,   0.50",
    "200.05,   150.03,  30.01,  120.02,  50.02",
    "250,      175.00,  35.00,  140.00,  75.00",
    "499.97,   299.99,  60.00,  239.99,  199.98",
    "499.99,   300.00,  60.00,  240.00,  199.99",
    "500,      300.00,  60.00,  240.00,  200.00",
    "500.50,   300.20,  60.04,  240.16,  200.30",
    "501,      300.40,  60.08,  240.32,  200.60",
    "800,      420.00,  84.00,  336.00,  380.00",
    "1000,     500.00,  100.00, 400.00,  500.00",
    "10000,    4100.00, 820.00, 3280.00, 5900.00"
  })
  void every_vector_of_the_scale_holds_I_34(
      String cost, String charged, String supervisor, String persons, String company) {
    var shares = scale.of(yuan(cost)).value();
    assertEquals(yuan(charged), shares.charged());
    assertEquals(yuan(supervisor), shares.of("SUPERVISOR"));
    assertEquals(yuan(persons), shares.of("RESPONSIBLE_PERSONS"));
    assertEquals(yuan(company), shares.of("COMPANY"));
  }

  @Test
  void half_a_cent_of_a_share_is_a_cent_and_the_last_bearer_has_what_remains_I_34() {
    var quarter = scale(DOCUMENT.replace("\"percents\": [20, 80]", "\"percents\": [25, 75]"));
    var shares = quarter.of(yuan("0.10")).value();
    assertEquals(yuan("0.03"), shares.of("SUPERVISOR"));
    assertEquals(yuan("0.07"), shares.of("RESPONSIBLE_PERSONS"));
  }

  @Test
  void the_charge_can_be_followed_with_a_pencil_I_34() {
    var lines = scale.of(yuan("500.50")).steps();
    assertEquals(
        "500.50 CNY lies beyond 500 -> 300 + (500.50 − 500) × 40 %\n"
            + "300.2, rounded half up -> charged 300.20 CNY\n"
            + "SUPERVISOR: 300.20 CNY × 20 %, rounded half up -> 60.04 CNY\n"
            + "RESPONSIBLE_PERSONS: what remains of 300.20 CNY (80 %) -> 240.16 CNY\n"
            + "COMPANY: 500.50 CNY − 300.20 CNY -> 200.30 CNY",
        lines.stream()
            .map(line -> line.text() + " -> " + line.result())
            .reduce((one, other) -> one + "\n" + other)
            .orElseThrow());
    assertTrue(lines.stream().map(Step::rule).allMatch(rule -> rule.id().equals("I-34")));
  }

  @Test
  void a_negative_cost_is_refused_I_34() {
    var refusal = assertThrows(Refusal.class, () -> scale.of(yuan("-0.01")));
    assertEquals("COST_NEGATIVE", refusal.code());
    assertEquals("I-34", refusal.rule().id());
    assertEquals(Refusal.Kind.OTHER_CONTENT, refusal.kind());
  }

  @Test
  void a_cost_in_another_currency_is_refused_I_34() {
    var refusal = assertThrows(Refusal.class, () -> scale.of(Money.of("1.00", "EUR")));
    assertEquals("MONEY_CURRENCY", refusal.code());
  }

  @Test
  void nothing_is_lost_whatever_the_cost_I_34() {
    var random = new Random(34);
    for (int i = 0; i < 5_000; i++) {
      var cost = cents(random.nextInt(i % 2 == 0 ? 60_000 : 100_000_000));
      var shares = scale.of(cost).value();
      var sum = shares.shares().stream().map(Shares.Share::money).reduce(yuan("0"), Money::plus);
      assertEquals(cost, sum);
      assertEquals(
          shares.charged(), shares.of("SUPERVISOR").plus(shares.of("RESPONSIBLE_PERSONS")));
      assertTrue(shares.charged().compareTo(cost) <= 0, () -> "more than " + cost);
      assertTrue(shares.shares().stream().noneMatch(share -> share.money().isNegative()));
    }
  }

  @Test
  void a_greater_cost_never_charges_less_and_the_charge_never_jumps_I_34() {
    var before = scale.of(yuan("0")).value().charged();
    for (int cents = 1; cents <= 70_000; cents++) {
      var charged = scale.of(cents(cents)).value().charged();
      assertTrue(charged.compareTo(before) >= 0, "falls at " + cents);
      assertTrue(charged.minus(before).compareTo(yuan("0.01")) <= 0, "jumps at " + cents);
      before = charged;
    }
  }

  @Test
  void no_bearer_is_ever_paid_when_many_share_a_cent_I_34() {
    var many = scale(ofThree("[50, 50, 0]"));
    var shares = many.of(yuan("0.01")).value();
    assertEquals(yuan("0.01"), shares.of("SUPERVISOR"));
    assertEquals(yuan("0.00"), shares.of("SECOND"));
    assertEquals(yuan("0.00"), shares.of("THIRD"));
  }

  @Test
  void another_rate_in_the_document_changes_the_charge_and_its_explanation_I_34() {
    var other =
        scale(DOCUMENT.replace("\"base\": 300, \"rate\": 0.4", "\"base\": 300, \"rate\": 0.1"));
    var explained = other.of(yuan("800"));
    assertEquals(yuan("330.00"), explained.value().charged());
    assertEquals("300 + (800.00 − 500) × 10 %", explained.steps().getFirst().result());
  }

  @Test
  void another_bound_in_the_document_moves_the_bracket_I_34() {
    var other =
        scale(
            DOCUMENT
                .replace(
                    "{\"upTo\": 100, \"base\": 0, \"rate\": 1}",
                    "{\"upTo\": 200, \"base\": 0, \"rate\": 1}")
                .replace("{\"upTo\": 500, \"base\": 100,", "{\"upTo\": 500, \"base\": 200,")
                .replace("{\"base\": 300,", "{\"base\": 350,"));
    assertEquals(yuan("200.00"), other.of(yuan("200")).value().charged());
    assertEquals("200.00 CNY lies within 200", other.of(yuan("200")).steps().getFirst().text());
    assertEquals(yuan("350.00"), other.of(yuan("500")).value().charged());
  }

  @Test
  void the_percentages_may_differ_from_bracket_to_bracket_I_34() {
    var other =
        scale(
            DOCUMENT.replace(
                "\"base\": 300, \"rate\": 0.4",
                "\"base\": 300, \"rate\": 0.4, \"percents\": [40, 60]"));
    assertEquals(yuan("60.00"), other.of(yuan("500")).value().of("SUPERVISOR"));
    var beyond = other.of(yuan("501"));
    assertEquals(yuan("120.16"), beyond.value().of("SUPERVISOR"));
    assertTrue(beyond.steps().get(2).text().contains("40 %"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"percents\": [20, 80] | \"percents\": [20, 79]",
        "\"percents\": [20, 80] | \"percents\": [100]",
        "\"percents\": [20, 80] | \"percents\": [120, -20]",
        "\"upTo\": 500, \"base\": 100 | \"upTo\": 500, \"base\": 90",
        "\"upTo\": 500, \"base\": 100 | \"upTo\": 500, \"base\": 101",
        "\"upTo\": 500 | \"upTo\": 100",
        "\"base\": 300, \"rate\": 0.4 | \"base\": 300, \"rate\": 1.1",
        "\"base\": 300, | \"upTo\": 900, \"base\": 300,",
        "\"bearer\": \"RESPONSIBLE_PERSONS\" | \"bearer\": \"COMPANY\"",
        "\"bearer\": \"RESPONSIBLE_PERSONS\" | \"bearer\": \"SUPERVISOR\""
      })
  void a_scale_that_cannot_hold_is_no_procedure_I_34(String right, String wrong) {
    var text = DOCUMENT.replace(right, wrong);
    assertThrows(Malformed.class, () -> scale(text));
  }

  @Test
  void what_is_wrong_with_percentages_is_told_where_they_stand_I_34() {
    assertEquals(
        List.of("/penalty/costShare/percents SHARES_NOT_100"),
        faults(DOCUMENT.replace("\"percents\": [20, 80]", "\"percents\": [20, 79.99]")));
    // what is no number is told as that alone
    assertEquals(
        List.of("/penalty/costShare/percents/1 WRONG_TYPE"),
        faults(DOCUMENT.replace("\"percents\": [20, 80]", "\"percents\": [20, \"80\"]")));
    assertEquals(
        List.of("/penalty/costShare/percents NOT_ALLOWED"),
        faults(DOCUMENT.replace("\"percents\": [20, 80]", "\"percents\": [100]")));
  }

  @Test
  void brackets_ascend_and_a_rate_is_from_nothing_to_all_I_34() {
    var level =
        DOCUMENT
            .replace("{\"upTo\": 500, \"base\": 100,", "{\"upTo\": 100, \"base\": 100,")
            .replace("{\"base\": 300,", "{\"base\": 100,");
    assertThrows(Malformed.class, () -> scale(level));
    var flat =
        scale(DOCUMENT.replace("\"base\": 300, \"rate\": 0.4", "\"base\": 300, \"rate\": 0"));
    assertEquals(yuan("300.00"), flat.of(yuan("9000")).value().charged());
    var falling =
        DOCUMENT.replace("\"base\": 300, \"rate\": 0.4", "\"base\": 300, \"rate\": -0.01");
    assertThrows(Malformed.class, () -> scale(falling));
    assertEquals("1000.00 CNY lies beyond 500", flat.of(yuan("1000")).steps().getFirst().text());
    assertEquals("100.00 CNY lies within 100", flat.of(yuan("100")).steps().getFirst().text());
    assertEquals(
        "100.01 CNY lies beyond 100, within 500",
        flat.of(yuan("100.01")).steps().getFirst().text());
  }

  @Test
  void all_faults_of_a_scale_are_told_at_once_each_at_its_place_I_34() {
    var text =
        DOCUMENT
            .replace("\"percents\": [20, 80]", "\"percents\": [20, 70, 9]")
            .replace("\"bearer\": \"RESPONSIBLE_PERSONS\"", "\"bearer\": \"SUPERVISOR\"")
            .replace("\"upTo\": 500, \"base\": 100", "\"upTo\": 90, \"base\": 120")
            .replace("\"base\": 300, \"rate\": 0.4", "\"upTo\": 900, \"base\": -1, \"rate\": 1.1");
    var told = assertThrows(Malformed.class, () -> scale(text)).findings();
    assertEquals(
        List.of(
            "/penalty/costShare/bearers/1/bearer NOT_ALLOWED",
            "/penalty/costShare/brackets/1/base NOT_ALLOWED",
            "/penalty/costShare/brackets/1/upTo NOT_ALLOWED",
            "/penalty/costShare/brackets/2/base NOT_ALLOWED",
            "/penalty/costShare/brackets/2/rate NOT_ALLOWED",
            "/penalty/costShare/brackets/2/upTo NOT_ALLOWED",
            "/penalty/costShare/percents NOT_ALLOWED",
            "/penalty/costShare/percents SHARES_NOT_100"),
        told.stream()
            .map(it -> it.pointer() + " " + it.code())
            .filter(it -> it.startsWith("/penalty"))
            .sorted()
            .toList());
  }

  @Test
  void the_cost_of_an_item_is_its_freight_with_or_without_its_loss_I_34() {
    assertEquals(yuan("30"), CostShare.Basis.FREIGHT_PLUS_LOSS.of(yuan("10"), yuan("20")));
    assertEquals(yuan("10"), CostShare.Basis.FREIGHT_ONLY.of(yuan("10"), yuan("20")));
  }

  @Test
  void what_no_rounded_share_has_falls_to_the_last_bearer_I_34() {
    var thirds = scale(ofThree("[33, 33, 34]"));
    var shares = thirds.of(yuan("0.04")).value();
    assertEquals(yuan("0.01"), shares.of("SUPERVISOR"));
    assertEquals(yuan("0.01"), shares.of("SECOND"));
    assertEquals(yuan("0.02"), shares.of("THIRD"));
  }

  @Test
  void a_fault_of_a_bracket_is_told_where_it_stands_and_what_follows_from_it_is_not_I_34() {
    var brackets = "/penalty/costShare/brackets/";
    assertEquals(
        List.of(brackets + "1/base NOT_ALLOWED"),
        faults(DOCUMENT.replace("\"upTo\": 500, \"base\": 100", "\"upTo\": 500, \"base\": 90")));
    assertEquals(
        List.of(brackets + "1/upTo NOT_ALLOWED"),
        faults(DOCUMENT.replace("\"upTo\": 500", "\"upTo\": 100")));
    assertEquals(
        List.of(brackets + "1/base WRONG_TYPE"),
        faults(DOCUMENT.replace("\"base\": 100,", "\"base\": \"much\",")));
    assertEquals(
        List.of(brackets + "2/percents NOT_ALLOWED"),
        faults(
            DOCUMENT.replace(
                "\"base\": 300, \"rate\": 0.4",
                "\"base\": 300, \"rate\": 0.4, \"percents\": [100]")));
    assertEquals(
        List.of(brackets + "1/upTo NOT_ALLOWED", brackets + "3/base NOT_ALLOWED"),
        faults(
            DOCUMENT.replace(
                "{\"upTo\": 500, \"base\": 100, \"rate\": 0.5},\n        {\"base\": 300,",
                "{\"upTo\": 50, \"base\": 100, \"rate\": 0.5},\n"
                    + "        {\"upTo\": 500, \"base\": 100, \"rate\": 0.5},\n"
                    + "        {\"base\": 600,")));
  }

  @Test
  void no_scale_is_made_that_cannot_hold_whoever_makes_it_I_34() {
    var whole = List.of(new BigDecimal("100"));
    var one = List.of(new Bearer("SUPERVISOR", Bearer.By.LEADER, null, null));
    var last = bracket(null, "50", "0.5", whole);
    made(one, bracket("50", "0", "1", whole), last);
    unmade(one, bracket("50", "0", "1", whole));
    unmade(one);
    unmade(List.of(), last);
    unmade(List.of(one.getFirst(), one.getFirst()), bracket(null, "0", "1", halves()));
    unmade(one, bracket("50", "0", "1", whole), bracket(null, "50", "0.5", halves()));
    unmade(one, bracket("50", "0", "1", whole), bracket(null, "49.99", "0.5", whole));
    unmade(one, bracket("50", "0", "1", whole), bracket(null, "50.01", "0.5", whole));
    unmade(one, bracket("50", "0", "1", whole), bracket("50", "50", "0.5", whole), last);
    unmade(one, bracket("50", "0", "1", whole), bracket("49", "50", "0.5", whole), last);
    unmade(one, bracket(null, "0", "1", whole), bracket(null, "0", "0.5", whole));
    for (var wrong : List.of("-0.01", "1.01")) {
      assertThrows(IllegalArgumentException.class, () -> bracket(null, "0", wrong, whole));
    }
    assertThrows(IllegalArgumentException.class, () -> bracket(null, "-1", "1", whole));
    for (var wrong : List.of("99.99", "100.01")) {
      var percents = List.of(new BigDecimal(wrong));
      assertThrows(IllegalArgumentException.class, () -> bracket(null, "0", "1", percents));
    }
  }

  @Test
  void whoever_holds_a_position_is_named_by_it_and_nobody_else_is_I_34() {
    var finance = new Department("FINANCE");
    var head = new Position("DEPARTMENT_HEAD");
    assertEquals(head, new Bearer("X", Bearer.By.HOLDER, finance, head).position());
    for (var by : List.of(Bearer.By.LEADER, Bearer.By.PERSONS)) {
      assertThrows(IllegalArgumentException.class, () -> new Bearer("X", by, finance, head));
      assertThrows(IllegalArgumentException.class, () -> new Bearer("X", by, finance, null));
      assertThrows(IllegalArgumentException.class, () -> new Bearer("X", by, null, head));
    }
    var holder = Bearer.By.HOLDER;
    assertThrows(IllegalArgumentException.class, () -> new Bearer("X", holder, null, null));
    assertThrows(IllegalArgumentException.class, () -> new Bearer("X", holder, finance, null));
    assertThrows(IllegalArgumentException.class, () -> new Bearer("X", holder, null, head));
  }

  private static List<String> faults(String document) {
    return assertThrows(Malformed.class, () -> scale(document)).findings().stream()
        .map(it -> it.pointer() + " " + it.code())
        .toList();
  }

  /** With three bearers instead of two, who share by these percentages. */
  private static String ofThree(String percents) {
    return DOCUMENT
        .replace(
            "{\"bearer\": \"RESPONSIBLE_PERSONS\", \"by\": \"PERSONS\"}",
            "{\"bearer\": \"SECOND\", \"by\": \"PERSONS\"},"
                + " {\"bearer\": \"THIRD\", \"by\": \"PERSONS\"}")
        .replace("\"percents\": [20, 80]", "\"percents\": " + percents);
  }

  private static CostShare scale(String document) {
    return Procedure.read(Json.tree(document)).penalty().costShare().orElseThrow();
  }

  private static List<BigDecimal> halves() {
    return List.of(new BigDecimal("50"), new BigDecimal("50"));
  }

  private static Bracket bracket(String upTo, String base, String rate, List<BigDecimal> percents) {
    return new Bracket(
        upTo == null ? null : new BigDecimal(upTo),
        new BigDecimal(base),
        new BigDecimal(rate),
        percents);
  }

  private CostShare made(List<Bearer> bearers, Bracket... brackets) {
    return new CostShare(
        scale.currency(), bearers, List.of(brackets), scale.basis(), scale.scope(), scale.rule());
  }

  private void unmade(List<Bearer> bearers, Bracket... brackets) {
    assertThrows(IllegalArgumentException.class, () -> made(bearers, brackets));
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }

  private static Money cents(int cents) {
    return new Money(BigDecimal.valueOf(cents, 2), yuan("0").currency());
  }
}
