package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import redress.procedure.ShippedProcedures;

/** What a customer gets to see, and what never goes out. */
class RenditionHttpTest {
  private static final String CODE = "pcb-manufacturer";
  private static final String PCB = ShippedProcedures.text(CODE);

  @Test
  void the_internal_form_goes_to_no_customer_and_who_tries_is_told_by_the_case_S4_24() {
    DispositionHttpTest.served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.post("/messages", message("COMPLAINT_HANDLING_FORM"))
              .refused(403, "INTERNAL_FORM", "S4-24");
          var told = it.timeline().toString();
          assertTrue(told.contains("sales-clerk tried tellCustomer"), told);
          assertEquals(0, it.read().at("/parts/messages").size());
          it.post("/messages", message("RETURN_NOTE")).expect(200);
          assertTrue(it.timeline().toString().contains("sent the customer [RETURN_NOTE]"));
          it.post("/messages", message("RETURN_NOTE", "ANOMALY_RECORD"))
              .refused(403, "INTERNAL_FORM", "S4-24");
          for (var form :
              List.of("complaint_handling_form", " Complaint handling-form", "ＭＯＮＴＨ＿ＢＯＯＫ")) {
            it.post("/messages", message(form)).refused(403, "INTERNAL_FORM", "S4-24");
          }
        });
    DispositionHttpTest.served(
        ShippedCase.changed(
            CODE, "\"documents\": [\n        \"COMPLAINT_HANDLING_FORM\", ", "\"documents\": ["),
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.post("/messages", message("COMPLAINT_HANDLING_FORM")).expect(200);
          assertFalse(it.timeline().toString().contains("tried tellCustomer"));
        });
  }

  @Test
  void a_customer_is_shown_his_words_ours_to_him_and_what_was_approved_and_nothing_else_S4_24() {
    DispositionHttpTest.served(
        PCB,
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.tell("PROGRESS", "We look at your boards").expect(200);
          var terms = new HashMap<>(DispositionHttpTest.paid("10.00"));
          terms.put("text", "our own reckoning: the etching bath was old");
          it.propose(terms).expect(201);
          var early = it.rendition().expect(200);
          assertEquals("", early.at("/given").asText());
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          var shown = it.rendition().expect(200);
          var members = new TreeSet<String>();
          shown.json().fieldNames().forEachRemaining(members::add);
          assertEquals(
              Set.of(
                  "customer",
                  "demands",
                  "description",
                  "given",
                  "number",
                  "over",
                  "receivedAt",
                  "told"),
              members);
          assertEquals("We look at your boards", shown.text("/told/0/text"));
          assertEquals("10.00", shown.text("/given/amount/amount"));
          assertEquals("false", shown.text("/over"));
          for (var inside : List.of("etching", "sales-clerk", "sales-head", "QUALITY", "opinion")) {
            assertFalse(shown.toString().contains(inside), inside);
          }
        });
  }

  private static Map<String, Object> message(String... enclosures) {
    return Map.of(
        "kind", "PROGRESS",
        "channel", "LETTER",
        "text", "as you asked",
        "sentAt", ShippedCase.NOW,
        "enclosures", List.of(enclosures));
  }
}
