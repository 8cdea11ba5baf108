package redress.application.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.application.weeklylist.ExampleWeek.MANUFACTURING;
import static redress.application.weeklylist.ExampleWeek.NEXT_MONDAY;
import static redress.application.weeklylist.ExampleWeek.PURCHASING;
import static redress.application.weeklylist.ExampleWeek.QUALITY;
import static redress.application.weeklylist.ExampleWeek.WEEK;
import static redress.application.weeklylist.ExampleWeek.objecting;
import static redress.application.weeklylist.ExampleWeek.yuan;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.application.ExampleCompany;
import redress.application.Stale;
import redress.application.Unknown;
import redress.application.assessment.AllocateShare.Given;
import redress.application.assessment.TakeFromPay.Payer;
import redress.application.memo.DecideMemo;
import redress.application.memo.FileMemo;
import redress.application.sanction.Pay;
import redress.application.weeklylist.ExampleWeek;
import redress.assessment.Item;
import redress.assessment.State;
import redress.memo.Against;
import redress.memo.PetitionMemo;
import redress.money.Money;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.penalty.DeductionRules;
import redress.procedure.ShippedProcedures;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.sanction.Basis;
import redress.sanction.Deduction;
import redress.time.IsoWeek;

/** Who may do what with a week's charges, who sees them, and from whose pay they are taken. */
class AssessedPeopleTest {
  private static final String DOCUMENT = ShippedProcedures.text("equipment-manufacturer");
  private static final List<String> PEOPLE =
      List.of("quality-clerk", "quality-head", "gm", "manufacturing-head", "finance-clerk");
  private static final Basis BASIS = new Basis("the bonus rules", "clause 7", "I know");

  /** Wednesday, 10:00 in Shanghai. */
  private static final Instant DUE = Instant.parse("2026-11-25T02:00:00Z");

  private ExampleWeek week = new ExampleWeek(ExampleCompany.inMemory(DOCUMENT));

  @Test
  void what_each_may_do_follows_the_signatures_I_30_I_33_I_06() {
    week.determined(MANUFACTURING);
    assessed("100.00");
    assertEquals(
        """
        quality-clerk: revise
        quality-head: revise, waive, sign
        gm: appoint
        manufacturing-head:\s
        finance-clerk:\s
        """,
        allowed());
    assertEquals("NOT_SIGNED", refusal("manufacturing-head", "allocateShare").code());
    assertEquals("NOT_SIGNED", refusal("finance-clerk", "executeAssessment").code());
    week.signed("quality-head");
    week.signed("gm");
    assertEquals(
        """
        quality-clerk:\s
        quality-head:\s
        gm:\s
        manufacturing-head: allocate
        finance-clerk:\s
        """,
        allowed());
    for (var each :
        Map.of(
                "reviseAssessment", "quality-clerk",
                "waiveOffDays", "quality-head",
                "appointSubstitute", "gm",
                "signAssessment", "gm")
            .entrySet()) {
      assertEquals("ALREADY_SIGNED", refusal(each.getValue(), each.getKey()).code());
      assertEquals("I-30", refusal(each.getValue(), each.getKey()).rule().id());
    }
    assertEquals("NOT_ALLOCATED", refusal("finance-clerk", "executeAssessment").code());
    allocated("manufacturing-head", 1, "manufacturing-clerk");
    assertEquals("ALREADY_ALLOCATED", refusal("manufacturing-head", "allocateShare").code());
    assertTrue(allowed().endsWith("finance-clerk: execute\n"), allowed());
    week.executed("finance-clerk", NEXT_MONDAY);
    assertEquals("ALREADY_EXECUTED", refusal("finance-clerk", "executeAssessment").code());
  }

