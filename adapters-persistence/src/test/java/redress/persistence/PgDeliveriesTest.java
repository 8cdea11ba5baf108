package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.returns.Deliveries;
import redress.returns.DeliveriesContract;
import redress.returns.Delivery;
import redress.rule.Refusal;
import redress.testing.Work;

class PgDeliveriesTest extends DeliveriesContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  private static final int AT_ONCE = 8;

  @Override
  protected Deliveries deliveries() {
    return FRESH.ports().deliveries();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }

  @Override
  public Object example() {
    return delivery(ACME, 100)
        .returning(new UUID(1, 1), 60, PRICE, RULE)
        .allowing(new UUID(1, 2), PRICE, PRICE, RULE);
  }

  /** All find the delivery unknown, and each would take most of it: one gets it. */
  @Test
  void of_many_that_take_the_same_pieces_at_once_one_gets_them_S4_34() throws Exception {
    var together = new CyclicBarrier(AT_ONCE);
    var taking = new ArrayList<Callable<String>>();
    for (int i = 0; i < AT_ONCE; i++) {
      var record = new UUID(2, i);
      taking.add(
          () -> {
            together.await();
            return taken(record);
          });
    }
    var answers = new ArrayList<String>();
    try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<String> answer : pool.invokeAll(taking)) {
        answers.add(answer.get());
      }
    }
    assertEquals(1, answers.stream().filter("taken"::equals).count(), answers::toString);
    assertEquals(AT_ONCE - 1L, answers.stream().filter("ALREADY_RETURNED"::equals).count());
    assertEquals(60, held(ACME).map(Delivery::returned).orElseThrow());
    assertEquals(
        List.of(60),
        held(ACME).orElseThrow().claims().stream().map(Delivery.Claim::pieces).toList());
  }

  private String taken(UUID record) {
    try {
      work()
          .in(
              ACME,
              () -> {
                var found = deliveries().holdOrKeep(delivery(ACME, 100));
                deliveries().save(found.returning(record, 60, PRICE, RULE));
                return null;
              });
      return "taken";
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }
}
