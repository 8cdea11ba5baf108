package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.procedure.ShippedProcedures;

/** The handling sheet: six fields when it is made, eleven when the case ends. */
class HandlingSheetHttpTest {
  private static final String CODE = "ticketing-platform";
  private static final String TICKETS = ShippedProcedures.text(CODE);
  private static final List<String> LAST =
      List.of("PLAN", "HANDLED_AT", "CALLED_BACK_AT", "CALLBACK_CONTENT", "SATISFACTION");

  @Test
  void six_fields_are_known_when_it_is_made_and_all_eleven_when_the_case_ends_S1_16() {
    DispositionHttpTest.served(
        TICKETS,
        company -> {
          var it = ValidityHttpTest.judged(company, "REFUND");
          LiabilityHttpTest.ours(it);
          var made = it.sheet().expect(200);
          assertEquals(11, made.at("/fields").size());
          assertEquals("S1-16", made.text("/rule"));
          assertEquals("East", made.text("/fields/0/value"));
          assertEquals("CREATION", made.text("/fields/5/neededAt"));
          assertEquals("ops-support-clerk", made.text("/fields/5/value"));
          assertEquals(LAST, lacks(it));
          assertEquals(LAST, open(it));
          it.propose(ValidityHttpTest.paid("REFUND", "1.00")).expect(201);
          assertEquals(LAST, lacks(it));
          it.by(company, "operations-director").dispose("/approval", null).expect(200);
          it.dispose("/completion", Map.of("doneAt", ShippedCase.NOW)).expect(200);
          assertEquals(LAST.subList(2, 5), open(it));
          it.tell("CLOSING").expect(200);
          it.by(company, "callback-agent")
              .post("/follow-ups", FollowUpHttpTest.said("SATISFIED"))
              .expect(201);
          assertEquals(List.of(), lacks(it));
          it.change("/closing", Map.of("reason", "settled")).expect(200);
          assertEquals("SATISFIED", it.sheet().text("/fields/10/value"));
        });
  }

  @Test
  void what_the_sheet_needs_and_when_is_said_by_the_document_S1_16() {
    DispositionHttpTest.served(
        ShippedCase.changed(
                CODE, "\"DEMANDS\", \"TAKEN_IN_BY\"\n", "\"DEMANDS\", \"TAKEN_IN_BY\", \"PLAN\"\n")
            .replace("\"atClosing\": [\"PLAN\", ", "\"atClosing\": ["),
        company -> {
          var it = ValidityHttpTest.forwarded(company, "REFUND");
          var valid = Map.of("validity", "VALID", "reason", "as it was read");
          var early =
              it.by(company, "ops-support-head")
                  .change("/validity", valid)
                  .refused(409, "HANDLING_SHEET_INCOMPLETE", "S1-16");
          assertEquals(List.of("/handlingSheet/PLAN"), early.faults());
        });
    DispositionHttpTest.served(
        ShippedCase.changed(CODE, "\"HANDLING_SHEET_INCOMPLETE\": \"S1-16\",", ""),
        company -> assertEquals(List.of(), open(ValidityHttpTest.judged(company, "REFUND"))));
    DispositionHttpTest.served(
        ShippedProcedures.text("general-feedback"),
        company -> {
          var it =
              ShippedCase.drafted(
                  company, "after-sales-clerk", Map.of("facts", Map.of("CATEGORY", "OTHER")));
          it.sheet().refused(422, "SECTION_NOT_IN_PROCEDURE");
        });
  }

  private static List<String> lacks(ShippedCase it) {
    return it.sheet().texts("/missing", "");
  }

  /** The fields of the sheet that keep the case open. */
  private static List<String> open(ShippedCase it) {
    var refused = it.change("/closing", Map.of("reason", "settled")).refused(409, "STILL_OPEN");
    assertTrue(refused.faults().size() > 0);
    return refused.faults().stream()
        .filter(pointer -> pointer.startsWith("/handlingSheet/"))
        .map(pointer -> pointer.substring("/handlingSheet/".length()))
        .toList();
  }
}
