package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.application.weeklylist.ExampleWeek.MANUFACTURING;
import static redress.application.weeklylist.ExampleWeek.NEXT_MONDAY;
import static redress.testing.Example.uuid;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.ExampleCompany;
import redress.application.Ports;
import redress.application.UseCases;
import redress.application.assessment.AllocateShare;
import redress.application.assessment.ProposeAssessment;
import redress.application.assessment.ReviseAssessment;
import redress.application.assessment.SignAssessment;
import redress.application.complaint.ForwardedCase;
import redress.application.conduct.RecordStaffError;
import redress.application.conduct.TrainStaff;
import redress.application.memo.DecideMemo;
import redress.application.monthbook.CompileMonthBook;
import redress.application.monthbook.SignMonthBook;
import redress.application.review.CarryOutReviewMeasure;
import redress.application.review.RecordReview;
import redress.application.sanction.CompileDisciplinaryList;
import redress.application.sanction.ExecuteNotice;
import redress.application.sanction.Pay;
import redress.application.sanction.ProposeNotice;
import redress.application.sanction.SignNotice;
import redress.application.weeklylist.CompileWeeklyList;
import redress.application.weeklylist.EnterLosses;
import redress.application.weeklylist.ExampleWeek;
import redress.conduct.ErrorKind;
import redress.money.GivenMoney;
import redress.organization.Account;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.procedure.ShippedProcedures;
import redress.sanction.Basis;
import redress.time.IsoWeek;

/** Where one at a time works on something, who comes second waits until the first is done. */
@Timeout(120)
class OneAtATimeTest {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  private static final Instant DECEMBER = Instant.parse("2026-12-01T01:00:00Z");
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final IsoWeek WEEK = IsoWeek.parse("2026-W48");
  private ExampleCompany company;

  @Test
  void whoever_works_on_the_weeks_of_a_company_waits_for_whoever_does() throws Exception {
    under("equipment-manufacturer");
    FRESH.clock().set(DECEMBER);
    Runnable weeks = () -> ports().weeklyLists().lock(company.id());
    waits(
        weeks,
        () ->
            it().weeks().lists().compile().handle(new CompileWeeklyList.Command(quality(), WEEK)));
    waits(
        weeks,
        () ->
            it().weeks()
                .lists()
                .enterLosses()
                .handle(
                    new EnterLosses.Command(by("warehouse-logistics-clerk"), WEEK, 1, List.of())));
    waits(
        weeks,
        () ->
            it().weeks()
                .assessments()
                .propose()
                .handle(new ProposeAssessment.Command(quality(), WEEK, Map.of())));
    waits(
        weeks,
        () ->
            it().weeks()
                .assessments()
                .revise()
                .handle(new ReviseAssessment.Command(quality(), WEEK, 1, Map.of())));
    waits(
        weeks,
        () ->
            it().weeks()
                .assessments()
                .sign()
                .handle(new SignAssessment.Command(quality(), WEEK, 1)));
    waits(
        weeks,
        () ->
            it().memos()
                .decide()
                .handle(
                    new DecideMemo.Command(
                        by("gm"), uuid(1), uuid(2), 1, true, "so it is", List.of())));
  }

  @Test
  void the_end_of_a_week_waits_for_whoever_works_on_the_weeks() throws Exception {
    under("equipment-manufacturer");
    FRESH.clock().set(DECEMBER);
    waits(() -> ports().weeklyLists().lock(company.id()), this::workOff);
  }

  @Test
  void whoever_works_on_the_books_of_a_company_waits_for_whoever_does() throws Exception {
    under("pcb-manufacturer");
    FRESH.clock().set(DECEMBER);
    Runnable books = () -> ports().monthBooks().lock(company.id());
    waits(
        books,
        () ->
            it().months()
                .compile()
                .handle(new CompileMonthBook.Command(by("gm-office-clerk"), NOVEMBER)));
    waits(
        books, () -> it().months().sign().handle(new SignMonthBook.Command(by("gm"), NOVEMBER, 1)));
    waits(books, this::workOff);
  }

  @Test
  void whoever_lists_the_measures_of_a_month_waits_for_whoever_does() throws Exception {
    under("pcb-manufacturer");
    FRESH.clock().set(DECEMBER);
    waits(
        () -> ports().disciplinaryLists().lock(company.id()),
        () ->
            it().sanctions()
                .compile()
                .handle(new CompileDisciplinaryList.Command(by("gm-office-clerk"), NOVEMBER)));
  }

