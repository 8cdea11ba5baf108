package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import redress.application.ExampleCompany;
import redress.application.eightd.AssignDepartment;
import redress.application.stockcount.CountStock;
import redress.application.stockcount.OpenStockCount;
import redress.application.stockcount.SignStockCount;
import redress.casefile.CaseFile;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.stockcount.Figures;
import redress.stockcount.Outcome;
import redress.stockcount.StockCount;
import redress.stockcount.StockVerdict.Irregularity;

/** What follows on a complaint's first hours, under two procedures. */
@ParameterizedClass(name = "{0}")
@EnumSource(Book.class)
class LaterHoursTest {
  /** What a document makes of it. */
  private record Expected(
      String department,
      Instant measuresDue,
      String measuresRule,
      String opener,
      List<String> counters,
      Outcome verdict,
      List<Irregularity> findings,
      String verdictRule) {}

  private static final Expected SHIPPED =
      new Expected(
          "PURCHASING",
          Instant.parse("2026-11-25T02:00:00Z"),
          "I-21",
          "quality-clerk",
          List.of("finance-clerk", "quality-clerk", "warehouse-logistics-clerk"),
          Outcome.QUALITY_ISSUE,
          List.of(Irregularity.WORKSHOP_SURPLUS),
          "I-26");

  private static final Expected INVENTED =
      new Expected(
          "WORKS",
          Instant.parse("2026-11-26T10:30:00Z"),
          "LS-17",
          "engineering-one",
          List.of("stores-two", "controlling-lead"),
          Outcome.WAREHOUSE_MANAGEMENT_ISSUE,
          List.of(),
          "LS-15");

  private final Book book;
  private final Expected expected;
  private final ExampleCompany company;
  private final UUID complaint;

  LaterHoursTest(Book book) {
    this.book = book;
    this.expected = book == Book.EQUIPMENT_MANUFACTURER ? SHIPPED : INVENTED;
    this.company = ExampleCompany.inMemory(book.document());
    this.company.clock().set(book.clocks().received());
    this.complaint = forwarded();
  }

  @Test
  void a_department_has_the_time_for_its_measures_that_the_document_gives_I_20_I_21() {
    company.clock().advance(Duration.ofHours(1));
    var file =
        company
            .useCases()
            .eightDs()
            .assign()
            .handle(
                new AssignDepartment.Command(
                    company.person(book.cast().closer()),
                    complaint,
                    new Department(expected.department()),
                    "Why did it fail?",
                    company.clock().instant(),
                    null));
    var measures =
        file.obligations().stream()
            .filter(it -> it.kind() == ObligationKind.MEASURES)
            .findFirst()
            .orElseThrow();
    assertEquals(expected.measuresDue(), measures.term().at());
    assertEquals(expected.department(), measures.holder().code());
    assertEquals(expected.measuresRule(), measures.clock().rule().id());
  }

  @Test
  void those_whom_the_document_names_count_and_its_table_decides_when_all_have_signed_I_24_I_26() {
    var counts = company.useCases().stockCounts();
    var opened =
        counts
            .open()
            .handle(
                new OpenStockCount.Command(
                    company.person(expected.opener()), complaint, "no photo", "SP-9", 5));
    var id = last(opened).id().value();
    var first = company.person(expected.counters().getFirst());
    var figures = new Figures(100, 100, 105, 2);
    var count =
        last(counts.count().handle(new CountStock.Command(first, complaint, id, 1, figures)));
    for (var counter : expected.counters()) {
      assertNull(count.conclusion());
      count =
          last(
              counts
                  .sign()
                  .handle(
                      new SignStockCount.Command(
                          company.person(counter), complaint, id, count.version())));
    }
    assertEquals(expected.verdict(), count.conclusion().outcome());
    assertEquals(expected.findings(), count.conclusion().findings());
    assertEquals(expected.verdictRule(), count.conclusion().steps().getFirst().rule().id());
  }

  @Test
  void nobody_else_signs_a_stock_count_I_24() {
    var counts = company.useCases().stockCounts();
    var opened =
        counts
            .open()
            .handle(
                new OpenStockCount.Command(
                    company.person(expected.opener()), complaint, "no photo", "SP-9", 5));
    var stranger = company.person(book.cast().intake());
    var sign = new SignStockCount.Command(stranger, complaint, last(opened).id().value(), 1);
    var refusal = assertThrows(Refusal.class, () -> counts.sign().handle(sign));
    assertEquals(Refusal.Kind.ANOTHER_PERSON, refusal.kind());
  }

  private UUID forwarded() {
    var desk = new FirstHoursTest.UseCasesOfOne(company);
    Person clerk = company.person(book.cast().intake());
    var draft = desk.draft(clerk, book.whole());
    if (book == Book.EQUIPMENT_MANUFACTURER) {
      desk.verify(clerk, draft, book.clocks().received());
      desk.register(clerk, draft);
    } else {
      desk.register(clerk, draft);
      desk.verify(clerk, draft, book.clocks().received());
    }
    desk.forward(clerk, draft, company.clock().instant(), book, book.recipients());
    return draft;
  }

  private static StockCount last(CaseFile file) {
    return file.parts(StockCount.class).getLast();
  }
}
