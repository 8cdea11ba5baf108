package redress.application.monthbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import redress.application.Chronicle;
import redress.application.ExampleCompany;
import redress.application.Workdays;
import redress.application.company.CompanyDesk;
import redress.application.complaint.ForwardedCase;
import redress.application.delegation.DelegateAuthority;
import redress.application.seal.VerifyMonthBooks;
import redress.investigation.Investigation;
import redress.investigation.Ratio;
import redress.money.GivenMoney;
import redress.monthbook.MonthBook;
import redress.organization.Department;
import redress.organization.Person;
import redress.procedure.ShippedProcedures;

/** The books of three months, from the first line to what is found out later (S4-22). */
class MonthBookLifeTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
  private static final List<String> PEOPLE =
      List.of(
          "gm-office-clerk",
          "gm",
          "manufacturing-head",
          "quality-head",
          "quality-clerk",
          "sales-head");

  private final ExampleCompany company =
      ExampleCompany.inMemory(ShippedProcedures.text("pcb-manufacturer"));
  private final OfMonths months = company.useCases().months();
  private final Chronicle it = new Chronicle(company.ports());
  private final ForwardedCase first = ForwardedCase.of(company, "East");
  private final ForwardedCase second = ForwardedCase.of(company, "West");
  private final ForwardedCase other = ForwardedCase.of(company, "South");

  @Test
  void a_month_is_compiled_confirmed_signed_frozen_and_corrected_in_the_next_S4_22() {
    it.follow("november", new MonthBook.Key(company.id(), NOVEMBER).subject())
        .follow("december", new MonthBook.Key(company.id(), DECEMBER).subject())
        .follow("case", first.id().subject());
    first.ended(null);
    second.ended(null);
    other.ended(null);
    compile("gm-office-clerk", NOVEMBER);
    itIs("2026-12-01T00:30:00Z");
    jobs();
    compiled();
    confirmed();
    signed();
    frozen();
    december();
    it.same(MonthBookLifeTest.class, "months");
  }

  @Test
  void whoever_compiles_a_month_whose_end_nobody_has_noticed_owes_it_all_the_same_S4_22() {
    itIs("2026-12-01T00:30:00Z");
    var book =
        months.compile().handle(new CompileMonthBook.Command(by("gm-office-clerk"), NOVEMBER));
    assertEquals(
        List.of("MONTHLY_STATISTICS", "DISCIPLINARY_LIST"),
        book.obligations().stream().map(owed -> owed.kind().name()).toList());
    assertEquals(List.of(), book.book().rows());
  }

  private void compiled() {
    compile("sales-clerk", NOVEMBER);
    compile("gm-office-clerk", YearMonth.of(2026, 10));
    var most = new Seating(company.ports());
    step(
        "two cases at most fit into a book",
        () ->
            new CompileMonthBook(desk(), company.ports().monthBooks(), most, 2)
                .handle(new CompileMonthBook.Command(by("gm-office-clerk"), NOVEMBER)));
    step(
        "three cases at most fit into a book, and the clerk compiles it",
        () ->
            new CompileMonthBook(desk(), company.ports().monthBooks(), most, 3)
                .handle(new CompileMonthBook.Command(by("gm-office-clerk"), NOVEMBER)));
    told(NOVEMBER);
    compile("gm-office-clerk", NOVEMBER);
    sign("manufacturing-head");
  }

  private void confirmed() {
    confirm("sales-clerk", first.uuid(), all("MANUFACTURING", "1200.50"));
    confirm("gm-office-clerk", first.uuid(), all("MANUFACTURING", "-0.01"));
    confirm(
        "gm-office-clerk", first.uuid(), new GivenVerdict(ratios("60", "50"), null, "", "", null));
    confirm("gm-office-clerk", new UUID(1, 2), all("MANUFACTURING", "1.00"));
    confirm("gm-office-clerk", first.uuid(), all("MANUFACTURING", "1200.50"));
    it.line(
        "  the case says "
            + company
                .ports()
                .parts()
                .of(Investigation.class)
                .ofCase(first.id())
                .getFirst()
                .liability());
    freeze("gm-office-clerk");
    confirm(
        "gm-office-clerk",
        second.uuid(),
        new GivenVerdict(List.of(), "the carrier", "a box", "none since", null));
    confirm(
        "gm-office-clerk",
        second.uuid(),
        new GivenVerdict(List.of(), "the carrier", "a box", "none since", null));
    confirm("gm-office-clerk", other.uuid(), all("QUALITY", "80.00"));
    told(NOVEMBER);
  }

  private void signed() {
    sign("sales-head");
    sign("manufacturing-head");
    sign("manufacturing-head");
    confirm(
        "gm-office-clerk",
        second.uuid(),
        new GivenVerdict(ratios("70.5", "29.5"), null, "a box", "none since", money("0.00")));
    sign("manufacturing-head");
    sign("quality-clerk");
    lend("sales-head");
    lend("quality-head");
    told(NOVEMBER);
    sign("manufacturing-head");
    freeze("gm-office-clerk");
    switchedOff("research-and-development-head");
    told(NOVEMBER);
    sign("gm");
    sign("gm");
  }

  private void frozen() {
    correct("gm-office-clerk", NOVEMBER, first.uuid(), all("QUALITY", "1200.50"));
    freeze("sales-clerk");
    step(
        "a freezing of an older version",
        () ->
            months
                .freeze()
                .handle(new FreezeMonthBook.Command(by("gm-office-clerk"), NOVEMBER, 2)));
    freeze("gm-office-clerk");
    it.line("  books hold: " + new VerifyMonthBooks(company.ports()).handle(company.id()));
    freeze("gm-office-clerk");
    sign("quality-head");
    confirm("gm-office-clerk", first.uuid(), all("QUALITY", "1.00"));
    correct("gm-office-clerk", NOVEMBER, first.uuid(), all("MANUFACTURING", "1200.50"));
    correct("sales-clerk", NOVEMBER, first.uuid(), all("QUALITY", "1200.50"));
    correct("gm-office-clerk", NOVEMBER, first.uuid(), all("QUALITY", "1200.50"));
    correct("gm-office-clerk", NOVEMBER, other.uuid(), all("QUALITY", "80.00"));
    it.line(
        "  the case says "
            + company
                .ports()
                .parts()
                .of(Investigation.class)
                .ofCase(first.id())
                .getFirst()
                .liability());
    told(NOVEMBER);
  }

  private void december() {
    itIs("2026-12-10T02:00:00Z");
    var third = ForwardedCase.of(company, "North");
    third.ended(second);
    first.ended(null);
    itIs("2027-01-04T00:30:00Z");
    jobs();
    compile("gm-office-clerk", DECEMBER);
    told(DECEMBER);
    told(NOVEMBER);
    correct(
        "gm-office-clerk",
        NOVEMBER,
        other.uuid(),
        new GivenVerdict(
            List.of(
                new Ratio(new Department("SALES"), new BigDecimal(60)),
                new Ratio(new Department("FINANCE"), new BigDecimal(40))),
            null,
            "another mask",
            "none since",
            null));
    told(DECEMBER);
    it.line("of November is corrected by then");
    months
        .read()
        .handle(new ReadMonthBook.Command(by("gm"), NOVEMBER))
        .book()
        .course()
        .corrections()
        .forEach(one -> it.line("  %s in %s".formatted(one.row().about().number(), one.taken())));
    confirm("gm-office-clerk", DECEMBER, first.uuid(), all("MANUFACTURING", null));
    confirm("gm-office-clerk", DECEMBER, third.uuid(), all("MANUFACTURING", null));
    itIs("2027-02-01T00:30:00Z");
    compile("gm-office-clerk", YearMonth.of(2027, 1));
    step(
        "books are listed",
        () -> {
          for (var before : new YearMonth[] {null, DECEMBER}) {
            it.line(
                "  before %s: %s"
                    .formatted(
                        before,
                        months
                            .list()
                            .handle(new ListMonthBooks.Command(by("gm"), before, 5))
                            .stream()
                            .map(MonthBook::month)
                            .toList()));
          }
          return true;
        });
    for (var month : List.of(DECEMBER, YearMonth.of(2027, 1))) {
      step(
          "the lines of " + month,
          () -> {
            months
                .export()
                .handle(new ExportMonthBook.Command(by("gm"), month))
                .forEach(row -> it.line("  " + row.about().number()));
            return true;
          });
      step(
          "the timeline of " + month,
          () -> {
            months
                .timeline()
                .handle(new ReadMonthTimeline.Command(by("gm"), month, 2, 3))
                .forEach(
                    link -> it.line("  " + link.event().seq() + " " + link.event().entry().type()));
            return true;
          });
      step(
          "the book of " + month,
          () -> {
            it.line(
                "  version "
                    + months
                        .read()
                        .handle(new ReadMonthBook.Command(by("gm"), month))
                        .book()
                        .version());
            return true;
          });
    }
    for (var month : List.of(NOVEMBER, DECEMBER)) {
      step(
          "what was said of " + month,
          () -> {
            it.line(
                months.snapshot().handle(new ReadMonthSnapshot.Command(by("gm"), month)).text());
            return true;
          });
    }
  }

  /** To the head of manufacturing, for a day. */
  private void lend(String by) {
    step(
        by + " lends his authority to manufacturing-head",
        () ->
            company
                .useCases()
                .delegations()
                .delegate()
                .handle(
                    new DelegateAuthority.Command(
                        by(by),
                        "manufacturing-head",
                        null,
                        Instant.parse("2026-12-02T00:00:00Z"),
                        null,
                        "on the road")));
  }

  private void compile(String by, YearMonth month) {
    step(
        by + " compiles " + month,
        () -> months.compile().handle(new CompileMonthBook.Command(by(by), month)));
  }

  private void confirm(String by, UUID complaint, GivenVerdict given) {
    confirm(by, NOVEMBER, complaint, given);
  }

  private void confirm(String by, YearMonth month, UUID complaint, GivenVerdict given) {
    step(
        by + " confirms " + given,
        () ->
            months
                .confirm()
                .handle(
                    new ConfirmMonthRow.Command(by(by), month, version(month), complaint, given)));
  }

  private void sign(String by) {
    step(
        by + " signs",
        () -> months.sign().handle(new SignMonthBook.Command(by(by), NOVEMBER, version(NOVEMBER))));
  }

  private void freeze(String by) {
    step(
        by + " freezes",
        () ->
            months
                .freeze()
                .handle(new FreezeMonthBook.Command(by(by), NOVEMBER, version(NOVEMBER))));
  }

  private void correct(String by, YearMonth month, UUID complaint, GivenVerdict given) {
    step(
        by + " corrects " + given,
        () ->
            months
                .correct()
                .handle(
                    new CorrectMonthBook.Command(
                        by(by), month, version(month), complaint, given, "the gauge was wrong")));
  }

  /** What the book says, what is owed for it, and what each person may do with it. */
  private void told(YearMonth month) {
    if (company.ports().monthBooks().find(new MonthBook.Key(company.id(), month)).isEmpty()) {
      it.line("-- no book of " + month);
      return;
    }
    var read = months.read().handle(new ReadMonthBook.Command(by("gm"), month));
    var book = read.book();
    it.line("-- the book of %s, version %d".formatted(month, book.version()));
    for (var row : book.rows()) {
      it.line("  " + row.about());
      it.line("    adjusts " + row.adjusts());
      it.line("    " + row.verdict());
    }
    it.line("  " + book.course().confirmed());
    it.line("  corrections " + book.course().corrections());
    it.line("  missing " + read.missing());
    for (var owed : read.obligations()) {
      it.line(
          "  %s %s until %s: %s"
              .formatted(owed.kind(), owed.holder(), owed.term().at(), owed.standing()));
    }
    for (var user : PEOPLE) {
      var file = months.read().handle(new ReadMonthBook.Command(by(user), month));
      it.line(
          "  %s for %s: %s"
              .formatted(
                  user,
                  file.seats().stream().map(seat -> seat.department().code()).toList(),
                  file.possible(by(user)).stream().map(MonthBookLifeTest::told).toList()));
    }
  }

  private static String told(MonthBookFile.Possible it) {
    return it.operation() + " " + (it.refusal() == null ? "+" : it.refusal().code());
  }

  private <T> void step(String what, Supplier<T> work) {
    it.step(what, work);
  }

  private CompanyDesk desk() {
    return new CompanyDesk(
        company.ports(), new Workdays(company.ports().companies(), company.ports().calendars()));
  }

  private void jobs() {
    it.line("== what is due is done by itself");
    step(
        "jobs",
        () -> {
          var jobs = company.useCases().jobs();
          for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
            if (done.get().failure() != null) {
              throw new AssertionError(done.get().job().toString(), done.get().failure());
            }
          }
          return true;
        });
  }

  private void switchedOff(String user) {
    var ports = company.ports();
    ports
        .transactions()
        .run(
            company.id(),
            () -> {
              var account = ports.accounts().lock(company.id(), user).orElseThrow();
              ports.accounts().save(account.switched(false), company.clock().instant());
              return null;
            });
  }

  private long version(YearMonth month) {
    return company
        .ports()
        .monthBooks()
        .find(new MonthBook.Key(company.id(), month))
        .map(MonthBook::version)
        .orElse(0L);
  }

  private void itIs(String instant) {
    company.clock().set(Instant.parse(instant));
  }

  private Person by(String user) {
    return company.person(user);
  }

  private static GivenVerdict all(String department, String loss) {
    var ratio = new Ratio(new Department(department), new BigDecimal(100));
    return new GivenVerdict(
        List.of(ratio), null, "another mask", "none since", loss == null ? null : money(loss));
  }

  private static List<Ratio> ratios(String manufacturing, String quality) {
    return List.of(
        new Ratio(new Department("MANUFACTURING"), new BigDecimal(manufacturing)),
        new Ratio(new Department("QUALITY"), new BigDecimal(quality)));
  }

  private static GivenMoney money(String amount) {
    return new GivenMoney(new BigDecimal(amount), "CNY");
  }
}
