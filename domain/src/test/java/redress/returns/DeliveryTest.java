package redress.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.rule.Refusal;
import redress.rule.RuleId;

class DeliveryTest {
  private static final RuleId RULE = new RuleId("S4-34");
  private static final Money PRICE = Money.of("2.50", "CNY");
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID OTHER = new UUID(1, 2);

  @Test
  void the_same_pieces_do_not_come_back_twice_S4_34() {
    var taken = delivery().returning(ONE, 60, PRICE, RULE);
    assertEquals(40, taken.left());
    assertEquals("ALREADY_RETURNED", refused(() -> taken.returning(OTHER, 41, PRICE, RULE)));
    assertEquals(0, taken.returning(OTHER, 40, PRICE, RULE).left());
    assertEquals(100, taken.released(ONE).left());
    assertEquals(43, taken.counted(ONE, 57).left());
    assertEquals(0, taken.counted(ONE, 103).left());
  }

  @Test
  void it_is_returned_by_its_customer_however_he_is_written_S4_34() {
    assertEquals(100, delivery().of(" ＥＡＳＴ ", RULE).left());
    assertEquals("OTHER_CUSTOMERS_DELIVERY", refused(() -> delivery().of("West", RULE)));
    assertEquals("OTHER_CUSTOMERS_DELIVERY", refused(() -> delivery().of((String) null, RULE)));
    var typed = new Delivery.Key(new CompanyId("acme"), "o - 1", " p-1", LocalDate.of(2026, 9, 1));
    assertEquals("P-1 of order O-1, shipped on 2026-09-01", typed.toString());
    assertEquals(delivery().key(), typed);
  }

  @Test
  void less_is_allowed_than_what_stays_is_worth_S4_33() {
    var half = delivery().returning(ONE, 50, PRICE, RULE);
    var most = Money.of("125.00", "CNY");
    var beyond = Money.of("125.01", "CNY");
    assertEquals("MORE_THAN_LEFT", refused(() -> half.allowing(OTHER, beyond, PRICE, RULE)));
    var allowed = half.allowing(OTHER, most, PRICE, RULE);
    assertEquals("MORE_THAN_LEFT", refused(() -> allowed.allowing(ONE, PRICE, PRICE, RULE)));
    assertEquals("ALREADY_ALLOWED", refused(() -> allowed.returning(ONE, 1, PRICE, RULE)));
    assertEquals(50, allowed.left());
    assertEquals(49, allowed.released(OTHER).returning(OTHER, 1, PRICE, RULE).left());
  }

  @Test
  void a_piece_has_one_price_S4_34() {
    var taken = delivery().returning(ONE, 1, PRICE, RULE);
    var other = Money.of("2.51", "CNY");
    assertEquals("UNIT_PRICE_DIFFERS", refused(() -> taken.returning(OTHER, 1, other, RULE)));
    assertEquals("UNIT_PRICE_DIFFERS", refused(() -> taken.allowing(OTHER, other, other, RULE)));
  }

  private static Delivery delivery() {
    return Delivery.of(
        new Delivery.Key(new CompanyId("acme"), "O-1", "P-1", LocalDate.of(2026, 9, 1)),
        "East",
        100);
  }

  private static String refused(Runnable work) {
    return assertThrows(Refusal.class, work::run).code();
  }
}
