package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** A customer who does not accept what was decided gets another case in the place of the first. */
class SupersessionHttpTest {
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");
  private static final String REJECTED = "2026-11-24T10:00:00+08:00";
  private static final Map<String, Object> FORM =
      Map.of("rejectedAt", REJECTED, "reason", "the customer wants all boards replaced");

  @Test
  void another_case_is_written_with_its_own_number_and_clock_and_each_names_the_other_S4_21() {
    served(
        PCB,
        company -> {
          var first = decided(company);
          var number = first.read().text("/number");
          var written = supersede(first).expect(201);
          assertEquals("RECEIVED", written.text("/stage"));
          assertNull(written.text("/number"));
          assertEquals(number, written.text("/track/origin/original/number"));
          assertEquals(first.read().text("/id"), written.text("/track/origin/original/id"));
          assertEquals(REJECTED, written.text("/source/receivedAt"));
          assertEquals("It hums", written.text("/defect/description"));
          var old = first.read();
          assertEquals("SUPERSEDED", old.text("/stage"));
          assertEquals(number, old.text("/number"));
          assertEquals(written.text("/id"), old.text("/track/ended/successor"));
          old.at("/obligations")
              .forEach(it -> assertNotEquals("OPEN", it.at("/standing").asText()));
          assertEquals("1", registered(company));
          var next = first.at(written);
          next.change("/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
          next.change("/verification", Map.of("receivedAt", REJECTED)).expect(200);
          next.by(company, "gm-office-clerk").register().expect(200);
          assertNotEquals(number, next.read().text("/number"));
          assertEquals("2026-12-07T23:59:59+08:00", next.due("CLOSE"));
          assertEquals("1", registered(company));
          assertTrue(
              first.timeline().toString().contains("wrote another case in its place"),
              first::toString);
        });
  }

  @Test
  void a_closed_case_gives_way_too_and_an_archived_one_does_not_S4_21() {
    served(
        PCB,
        company -> {
          var closed = Routed.forwarded(company, "CN").closed().it();
          company.clock().set(OffsetDateTime.parse(REJECTED).toInstant());
          supersede(closed).expect(201);
          var ended = closed.read();
          assertEquals("SUPERSEDED", ended.text("/stage"));
          assertEquals("WITHDRAWN", ended.text("/parts/dispositions/0/ended/how"));
          assertTrue(ended.at("/parts/copySets/0").has("voided"), ended::toString);
          supersede(closed).refused(409, "CASE_OVER", "S4-21");
        });
  }

  @Test
  void what_the_customer_has_been_given_stays_given_though_another_case_is_written_S4_21() {
    served(
        PCB,
        company -> {
          var closed = Routed.forwarded(company, "CN").closed().it();
          closed.dispose("/completion", Map.of("doneAt", ShippedCase.NOW)).expect(200);
          company.clock().set(OffsetDateTime.parse(REJECTED).toInstant());
          supersede(closed).expect(201);
          assertEquals("true", closed.read().text("/parts/dispositions/0/inForce"));
          assertNull(closed.read().text("/parts/dispositions/0/ended/how"));
        });
  }

  @Test
  void only_sales_writes_it_and_only_after_something_was_decided_S4_21() {
    served(
        PCB,
        company -> {
          var it = registered(company, "sales-clerk");
          supersede(it).refused(409, "NOTHING_TO_REJECT", "S4-21");
          supersede(it.by(company, "quality-clerk")).refused(403, "DUTY_NOT_YOURS", "S4-21");
          var draft = ShippedCase.drafted(company, "sales-clerk", CircumstancesHttpTest.pcb("CN"));
          supersede(draft).refused(409, "NOT_REGISTERED", "S4-21");
          var decided = decided(company);
          decided
              .change(
                  "/supersession",
                  Map.of("rejectedAt", "2026-11-25T10:00:00+08:00", "reason", "no"))
              .refused(422, "IN_THE_FUTURE", "S4-21");
        });
    served(
        PCB.replace("\"decided\": true", "\"decided\": false"),
        company -> {
          var it = registered(company, "sales-clerk");
          company.clock().set(OffsetDateTime.parse(REJECTED).toInstant());
          supersede(it).expect(201);
        });
  }

  private static Answer supersede(ShippedCase it) {
    return it.change("/supersession", FORM);
  }

  private static ShippedCase decided(ServedCompany company) {
    var it = DispositionHttpTest.pcb(company);
    it.propose(DispositionHttpTest.paid("100.00")).expect(201);
    it.by(company, "sales-head").dispose("/approval", null).expect(200);
    company.clock().set(OffsetDateTime.parse(REJECTED).toInstant());
    return it;
  }

  static ShippedCase registered(ServedCompany company, String user) {
    var it = ShippedCase.drafted(company, "sales-clerk", CircumstancesHttpTest.pcb("CN"));
    it.change("/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
    it.verify().expect(200);
    it.by(company, "gm-office-clerk").register().expect(200);
    it.by(company, "gm-office-clerk").forward("QUALITY").expect(200);
    return it.by(company, user);
  }

  private static String registered(ServedCompany company) {
    return company
        .desk("sales-clerk")
        .get("/statistics?month=2026-11")
        .expect(200)
        .text("/registered");
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
