package redress.http.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.http.Desk;
import redress.http.ServedCase;
import redress.http.ServedCompany;

/** What people read: instants of their own zone, and obligations by their names. */
class TimelineHttpTest {
  private final ServedCompany company = ServedCompany.inMemory();
  private final Desk quality = company.desk("quality-head");
  private final Desk warehouse = company.desk("warehouse-logistics-clerk");

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void every_sentence_shows_instants_in_the_zone_of_the_company() {
    var it = walked();
    var told = told(it);
    assertTrue(
        told.contains("warehouse-logistics-clerk shipped the goods at Mon 2026-11-23 10:00 +08:00"),
        told::toString);
    assertFalse(
        told.stream().anyMatch(line -> line.matches(".*\\d\\dT\\d\\d:.*Z.*")), told::toString);
  }

  @Test
  void an_obligation_is_told_by_its_name_its_holder_and_its_time_I_13_I_17_I_19() {
    var it = walked();
    var told = told(it);
    for (var line :
        List.of(
            "MARKETING_SUPPORT has to forward the complaint by Mon 2026-11-23 14:00 +08:00",
            "MARKETING_SUPPORT had to forward the complaint: done at Mon 2026-11-23 09:00 +08:00",
            "QUALITY has to analyse the complaint for the first time by Tue 2026-11-24 09:00"
                + " +08:00",
            "MARKETING_SUPPORT has to answer the customer; there is no due time",
            "QUALITY has to sign who is responsible for the goods; there is no due time",
            "QUALITY had to sign who is responsible for the goods: done at Mon 2026-11-23 10:00"
                + " +08:00")) {
      assertTrue(told.contains(line), () -> line + " is not among " + told);
    }
  }

  @Test
  void waiting_for_the_customer_moves_an_obligation_that_is_named_I_10() {
    var it = ServedCase.forwarded(company, "ON_SITE");
    it.change("/waitings", Map.of("code", "CUSTOMER_DATA", "reason", "the serial number"))
        .expect(200);
    company.clock().advance(Duration.ofHours(1));
    it.change("/resumption", null).expect(200);
    var told = told(it);
    var moved =
        "waiting for the customer gives QUALITY until Tue 2026-11-24 10:00 +08:00 to analyse the"
            + " complaint for the first time";
    assertTrue(told.contains(moved), told::toString);
  }

  @Test
  void a_department_named_before_urgent_goods_leave_is_not_said_to_be_named_after_it_I_19() {
    var it = ServedCase.forwarded(company, "REPLENISH");
    analysed(it);
    var request = it.part("goods-requests", "goodsRequests", 0);
    quality.ifMatch(1).post(request + "/signature", Map.of("urgent", true)).expect(200);
    quality
        .ifMatch(2)
        .post(request + "/back-signature", Map.of("responsibleDepartment", "PURCHASING"))
        .expect(200);
    ship(request, 3);
    var told = told(it);
    var named =
        "quality-head named PURCHASING as responsible, which the urgent signature had left open";
    assertTrue(told.contains(named), told::toString);
    assertFalse(told.stream().anyMatch(line -> line.contains("had left before")), told::toString);
  }

  @Test
  void what_is_owed_no_longer_when_a_case_is_cancelled_is_named_with_whose_it_was_I_31() {
    var it = ServedCase.forwarded(company, "ON_SITE");
    company.clock().advance(Duration.ofHours(1));
    company
        .desk("marketing-support-head")
        .ifMatch(it.read().version())
        .post(it.path() + "/cancellation", Map.of("reason", "taken in twice"))
        .expect(200);
    var told = told(it);
    for (var line :
        List.of(
            "QUALITY no longer has to analyse the complaint for the first time since Mon"
                + " 2026-11-23 10:00 +08:00 (the case was cancelled)",
            "MARKETING_SUPPORT no longer has to answer the customer since Mon 2026-11-23 10:00"
                + " +08:00 (the case was cancelled)")) {
      assertTrue(told.contains(line), () -> line + " is not among " + told);
    }
  }

  @Test
  void a_refusal_shows_instants_in_the_zone_of_the_company() {
    var it = walked();
    var early =
        it.change("/waivers", Map.of("field", "PHOTO", "reason", "none"))
            .refused(409, "ALREADY_VERIFIED");
    assertEquals(
        "the intake was verified at Mon 2026-11-23 09:00 +08:00 and is no longer a draft",
        early.text("/detail"));
    var draft = ServedCase.drafted(company, "ON_SITE");
    draft.change("/waivers", Map.of("field", "PHOTO", "reason", "none")).expect(200);
    var future =
        draft
            .change("/verification", Map.of("receivedAt", "2026-11-23T10:00:01+08:00"))
            .refused(422, "INTAKE_NOT_ALLOWED");
    assertEquals(
        "Mon 2026-11-23 10:00:01 +08:00 is in the future: it is Mon 2026-11-23 10:00 +08:00 now",
        future.text("/errors/0/detail"));
  }

  @Test
  void a_time_is_told_to_the_minute_and_its_seconds_are_kept_beside() {
    company.clock().advance(Duration.ofMillis(37_123));
    var it = ServedCase.forwarded(company, "REPLENISH");
    analysed(it);
    var request = it.part("goods-requests", "goodsRequests", 0);
    quality.ifMatch(1).post(request + "/signature", Map.of("urgent", true)).expect(200);
    company.clock().advance(Duration.ofHours(1));
    ship(request, 2);
    var told = told(it);
    assertTrue(
        told.contains("warehouse-logistics-clerk shipped the goods at Mon 2026-11-23 10:00 +08:00"),
        told::toString);
    assertFalse(
        told.stream().anyMatch(line -> line.matches(".*\\d:\\d\\d:\\d\\d.*")), told::toString);
    var all = quality.get(it.path() + "/timeline?limit=200").expect(200);
    assertTrue(all.toString().contains("2026-11-23T02:00:37.123Z"), all::toString);
  }

  /** Urgent goods leave an hour after the analysis, and are signed for then. */
  private ServedCase walked() {
    var it = ServedCase.forwarded(company, "REPLENISH");
    analysed(it);
    var request = it.part("goods-requests", "goodsRequests", 0);
    quality.ifMatch(1).post(request + "/signature", Map.of("urgent", true)).expect(200);
    company.clock().advance(Duration.ofHours(1));
    ship(request, 2);
    quality
        .ifMatch(3)
        .post(request + "/back-signature", Map.of("responsibleDepartment", "PURCHASING"))
        .expect(200);
    return it;
  }

  private void analysed(ServedCase it) {
    quality
        .ifMatch(1)
        .post(
            it.part("investigations", "investigations", 0) + "/analysis",
            Map.of("infoCorrect", true, "reason", "the photo shows it"))
        .expect(200);
  }

  private void ship(String request, long version) {
    var at = company.clock().instant().toString();
    warehouse.ifMatch(version).post(request + "/shipment", Map.of("shippedAt", at)).expect(200);
  }

  private List<String> told(ServedCase it) {
    var told = new ArrayList<String>();
    told.addAll(
        quality.get(it.path() + "/timeline?limit=200").expect(200).texts("/items", "/text"));
    return told;
  }
}
