package redress.application.stockcount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.UseCases.OfStockCounts;
import redress.application.complaint.ExampleCase;
import redress.casefile.CaseFile;
import redress.complaint.Demand;
import redress.complaint.Track.Mark;
import redress.rule.Refusal;
import redress.stockcount.Figures;
import redress.stockcount.Outcome;
import redress.stockcount.StockCount;

/** A count that a participant does not sign is decided by the general manager alone. */
class StockCountLifeTest {
  private final ExampleCompany company = ExampleCompany.inMemory();
  private final OfStockCounts counts = company.useCases().stockCounts();
  private final ExampleCase it = ExampleCase.forwarded(company, Demand.COMPENSATION_CLAIM);

  @Test
  void whoever_does_not_sign_says_why_and_then_the_general_manager_decides_I_24() {
    counted();
    signed("quality-clerk");
    refused("NOT_DISPUTED", () -> overrule("gm"));
    assertEquals(refusedBy("warehouse-logistics-head").complaint(), it.file().complaint());
    var voice = count().voices().getLast();
    assertEquals("one shelf was not counted", voice.refusal());
    assertTrue(count().disputed());
    assertNull(count().conclusion());
    refused("ALREADY_SIGNED", () -> refusedBy("warehouse-logistics-clerk"));
    refused("DUTY_NOT_YOURS", () -> overrule("deputy-gm"));

    assertEquals(overrule("gm").parts(StockCount.class), it.file().parts(StockCount.class));
    var concluded = count().conclusion();
    assertEquals(Outcome.QUALITY_ISSUE, concluded.outcome());
    assertEquals("counted again", concluded.reason());
    assertEquals("I-24", concluded.rule().id());
    assertEquals(new Mark(company.clock().instant(), "gm"), concluded.made());
    refused("STOCK_COUNT_CONCLUDED", () -> overrule("gm"));
  }

  private void counted() {
    counts
        .open()
        .handle(
            new OpenStockCount.Command(
                company.person("quality-head"), it.id(), "who knows", "spindle", 0));
    counts
        .count()
        .handle(
            new CountStock.Command(
                company.person("quality-clerk"),
                it.id(),
                count().id().value(),
                count().version(),
                new Figures(100, 100, 105, 2)));
  }

  private void signed(String user) {
    counts
        .sign()
        .handle(
            new SignStockCount.Command(
                company.person(user), it.id(), count().id().value(), count().version()));
  }

  private CaseFile refusedBy(String user) {
    return counts
        .refuse()
        .handle(
            new RefuseStockCount.Command(
                company.person(user),
                it.id(),
                count().id().value(),
                count().version(),
                "one shelf was not counted"));
  }

  private CaseFile overrule(String user) {
    return counts
        .overrule()
        .handle(
            new OverruleStockCount.Command(
                company.person(user),
                it.id(),
                count().id().value(),
                count().version(),
                Outcome.QUALITY_ISSUE,
                "counted again"));
  }

  private StockCount count() {
    return it.last(StockCount.class);
  }

  private static void refused(String code, org.junit.jupiter.api.function.Executable what) {
    var refusal = assertThrows(Refusal.class, what, code);
    assertEquals(code, refusal.code());
    assertEquals("I-24", refusal.rule().id());
  }
}
