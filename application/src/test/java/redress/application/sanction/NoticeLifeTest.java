package redress.application.sanction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import redress.application.Chronicle;
import redress.application.ExampleCompany;
import redress.application.Unknown;
import redress.application.complaint.DraftComplaint;
import redress.application.complaint.ForwardedCase;
import redress.application.memo.DecideMemo;
import redress.application.memo.DeclareUnfounded;
import redress.application.memo.DisputedCharges;
import redress.application.memo.FileMemo;
import redress.complaint.Intake;
import redress.memo.Against;
import redress.memo.PetitionMemo;
import redress.money.GivenMoney;
import redress.monthbook.MonthBook;
import redress.organization.Department;
import redress.organization.Person;
import redress.procedure.ShippedProcedures;
import redress.sanction.Basis;
import redress.sanction.RewardPenaltyNotice;

/** Rewards and penalties from the proposal to the pay, and what an objection makes of them. */
class NoticeLifeTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final List<String> PEOPLE =
      List.of(
          "gm-office-clerk",
          "gm-office-head",
          "gm",
          "finance-clerk",
          "manufacturing-clerk",
          "manufacturing-head");
  private static final Pay BONUS = new Pay(null, null, money("500.00"));

  private final ExampleCompany company =
      ExampleCompany.inMemory(ShippedProcedures.text("pcb-manufacturer"));
  private final OfSanctions sanctions = company.useCases().sanctions();
  private final Chronicle it = new Chronicle(company.ports());
  private final ForwardedCase first = ForwardedCase.of(company, "East");
  private final List<UUID> notices = new ArrayList<>();

  @Test
  void a_fine_is_proposed_signed_handed_out_and_taken_month_by_month_S4_32_L_02() {
    refusedProposals();
    propose(
        "gm-office-clerk", "FINE", "MANUFACTURING", "manufacturing-clerk", "321.00", first.uuid());
    withdraw("sales-clerk", 1);
    told(1);
    basis(1, new Basis("the handbook, 4.2", null, null));
    basis(1, new Basis("the handbook, 4.2", null, null));
    acknowledge("finance-clerk", 1, 2);
    execute(1, "2026-11-23T01:00:00Z", null, BONUS);
    sign("gm", 1);
    it.step(
        "a signature under an older version",
        () ->
            sanctions
                .sign()
                .handle(new SignNotice.Command(by("gm-office-head"), notices.getFirst(), 1)));
    it.step(
        "a signature under no notice",
        () ->
            sanctions
                .sign()
                .handle(new SignNotice.Command(by("gm-office-head"), new UUID(1, 2), 1)));
    it.step(
        "no notice is read",
        () -> sanctions.read().handle(new ReadNotice.Command(by("gm"), new UUID(1, 2))));
    sign("gm-office-head", 1);
    told(1);
    basis(1, new Basis(null, null, "he was heard"));
    withdraw("gm-office-clerk", 1);
    later();
    sign("gm", 1);
    told(1);
    acknowledge("sales-clerk", 1, 2);
    acknowledge("finance-clerk", 1, 2);
    acknowledge("finance-clerk", 1, 2);
    refusedExecutions();
    later();
    execute(1, "2026-11-23T02:30:00Z", null, BONUS);
    told(1);
    fine("200.00");
    sign("gm-office-head", 2);
    sign("gm", 2);
    execute(2, "2026-11-23T03:00:00Z", YearMonth.of(2026, 12), BONUS);
    withdraw("gm", 2);
    listed();
    it.same(NoticeLifeTest.class, "notices");
  }

  private void refusedProposals() {
    propose("sales-clerk", "FINE", "MANUFACTURING", null, "1.00", first.uuid());
    propose("gm-office-clerk", "MEDAL", "MANUFACTURING", null, "1.00", first.uuid());
    propose("gm-office-clerk", "FINE", "QUALITY", null, "1.00", first.uuid());
    propose("gm-office-clerk", "FINE", "MOON", null, "1.00", first.uuid());
    propose("gm-office-clerk", "FINE", "MANUFACTURING", "sales-clerk", "1.00", first.uuid());
    propose("gm-office-clerk", "FINE", "MANUFACTURING", null, null, first.uuid());
    propose("gm-office-clerk", "FINE", "MANUFACTURING", null, "-1.00", first.uuid());
    propose("gm-office-clerk", "COMMENDATION", "MANUFACTURING", null, "1.00", first.uuid());
    var draft =
        company
            .useCases()
            .complaints()
            .draft()
            .handle(new DraftComplaint.Command(by("sales-clerk"), Intake.EMPTY));
    propose("gm-office-clerk", "BONUS", "SALES", null, "1.00", draft.complaint().id().value());
  }

  private void refusedExecutions() {
    execute(1, "2026-11-23T02:00:00Z", null, Pay.UNKNOWN);
    execute(1, "2026-11-23T02:00:00Z", null, new Pay(money("1.00"), null, money("1.00")));
    execute(1, "2026-11-23T02:00:00Z", null, new Pay(null, money("1.00"), money("1.00")));
    execute(1, "2026-11-23T02:00:00Z", null, new Pay(null, null, money("-0.01")));
    execute(1, "2026-11-23T02:00:00Z", null, new Pay(null, null, money("0.00")));
    execute(1, "2026-11-23T01:59:59Z", null, BONUS);
    execute(1, "2026-11-23T02:00:01Z", null, BONUS);
    step(
        "the clerk executes",
        1,
        file -> executing("gm-office-clerk", file, "2026-11-23T02:00:00Z", null, BONUS));
  }

  @Test
  void a_unit_is_rewarded_or_fined_and_nothing_is_taken_from_anybodys_pay_S4_32() {
    propose("gm-office-clerk", "BONUS", "SALES", null, "50.00", null);
    propose("gm-office-clerk", "COMMENDATION", "SALES", "sales-clerk", null, first.uuid());
    propose(
        "gm-office-clerk", "DEMOTION", "MANUFACTURING", "manufacturing-clerk", null, first.uuid());
    propose(
        "gm-office-clerk",
        "LOSS_DEDUCTION",
        "MANUFACTURING",
        "manufacturing-clerk",
        "100.00",
        first.uuid());
    for (int notice = 1; notice <= 4; notice++) {
      sign("gm-office-head", notice);
    }
    basis(3, new Basis("the handbook", "his contract", null));
    basis(4, new Basis(null, "clause 7", "he was heard"));
    sign("gm-office-head", 3);
    sign("gm-office-head", 4);
    withdraw("gm-office-clerk", 3);
    withdraw("gm-office-head", 2);
    for (int notice = 1; notice <= 4; notice++) {
      sign("gm", notice);
      told(notice);
    }
    execute(1, "2026-11-23T01:00:00Z", NOVEMBER, Pay.UNKNOWN);
    execute(1, "2026-11-23T01:00:00Z", null, BONUS);
    execute(1, "2026-11-23T01:00:00Z", null, Pay.UNKNOWN);
    execute(4, "2026-11-23T01:00:00Z", null, BONUS);
    execute(4, "2026-11-23T01:00:00Z", null, new Pay(money("3000.00"), null, null));
    execute(4, "2026-11-23T01:00:00Z", null, new Pay(money("2100.00"), money("2050.00"), null));
    told(4);
    it.same(NoticeLifeTest.class, "units");
  }

  @Test
  void an_objection_freezes_penalties_and_changes_them_where_it_is_upheld_S4_25() {
    it.follow("case", first.id().subject());
    fine("321.00");
    fine("80.00");
    propose("gm-office-clerk", "BONUS", "SALES", null, "5.00", first.uuid());
    var another = ForwardedCase.of(company, "West");
    propose(
        "gm-office-clerk",
        "FINE",
        "SALES",
        null,
        "7.00",
        another.uuid(),
        new Basis("the handbook, 4.2", null, null));
    sign("gm-office-head", 1);
    sign("gm", 1);
    file("manufacturing-head", Against.DECISION);
    file("manufacturing-head", Against.UNFOUNDED);
    file("manufacturing-head", Against.PENALTY);
    for (int notice = 1; notice <= 4; notice++) {
      told(notice);
    }
    file("sales-head", Against.PENALTY);
    fine("1.00");
    execute(1, "2026-11-23T01:00:00Z", null, BONUS);
    decide("sales-head", false);
    decide("gm", false, new DisputedCharges.Given(notices.get(0), money("1.00")));
    decide("gm", false);
    told(1);
    execute(1, "2026-11-23T01:00:00Z", null, BONUS);
    file("manufacturing-head", Against.PENALTY);
    file("quality-head", Against.PENALTY);
    decide("gm", true, new DisputedCharges.Given(new UUID(1, 2), money("1.00")));
    decide("gm", true, new DisputedCharges.Given(notices.get(0), money("400.00")));
    decide("gm", true, new DisputedCharges.Given(notices.get(0), money("-1.00")));
    decide("gm", true, new DisputedCharges.Given(notices.get(0), money("100.00")));
    for (int notice = 1; notice <= 4; notice++) {
      told(notice);
    }
    decide("gm", true);
    listed();
    it.same(NoticeLifeTest.class, "objections");
  }

  @Test
  void whoever_is_told_that_there_is_no_ground_may_object_and_the_case_goes_on_S4_27() {
    it.follow("case", first.id().subject());
    fine("9.00");
    unfounded("sales-clerk");
    unfounded("gm-office-clerk");
    file("sales-head", Against.UNFOUNDED);
    decide("gm", true);
    unfounded("gm-office-clerk");
    file("sales-head", Against.UNFOUNDED);
    decide("gm", false);
    it.line("the case is " + first.complaint().track().stage());
    company.clock().set(Instant.parse("2026-12-03T16:00:00Z"));
    file("sales-head", Against.UNFOUNDED);
    it.same(NoticeLifeTest.class, "unfounded");
  }

  @Test
  void whoever_signs_a_notice_is_told_of_it_and_others_are_not_S4_32() {
    var text =
        ShippedProcedures.text("pcb-manufacturer")
            .replaceFirst(
                "(\"signers\": \\[\\s*)\\{[^}]*DEPARTMENT_HEAD\"}",
                "$1{\"department\": \"SALES\", \"position\": \"SALES_MANAGER\"}");
    var other = ExampleCompany.inMemory(text);
    var all = other.useCases().sanctions();
    var id =
        all.propose()
            .handle(
                new ProposeNotice.Command(
                    other.person("gm-office-clerk"),
                    "BONUS",
                    new Department("MANUFACTURING"),
                    null,
                    money("5.00"),
                    "well done",
                    null,
                    Basis.NONE))
            .notice()
            .id()
            .value();
    var told = new ArrayList<String>();
    for (var user : List.of("sales-head", "sales-clerk", "quality-head", "manufacturing-head")) {
      try {
        all.read().handle(new ReadNotice.Command(other.person(user), id));
        told.add(user);
      } catch (Unknown notToldOfIt) {
        continue;
      }
    }
    assertEquals(List.of("sales-head"), told);
  }

  @Test
  void measures_of_a_month_are_listed_once_and_named_to_few_S4_31_L_03() {
    it.follow("november", new MonthBook.Key(company.id(), NOVEMBER).subject());
    propose(
        "gm-office-clerk", "WARNING", "MANUFACTURING", "manufacturing-clerk", null, first.uuid());
    propose("gm-office-clerk", "WARNING", "SALES", null, null, first.uuid());
    propose("gm-office-clerk", "WARNING", "SERVICE", null, null, first.uuid());
    fine("1.00");
    for (int notice : List.of(1, 2, 4)) {
      sign("gm-office-head", notice);
      sign("gm", notice);
    }
    first.ended(null);
    compile("gm-office-clerk", NOVEMBER);
    company.clock().set(Instant.parse("2026-12-01T00:30:00Z"));
    compile("sales-clerk", NOVEMBER);
    compile("gm-office-clerk", YearMonth.of(2026, 10));
    compile("gm-office-clerk", NOVEMBER);
    compile("gm-office-clerk", NOVEMBER);
    for (var user : List.of("gm-office-clerk", "gm", "human-resources-clerk", "sales-clerk")) {
      it.line("told to " + user);
      sanctions
          .export()
          .handle(new ExportDisciplinaryList.Command(by(user), NOVEMBER))
          .forEach(item -> it.line("  " + item));
    }
    it.step(
        "the list of no month",
        () ->
            sanctions
                .readList()
                .handle(new ReadDisciplinaryList.Command(by("gm"), YearMonth.of(2026, 10))));
    it.line(
        "lists: "
            + sanctions
                .lists()
                .handle(new ListDisciplinaryLists.Command(by("gm"), null, 3))
                .stream()
                .map(list -> list.key().month())
                .toList());
    it.same(NoticeLifeTest.class, "measures");
  }

  private void listed() {
    for (var user : List.of("gm-office-clerk", "finance-clerk", "sales-clerk")) {
      it.step(
          "notices and deductions are listed for " + user,
          () -> {
            sanctions
                .list()
                .handle(new ListNotices.Command(by(user), null, first.uuid(), 9))
                .forEach(file -> it.line("  " + file.notice().terms() + " " + file.state()));
            return true;
          });
      it.step(
          "what is taken of two months is listed for " + user,
          () -> {
            for (var month : List.of(NOVEMBER, YearMonth.of(2026, 12))) {
              sanctions
                  .deductions()
                  .handle(new ListDeductions.Command(by(user), month, null, 9))
                  .forEach(one -> it.line("  " + one));
            }
            return true;
          });
    }
    it.step(
        "the first two events of the first",
        () -> {
          sanctions
              .timeline()
              .handle(new ReadNoticeTimeline.Command(by("gm"), notices.getFirst(), 0, 2))
              .forEach(link -> it.line("  " + link.event().entry().type()));
          return true;
        });
    it.step(
        "the events of the first, for sales-clerk",
        () ->
            sanctions
                .timeline()
                .handle(
                    new ReadNoticeTimeline.Command(by("sales-clerk"), notices.getFirst(), 0, 2)));
  }

  private void told(int number) {
    var id = notices.get(number - 1);
    var gm = read("gm", id);
    it.line("-- notice %d is %s, version %d".formatted(number, gm.state(), gm.notice().version()));
    it.line("  " + gm.notice().terms());
    it.line("  " + gm.notice().basis());
    it.line("  " + gm.notice().passage());
    for (var user : PEOPLE) {
      if (!seen(user, id)) {
        it.line("  %s is not told of it".formatted(user));
        continue;
      }
      it.line(
          "  %s: %s"
              .formatted(
                  user,
                  read(user, id).possible(by(user)).stream()
                      .map(
                          can ->
                              can.operation()
                                  + " "
                                  + (can.refusal() == null ? "+" : can.refusal().code()))
                      .toList()));
    }
  }

  private boolean seen(String user, UUID id) {
    try {
      read(user, id);
      return true;
    } catch (Unknown notToldOfIt) {
      return false;
    }
  }

  private NoticeFile read(String user, UUID id) {
    return sanctions.read().handle(new ReadNotice.Command(by(user), id));
  }

  private void fine(String amount) {
    propose(
        "gm-office-clerk",
        "FINE",
        "MANUFACTURING",
        "manufacturing-clerk",
        amount,
        first.uuid(),
        new Basis("the handbook, 4.2", null, null));
  }

  private void propose(
      String by, String kind, String department, String user, String amount, UUID complaint) {
    propose(by, kind, department, user, amount, complaint, Basis.NONE);
  }

  private void propose(
      String by,
      String kind,
      String department,
      String user,
      String amount,
      UUID complaint,
      Basis basis) {
    var proposed =
        it.step(
            "%s proposes %s %s for %s of %s".formatted(by, kind, amount, user, department),
            () ->
                sanctions
                    .propose()
                    .handle(
                        new ProposeNotice.Command(
                            by(by),
                            kind,
                            new Department(department),
                            user,
                            amount == null ? null : money(amount),
                            "a torn mask",
                            complaint,
                            basis)));
    if (proposed != null) {
      var notice = proposed.notice();
      notices.add(notice.id().value());
      it.begun("notice " + notices.size(), notice.id().subject());
    }
  }

  private void basis(int number, Basis basis) {
    step(
        "the clerk records " + basis,
        number,
        was ->
            sanctions
                .basis()
                .handle(
                    new RecordNoticeBasis.Command(
                        by("gm-office-clerk"), was.id().value(), was.version(), basis)));
  }

  private void sign(String by, int number) {
    step(
        by + " signs " + number,
        number,
        was ->
            sanctions
                .sign()
                .handle(new SignNotice.Command(by(by), was.id().value(), was.version())));
  }

  private void withdraw(String by, int number) {
    step(
        by + " withdraws " + number,
        number,
        was ->
            sanctions
                .withdraw()
                .handle(
                    new WithdrawNotice.Command(
                        by(by), was.id().value(), was.version(), "a mistake")));
  }

  private void acknowledge(String by, int number, int copy) {
    step(
        "%s has copy %d in hand".formatted(by, copy),
        number,
        was ->
            sanctions
                .acknowledge()
                .handle(
                    new AcknowledgeNoticeCopy.Command(
                        by(by), was.id().value(), was.version(), copy)));
  }

  private void execute(int number, String at, YearMonth from, Pay pay) {
    step(
        "finance-clerk executes %d at %s from %s with %s".formatted(number, at, from, pay),
        number,
        was -> executing("finance-clerk", was, at, from, pay));
  }

  private NoticeFile executing(
      String by, RewardPenaltyNotice was, String at, YearMonth from, Pay pay) {
    return sanctions
        .execute()
        .handle(
            new ExecuteNotice.Command(
                by(by), was.id().value(), was.version(), Instant.parse(at), from, pay));
  }

  private void compile(String by, YearMonth month) {
    it.step(
        by + " lists the measures of " + month,
        () -> sanctions.compile().handle(new CompileDisciplinaryList.Command(by(by), month)));
  }

  private void file(String by, Against against) {
    it.step(
        by + " objects: " + against,
        () ->
            company
                .useCases()
                .memos()
                .file()
                .handle(new FileMemo.Command(by(by), first.uuid(), against, "it was the carrier")));
  }

  private void decide(String by, boolean upheld, DisputedCharges.Given... charges) {
    var memo = company.ports().parts().of(PetitionMemo.class).ofCase(first.id()).getLast();
    it.step(
        by + (upheld ? " upholds it, " : " rejects it, ") + List.of(charges),
        () ->
            company
                .useCases()
                .memos()
                .decide()
                .handle(
                    new DecideMemo.Command(
                        by(by),
                        first.uuid(),
                        memo.id().value(),
                        memo.version(),
                        upheld,
                        "so it is",
                        List.of(charges))));
  }

  private void unfounded(String by) {
    it.step(
        by + " finds no ground for it",
        () ->
            company
                .useCases()
                .memos()
                .declare()
                .handle(
                    new DeclareUnfounded.Command(
                        by(by), first.uuid(), first.complaint().version(), "no fault found")));
  }

  private void step(String what, int number, Function<RewardPenaltyNotice, NoticeFile> work) {
    var id = new RewardPenaltyNotice.Id(company.id(), notices.get(number - 1));
    it.step(
        what,
        () -> {
          var file = work.apply(company.ports().notices().find(id).orElseThrow());
          assertEquals(company.ports().notices().find(id).orElseThrow(), file.notice());
          return file;
        });
  }

  private void later() {
    company.clock().set(company.clock().instant().plusSeconds(3600));
  }

  private Person by(String user) {
    return company.person(user);
  }

  private static GivenMoney money(String amount) {
    return new GivenMoney(new BigDecimal(amount), "CNY");
  }
}
