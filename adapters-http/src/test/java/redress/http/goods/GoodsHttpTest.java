package redress.http.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.Documents;
import redress.http.ServedCase;
import redress.http.ServedCompany;

/** Goods requests over HTTP against the contract. */
class GoodsHttpTest {
  private static final String NOW = "2026-11-23T09:00:00+08:00";
  private static final Map<String, Object> RIGHT =
      Map.of("infoCorrect", true, "reason", "the photo shows it");

  private final ServedCompany company = ServedCompany.inMemory();
  private final Desk quality = company.desk("quality-clerk");
  private final Desk warehouse = company.desk("warehouse-logistics-clerk");

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_goods_demand_needs_its_request_and_no_other_gets_one_I_12() {
    var it = ServedCase.drafted(company, "REPLENISH", "COMPENSATION_CLAIM").registered();
    var form = ServedCase.form("REPLENISH", "COMPENSATION_CLAIM");
    var missing = it.forward(form, List.of()).refused(422, "GOODS_REQUESTS_UNFIT");
    assertEquals("I-12", missing.text("/rule"));
    assertEquals("GOODS_REQUEST_MISSING", missing.text("/errors/0/code"));
    var other = it.forward(form, ServedCase.goods("REPLENISH", "RETURN"));
    assertEquals(List.of("/goods/1/kind"), other.refused(422, "GOODS_REQUESTS_UNFIT").faults());
    it.forward(form, ServedCase.goods("REPLENISH")).expect(200);
    assertEquals("spindle", it.part("goodsRequests", 0, "/items/0/description"));
  }

  @Test
  void the_form_holds_every_demand_in_one_to_three_rows_I_11() {
    var it = ServedCase.drafted(company, "ON_SITE", "COMPENSATION_CLAIM").registered();
    var refused =
        it.forward(ServedCase.form("ON_SITE"), List.of()).refused(422, "ANALYSIS_FORM_UNFIT");
    assertEquals("I-11", refused.text("/rule"));
    assertEquals("DEMAND_MISSING", refused.text("/errors/0/code"));
    var row = Map.of("demands", List.of("ON_SITE", "COMPENSATION_CLAIM"));
    it.forward(Map.of("rows", List.of(row, row, row, row)), List.of())
        .refused(422, "ANALYSIS_FORM_UNFIT");
    it.forward(Map.of("rows", List.of(row)), List.of()).expect(200);
    assertEquals("ON_SITE", it.part("analysisForms", 0, "/rows/0/demands/0"));
  }

  @Test
  void goods_leave_when_the_information_is_right_and_quality_has_signed_who_is_responsible_I_18() {
    var it = ServedCase.forwarded(company, "REPLENISH");
    var request = request(it);
    sign(request, 1, "PURCHASING").refused(409, "INFORMATION_NOT_CONFIRMED");
    ship(request, 1).refused(409, "INFORMATION_NOT_CONFIRMED");
    analyse(it, 1, RIGHT).expect(200);
    ship(request, 1).refused(409, "NOT_SIGNED");
    quality
        .ifMatch(1)
        .post(request + "/signature", Map.of())
        .refused(422, "RESPONSIBLE_DEPARTMENT_MISSING");
    sign(request, 1, "KITCHEN").refused(422, "DEPARTMENT_NOT_IN_PROCEDURE");
    var signed = sign(request, 1, "PURCHASING").expect(200);
    assertEquals("PURCHASING", signed.text("/signature/responsible"));
    sign(request, 2, "PURCHASING").refused(409, "ALREADY_SIGNED");

    var shipped =
        warehouse
            .ifMatch(2)
            .post(
                request + "/shipment",
                Map.of(
                    "shippedAt",
                    NOW,
                    "carrier",
                    "SF",
                    "freight",
                    Map.of("amount", "300.20", "currency", "CNY")))
            .expect(200);
    assertEquals("300.20", shipped.text("/move/freight/amount"));
    assertEquals("3", shipped.text("/move/pieces"));
    assertEquals("false", shipped.text("/owesBackSignature"));
    ship(request, 3).refused(409, "ALREADY_MOVED");
  }

