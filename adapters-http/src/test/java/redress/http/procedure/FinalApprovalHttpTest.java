package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** A case is closed by the approval at the end of its way, or that says what it waits for. */
class FinalApprovalHttpTest {
  private static final String CODE = "pcb-manufacturer";
  private static final String PCB = ShippedProcedures.text(CODE);
  private static final String OFFICE = "gm-office-clerk";
  private static final String SIGNED = "2026-12-06T23:59:58+08:00";

  @Test
  void the_final_approval_closes_the_case_and_its_copies_go_round_at_once_S4_20_S4_28() {
    served(
        PCB,
        company -> {
          var way = negotiated(company);
          company.clock().set(OffsetDateTime.parse("2026-11-26T10:00:00+08:00").toInstant());
          way.says(OFFICE).expect(200);
          told(company, way);
          way.reported();
          company.clock().set(OffsetDateTime.parse(SIGNED).toInstant());
          var signed = way.says("sales-head").expect(200);
          assertNull(signed.text("/closingAwaits"));
          var closed = way.read();
          assertEquals("CLOSED", closed.text("/stage"));
          assertEquals(SIGNED, closed.text("/track/ended/at"));
          assertEquals("sales-head", closed.text("/track/ended/by"));
          assertEquals("FULFILLED", way.it().owed("CLOSE", "/standing"));
          assertEquals("false", way.it().owed("CLOSE", "/late"));
          assertEquals(
              List.of("QUALITY", "MANUFACTURING", "SALES", "FINANCE", "GM_OFFICE"),
              closed.texts("/parts/copySets/0/copies", "/holder"));
          assertEquals("S4-20", closed.text("/parts/copySets/0/rule"));
          way.it()
              .by(company, OFFICE)
              .change("/closing", Map.of("reason", "once more"))
              .refused(409, "CASE_OVER", "S4-20");
          var told = way.it().timeline().toString();
          assertTrue(
              told.contains("sales-head closed the case (approved at FINAL_APPROVAL)"), told);
          company.clock().set(OffsetDateTime.parse("2026-12-07T10:00:00+08:00").toInstant());
          var jobs = company.company().useCases().jobs();
          for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
            assertNull(done.get().failure());
          }
          var asked = way.read().texts("/parts/inquiryNotes", "/step/kind");
          assertTrue(asked.contains("COMBINED_OPINION"), asked::toString);
        });
  }

  @Test
  void what_is_still_open_is_told_to_who_approves_and_the_case_is_closed_when_it_is_done_S4_20() {
    served(
        PCB,
        company -> {
          var way = combined(company);
          assertNull(way.read().text("/closingAwaits/0/code"));
          var signed = way.says("sales-head").expect(200);
          var open = List.of("INVESTIGATION_REPORT_OPEN", "OBLIGATION_OPEN", "OBLIGATION_OPEN");
          assertEquals(open, signed.texts("/closingAwaits", "/code").stream().sorted().toList());
          assertTrue(signed.texts("/closingAwaits", "/rule").contains("S4-14"), signed::toString);
          var waits = way.read();
          assertEquals("APPROVAL", waits.text("/stage"));
          assertEquals(open, waits.texts("/closingAwaits", "/code").stream().sorted().toList());
          assertTrue(
              waits.texts("/closingAwaits", "/detail").stream()
                  .anyMatch(it -> it.contains("RESULT_NOTICE is owed by SALES")),
              waits::toString);
          assertEquals("OPEN", way.it().owed("CLOSE", "/standing"));
          assertEquals(0, waits.at("/parts/copySets").size());
          assertTrue(
              way.it()
                  .timeline()
                  .toString()
                  .contains(
                      "what still keeps the case open: INVESTIGATION_REPORT_OPEN, OBLIGATION_OPEN"),
              way.it().timeline()::toString);
          told(company, way);
          way.reported();
          assertEquals(0, way.read().at("/closingAwaits").size());
          assertTrue(way.read().at("/closingAwaits").isArray());
          var office = way.it().by(company, OFFICE);
          office.change("/closing", Map.of("reason", "now it is all there")).expect(200);
          assertEquals("CLOSED", way.read().text("/stage"));
          assertTrue(way.read().at("/closingAwaits").isMissingNode());
          assertEquals(1, way.read().at("/parts/copySets").size());
        });
  }

  @Test
  void what_is_approved_anew_at_the_end_of_the_way_closes_the_case_too_S4_20_S4_30() {
    served(
        PCB,
        company -> {
          var way = combined(company);
          told(company, way);
          way.reported();
          way.it().dispose("/amendment", DispositionHttpTest.paid("11.00")).expect(200);
          way.it().by(company, "sales-head").dispose("/approval", null).expect(200);
          assertNull(way.turn());
          assertEquals(List.of("OBLIGATION_OPEN"), way.read().texts("/closingAwaits", "/code"));
          way.it().dispose("/amendment", DispositionHttpTest.paid("12.00")).expect(200);
          assertTrue(
              way.read().texts("/closingAwaits", "/code").contains("DISPOSITION_OPEN"),
              way.read()::toString);
          way.it().dispose("/amendment", DispositionHttpTest.paid("11.50")).expect(200);
          way.it().by(company, "sales-head").dispose("/approval", null).expect(200);
          told(company, way);
          assertEquals(0, way.read().at("/closingAwaits").size());
        });
  }

  @Test
  void a_document_that_does_not_say_so_leaves_the_closing_to_who_closes_cases_S4_20() {
    served(
        ShippedCase.changed(CODE, "        \"closes\": true,\n", ""),
        company -> {
          var way = combined(company);
          told(company, way);
          way.reported();
          way.says("sales-head").expect(200);
          assertNull(way.turn());
          assertEquals("APPROVAL", way.read().text("/stage"));
          assertTrue(way.read().at("/closingAwaits").isMissingNode());
          assertEquals("OPEN", way.it().owed("CLOSE", "/standing"));
          way.it().by(company, OFFICE).change("/closing", Map.of("reason", "signed")).expect(200);
        });
    served(
        PCB.replace(
            "\"closing\": {\n    \"rule\": \"S4-20\"", "\"closing\": {\n    \"rule\": \"X-1\""),
        company -> {
          var way = combined(company);
          told(company, way);
          way.reported();
          way.says("sales-head").expect(200);
          assertEquals(
              "X-1",
              company
                  .desk(OFFICE)
                  .get("/complaints/" + way.read().text("/id") + "/timeline?limit=200")
                  .at("/items")
                  .findParents("type")
                  .stream()
                  .filter(it -> it.get("type").asText().equals("CLOSED"))
                  .map(it -> it.get("rule").asText())
                  .findFirst()
                  .orElseThrow());
        });
  }

  @Test
  void whoever_wrote_what_is_given_does_not_sign_it_at_the_end_of_the_way_S6_S4_30() {
    served(
        PCB,
        company -> {
          var way = Routed.forwarded(company, "CN").toApproval("10.00");
          var head = way.it().by(company, "sales-head");
          head.dispose("/amendment", DispositionHttpTest.paid("9.00")).expect(200);
          way.it().by(company, "deputy-gm").dispose("/approval", null).expect(200);
          way.says("sales-clerk", Routed.talked(true)).expect(200);
          way.slip("sales-head", "/reading", null).expect(200);
          way.says(OFFICE).expect(200);
          assertEquals("FINAL_APPROVAL", way.turn());
          way.says("sales-head").refused(403, "OWN_PROPOSAL", "S4-30");
          way.says("deputy-gm").expect(200);
        });
  }

  /** A case up to the last step, at which it is approved for good. */
  private static Routed combined(ServedCompany company) {
    var way = negotiated(company);
    way.says(OFFICE).expect(200);
    assertEquals("FINAL_APPROVAL", way.turn());
    return way;
  }

  private static Routed negotiated(ServedCompany company) {
    var way = Routed.forwarded(company, "CN").toApproval("10.00");
    way.it().by(company, "sales-head").dispose("/approval", null).expect(200);
    way.says("sales-clerk", Routed.talked(true)).expect(200);
    way.slip("sales-head", "/reading", null).expect(200);
    return way;
  }

  private static void told(ServedCompany company, Routed way) {
    way.it().by(company, "sales-clerk").tell("CLOSING", "it is settled").expect(200);
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
