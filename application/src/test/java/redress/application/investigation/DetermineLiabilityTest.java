package redress.application.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.application.weeklylist.ExampleWeek.MANUFACTURING;
import static redress.application.weeklylist.ExampleWeek.PURCHASING;

import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.complaint.ExampleCase;
import redress.application.weeklylist.ExampleWeek;
import redress.casefile.CaseFile;
import redress.goods.GoodsRequest;
import redress.investigation.Investigation;
import redress.investigation.Liability;
import redress.organization.Department;
import redress.rule.Refusal;

/** Whoever is determined to be responsible answers for the goods, too, until a week is listed. */
class DetermineLiabilityTest {
  private final ExampleWeek week = new ExampleWeek(ExampleCompany.inMemory());

  @Test
  void goods_that_another_department_is_signed_for_follow_the_one_that_is_determined_I_18() {
    var it = week.analysed();
    week.shipped(it, PURCHASING);
    var answer = determine(it, MANUFACTURING);
    assertEquals(it.file().parts(), answer.parts());
    assertEquals(MANUFACTURING, it.last(GoodsRequest.class).signature().responsible());
    var liability = it.last(Investigation.class).liability();
    assertEquals(MANUFACTURING, liability.department());
    assertEquals(Liability.State.DETERMINED, liability.state());

    long version = it.last(GoodsRequest.class).version();
    determine(it, MANUFACTURING);
    assertEquals(version, it.last(GoodsRequest.class).version());
  }

  @Test
  void goods_for_which_nobody_is_signed_wait_for_the_signature_I_18() {
    var it = week.analysed();
    week.shipped(it, null);
    determine(it, MANUFACTURING);
    assertEquals(null, it.last(GoodsRequest.class).signature().responsible());
  }

  @Test
  void what_stands_on_a_list_is_not_determined_otherwise() {
    var it = week.determined(MANUFACTURING);
    week.ends();
    week.compiled();
    var refusal = assertThrows(Refusal.class, () -> determine(it, PURCHASING));
    assertEquals("ALREADY_LISTED", refusal.code());
    assertEquals(Refusal.Kind.LATER, refusal.kind());
    assertEquals(it.file().procedure().investigation().liability().id(), refusal.rule().id());
    assertEquals(
        "the case stands on the list of 2026-W48 as MANUFACTURING's; its costs are assessed there",
        refusal.getMessage());
    assertEquals(MANUFACTURING, it.last(Investigation.class).department());
  }

  @Test
  void nor_does_an_analysis_take_away_what_stands_on_a_list_S4_04() {
    var it = week.determined(MANUFACTURING);
    week.ends();
    week.compiled();
    var refusal = assertThrows(Refusal.class, () -> groundless(it));
    assertEquals("ALREADY_LISTED", refusal.code());
    assertEquals(MANUFACTURING, it.last(Investigation.class).department());
    var other = week.analysed();
    determine(other, PURCHASING);
    groundless(other);
    assertEquals(null, other.last(Investigation.class).department());
  }

  @Test
  void nor_does_anything_follow_that_is_listed_for_the_goods_that_left() {
    var it = week.analysed();
    week.shipped(it, PURCHASING);
    week.ends();
    week.compiled();
    var refusal = assertThrows(Refusal.class, () -> determine(it, MANUFACTURING));
    assertEquals("ALREADY_LISTED", refusal.code());
    assertEquals(PURCHASING, it.last(GoodsRequest.class).signature().responsible());
    determine(it, PURCHASING);
    assertEquals(PURCHASING, it.last(Investigation.class).department());
  }

  private CaseFile groundless(ExampleCase it) {
    var investigation = it.last(Investigation.class);
    return week.company()
        .useCases()
        .investigations()
        .analyse()
        .handle(
            new AnalyseComplaint.Command(
                week.person("quality-head"),
                it.id(),
                investigation.id().value(),
                investigation.version(),
                false,
                "the customer has cut it himself",
                null,
                false));
  }

  private CaseFile determine(ExampleCase it, Department department) {
    var investigation = it.last(Investigation.class);
    return week.company()
        .useCases()
        .investigations()
        .determine()
        .handle(
            new DetermineLiability.Command(
                week.person("quality-head"),
                it.id(),
                investigation.id().value(),
                investigation.version(),
                department,
                "the drawing shows it"));
  }
}