  @Test
  void nobody_else_is_signed_than_was_determined_I_18_I_19() {
    var it = ServedCase.forwarded(company, "REPLENISH", "EXCHANGE");
    analyse(it, 1, RIGHT).expect(200);
    var urgent = request(it);
    quality.ifMatch(1).post(urgent + "/signature", Map.of("urgent", true)).expect(200);
    determine(it, 2, "MANUFACTURING").expect(200);
    var refused =
        quality
            .ifMatch(2)
            .post(urgent + "/back-signature", Map.of("responsibleDepartment", "PURCHASING"))
            .refused(422, "OTHER_DEPARTMENT_LIABLE");
    assertEquals("I-19", refused.text("/rule"));
    assertTrue(refused.text("/detail").contains("MANUFACTURING"), refused.text("/detail"));
    quality
        .ifMatch(2)
        .post(urgent + "/back-signature", Map.of("responsibleDepartment", "MANUFACTURING"))
        .expect(200);
    var other = it.path() + "/goods-requests/" + it.part("goodsRequests", 1, "/id");
    assertEquals(
        "I-18", sign(other, 1, "PURCHASING").refused(422, "OTHER_DEPARTMENT_LIABLE").text("/rule"));
  }

  @Test
  void what_was_signed_follows_what_is_determined_I_18() {
    var it = ServedCase.forwarded(company, "REPLENISH");
    analyse(it, 1, RIGHT).expect(200);
    sign(request(it), 1, "PURCHASING").expect(200);
    determine(it, 2, "MANUFACTURING").expect(200);
    assertEquals("MANUFACTURING", it.part("goodsRequests", 0, "/signature/responsible"));
    assertEquals("3", it.part("goodsRequests", 0, "/version"));
    assertTrue(
        quality
            .get(it.path() + "/timeline")
            .toString()
            .contains("the goods are charged to MANUFACTURING too, as quality-head determined"));
  }

  @Test
  void wrong_information_lets_nothing_leave_however_it_is_signed_I_18() {
    var it = ServedCase.forwarded(company, "EXCHANGE");
    var request = request(it);
    analyse(it, 1, RIGHT).expect(200);
    sign(request, 1, "PURCHASING").expect(200);
    analyse(it, 2, Map.of("infoCorrect", false, "reason", "another maker's machine")).expect(200);
    ship(request, 2).refused(409, "INFORMATION_NOT_CONFIRMED");
    var withdrawn =
        quality
            .ifMatch(2)
            .post(request + "/withdrawal", Map.of("reason", "another maker's machine"))
            .expect(200);
    assertEquals("another maker's machine", withdrawn.text("/withdrawn/reason"));
    ship(request, 3).refused(409, "GOODS_WITHDRAWN");
    quality
        .ifMatch(3)
        .post(request + "/withdrawal", Map.of("reason", "again"))
        .refused(409, "GOODS_WITHDRAWN");
  }

  @Test
  void a_case_is_not_cancelled_while_goods_that_left_are_signed_for_by_nobody_I_19() {
    var it = ServedCase.forwarded(company, "REPLENISH");
    var request = request(it);
    analyse(it, 1, RIGHT).expect(200);
    quality.ifMatch(1).post(request + "/signature", Map.of("urgent", true)).expect(200);
    ship(request, 2).expect(200);
    var head = company.desk("marketing-support-head");
    var reason = Map.of("reason", "the customer's mistake");
    var refused = head.ifMatch(it.read().version()).post(it.path() + "/cancellation", reason);
    assertEquals("I-19", refused.refused(409, "BACK_SIGNATURE_OWED").text("/rule"));
    quality
        .ifMatch(3)
        .post(request + "/back-signature", Map.of("responsibleDepartment", "PURCHASING"))
        .expect(200);
    head.ifMatch(it.read().version()).post(it.path() + "/cancellation", reason).expect(200);
  }