  @Test
  void whoever_looks_back_waits_for_whoever_does() throws Exception {
    under("general-feedback");
    FRESH.clock().set(DECEMBER);
    Runnable reviews = () -> ports().reviews().lock(company.id());
    waits(
        reviews,
        () ->
            it().reviews()
                .record()
                .handle(
                    new RecordReview.Command(
                        by("after-sales-clerk"),
                        "SUMMARY",
                        NOVEMBER,
                        null,
                        "it went well",
                        null,
                        List.of(),
                        Map.of())));
    waits(
        reviews,
        () ->
            it().reviews()
                .carryOut()
                .handle(
                    new CarryOutReviewMeasure.Command(
                        by("after-sales-clerk"), uuid(1), 1, uuid(2), DECEMBER, "shown twice")));
    waits(reviews, this::workOff);
  }

  @Test
  void whoever_records_something_of_a_person_waits_for_whoever_does() throws Exception {
    under("ticketing-platform");
    var person = "phone-agent";
    var today = LocalDate.of(2026, 11, 23);
    Runnable conduct = () -> ports().conducts().lock(company.id(), person);
    var error =
        new RecordStaffError.Command(
            by("ops-support-head"), person, ErrorKind.OPERATION_ERROR, today, null, "wrong seat");
    var recorded = it().conduct().record().handle(error).conduct();
    waits(conduct, () -> it().conduct().record().handle(error));
    waits(
        conduct,
        () ->
            it().conduct()
                .train()
                .handle(
                    new TrainStaff.Command(
                        by("human-resources-clerk"), recorded.id(), 1, "JOB_SKILL", today)));
  }

  @Test
  void whoever_takes_a_penalty_from_somebodys_pay_waits_for_whoever_does() throws Exception {
    under("pcb-manufacturer");
    var clerk = "manufacturing-clerk";
    var sanctions = it().sanctions();
    var notice =
        sanctions
            .propose()
            .handle(
                new ProposeNotice.Command(
                    by("gm-office-clerk"),
                    "FINE",
                    new Department("MANUFACTURING"),
                    clerk,
                    new GivenMoney(new BigDecimal("1.00"), "CNY"),
                    "a torn mask",
                    ForwardedCase.of(company, "East").uuid(),
                    new Basis("the handbook, 4.2", null, null)))
            .notice()
            .id()
            .value();
    sanctions.sign().handle(new SignNotice.Command(by("gm-office-head"), notice, 1));
    sanctions.sign().handle(new SignNotice.Command(by("gm"), notice, 2));
    var bonus = new Pay(null, null, new GivenMoney(new BigDecimal("500.00"), "CNY"));
    waits(
        () -> ports().deductions().lock(company.id(), new TreeSet<>(Set.of(clerk))),
        () ->
            sanctions
                .execute()
                .handle(
                    new ExecuteNotice.Command(
                        by("finance-clerk"), notice, 3, FRESH.clock().instant(), null, bonus)));
  }

  @Test
  void whoever_takes_a_week_from_somebodys_pay_waits_for_whoever_does() throws Exception {
    under("equipment-manufacturer");
    var clerk = "manufacturing-clerk";
    var week = new ExampleWeek(company);
    week.determined(MANUFACTURING);
    week.ends();
    week.compiled();
    week.entered("100.00");
    var share = week.proposed().assessment().items().getLast().id();
    week.signed("quality-head");
    week.signed("gm");
    week.allocated("manufacturing-head", share, List.of(new AllocateShare.Given(clerk, null)));
    waits(
        () -> ports().deductions().lock(company.id(), new TreeSet<>(Set.of(clerk))),
        () -> week.executed("finance-head", NEXT_MONDAY));
  }

  @Test
  void of_two_who_make_an_account_of_one_name_one_does() throws Exception {
    under("general-feedback");
    var person = new Person(company.id(), "twin", new Department("SALES"), new Position("CLERK"));
    var now = FRESH.clock().instant();
    Supplier<Boolean> make = () -> ports().accounts().add(Account.invited(person), now);
    var second = new AtomicReference<Boolean>();
    waits(make::get, () -> second.set(ports().transactions().run(company.id(), make)));
    assertEquals(false, second.get());
  }

  private void under(String procedure) {
    company = ExampleCompany.on(FRESH.ports(), FRESH.clock(), ShippedProcedures.text(procedure));
  }

  /**
   * Does something while another transaction holds a lock: it waits until that has ended. What
   * comes of it then, if only that there is no such week, is of no account here.
   */
  private void waits(Runnable lock, Runnable work) throws Exception {
    var contended = Contended.of(FRESH, company.id(), lock, () -> {}, work);
    assertTrue(contended.waited(), "it has not waited");
  }

  private void workOff() {
    var jobs = it().jobs();
    for (var done = jobs.handle(); done.isPresent(); ) {
      done = jobs.handle();
    }
  }

  private Person quality() {
    return by("quality-head");
  }

  private Person by(String user) {
    return company.person(user);
  }

  private UseCases it() {
    return company.useCases();
  }

  private Ports ports() {
    return FRESH.ports();
  }
}
