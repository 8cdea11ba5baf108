package redress.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.OTHER;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Work;

/** What every store of deliveries does. */
public abstract class DeliveriesContract {
  protected static final RuleId RULE = new RuleId("S4-34");
  protected static final Money PRICE = Money.of("2.50", "CNY");

  protected abstract Deliveries deliveries();

  protected abstract Work work();

  @Test
  void a_delivery_is_kept_as_it_was_first_told_and_then_as_it_is_saved() {
    var first = delivery(ACME, 100);
    assertEquals(Optional.empty(), held(ACME));
    assertEquals(first, work().in(ACME, () -> deliveries().holdOrKeep(first)));
    assertEquals(first, work().in(ACME, () -> deliveries().holdOrKeep(delivery(ACME, 999))));
    var taken = first.returning(new UUID(1, 1), 60, PRICE, RULE);
    work()
        .in(
            ACME,
            () -> {
              deliveries().hold(first.key()).orElseThrow();
              deliveries().save(taken);
              return null;
            });
    assertEquals(Optional.of(taken), held(ACME));
    assertEquals(
        "ALREADY_RETURNED",
        assertThrows(
                Refusal.class,
                () -> held(ACME).orElseThrow().returning(new UUID(1, 2), 41, PRICE, RULE))
            .code());
  }

  @Test
  void the_delivery_of_another_company_is_another_one() {
    work().in(ACME, () -> deliveries().holdOrKeep(delivery(ACME, 100)));
    assertEquals(Optional.empty(), held(OTHER));
  }

  @Test
  void nothing_is_held_outside_a_transaction() {
    assertThrows(IllegalStateException.class, () -> deliveries().hold(key(ACME)));
  }

  protected Optional<Delivery> held(CompanyId company) {
    return work().in(company, () -> deliveries().hold(key(company)));
  }

  protected static Delivery.Key key(CompanyId company) {
    return new Delivery.Key(company, "O-1", "P-1", LocalDate.of(2026, 9, 1));
  }

  protected static Delivery delivery(CompanyId company, int quantity) {
    return Delivery.of(key(company), "East", quantity);
  }
}
