package redress.application.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Unknown;
import redress.complaint.Market;
import redress.money.GivenMoney;
import redress.money.Money;
import redress.obligation.Circumstances;
import redress.obligation.ObligationKind;
import redress.organization.Person;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.time.Pause;

/** What it would be, asked of the rules alone. */
class QuotesTest {
  private static final String PROCEDURE = "equipment-manufacturer";
  private static final Instant DUE = Instant.parse("2026-11-21T02:00:00Z");

  private final ExampleCompany company = ExampleCompany.inMemory();
  private final Person clerk = company.person("sales-clerk");

  @Test
  void a_deadline_is_quoted_with_its_rule_and_its_lines_I_13() {
    var quoted = deadline(ObligationKind.FORWARD, ExampleCompany.MONDAY, List.of());
    assertEquals(Instant.parse("2026-11-23T06:00:00Z"), quoted.value().at());
    assertEquals("I-13", quoted.rule().id());
    assertFalse(quoted.steps().isEmpty());
  }

  @Test
  void a_pause_moves_a_quoted_deadline_only_where_the_procedure_lets_it_I_10() {
    var pause =
        new Pause(ExampleCompany.MONDAY, ExampleCompany.MONDAY.plusSeconds(3600), "CUSTOMER_DATA");
    var forward = deadline(ObligationKind.FORWARD, ExampleCompany.MONDAY, List.of(pause));
    assertEquals(Instant.parse("2026-11-23T07:00:00Z"), forward.value().at());
    assertEquals(Instant.parse("2026-11-23T06:00:00Z"), forward.value().unpaused());
    var measures = deadline(ObligationKind.MEASURES, ExampleCompany.MONDAY, List.of(pause));
    assertEquals(Instant.parse("2026-11-25T01:00:00Z"), measures.value().at());
    assertEquals(
        "CUSTOMER_DATA does not stop the clock of MEASURES", measures.steps().getLast().text());
  }

