package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.organization.HandOverPost;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.organization.Position;
import redress.procedure.ShippedProcedures;

/** Who may approve lets somebody else sign for a time, and never for more than that one may. */
class DelegationHttpTest {
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");
  private static final String NOON = "2026-11-23T12:00:00+08:00";
  private static final String LENDING = "\"delegation\": {\"rule\": \"S4-30\"}";

  @Test
  void a_peer_signs_in_another_s_place_until_the_end_and_not_an_instant_longer_S4_30() {
    DispositionHttpTest.served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.propose(paid("100000.00")).expect(201);
          var peer = it.by(company, "quality-head");
          peer.dispose("/approval", null).refused(403, "DUTY_NOT_YOURS", "S4-30");
          lend(company, "sales-head", "quality-head", NOON).expect(201);
          assertEquals("true", allowed(peer));
          company.clock().set(Instant.parse("2026-11-23T03:59:59Z"));
          var approved = peer.dispose("/approval", null).expect(200);
          assertEquals("sales-head", approved.text("/signature/inPlaceOf/user"));
          assertEquals("DEPARTMENT_HEAD", approved.text("/signature/level"));
          var next = DispositionHttpTest.pcb(company);
          next.propose(paid("1.00")).expect(201);
          company.clock().set(Instant.parse("2026-11-23T04:00:00Z"));
          var late = next.by(company, "quality-head");
          late.dispose("/approval", null).refused(403, "DELEGATION_ENDED", "S4-30");
          late.dispose("/refusal", Map.of("reason", "no"))
              .refused(403, "DELEGATION_ENDED", "S4-30");
          assertEquals("false", allowed(late));
          next.by(company, "sales-head").dispose("/approval", null).expect(200);
        });
  }

  @Test
  void whoever_signs_in_another_s_place_has_his_turn_at_the_slip_too_S4_30_S4_15() {
    DispositionHttpTest.served(
        PCB,
        company -> {
          var way = Routed.forwarded(company, "CN").toApproval("100.00");
          lend(company, "sales-head", "quality-head", NOON).expect(201);
          way.it().by(company, "quality-head").dispose("/approval", null).expect(200);
          way.says("sales-clerk", Routed.talked(true)).expect(200);
          way.slip("sales-head", "/reading", null).expect(200);
          way.says("gm-office-clerk").expect(200);
          assertEquals("FINAL_APPROVAL", way.turn());
          way.says("research-and-development-head").refused(403, "DUTY_NOT_YOURS", "S4-30");
          company.clock().set(Instant.parse("2026-11-23T04:00:00Z"));
          way.says("quality-head").refused(403, "DELEGATION_ENDED", "S4-30");
          company.clock().set(Instant.parse("2026-11-23T03:59:59Z"));
          way.says("quality-head").expect(200);
        });
  }

  @Test
  void what_is_ended_is_refused_at_once_S4_30() {
    DispositionHttpTest.served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.propose(paid("1.00")).expect(201);
          var lent = lend(company, "sales-head", "quality-head", NOON).expect(201);
          var end = "/delegations/" + lent.text("/id") + "/end";
          var reason = Map.of("reason", "back again");
          company
              .desk("finance-head")
              .ifMatch(1)
              .post(end, reason)
              .refused(403, "NOT_YOURS_TO_END", "S4-30");
          company.desk("sales-head").ifMatch(2).post(end, reason).expect(412);
          var ended = company.desk("sales-head").ifMatch(1).post(end, reason).expect(200);
          assertEquals("false", ended.text("/holds"));
          it.by(company, "quality-head")
              .dispose("/approval", null)
              .refused(403, "DELEGATION_ENDED", "S4-30");
          company.desk("gm").ifMatch(2).post(end, reason).refused(409, "ALREADY_ENDED", "S4-30");
          var second = lend(company, "sales-head", "quality-head", NOON).expect(201);
          company
              .desk("gm")
              .ifMatch(1)
              .post("/delegations/" + second.text("/id") + "/end", reason)
              .expect(200);
          company
              .desk("gm")
              .ifMatch(1)
              .post("/delegations/" + new UUID(1, 1) + "/end", reason)
              .expect(404);
        });
  }

  @Test
  void nobody_signs_above_his_own_limit_whoever_lends_S4_30() {
    DispositionHttpTest.served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.propose(paid("100000.01")).expect(201);
          var form = form("quality-head", NOON);
          form.put("upTo", yuan("100000.01"));
          var above = company.desk("deputy-gm").post("/delegations", form);
          assertEquals(List.of("/upTo"), above.refused(422, "ABOVE_OWN_LIMIT", "S4-30").faults());
          var clerk = company.desk("deputy-gm").post("/delegations", form("sales-clerk", NOON));
          assertEquals(
              List.of("/delegate"), clerk.refused(422, "ABOVE_OWN_LIMIT", "S4-30").faults());
          lend(company, "deputy-gm", "quality-head", NOON).expect(201);
          var peer = it.by(company, "quality-head");
          peer.dispose("/approval", null).refused(403, "AUTHORITY_TOO_LOW", "S4-30");
          it.dispose("/amendment", paid("100000.00")).expect(200);
          peer.dispose("/approval", null).expect(200);
        });
    DispositionHttpTest.served(
        PCB.replace("100000,", "120000,"),
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.propose(paid("100000.01")).expect(201);
          lend(company, "deputy-gm", "quality-head", NOON).expect(201);
          it.by(company, "quality-head").dispose("/approval", null).expect(200);
        });
  }

  @Test
  void what_is_lent_may_be_less_and_a_rise_above_it_voids_the_approval_S4_30() {
    DispositionHttpTest.served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.propose(paid("5000.01")).expect(201);
          var form = form("quality-head", NOON);
          form.put("upTo", yuan("5000.00"));
          company.desk("sales-head").post("/delegations", form).expect(201);
          var peer = it.by(company, "quality-head");
          peer.dispose("/approval", null).refused(403, "BEYOND_DELEGATION", "S4-30");
          it.dispose("/amendment", paid("5000.00")).expect(200);
          peer.dispose("/approval", null).expect(200);
          var raised = it.dispose("/amendment", paid("5000.01")).expect(200);
          assertEquals("false", raised.text("/inForce"));
          assertNull(raised.text("/signature/level"));
        });
  }

  @Test
  void nobody_lends_on_what_he_was_lent_S4_30() {
    DispositionHttpTest.served(
        PCB,
        company -> {
          lend(company, "quality-clerk", "finance-head", NOON)
              .refused(403, "DUTY_NOT_YOURS", "S4-30");
          lend(company, "sales-head", "quality-head", NOON).expect(201);
          lend(company, "quality-head", "finance-head", NOON)
              .refused(403, "DELEGATION_CHAINED", "S4-30");
        });
  }

  @Test
  void nobody_signs_what_the_one_who_lends_wrote_himself_S4_30() {
    DispositionHttpTest.served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.by(company, "sales-head").propose(paid("1.00")).expect(201);
          lend(company, "sales-head", "quality-head", NOON).expect(201);
          it.by(company, "quality-head")
              .dispose("/approval", null)
              .refused(403, "OWN_PROPOSAL", "S4-30");
        });
  }

  @Test
  void what_was_lent_ends_with_the_post_of_who_lent_it_S4_30() {
    DispositionHttpTest.served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.propose(paid("1.00")).expect(201);
          lend(company, "sales-head", "quality-head", NOON).expect(201);
          new HandOverPost(company.company().ports())
              .handle(
                  new HandOverPost.Command(
                      company.company().id(),
                      "sales-head",
                      "sales-clerk",
                      new Position("CLERK"),
                      null,
                      "gm"));
          it.by(company, "quality-head")
              .dispose("/approval", null)
              .refused(403, "DELEGATION_ENDED", "S4-30");
        });
  }

  @Test
  void a_delegation_has_an_end_to_come_and_somebody_else_who_signs_S4_30() {
    DispositionHttpTest.served(
        PCB,
        company -> {
          lend(company, "sales-head", "sales-head", NOON).refused(422, "SAME_PERSON", "S4-30");
          lend(company, "sales-head", "nobody", NOON)
              .refused(422, "NOBODY_OF_THE_COMPANY", "S4-30");
          lend(company, "sales-head", "quality-head", ShippedCase.NOW)
              .refused(422, "ENDS_BEFORE_IT_BEGINS", "S4-30");
          var early = form("quality-head", NOON);
          early.put("from", "2026-11-22T09:00:00+08:00");
          company
              .desk("sales-head")
              .post("/delegations", early)
              .refused(422, "IN_THE_PAST", "S4-30");
          var dollars = form("quality-head", NOON);
          dollars.put("upTo", Map.of("amount", "1.00", "currency", "USD"));
          company.desk("sales-head").post("/delegations", dollars).refused(422, "MONEY_CURRENCY");
          company
              .desk("sales-head")
              .wrongly()
              .post("/delegations", Map.of("delegate", "quality-head"))
              .refused(400, "MALFORMED");
        });
    DispositionHttpTest.served(
        ShippedCase.changed(
            "pcb-manufacturer", LENDING, LENDING.replace("{", "{\"mostDays\": 2, ")),
        company -> {
          lend(company, "sales-head", "quality-head", "2026-11-25T09:00:01+08:00")
              .refused(422, "DELEGATION_TOO_LONG", "S4-30");
          lend(company, "sales-head", "quality-head", "2026-11-25T09:00:00+08:00").expect(201);
        });
  }

  @Test
  void only_who_may_sign_something_lends_and_only_where_the_document_says_so_S4_30() {
    DispositionHttpTest.served(
        ShippedCase.changed(
            "pcb-manufacturer",
            "{\"department\": \"SALES\", \"position\": \"SALES_MANAGER\"},\n        {\"dep",
            "{\"department\": \"FINANCE\"}, {\"dep"),
        company ->
            lend(company, "finance-clerk", "quality-head", NOON)
                .refused(403, "NO_AUTHORITY_TO_LEND", "S4-30"));
    DispositionHttpTest.served(
        PCB.replace("    },\n    " + LENDING, "    }"),
        company ->
            lend(company, "sales-head", "quality-head", NOON)
                .refused(422, "DELEGATION_NOT_IN_PROCEDURE"));
  }

  @Test
  void delegations_are_listed_newest_first_and_read_by_their_ids() {
    DispositionHttpTest.served(
        PCB,
        company -> {
          lend(company, "sales-head", "quality-head", NOON).expect(201);
          lend(company, "deputy-gm", "operations-director", NOON).expect(201);
          var desk = company.desk("finance-clerk");
          var first = desk.get("/delegations?limit=1").expect(200);
          assertEquals(List.of("deputy-gm"), first.texts("/items", "/giver"));
          assertTrue(first.header("Link").contains("rel=\"next\""));
          var all = desk.get("/delegations").expect(200);
          assertEquals(List.of("deputy-gm", "sales-head"), all.texts("/items", "/giver"));
          var one = desk.get("/delegations/" + all.text("/items/1/id")).expect(200);
          assertEquals("quality-head", one.text("/delegate"));
          assertEquals("true", one.text("/holds"));
          desk.get("/delegations/" + new UUID(1, 1)).expect(404);
        });
  }

  /** Whether the answer says that one of the dispositions may be approved. */
  private static String allowed(ShippedCase it) {
    for (var action : it.read().at("/actions")) {
      if (action.get("operation").asText().equals("approveDisposition")
          && action.get("allowed").asBoolean()) {
        return "true";
      }
    }
    return "false";
  }

  private static Answer lend(ServedCompany company, String by, String to, String until) {
    return company.desk(by).post("/delegations", form(to, until));
  }

  private static Map<String, Object> form(String delegate, String until) {
    return new HashMap<>(Map.of("delegate", delegate, "until", until, "reason", "on leave"));
  }

  private static Map<String, Object> paid(String amount) {
    return DispositionHttpTest.paid(amount);
  }

  private static Map<String, Object> yuan(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }
}
