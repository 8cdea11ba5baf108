package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** A case is closed by its approval, and the copies of its form go round and are acknowledged. */
class CopiesHttpTest {
  private static final String CODE = "pcb-manufacturer";
  private static final String PCB = ShippedProcedures.text(CODE);
  private static final Map<String, Object> CLOSING = Map.of("reason", "approved");

  @Test
  void the_closing_makes_five_copies_that_each_department_acknowledges_S4_20() {
    served(
        PCB,
        company -> {
          var it = approved(company);
          var office = it.by(company, "gm-office-clerk");
          assertEquals(0, it.read().at("/parts/copySets").size());
          assertEquals("CLOSED", office.change("/closing", CLOSING).expect(200).text("/stage"));
          assertEquals("FULFILLED", it.owed("CLOSE", "/standing"));
          var set = it.read();
          assertEquals(
              List.of("QUALITY", "MANUFACTURING", "SALES", "FINANCE", "GM_OFFICE"),
              set.texts("/parts/copySets/0/copies", "/holder"));
          assertEquals("S4-20", set.text("/parts/copySets/0/rule"));
          office.change("/archiving", Map.of()).refused(409, "STILL_OPEN", "S4-20");
          receipt(it.by(company, "quality-clerk"), 3).refused(403, "COPY_NOT_YOURS", "S4-20");
          receipt(it.by(company, "purchasing-clerk"), 1).refused(403, "DUTY_NOT_YOURS", "S4-20");
          receipt(it.by(company, "quality-clerk"), 6).refused(422, "COPY_UNKNOWN", "S4-20");
          receipt(it.by(company, "quality-clerk"), 1).expect(200);
          receipt(it.by(company, "quality-head"), 1).refused(409, "COPY_RECEIVED", "S4-20");
          receipt(it.by(company, "manufacturing-clerk"), 2).expect(200);
          assertEquals("CLOSED", it.read().text("/stage"));
          receipt(it, 3).expect(200);
          assertEquals("EXECUTING", it.read().text("/stage"));
          receipt(it.by(company, "finance-clerk"), 4).expect(200);
          office.change("/archiving", Map.of()).refused(409, "STILL_OPEN", "S4-20");
          var last = receipt(office, 5).expect(200);
          assertEquals("gm-office-clerk", last.text("/copies/4/received/by"));
          it.dispose("/completion", Map.of("doneAt", ShippedCase.NOW)).expect(200);
          it.tell("PROGRESS").refused(409, "CASE_OVER");
          assertEquals(
              "ARCHIVED", office.change("/archiving", Map.of()).expect(200).text("/stage"));
          receipt(office, 5).refused(409, "CASE_OVER");
          var told = it.timeline().toString();
          assertTrue(told.contains("sales-clerk acknowledged copy 3"), told);
        });
  }

  @Test
  void other_holders_in_the_document_get_other_copies_S4_20() {
    var other =
        ShippedCase.changed(
            CODE,
            "{\"holder\": \"QUALITY\"},\n        {\"holder\": \"MANUFACTURING\"},",
            "{\"holder\": \"FINANCE\", \"purpose\": \"EXECUTE\"},");
    var late = "{\"holder\": \"GM_OFFICE\", \"occasion\": \"RECEIPT\"}\n      ],";
    served(
        other
            .replace("{\"holder\": \"GM_OFFICE\"}\n      ],", late)
            .replace("\"rule\": \"S4-20\"\n    }", "\"rule\": \"X-1\"}"),
        company -> {
          var it = approved(company);
          it.by(company, "gm-office-clerk").change("/closing", CLOSING).expect(200);
          var set = it.read();
          assertEquals(
              List.of("FINANCE", "SALES", "FINANCE", "GM_OFFICE"),
              set.texts("/parts/copySets/0/copies", "/holder"));
          receipt(it.by(company, "quality-clerk"), 1).refused(403, "COPY_NOT_YOURS", "X-1");
          receipt(it.by(company, "gm-office-clerk"), 4).refused(409, "COPY_NOT_SENT", "X-1");
          receipt(it.by(company, "finance-clerk"), 1).expect(200);
          assertEquals("EXECUTING", it.read().text("/stage"));
        });
  }

  private static ShippedCase approved(ServedCompany company) {
    var it = DispositionHttpTest.pcb(company);
    it.propose(DispositionHttpTest.paid("10.00")).expect(201);
    Routed.of(company, it).toTheEnd().reported();
    it.tell("FIRST_REPLY").expect(200);
    return it;
  }

  private static Answer receipt(ShippedCase it, int no) {
    var file = it.read();
    return it.change(
        "/copy-sets/%s/receipts".formatted(file.text("/parts/copySets/0/id")),
        Long.parseLong(file.text("/parts/copySets/0/version")),
        Map.of("no", no));
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
