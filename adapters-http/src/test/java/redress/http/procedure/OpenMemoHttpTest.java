package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.procedure.ShippedProcedures;

/** While somebody objects, a case comes to no end from which it could not be brought back. */
class OpenMemoHttpTest {
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");
  private static final Map<String, Object> WHY = Map.of("reason", "they want it gone");

  @Test
  void a_case_to_which_somebody_objects_is_not_superseded_cancelled_or_merged_S4_25() {
    DispositionHttpTest.served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.propose(DispositionHttpTest.paid("100.00")).expect(201);
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          var memo = objects(it.by(company, "quality-clerk"), "DECISION");
          var refused = Map.<String, Object>of("rejectedAt", ShippedCase.NOW, "reason", "too late");
          var sales = it.by(company, "sales-head");
          sales.change("/supersession", refused).refused(409, "MEMO_OPEN", "S4-25");
          sales.change("/cancellation", WHY).refused(409, "MEMO_OPEN", "S4-25");
          var into =
              Map.<String, Object>of("into", new UUID(1, 1).toString(), "reason", "the same");
          it.by(company, "gm-office-clerk")
              .change("/merging", into)
              .refused(409, "MEMO_OPEN", "S4-25");
          decided(it.by(company, "gm"), memo, true).expect(200);
          assertEquals("DISPOSITION_PROPOSED", it.read().text("/stage"));
          sales.change("/cancellation", WHY).expect(200);
        });
  }

  @Test
  void nor_is_it_archived_S4_25() {
    DispositionHttpTest.served(
        PCB.replaceAll(
            "(\"archiving\": \\{\\s*\"rule\": \"S4-20\",\\s*\"conditions\": )\\{[^}]*}", "$1{}"),
        company -> {
          var it = Routed.forwarded(company, "CN").closed().it();
          var memo = objects(it.by(company, "quality-clerk"), "DECISION");
          var office = it.by(company, "gm-office-clerk");
          office.change("/archiving", Map.of()).refused(409, "MEMO_OPEN", "S4-25");
          decided(it.by(company, "gm"), memo, false).expect(200);
          office.change("/archiving", Map.of()).expect(200);
        });
  }

  @Test
  void nor_is_it_found_to_be_none_or_a_misunderstanding_S4_25() {
    DispositionHttpTest.served(
        ShippedProcedures.text("ticketing-platform")
            .replace(
                "\"duties\": {",
                """
                "memo": {"within": {"calendarDays": 10}, "rule": "X-2", "unfoundedRule": "X-3"},
                "duties": {
                  "FILE_MEMO": {"by": [{"department": "SALES"}], "rule": "X-2"},
                  "DECIDE_MEMO": {"by": [{"department": "FINANCE"}], "rule": "X-2"},\
                """),
        company -> {
          var it = ValidityHttpTest.forwarded(company, "REFUND");
          var memo = objects(it.by(company, "sales-head"), "PENALTY");
          var head = it.by(company, "ops-support-head");
          var none = ValidityHttpTest.coded("INVALID", "BAD_FAITH");
          head.change("/validity", none).refused(409, "MEMO_OPEN", "X-2");
          it.tell("MISUNDERSTANDING", "it was another day").refused(409, "MEMO_OPEN", "X-2");
          decided(it.by(company, "finance-clerk"), memo, false).expect(200);
          head.change("/validity", none).expect(200);
        });
  }

  private static Answer objects(ShippedCase it, String against) {
    return it.post("/memos", Map.of("against", against, "text", "it was the carrier")).expect(201);
  }

  private static Answer decided(ShippedCase it, Answer memo, boolean upheld) {
    return it.change(
        "/memos/" + memo.text("/id") + "/decision",
        1,
        Map.of("upheld", upheld, "reason", "seen again"));
  }
}
