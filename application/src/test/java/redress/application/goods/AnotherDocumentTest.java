package redress.application.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.complaint.ExampleCase;
import redress.application.errand.RequestCustomerData;
import redress.application.investigation.AnalyseComplaint;
import redress.complaint.Demand;
import redress.complaint.Part;
import redress.errand.Errand;
import redress.goods.GoodsRequest;
import redress.investigation.Investigation;
import redress.organization.Department;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;

/** Who signs, ships, owes and runs is the procedure's: each is changed, and so is what happens. */
class AnotherDocumentTest {
  private static final Department PURCHASING = new Department("PURCHASING");

  @Test
  void who_ships_is_the_document_s_I_05() {
    var company =
        company(
            "\"SHIP_GOODS\": {\"by\": [{\"department\": \"WAREHOUSE_LOGISTICS\"}], \"rule\":"
                + " \"I-05\"}",
            "\"SHIP_GOODS\": {\"by\": [{\"department\": \"SALES\"}], \"rule\": \"X-05\"}");
    var it = signed(company, PURCHASING, false);
    var refusal = assertThrows(Refusal.class, () -> ship(company, it, "warehouse-logistics-clerk"));
    assertEquals("X-05", refusal.rule().id());
    assertTrue(refusal.getMessage().startsWith("SHIP_GOODS is for SALES"), refusal.getMessage());
    assertTrue(ship(company, it, "sales-clerk").move() != null);
  }

  @Test
  void the_rule_that_keeps_goods_back_is_the_document_s_I_18() {
    var company = company("\"shippingRule\": \"I-18\"", "\"shippingRule\": \"X-18\"");
    var it = ExampleCase.forwarded(company, Demand.REPLENISH);
    var refusal = assertThrows(Refusal.class, () -> ship(company, it, "warehouse-logistics-clerk"));
    assertEquals("INFORMATION_NOT_CONFIRMED", refusal.code());
    assertEquals("X-18", refusal.rule().id());
  }

  @Test
  void who_owes_the_back_signature_is_the_document_s_I_19() {
    var company =
        company(
            "\"fulfilledBy\": \"LIABILITY_SIGNED\", \"holder\": \"QUALITY\", \"limit\": {\"open\":"
                + " true}, \"pausedBy\": [], \"rule\": \"I-19\"",
            "\"fulfilledBy\": \"LIABILITY_SIGNED\", \"holder\": \"TECHNOLOGY\", \"limit\":"
                + " {\"hours\": 72}, \"pausedBy\": [], \"rule\": \"X-19\"");
    var it = signed(company, null, true);
    ship(company, it, "warehouse-logistics-clerk");
    var owed = it.file().obligations().getLast();
    assertEquals(new Department("TECHNOLOGY"), owed.holder());
    assertEquals("X-19", owed.clock().rule().id());
    assertEquals(ExampleCompany.MONDAY.plusSeconds(72 * 3600), owed.term().at());
  }

  @Test
  void who_asks_the_customer_is_the_document_s_I_17() {
    var company =
        company(
            "\"DATA_REQUEST\": {\"owner\": \"MARKETING_SUPPORT\", \"rule\": \"I-17\"}",
            "\"DATA_REQUEST\": {\"owner\": \"SALES\", \"rule\": \"X-17\"}");
    var it = ExampleCase.forwarded(company, Demand.COMPENSATION_CLAIM);
    company
        .useCases()
        .errands()
        .ask()
        .handle(
            new RequestCustomerData.Command(company.person("quality-clerk"), it.id(), "the log"));
    assertEquals(new Department("SALES"), it.last(Errand.class).task().owner());
    assertEquals("X-17", it.last(Errand.class).task().rule().id());
  }

  @Test
  void who_arranges_a_return_is_the_document_s_I_15() {
    var company =
        company(
            "\"errand\": \"RETURN_ARRANGEMENT\", \"owner\": \"MARKETING_SUPPORT\", \"rule\":"
                + " \"I-15\"",
            "\"errand\": \"RETURN_ARRANGEMENT\", \"owner\": \"SALES\", \"rule\": \"X-15\"");
    var task = ExampleCase.forwarded(company, Demand.RETURN).last(Errand.class).task();
    assertEquals(new Department("SALES"), task.owner());
    assertEquals("X-15", task.rule().id());
  }

  private static ExampleCase signed(
      ExampleCompany company, Department responsible, boolean urgent) {
    var it = ExampleCase.forwarded(company, Demand.REPLENISH);
    var quality = company.person("quality-clerk");
    company
        .useCases()
        .investigations()
        .analyse()
        .handle(
            new AnalyseComplaint.Command(
                quality, it.id(), id(it.last(Investigation.class)), 1, true, "seen", null, false));
    company
        .useCases()
        .goods()
        .sign()
        .handle(
            new SignGoodsRequest.Command(
                quality, it.id(), id(it.last(GoodsRequest.class)), 1, responsible, urgent));
    return it;
  }

  private static GoodsRequest ship(ExampleCompany company, ExampleCase it, String user) {
    var request = it.last(GoodsRequest.class);
    company
        .useCases()
        .goods()
        .ship()
        .handle(
            new ShipGoods.Command(
                company.person(user),
                it.id(),
                id(request),
                request.version(),
                company.clock().instant(),
                null,
                null));
    return it.last(GoodsRequest.class);
  }

  private static UUID id(Part part) {
    return part.id().value();
  }

  private static ExampleCompany company(String here, String there) {
    var text = ShippedProcedures.text("equipment-manufacturer").replaceAll("\\s+", " ");
    assertTrue(text.contains(here), here);
    return ExampleCompany.inMemory(text.replace(here, there));
  }
}
