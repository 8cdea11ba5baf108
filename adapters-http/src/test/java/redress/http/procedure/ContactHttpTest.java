package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Somebody begins to work, and keeps in touch with the customer until it is solved. */
class ContactHttpTest {
  private static final String FEEDBACK = "general-feedback";
  private static final String CLERK = "after-sales-clerk";
  private static final String NO_PERIOD =
      "{\"notSet\": \"the text says regularly and names no period (C-7)\"}";
  private static final String CONTACT = "CUSTOMER_CONTACT";

  @Test
  void the_customer_is_asked_again_and_again_until_he_says_that_it_is_solved_C_7() {
    served(
        ShippedCase.changed(FEEDBACK, NO_PERIOD, "{\"workingDays\": 2}"),
        company -> {
          var it = forwarded(company, "COMPLAINT");
          it.tell("PROGRESS").expect(200);
          assertNull(it.due(CONTACT));
          it.tell("CLOSING", "Mended, thank you").expect(200);
          assertEquals(List.of("2026-11-25T09:00:00+08:00 OPEN"), contacts(it));
          assertEquals("C-7", it.owed(CONTACT, "/rule"));
          itIs(company, "2026-11-24T01:00:00Z");
          tell(it, "PROGRESS", "2026-11-24T09:00:00+08:00");
          assertEquals(
              List.of("2026-11-25T09:00:00+08:00 FULFILLED", "2026-11-26T09:00:00+08:00 OPEN"),
              contacts(it));
          tell(it, "CLOSING", "2026-11-24T09:00:00+08:00");
          assertEquals(3, contacts(it).size(), contacts(it)::toString);
          var open = it.change("/closing", Map.of("reason", "mended")).refused(409, "STILL_OPEN");
          assertTrue(open.toString().contains(CONTACT), open::toString);
          itIs(company, "2026-11-27T01:00:00Z");
          call(it, "SATISFIED", "2026-11-27T09:00:00+08:00");
          assertTrue(
              contacts(it).stream().noneMatch(one -> one.contains("OPEN")), contacts(it)::toString);
          assertEquals(3, contacts(it).size());
          tell(it, "PROGRESS", "2026-11-27T09:00:00+08:00");
          assertEquals(3, contacts(it).size());
        });
  }