  @Test
  void what_others_are_charged_is_told_to_those_who_work_on_it_alone_I_30() {
    var sales = "\"SEE_PENALTIES\": {\"by\": [{\"department\": \"SALES\"}]";
    week =
        new ExampleWeek(
            ExampleCompany.inMemory(DOCUMENT.replace(sales.replace("SALES", "GM_OFFICE"), sales)));
    week.determined(QUALITY);
    week.determined(MANUFACTURING);
    assessed("100.00", "100.00");
    assertThrows(Unknown.class, () -> week.assessment("finance-clerk"));
    assertEquals("0123", seen("sales-clerk"));
    assertEquals("", seen("gm-office-clerk"));
    assertEquals("", seen("deputy-gm"));
    assertEquals("23", seen("manufacturing-head"));
    assertEquals("", seen("manufacturing-clerk"));
    week.appointed("gm", 1, "deputy-gm");
    assertEquals("0123", seen("deputy-gm"));
    week.signed("deputy-gm");
    week.signed("gm");
    allocated("manufacturing-head", 3, "manufacturing-clerk");
    assertEquals("3", seen("manufacturing-clerk"));
    assertEquals("0123", seen("finance-clerk"));
    var told = timeline("quality-clerk");
    assertEquals("ASSESSMENT_PROPOSED", told.getFirst());
    assertTrue(told.contains("SUBSTITUTE_APPOINTED"), told::toString);
    var refusal = refused(() -> timeline("manufacturing-head"));
    assertEquals("DUTY_NOT_YOURS", refusal.code());
    assertEquals("I-30", refusal.rule().id());
    var listed =
        week.weeks()
            .assessments()
            .list()
            .handle(new ListAssessments.Command(week.person("quality-clerk"), null, 9));
    assertEquals(week.assessment().assessment(), listed.getFirst().assessment());
    assertEquals(State.GM_SIGNED, listed.getFirst().state());
  }

  @Test
  void a_week_is_charged_by_those_whose_duty_it_is_and_as_they_have_seen_it_I_30() {
    week.determined(MANUFACTURING);
    week.ends();
    week.compiled();
    week.entered("100.00");
    var stranger = new ProposeAssessment.Command(week.person("sales-clerk"), WEEK, Map.of());
    var refusal = refused(() -> week.weeks().assessments().propose().handle(stranger));
    assertEquals("DUTY_NOT_YOURS", refusal.code());
    assertThrows(Unknown.class, () -> week.revised());
    assertThrows(Unknown.class, () -> revised("quality-clerk", 1, WEEK.next()));
    week.proposed();
    assertEquals("DUTY_NOT_YOURS", refused(() -> revised("sales-clerk", 1)).code());
    assertThrows(Unknown.class, () -> revised("finance-clerk", 1));
    assertThrows(Stale.class, () -> revised("quality-clerk", 7));
    var none = refused(() -> week.appointed("gm", 1, "deputy-gm"));
    assertEquals("SUBSTITUTE_NOT_NEEDED", none.code());
    assertEquals("NO_SUCH_SIGNATURE", refused(() -> week.appointed("gm", 0, "deputy-gm")).code());
  }

  @Test
  void each_department_passes_on_all_that_it_is_charged_and_no_other_does_I_33() {
    week.determined(MANUFACTURING);
    week.determined(MANUFACTURING);
    week.determined(PURCHASING);
    assessed("100.00", "100.00", "100.00");
    assertEquals(
        "NO_SUCH_ITEM",
        refused(() -> week.allocated("manufacturing-head", new UUID(1, 1), List.of())).code());
    var early = List.of(new Given("nobody", null));
    assertEquals(
        "NOT_SIGNED",
        refused(() -> week.allocated("manufacturing-head", items().get(1).id(), early)).code());
    week.signed("quality-head");
    week.signed("gm");
    assertEquals("[MANUFACTURING, PURCHASING]", owing());
    allocated("manufacturing-head", 1, "manufacturing-clerk");
    assertEquals("[MANUFACTURING, PURCHASING]", owing());
    allocated("manufacturing-head", 3, "manufacturing-clerk");
    assertEquals("[PURCHASING]", owing());
    allocated("purchasing-head", 5, "purchasing-clerk");
    assertEquals("[]", owing());
  }

