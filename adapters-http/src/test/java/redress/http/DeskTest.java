package redress.http;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.application.Reply;

/** The contract bites: what it does not allow is seen. */
class DeskTest {
  private static final String SAMPLE = "/samples/0190a0a0-0000-7000-8000-000000000001";

  private final Office office = new Office();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_request_that_the_contract_does_not_allow_is_not_even_sent() {
    var li = li(exchange -> exchange.ok(Map.of()));
    refused(() -> li.post("/samples", Map.of("name", "a", "more", 1)));
    refused(() -> li.post("/samples", Map.of()));
    refused(() -> li.get("/samples?limit=0"));
    refused(() -> li.get("/samples?sort=name"));
    refused(() -> li.get("/nothing"));
    refused(() -> li.delete(SAMPLE));
    refused(() -> li.patch(SAMPLE, Map.of("name", "b")));
  }

  @Test
  void an_answer_with_a_field_that_the_contract_does_not_have_is_seen() {
    var sample =
        Map.of("id", SAMPLE.substring(9), "name", "a", "at", "2026-11-23T09:00:00Z", "by", "li");
    var more = new HashMap<String, Object>(sample);
    more.put("secret", "x");
    li(exchange -> exchange.ok(1, sample)).get(SAMPLE).expect(200);
    answered(exchange -> exchange.ok(1, more));
  }

  @Test
  void an_answer_without_what_the_contract_promises_is_seen() {
    answered(exchange -> exchange.ok(1, Map.of("name", "a")));
    answered(exchange -> exchange.ok(Map.of()));
    answered(exchange -> exchange.created(Map.of()));
    answered(
        exchange ->
            new Reply(
                200, Map.of("Content-Type", "text/plain", "ETag", "\"1\""), new byte[] {'x'}));
  }

  private void answered(Function<Exchange, Reply> handler) {
    try (var other = new Office()) {
      var li = li(other, handler);
      refused(() -> li.get(SAMPLE));
    }
  }

  private Desk li(Function<Exchange, Reply> handler) {
    return li(office, handler);
  }

  private static Desk li(Office office, Function<Exchange, Reply> handler) {
    office.employ("acme", "li", "QUALITY", "CLERK");
    var samples = Samples.chapter(office);
    List<Operation> operations =
        samples.operations().stream()
            .map(
                operation ->
                    operation.id().equals("showSample")
                        ? Operation.get(operation.id(), operation.path(), handler)
                        : operation)
            .toList();
    office.open(new Chapter(samples.name(), operations));
    return office.desk("acme", "li");
  }

  private static void refused(Runnable sending) {
    assertThrows(AssertionError.class, sending::run);
  }
}