  @Test
  void a_customer_who_is_not_satisfied_is_asked_again_and_the_period_is_the_company_s_C_7() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var it = forwarded(company, "COMPLAINT");
          it.tell("CLOSING", "Mended, thank you").expect(200);
          assertTrue(it.owed(CONTACT, "/limitNotSet").contains("names no period"));
          call(it, "DISSATISFIED", ShippedCase.NOW);
          assertEquals(List.of("null FULFILLED", "null OPEN"), contacts(it));
          it.tell("CLOSING", "Mended at last, thank you").expect(200);
          call(it, "SATISFIED", ShippedCase.NOW);
          assertTrue(contacts(it).stream().noneMatch(one -> one.contains("OPEN")));
          var inquiry = forwarded(company, "INQUIRY");
          inquiry.tell("CLOSING", "The red one, thank you").expect(200);
          assertEquals(List.of(), contacts(inquiry));
        });
    served(
        ShippedCase.changed(FEEDBACK, "\"until\": \"CUSTOMER_CONFIRMED\",", ""),
        company -> {
          var it = forwarded(company, "COMPLAINT");
          it.tell("CLOSING", "Mended, thank you").expect(200);
          it.tell("PROGRESS").expect(200);
          assertEquals(List.of("null FULFILLED"), contacts(it));
        });
  }

  @Test
  void when_somebody_begins_to_work_is_recorded_once_H_5() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var given = Map.<String, Object>of("facts", Map.of("CATEGORY", "OTHER"));
          var it = ShippedCase.drafted(company, CLERK, given);
          it.register().expect(200);
          start(it, ShippedCase.NOW).refused(409, "NOT_FORWARDED", "H-5");
          it.verify().expect(200);
          it.forward("QUALITY").expect(200);
          var quality = it.by(company, "quality-clerk");
          start(it.by(company, "sales-clerk"), ShippedCase.NOW)
              .refused(403, "DUTY_NOT_YOURS", "H-5");
          start(quality, "2026-11-22T09:00:00+08:00")
              .refused(422, "STARTED_BEFORE_RECEIVED", "H-5");
          start(quality, "2026-11-24T09:00:00+08:00").refused(422, "IN_THE_FUTURE", "H-5");
          var started = start(quality, ShippedCase.NOW).expect(200);
          assertEquals("INVESTIGATING", started.text("/stage"));
          assertEquals(ShippedCase.NOW, started.text("/track/passed/INVESTIGATING/at"));
          assertEquals("quality-clerk", started.text("/track/passed/INVESTIGATING/by"));
          start(quality, ShippedCase.NOW).refused(409, "WORK_STARTED", "H-5");
          var told = it.timeline().texts("/items", "/text").toString();
          assertTrue(told.contains("quality-clerk began to work at Mon 2026-11-23 09:00"), told);
        });
    served(
        ShippedProcedures.text(FEEDBACK)
            .replace(
                "{\"department\": \"AFTER_SALES\"}, {\"department\": \"QUALITY\"}, {\"department\":"
                    + " \"MANUFACTURING\"}],\n"
                    + "      \"rule\": \"H-5\"",
                "{\"department\": \"SALES\"}], \"rule\": \"H-5\"")
            .replaceFirst(
                "\"startedBy\": \"RECEIVED\",\n      \"fulfilledBy\": \"RESOLVED\"",
                "\"startedBy\": \"WORK_STARTED\", \"fulfilledBy\": \"RESOLVED\"")
            .replaceFirst("\\{\"open\": true}", "{\"workingDays\": 5}"),
        company -> {
          var given = Map.<String, Object>of("facts", Map.of("CATEGORY", "PRODUCT"));
          var it = ShippedCase.drafted(company, CLERK, given);
          it.register().expect(200);
          it.verify().expect(200);
          it.forward("QUALITY").expect(200);
          assertNull(it.due("RESOLUTION"));
          start(it.by(company, "sales-clerk"), ShippedCase.NOW).expect(200);
          assertEquals("2026-11-30T09:00:00+08:00", it.due("RESOLUTION"));
        });
  }

  private static Answer start(ShippedCase it, String at) {
    return it.change("/work", Map.of("startedAt", at));
  }

  private static void tell(ShippedCase it, String kind, String at) {
    it.post(
            "/messages",
            Map.of("kind", kind, "channel", "PHONE", "text", "Well, thank you?", "sentAt", at))
        .expect(200);
  }

  private static void call(ShippedCase it, String satisfaction, String at) {
    var said = new HashMap<>(FollowUpHttpTest.said(satisfaction));
    said.put("calledAt", at);
    it.post("/follow-ups", said).expect(201);
  }

  /** When each contact is due and how it stands, in the order of their beginning. */
  private static List<String> contacts(ShippedCase it) {
    var all = new ArrayList<String>();
    for (var one : it.read().at("/obligations")) {
      if (one.get("kind").asText().equals(CONTACT)) {
        var due = one.get("dueAt");
        all.add((due == null ? null : due.asText()) + " " + one.get("standing").asText());
      }
    }
    return all;
  }

  private static void itIs(ServedCompany company, String instant) {
    company.clock().set(Instant.parse(instant));
  }

  private static ShippedCase forwarded(ServedCompany company, String kind) {
    var given =
        Map.<String, Object>of(
            "source", ShippedCase.source(kind), "facts", Map.of("CATEGORY", "OTHER"));
    var it = ShippedCase.drafted(company, CLERK, given);
    it.register().expect(200);
    it.verify().expect(200);
    it.forward("QUALITY").expect(200);
    return it;
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