  @Test
  void nothing_is_taken_from_pay_that_was_not_said_to_bear_it_L_01_L_02() {
    var one = week.determined(MANUFACTURING);
    week.owed(ObligationKind.MEASURES, one, MANUFACTURING, DUE, DUE.plusSeconds(60));
    assessed("500.50");
    week.signed("quality-head");
    week.signed("gm");
    assertEquals("NOT_ALLOCATED", refused(() -> executed()).code());
    allocated("manufacturing-head", 2, "manufacturing-clerk");
    var loss = new Pay(yuan("90000.00"), yuan("2690.00"), null);
    var both = new Pay(yuan("90000.00"), yuan("2690.00"), yuan("90000.00"));
    var clerk = new Payer("manufacturing-clerk", loss, BASIS);
    var head = new Payer("manufacturing-head", both, BASIS);
    assertEquals(
        "MEANS_MISSING L-01: /persons MEANS_MISSING what a month of manufacturing-clerk has to"
            + " bear it with",
        told(refused(() -> executed(head))));
    assertEquals(
        "MEANS_MISSING L-02: /persons MEANS_MISSING what a month of manufacturing-head has to"
            + " bear it with",
        told(refused(() -> executed(clerk))));
    assertEquals(
        "MEANS_NOT_ALLOWED I-06: /persons/1/user MEANS_NOT_ALLOWED nothing is taken from the pay"
            + " of sales-clerk",
        told(refused(() -> executed(clerk, new Payer("sales-clerk", loss, BASIS), head))));
    assertEquals(
        "GIVEN_TWICE I-06: /persons/2/user GIVEN_TWICE manufacturing-clerk is named twice",
        told(refused(() -> executed(clerk, head, clerk))));
    assertEquals(
        "MEANS_NOT_ALLOWED L-01: /persons/0/monthlyBonus MEANS_NOT_ALLOWED it is not taken from"
            + " that",
        told(refused(() -> executed(new Payer("manufacturing-clerk", both, BASIS), head))));
    var none = refused(() -> executed(new Payer("manufacturing-clerk", loss, Basis.NONE), head));
    assertEquals("BASIS_MISSING", none.code());
    assertEquals(
        List.of("/persons/0/agreement", "/persons/0/statement"),
        none.findings().stream().map(Finding::pointer).toList());
    assertEquals(State.FINANCE_EXECUTED, executed(clerk, head).state());
  }

  @Test
  void where_the_document_takes_nothing_from_pay_nobody_says_what_bears_it_I_06() {
    var from = DOCUMENT.indexOf(",\n  \"deductions\"");
    var to = DOCUMENT.indexOf("\n  }", from) + 4;
    week =
        new ExampleWeek(
            ExampleCompany.inMemory(new StringBuilder(DOCUMENT).delete(from, to).toString()));
    week.determined(MANUFACTURING);
    assessed("100.00");
    week.signed("quality-head");
    week.signed("gm");
    allocated("manufacturing-head", 1, "manufacturing-clerk");
    assertEquals(List.of(), executed().assessment().course().executed().plans());
  }

  @Test
  void a_month_that_bears_something_already_bears_less_of_the_week_L_01() {
    week.determined(MANUFACTURING);
    assessed("500.50");
    week.signed("quality-head");
    week.signed("gm");
    allocated("manufacturing-head", 1, "manufacturing-clerk");
    var taken =
        new Deduction(
            new UUID(1, 1),
            Deduction.Origin.NOTICE,
            YearMonth.of(2026, 12),
            "manufacturing-clerk",
            MANUFACTURING,
            DeductionRules.Kind.LOSS,
            Money.of("70.00", "CNY"));
    var ports = week.company().ports();
    week.in(
        () -> {
          ports.deductions().add(week.company().id(), List.of(taken));
          return null;
        });
    var little =
        List.of("manufacturing-clerk", "manufacturing-head").stream()
            .map(it -> new Payer(it, new Pay(yuan("2790.00"), yuan("2690.00"), null), BASIS))
            .toArray(Payer[]::new);
    var first = executed(little).assessment().course().executed().plans();
    assertEquals(
        List.of(
            "2026-11 100.00 CNY", "2026-12 30.00 CNY", "2027-01 100.00 CNY", "2027-02 10.16 CNY"),
        first.getLast().instalments().stream().map(it -> it.month() + " " + it.money()).toList());
  }

  @Test
  void an_upheld_objection_takes_away_what_its_case_alone_is_charged_S4_25_I_34() {
    week =
        new ExampleWeek(
            ExampleCompany.inMemory(objecting("X-2").replace("\"PER_ITEM\"", "\"DEPT_WEEK\"")));
    var one = week.determined(MANUFACTURING);
    week.determined(MANUFACTURING);
    assessed("400.00", "500.00");
    assertEquals(List.of("92.00 CNY", "368.00 CNY"), charged());
    week.signed("quality-head");
    week.signed("gm");
    upheld(one.id());
    assertEquals(List.of("60.00 CNY", "240.00 CNY"), charged());
    assertEquals("[MANUFACTURING]", owing());
  }

  @Test
  void what_nobody_is_charged_any_more_nobody_passes_on_S4_25_I_33() {
    week = new ExampleWeek(ExampleCompany.inMemory(objecting("X-2")));
    var one = week.determined(MANUFACTURING);
    var other = week.determined(PURCHASING);
    var unsigned = week.determined(MANUFACTURING);
    assessed("100.00", "100.00", "100.00");
    upheld(unsigned.id());
    week.signed("quality-head");
    week.signed("gm");
    assertEquals("[MANUFACTURING, PURCHASING]", owing());
    upheld(one.id());
    assertEquals("[PURCHASING]", owing());
    allocated("purchasing-head", 3, "purchasing-clerk");
    upheld(other.id());
    assertEquals("[]", owing());
  }