  @Test
  void a_deadline_in_a_year_without_calendar_is_refused_I_13() {
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                deadline(ObligationKind.FORWARD, Instant.parse("2027-03-01T01:00:00Z"), List.of()));
    assertEquals("CALENDAR_MISSING", refusal.code());
    assertEquals(Refusal.Kind.OTHER_CONTENT, refusal.kind());
  }

  @Test
  void a_limit_that_is_open_or_not_set_is_refused_I_32() {
    var open =
        assertThrows(
            Refusal.class,
            () -> deadline(ObligationKind.EXECUTION, ExampleCompany.MONDAY, List.of()));
    assertEquals("LIMIT_OPEN", open.code());
    var unset =
        ExampleCompany.inMemory(
            ShippedProcedures.text(PROCEDURE)
                .replace("{\"workingDays\": 0.5}", "{\"notSet\": \"to be decided\"}"));
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                unset
                    .useCases()
                    .quotes()
                    .deadline()
                    .handle(
                        new QuoteDeadline.Command(
                            clerk,
                            PROCEDURE,
                            ObligationKind.FORWARD,
                            ExampleCompany.MONDAY,
                            Circumstances.NONE,
                            List.of())));
    assertEquals("LIMIT_NOT_SET", refusal.code());
  }

  @Test
  void an_obligation_that_the_procedure_does_not_have_is_refused() {
    var refusal =
        assertThrows(
            Refusal.class, () -> deadline(ObligationKind.CLOSE, ExampleCompany.MONDAY, List.of()));
    assertEquals("QUOTE_NOT_IN_PROCEDURE", refusal.code());
  }

  @Test
  void cost_shares_are_quoted_to_the_cent_I_34() {
    var quoted = costShare(PROCEDURE, "500.50", "CNY");
    assertEquals(Money.of("300.20", "CNY"), quoted.value().charged());
    assertEquals("I-34", quoted.rule().id());
    assertEquals(5, quoted.steps().size());
  }

  @Test
  void money_that_the_company_cannot_book_is_refused_I_34() {
    assertEquals("MONEY_DECIMALS", refused("1.001", "CNY"));
    assertEquals("MONEY_CURRENCY", refused("1.00", "EUR"));
    assertEquals("COST_NEGATIVE", refused("-1.00", "CNY"));
    assertEquals(Money.of("1.00", "CNY"), costShare(PROCEDURE, "1.000", "CNY").value().cost());
  }

  @Test
  void a_late_fine_is_quoted_until_now_if_nothing_is_done_I_31() {
    var open = lateFine(ObligationKind.MEASURES, DUE, null);
    assertEquals(2, open.value().days());
    assertTrue(open.value().provisional());
    var done = lateFine(ObligationKind.MEASURES, DUE, DUE.plusSeconds(1));
    assertEquals(Money.of("10.00", "CNY"), done.value().money());
    assertFalse(done.value().provisional());
    assertEquals("I-31", done.rule().id());
  }

  @Test
  void a_late_fine_that_the_procedure_does_not_have_is_refused_I_31() {
    var refusal = assertThrows(Refusal.class, () -> lateFine(ObligationKind.FORWARD, DUE, null));
    assertEquals("QUOTE_NOT_IN_PROCEDURE", refusal.code());
  }

  @Test
  void lateness_beyond_ten_years_is_refused_I_31() {
    var refusal =
        assertThrows(
            Refusal.class,
            () -> lateFine(ObligationKind.MEASURES, Instant.parse("1990-01-01T00:00:00Z"), null));
    assertEquals("TOO_LONG", refusal.code());
  }

  @Test
  void a_stock_count_is_quoted_with_its_lines_I_26() {
    var quoted =
        company
            .useCases()
            .quotes()
            .stockCount()
            .handle(
                new QuoteStockCount.Command(
                    clerk, PROCEDURE, new redress.stockcount.Figures(100, 100, 105, 0), 5));
    assertEquals(redress.stockcount.Outcome.QUALITY_ISSUE, quoted.value().verdict());
    assertEquals("I-26", quoted.rule().id());
    assertEquals(3, quoted.steps().size());
  }

  @Test
  void what_no_rule_decides_is_refused_by_name() {
    var refusal =
        company
            .useCases()
            .quotes()
            .refuse()
            .handle(new RefuseQuote.Command(clerk, PROCEDURE, "authority"));
    assertEquals("QUOTE_NOT_IN_PROCEDURE", refusal.code());
    assertTrue(refusal.getMessage().contains("'authority'"));
  }

  @Test
  void another_companys_procedure_is_unknown() {
    assertThrows(Unknown.class, () -> costShare("pcb-manufacturer", "1.00", "CNY"));
  }

  private String refused(String amount, String currency) {
    return assertThrows(Refusal.class, () -> costShare(PROCEDURE, amount, currency)).code();
  }

  private Quoted<redress.time.Due.At> deadline(
      ObligationKind kind, Instant startedAt, List<Pause> pauses) {
    return company
        .useCases()
        .quotes()
        .deadline()
        .handle(
            new QuoteDeadline.Command(
                clerk,
                PROCEDURE,
                kind,
                startedAt,
                new Circumstances(Market.DOMESTIC, null, null, null, Set.of()),
                pauses));
  }

  private Quoted<redress.penalty.Shares> costShare(
      String procedure, String amount, String currency) {
    return company
        .useCases()
        .quotes()
        .costShare()
        .handle(
            new QuoteCostShare.Command(
                clerk, procedure, new GivenMoney(new BigDecimal(amount), currency)));
  }

  private Quoted<redress.penalty.Fine> lateFine(
      ObligationKind kind, Instant dueAt, Instant doneAt) {
    return company
        .useCases()
        .quotes()
        .lateFine()
        .handle(new QuoteLateFine.Command(clerk, PROCEDURE, kind, dueAt, doneAt));
  }
}
