package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import redress.analysisform.AnalysisForm;
import redress.analysisform.AnalysisForm.Row;
import redress.application.ExampleCompany;
import redress.complaint.Demand;
import redress.complaint.Stage;
import redress.errand.Errand;
import redress.errand.ErrandKind;
import redress.goods.GoodsKind;
import redress.goods.GoodsRequest;
import redress.goods.Order;
import redress.goods.Order.Item;
import redress.investigation.Investigation;
import redress.organization.Department;
import redress.procedure.ShippedProcedures;
import redress.rule.Finding;
import redress.rule.Refusal;

/** What goes with a complaint that is forwarded. */
class ForwardComplaintTest {
  private final ExampleCompany company = ExampleCompany.inMemory();

  @Test
  void one_row_of_the_form_may_hold_all_demands_and_three_may_share_them_I_11() {
    var one = ready(company, Demand.COMPENSATION_CLAIM, Demand.CUSTOMER_FINE);
    one.forward(List.of(row(Demand.COMPENSATION_CLAIM, Demand.CUSTOMER_FINE)), List.of());
    assertEquals(1, one.last(AnalysisForm.class).rows().size());

    var three = ready(company, Demand.COMPENSATION_CLAIM, Demand.CUSTOMER_FINE, Demand.ON_SITE);
    three.forward(
        List.of(row(Demand.COMPENSATION_CLAIM), row(Demand.CUSTOMER_FINE), row(Demand.ON_SITE)),
        List.of());
    assertEquals(3, three.last(AnalysisForm.class).rows().size());
  }

  @Test
  void a_demand_that_no_row_holds_is_refused_and_nothing_is_forwarded_I_11() {
    var it = ready(company, Demand.COMPENSATION_CLAIM, Demand.CUSTOMER_FINE);
    var refusal =
        assertThrows(
            Refusal.class, () -> it.forward(List.of(row(Demand.COMPENSATION_CLAIM)), List.of()));
    assertEquals("ANALYSIS_FORM_UNFIT", refusal.code());
    assertEquals("I-11", refusal.rule().id());
    assertEquals(List.of("DEMAND_MISSING"), codes(refusal));
    assertEquals(Stage.REGISTERED, it.file().complaint().track().stage());
    assertTrue(it.file().parts(AnalysisForm.class).isEmpty());
  }

  @Test
  void no_row_and_four_rows_are_refused_I_11() {
    var it = ready(company, Demand.COMPENSATION_CLAIM);
    var claim = row(Demand.COMPENSATION_CLAIM);
    var none = assertThrows(Refusal.class, () -> it.forward(List.of(), List.of()));
    assertEquals(List.of("WRONG_NUMBER_OF_ROWS", "DEMAND_MISSING"), codes(none));
    var four =
        assertThrows(
            Refusal.class, () -> it.forward(List.of(claim, claim, claim, claim), List.of()));
    assertEquals(List.of("WRONG_NUMBER_OF_ROWS"), codes(four));
    assertEquals(
        "the form has 1 to 3 rows of interim measures, not 4",
        four.findings().getFirst().sentence());
  }