  @Test
  void urgent_goods_leave_before_liability_and_quality_owes_the_department_I_19() {
    var it = ServedCase.forwarded(company, "REPLENISH");
    var request = request(it);
    analyse(it, 1, RIGHT).expect(200);
    quality.ifMatch(1).post(request + "/signature", Map.of("urgent", true)).expect(200);
    assertEquals("true", ship(request, 2).expect(200).text("/owesBackSignature"));
    var owed = it.read();
    assertEquals("BACK_SIGNATURE", owed.text("/obligations/3/kind"));
    assertEquals("QUALITY", owed.text("/obligations/3/holder"));
    assertEquals("I-19", owed.text("/obligations/3/rule"));
    assertEquals("OPEN", owed.text("/obligations/3/standing"));
    var refused =
        quality.ifMatch(owed.version()).post(it.path() + "/closing", Map.of("reason", "done"));
    refused.refused(409, "STILL_OPEN");
    assertEquals(
        List.of("BACK_SIGNATURE_OWED"),
        refused.texts("/errors", "/code").stream()
            .filter(code -> code.startsWith("BACK"))
            .toList());

    company.clock().advance(Duration.ofHours(1));
    var path = request + "/back-signature";
    warehouse
        .ifMatch(3)
        .post(path, Map.of("responsibleDepartment", "PURCHASING"))
        .refused(403, "DUTY_NOT_YOURS");
    quality
        .ifMatch(3)
        .post(path, Map.of("responsibleDepartment", "KITCHEN"))
        .refused(422, "DEPARTMENT_NOT_IN_PROCEDURE");
    var signed =
        quality.ifMatch(3).post(path, Map.of("responsibleDepartment", "PURCHASING")).expect(200);
    assertEquals("PURCHASING", signed.text("/signature/responsible"));
    assertEquals("2026-11-23T10:00:00+08:00", signed.text("/signature/backSigned/at"));
    quality
        .ifMatch(4)
        .post(path, Map.of("responsibleDepartment", "PURCHASING"))
        .refused(409, "ALREADY_SIGNED");
    assertEquals("FULFILLED", it.read().text("/obligations/3/standing"));
  }

  @Test
  void what_still_owes_a_department_is_listed_page_by_page_I_19() {
    for (int i = 0; i < 2; i++) {
      var it = ServedCase.forwarded(company, "REPLENISH");
      analyse(it, 1, RIGHT).expect(200);
      quality.ifMatch(1).post(request(it) + "/signature", Map.of("urgent", true)).expect(200);
      ship(request(it), 2).expect(200);
    }
    var first = quality.get("/back-signatures?limit=1").expect(200);
    assertEquals(List.of("true"), first.texts("/items", "/request/owesBackSignature"));
    assertTrue(first.header("Link").contains("rel=\"next\""));
    var whole = quality.get("/back-signatures").expect(200);
    assertEquals(2, whole.at("/items").size());
    assertNull(whole.header("Link"));
    var path =
        "/complaints/%s/goods-requests/%s"
            .formatted(whole.text("/items/0/complaint"), whole.text("/items/0/request/id"));
    quality
        .ifMatch(3)
        .post(path + "/back-signature", Map.of("responsibleDepartment", "PURCHASING"))
        .expect(200);
    assertEquals(1, quality.get("/back-signatures").expect(200).at("/items").size());
  }

  @Test
  void only_the_warehouse_ships_and_only_quality_signs_I_05_I_18() {
    var it = ServedCase.forwarded(company, "REPLENISH");
    var request = request(it);
    analyse(it, 1, RIGHT).expect(200);
    var signature = Map.<String, Object>of("responsibleDepartment", "PURCHASING");
    warehouse.ifMatch(1).post(request + "/signature", signature).refused(403, "DUTY_NOT_YOURS");
    quality.ifMatch(1).post(request + "/signature", signature).expect(200);
    var refused =
        quality
            .ifMatch(2)
            .post(request + "/shipment", Map.of("shippedAt", NOW))
            .refused(403, "DUTY_NOT_YOURS");
    assertEquals("I-05", refused.text("/rule"));
    ship(request, 1).expect(412);
    assertNull(ServedCase.refusal(warehouse.get(it.path()), "shipGoods"));
    assertEquals("DUTY_NOT_YOURS", ServedCase.refusal(quality.get(it.path()), "shipGoods"));
  }

