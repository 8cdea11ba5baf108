package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Goods come back over HTTP, on any store: the same pieces once, however many ask at once. */
public abstract class ReturnStory {
  private static final int CASES = 6;

  protected abstract ServedCompany served(String document);

  @Test
  void of_many_cases_that_return_the_same_delivery_at_once_one_does_S4_34() throws Exception {
    var company = served(ShippedProcedures.text("pcb-manufacturer"));
    var cases = new ArrayList<ReturnCase>();
    for (int i = 0; i < CASES; i++) {
      cases.add(
          ReturnCase.approved(
              company, "AT-ONCE", ReturnCase.line("RETURN", "quantity", 600, "6000.00")));
    }
    var answers =
        together(cases.stream().map(it -> (Callable<Answer>) () -> it.open(600)).toList());
    assertEquals(1, answers.stream().filter(it -> it.status() == 201).count(), answers::toString);
    answers.stream()
        .filter(it -> it.status() != 201)
        .forEach(it -> it.refused(409, "ALREADY_RETURNED", "S4-34"));
  }

  @Test
  void of_many_requests_for_the_same_case_one_announces_S4_34() throws Exception {
    var company = served(ShippedProcedures.text("pcb-manufacturer"));
    var it =
        ReturnCase.approved(
            company, "ONE-CASE", ReturnCase.line("RETURN", "quantity", 600, "6000.00"));
    var asking = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < CASES; i++) {
      asking.add(() -> it.open(600));
    }
    var answers = together(asking);
    assertEquals(1, answers.stream().filter(one -> one.status() == 201).count());
    assertEquals(1, it.file().read().at(ReturnCase.MEMBER).size());
  }

  @Test
  void a_return_goes_from_the_announcement_to_the_books_S4_34_S4_35_S4_38_S4_39_S4_41() {
    var company = served(ShippedProcedures.text("pcb-manufacturer"));
    var it =
        ReturnCase.approved(company, "LIFE", ReturnCase.line("RETURN", "ceiling", 120, "1200.00"));
    Routed.of(company, it.file()).closed();
    it.received(100, 98, Map.of("salesperson", "sales-head"));
    assertEquals("EXECUTING", it.file().read().text("/stage"));
    assertEquals("HOLD", it.reconcile().expect(200).text("/posting/result/outcome"));
    it.file()
        .dispose(
            "/quantity", Map.of("line", 0, "quantity", 100, "amount", ReturnCase.yuan("1000.00")))
        .expect(200);
    assertEquals("980.00", it.reconcile().expect(200).text("/posting/amount/amount"));
    it.note("sales-clerk", "/proofs", ReturnCase.copied(98, "10.00", "980.00")).expect(200);
    it.note("sales-clerk", "/hand-over", null).expect(200);
    var file =
        company
            .desk("finance-clerk")
            .get("/exports/collection-exclusions?month=2026-11&format=CSV")
            .expect(200);
    var text = new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(text.contains("\"sales-head\",\"P-1\",\"980.00\""), text);
    var vouchers =
        company
            .desk("finance-clerk")
            .get("/exports/voucher-requests?month=2026-11&format=CSV")
            .expect(200);
    var voucher = new String(vouchers.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(voucher.contains("\"East\",\"LIFE\",\"P-1\",\"98\",\"980.00\",\"CNY\""), voucher);
    var told = it.file().timeline().toString();
    assertTrue(told.contains("a voucher about 98 pieces and 980.00 CNY was asked for"), told);
  }

  private static List<Answer> together(List<Callable<Answer>> asking) throws Exception {
    var barrier = new CyclicBarrier(asking.size());
    var answers = new ArrayList<Answer>();
    try (var pool = Executors.newFixedThreadPool(asking.size())) {
      var all =
          asking.stream()
              .map(
                  it ->
                      (Callable<Answer>)
                          () -> {
                            barrier.await();
                            return it.call();
                          })
              .toList();
      for (Future<Answer> answer : pool.invokeAll(all)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }
}
