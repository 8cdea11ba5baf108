package redress.application.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.MONDAY;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.application.InMemoryPorts;
import redress.application.Ports;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Imprint;
import redress.history.Subject;
import redress.organization.CompanyId;
import redress.testing.Memory;
import redress.testing.MovableClock;

/** What is told of a company that is older than what its founding would tell now (R32). */
class TakeStockTest {
  private static final CompanyId ACME = new CompanyId("acme");

  private final Ports ports = InMemoryPorts.on(new Memory(), new MovableClock(MONDAY));
  private final InMemoryStock stock = (InMemoryStock) ports.stock();

  @Test
  void all_that_is_found_by_a_key_is_told_page_by_page_R32() {
    var names = IntStream.rangeClosed(1, 1001).mapToObj(i -> "accounts/%04d".formatted(i)).toList();
    names.forEach(it -> stock.keep(null, new Imprint("accounts", it.substring(9), "aa")));
    new TakeStock(ports).handle(ACME);
    assertEquals(names, stock.noted());
    assertEquals(List.of("STOCK_TAKEN", "STOCK_TAKEN", "STOCK_TAKEN"), told());
  }

  @Test
  void nothing_is_told_twice_R32() {
    stock.keep(null, new Imprint("accounts", "clerk", "aa"));
    ports
        .transactions()
        .run(
            ACME,
            () -> {
              var own = new Change("/imprints/companies/acme", null, "bb");
              var event = Entry.of("STOCK_TAKEN", null, own);
              ports.history().append(Subject.of(ACME), MONDAY, "clock", List.of(event));
              return null;
            });
    new TakeStock(ports).handle(ACME);
    assertEquals(List.of(), stock.noted());
    assertEquals(List.of("STOCK_TAKEN"), told());
  }

  @Test
  void a_store_that_nobody_else_writes_to_has_nothing_to_tell_R32() {
    new TakeStock(ports).handle(ACME);
    assertEquals(List.of(), told());
  }

  @Test
  void a_founding_tells_what_was_there_before_it_R32() {
    stock.keep(null, new Imprint("calendars", "CN", "aa"));
    new TakeStock(ports).along(ACME);
    assertEquals(List.of("calendars/CN"), stock.noted());
    assertEquals(List.of(), told());
  }

  private List<String> told() {
    return ports.history().read(Subject.of(ACME), 0, 100).stream()
        .map(link -> link.event().entry().type())
        .toList();
  }
}