  @Test
  void an_objection_freezes_the_week_that_charges_for_its_case_and_no_other_S4_25() {
    week = new ExampleWeek(ExampleCompany.inMemory(objecting("X-2")));
    week.determined(MANUFACTURING);
    var free = week.determined(MANUFACTURING);
    assessed("100.00", "0.00");
    week.signed("quality-head");
    week.signed("gm");
    allocated("manufacturing-head", 1, "manufacturing-clerk");
    filed(free.id());
    assertEquals(State.FINANCE_EXECUTED, week.executed("finance-clerk", NEXT_MONDAY).state());
  }

  private AssessmentFile assessed(String... costs) {
    week.ends();
    week.compiled();
    week.entered(costs);
    return week.proposed();
  }

  private List<Item> items() {
    return week.assessment().assessment().items();
  }

  private List<String> charged() {
    var bill = week.assessment().assessment().bill();
    return bill.items().stream().map(it -> bill.charged(it).toString()).toList();
  }

  /** The departments that still owe it to pass their shares on. */
  private String owing() {
    return week.assessment().obligations().stream()
        .filter(Obligation::open)
        .map(it -> it.holder().code())
        .sorted()
        .toList()
        .toString();
  }

  private AssessmentFile allocated(String by, int item, String to) {
    return week.allocated(by, items().get(item).id(), List.of(new Given(to, null)));
  }

  private AssessmentFile executed(Payer... payers) {
    return week.executed("finance-clerk", NEXT_MONDAY, List.of(payers));
  }

  private AssessmentFile revised(String by, long version) {
    return revised(by, version, WEEK);
  }

  private AssessmentFile revised(String by, long version, IsoWeek of) {
    return week.weeks()
        .assessments()
        .revise()
        .handle(new ReviseAssessment.Command(week.person(by), of, version, Map.of()));
  }

  private String allowed() {
    var told = new StringBuilder();
    for (var user : PEOPLE) {
      told.append(user).append(": ");
      told.append(
          String.join(
              ", ",
              week.assessment().possible(week.person(user)).stream()
                  .filter(it -> it.refusal() == null)
                  .map(it -> it.operation().replaceAll("[A-Z].*", ""))
                  .toList()));
      told.append('\n');
    }
    return told.toString();
  }

  private Refusal refusal(String user, String operation) {
    return week.assessment().possible(week.person(user)).stream()
        .filter(it -> it.operation().equals(operation) && it.refusal() != null)
        .findFirst()
        .orElseThrow()
        .refusal();
  }

  /** The places of the items that this person is told. */
  private String seen(String user) {
    var file = week.assessment();
    var told = new StringBuilder();
    for (var item : file.items(week.person(user))) {
      for (int i = 0; i < file.assessment().items().size(); i++) {
        if (file.assessment().items().get(i).id().equals(item.id())) {
          told.append(i);
        }
      }
    }
    return told.toString();
  }

  private List<String> timeline(String reader) {
    return week
        .weeks()
        .assessments()
        .timeline()
        .handle(new ReadAssessmentTimeline.Command(week.person(reader), WEEK, 0, 50))
        .stream()
        .map(it -> it.event().entry().type())
        .toList();
  }

  private PetitionMemo filed(UUID complaint) {
    return week.company()
        .useCases()
        .memos()
        .file()
        .handle(
            new FileMemo.Command(
                week.person("manufacturing-head"), complaint, Against.PENALTY, "not ours"))
        .parts(PetitionMemo.class)
        .getLast();
  }

  /** Whatever the case charges is found to be too much. */
  private void upheld(UUID complaint) {
    var memo = filed(complaint);
    var own =
        week.in(
                () ->
                    week.company()
                        .ports()
                        .assessments()
                        .charging(week.company().id(), complaint, null, 9))
            .getFirst();
    week.company()
        .useCases()
        .memos()
        .decide()
        .handle(
            new DecideMemo.Command(
                week.person("gm"), complaint, memo.id().value(), 1, true, "so it is", List.of()));
    assertTrue(own.version() < week.version());
  }

  private static String told(Refusal refusal) {
    var first = refusal.findings().getFirst();
    return "%s %s: %s %s %s"
        .formatted(
            refusal.code(), refusal.rule().id(), first.pointer(), first.code(), first.sentence());
  }

  private static Refusal refused(Executable work) {
    return assertThrows(Refusal.class, work);
  }
}