  @Test
  void a_shipment_is_a_fact_after_the_signature_and_not_in_the_future_I_18() {
    var it = ServedCase.forwarded(company, "REPLENISH");
    var request = request(it);
    analyse(it, 1, RIGHT).expect(200);
    sign(request, 1, "PURCHASING").expect(200);
    for (var wrong :
        Map.of(
                "2026-11-23T09:00:01+08:00", "IN_THE_FUTURE",
                "2026-11-23T08:59:59+08:00", "SHIPPED_BEFORE_SIGNATURE")
            .entrySet()) {
      warehouse
          .ifMatch(2)
          .post(request + "/shipment", Map.of("shippedAt", wrong.getKey()))
          .refused(422, wrong.getValue());
    }
    var freights =
        Map.of(
            "MONEY_CURRENCY", Map.of("amount", "1.00", "currency", "USD"),
            "MONEY_DECIMALS", Map.of("amount", "1.001", "currency", "CNY"),
            "FREIGHT_NEGATIVE", Map.of("amount", "-1.00", "currency", "CNY"));
    freights.forEach(
        (code, freight) ->
            warehouse
                .ifMatch(2)
                .post(request + "/shipment", Map.of("shippedAt", NOW, "freight", freight))
                .refused(422, code));
  }

  @Test
  void what_comes_back_is_received_by_the_warehouse_with_its_quantity_I_35() {
    var it = ServedCase.forwarded(company, "RETURN");
    var request = request(it);
    sign(request, 1, "PURCHASING").refused(409, "NOTHING_TO_SIGN");
    ship(request, 1).refused(409, "NOTHING_TO_SHIP");
    var path = request + "/receipt";
    var receipt = Map.<String, Object>of("receivedAt", NOW, "quantity", 2);
    quality.ifMatch(1).post(path, receipt).refused(403, "DUTY_NOT_YOURS");
    warehouse
        .ifMatch(1)
        .post(path, Map.of("receivedAt", "2026-11-23T08:59:59+08:00", "quantity", 2))
        .refused(422, "RECEIVED_BEFORE_REQUESTED");
    warehouse
        .wrongly()
        .ifMatch(1)
        .post(path, Map.of("receivedAt", NOW, "quantity", 0))
        .refused(400, "MALFORMED");
    assertEquals("2", warehouse.ifMatch(1).post(path, receipt).expect(200).text("/move/pieces"));
    warehouse.ifMatch(2).post(path, receipt).refused(409, "ALREADY_MOVED");
  }

  @Test
  void nothing_is_received_on_a_request_for_goods_to_be_sent_I_35() {
    var it = ServedCase.forwarded(company, "REPLENISH");
    warehouse
        .ifMatch(1)
        .post(request(it) + "/receipt", Map.of("receivedAt", NOW, "quantity", 1))
        .refused(409, "NOTHING_TO_RECEIVE");
    quality
        .ifMatch(1)
        .post(request(it) + "/back-signature", Map.of("responsibleDepartment", "PURCHASING"))
        .refused(409, "NOT_SIGNED");
  }

  @Test
  void a_procedure_without_the_exception_lets_nothing_leave_unsigned_I_19() {
    try (var strict = ServedCompany.inMemory(Documents.with(", \"urgencyRule\": \"I-19\"", ""))) {
      var it = ServedCase.forwarded(strict, "REPLENISH");
      var desk = strict.desk("quality-clerk");
      desk.ifMatch(1).post(it.part("investigations", "investigations", 0) + "/analysis", RIGHT);
      desk.ifMatch(1)
          .post(request(it) + "/signature", Map.of("urgent", true))
          .refused(422, "URGENCY_NOT_IN_PROCEDURE");
      var refused = desk.ifMatch(1).post(request(it) + "/signature", Map.of());
      assertEquals(
          "the responsible department is signed with the request", refused.text("/detail"));
    }
  }

  private static String request(ServedCase it) {
    return it.part("goods-requests", "goodsRequests", 0);
  }

  private Answer analyse(ServedCase it, long version, Map<String, Object> body) {
    return quality
        .ifMatch(version)
        .post(it.part("investigations", "investigations", 0) + "/analysis", body);
  }

  /** The head of quality determines which department is responsible. */
  private Answer determine(ServedCase it, long version, String department) {
    return company
        .desk("quality-head")
        .ifMatch(version)
        .post(
            it.part("investigations", "investigations", 0) + "/liability",
            Map.of("department", department, "reason", "the lot's records"));
  }

  private Answer sign(String request, long version, String department) {
    return quality
        .ifMatch(version)
        .post(request + "/signature", Map.of("responsibleDepartment", department));
  }

  private Answer ship(String request, long version) {
    return warehouse.ifMatch(version).post(request + "/shipment", Map.of("shippedAt", NOW));
  }
}