  @Test
  void a_row_without_a_demand_or_with_one_that_nobody_asked_for_is_refused_I_11() {
    var it = ready(company, Demand.COMPENSATION_CLAIM);
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                it.forward(
                    List.of(row(Demand.COMPENSATION_CLAIM, Demand.RETURN), row()), List.of()));
    assertEquals(
        List.of("/form/rows/0/demands", "/form/rows/1/demands"),
        refusal.findings().stream().map(Finding::pointer).toList());
    assertEquals(List.of("DEMAND_NOT_ASKED", "MISSING"), codes(refusal));
  }

  @Test
  void the_number_of_rows_is_the_document_s_I_11() {
    var other =
        company(
            "\"leastRows\": 1, \"mostRows\": 3, \"rule\": \"I-11\"",
            "\"leastRows\": 2, \"mostRows\": 4, \"rule\": \"X-11\"");
    var it = ready(other, Demand.COMPENSATION_CLAIM);
    var claim = row(Demand.COMPENSATION_CLAIM);
    var refusal = assertThrows(Refusal.class, () -> it.forward(List.of(claim), List.of()));
    assertEquals("X-11", refusal.rule().id());
    assertEquals(
        "the form has 2 to 4 rows of interim measures, not 1",
        refusal.findings().getFirst().sentence());
    it.forward(List.of(claim, claim, claim, claim), List.of());
    assertEquals(4, it.last(AnalysisForm.class).rows().size());
  }

  @Test
  void each_demand_for_goods_needs_its_request_I_12_I_35() {
    var it = ready(company, Demand.REPLENISH, Demand.EXCHANGE, Demand.RETURN);
    var rows = List.of(row(Demand.REPLENISH, Demand.EXCHANGE, Demand.RETURN));
    var refusal =
        assertThrows(
            Refusal.class, () -> it.forward(rows, List.of(ExampleCase.order(GoodsKind.EXCHANGE))));
    assertEquals("GOODS_REQUESTS_UNFIT", refusal.code());
    assertEquals("I-12", refusal.rule().id());
    assertEquals(List.of("GOODS_REQUEST_MISSING", "GOODS_REQUEST_MISSING"), codes(refusal));

    it.forward(rows, ExampleCase.goods(Demand.REPLENISH, Demand.EXCHANGE, Demand.RETURN));
    assertEquals(
        List.of(GoodsKind.REPLENISH, GoodsKind.EXCHANGE, GoodsKind.RETURN),
        it.file().parts(GoodsRequest.class).stream().map(goods -> goods.order().kind()).toList());
  }

  @Test
  void a_goods_request_without_such_a_demand_is_refused_I_12() {
    var it = ready(company, Demand.ON_SITE);
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                it.forward(
                    List.of(row(Demand.ON_SITE)), List.of(ExampleCase.order(GoodsKind.REPLENISH))));
    assertEquals(List.of("GOODS_NOT_DEMANDED"), codes(refusal));
    assertEquals("/goods/0/kind", refusal.findings().getFirst().pointer());
  }

  @Test
  void a_goods_request_has_items_each_of_at_least_one_piece_and_is_made_once_I_12() {
    var it = ready(company, Demand.REPLENISH);
    var rows = List.of(row(Demand.REPLENISH));
    var empty = new Order(GoodsKind.REPLENISH, List.of());
    var nothing = new Order(GoodsKind.REPLENISH, List.of(new Item(null, "spindle", 0)));
    assertEquals(
        List.of("MISSING"),
        codes(assertThrows(Refusal.class, () -> it.forward(rows, List.of(empty)))));
    assertEquals(
        List.of("TOO_SMALL"),
        codes(assertThrows(Refusal.class, () -> it.forward(rows, List.of(nothing)))));
    var order = ExampleCase.order(GoodsKind.REPLENISH);
    assertEquals(
        List.of("GOODS_REQUEST_TWICE"),
        codes(assertThrows(Refusal.class, () -> it.forward(rows, List.of(order, order)))));
  }

  @Test
  void which_demands_need_a_goods_request_is_the_document_s_I_12() {
    var other =
        company(
            "{\"demand\": \"RETURN\", \"kind\": \"RETURN\", \"way\": \"BACK\"}",
            "{\"demand\": \"COMPENSATION_CLAIM\", \"kind\": \"RETURN\", \"way\": \"BACK\"}");
    var back = ready(other, Demand.RETURN);
    back.forward(List.of(row(Demand.RETURN)), List.of());
    assertTrue(back.file().parts(GoodsRequest.class).isEmpty());
    var claim = ready(other, Demand.COMPENSATION_CLAIM);
    var refusal =
        assertThrows(
            Refusal.class, () -> claim.forward(List.of(row(Demand.COMPENSATION_CLAIM)), List.of()));
    assertEquals(List.of("GOODS_REQUEST_MISSING"), codes(refusal));
  }

  @Test
  void a_visit_and_a_return_make_marketing_support_act_I_14_I_15() {
    var it = ExampleCase.forwarded(company, Demand.ON_SITE, Demand.RETURN);
    var errands = it.file().parts(Errand.class);
    assertEquals(
        List.of(ErrandKind.ON_SITE, ErrandKind.RETURN_ARRANGEMENT),
        errands.stream().map(errand -> errand.task().kind()).toList());
    assertEquals(
        List.of("I-14", "I-15"),
        errands.stream().map(errand -> errand.task().rule().id()).toList());
    for (var errand : errands) {
      assertEquals(new Department("MARKETING_SUPPORT"), errand.task().owner());
      assertTrue(errand.open());
      assertEquals("ERRAND_OPEN", errand.unfinished().orElseThrow().code());
    }
  }

  @Test
  void other_demands_begin_no_errand_I_14_I_15() {
    var it = ExampleCase.forwarded(company, Demand.REPLENISH);
    assertTrue(it.file().parts(Errand.class).isEmpty());
  }

  @Test
  void who_runs_an_errand_is_the_document_s_I_14() {
    var other =
        company(
            "\"errand\": \"ON_SITE\", \"owner\": \"MARKETING_SUPPORT\", \"rule\": \"I-14\"",
            "\"errand\": \"ON_SITE\", \"owner\": \"TECHNOLOGY\", \"rule\": \"X-14\"");
    var task = ExampleCase.forwarded(other, Demand.ON_SITE).last(Errand.class).task();
    assertEquals(new Department("TECHNOLOGY"), task.owner());
    assertEquals("X-14", task.rule().id());
  }

  @Test
  void the_investigation_begins_and_knows_nothing_yet_I_17() {
    var investigation = ExampleCase.forwarded(company, Demand.REPLENISH).last(Investigation.class);
    assertNull(investigation.analysis());
    assertNull(investigation.liability());
    assertEquals("LIABILITY_OPEN", investigation.unfinished().orElseThrow().code());
  }

  private static ExampleCase ready(ExampleCompany company, Demand... demands) {
    return ExampleCase.drafted(company, ExampleCase.intake(demands)).verified().registered();
  }

  private static Row row(Demand... demands) {
    return new Row(ExampleCase.asked(demands), null);
  }

  private static List<String> codes(Refusal refusal) {
    return refusal.findings().stream().map(Finding::code).toList();
  }

  private static ExampleCompany company(String here, String there) {
    var text = ShippedProcedures.text("equipment-manufacturer");
    assertTrue(text.contains(here));
    return ExampleCompany.inMemory(text.replace(here, there));
  }
}
