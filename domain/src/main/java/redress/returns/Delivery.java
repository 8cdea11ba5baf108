package redress.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redress.complaint.References;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * What a customer was delivered of one part under one order on one day, and what of it has come
 * back or was allowed for.
 *
 * <p>Its life: it is kept when the first return note or allowance refers to it, as the intake of
 * that case tells it. Each note announces pieces and each allowance an amount, as long as so much
 * is left; what a note announces becomes what was counted, and nothing when it is withdrawn. So
 * nothing comes back twice, whatever case asks.
 *
 * @param customer whose delivery it is
 * @param quantity how many pieces were delivered, from 1
 * @param unitPrice what a piece cost, or {@code null} until somebody has said
 * @param claims by the record that refers to it, in the order of their making
 */
public record Delivery(
    Key key, String customer, int quantity, Money unitPrice, List<Claim> claims) {
  public Delivery {
    claims = List.copyOf(claims);
  }

  /** What identifies it; order and part are compared whatever their case, width and spaces. */
  public record Key(CompanyId company, String orderNumber, String partNumber, LocalDate shippedOn) {
    public Key {
      orderNumber = References.plain(orderNumber);
      partNumber = References.plain(partNumber);
    }

    @Override
    public String toString() {
      return "%s of order %s, shipped on %s".formatted(partNumber, orderNumber, shippedOn);
    }
  }

  /**
   * What one return note or allowance takes of it.
   *
   * @param pieces how many come back, 0 for an allowance
   * @param allowed what is allowed for pieces that stay, 0 for a return
   */
  public record Claim(UUID record, int pieces, Money allowed) {}

  /** Nothing of it has come back yet. */
  public static Delivery of(Key key, String customer, int quantity) {
    return new Delivery(key, customer, quantity, null, List.of());
  }

  /** How many pieces have come back, or are announced. */
  public int returned() {
    return claims.stream().mapToInt(Claim::pieces).sum();
  }

  /** How many pieces may still come back. */
  public int left() {
    return Math.max(0, quantity - returned());
  }

  /**
   * Refuses whoever is not its customer.
   *
   * @throws Refusal {@code OTHER_CUSTOMERS_DELIVERY}
   */
  public Delivery of(String claimant, RuleId rule) {
    if (!References.same(customer, claimant)) {
      throw Refusal.content(
          "OTHER_CUSTOMERS_DELIVERY",
          rule,
          "%s was delivered to another customer than %s".formatted(key, claimant));
    }
    return this;
  }

  /**
   * A return note announces pieces.
   *
   * @param price what a piece cost
   * @throws Refusal {@code UNIT_PRICE_DIFFERS}, {@code ALREADY_RETURNED} or {@code ALREADY_ALLOWED}
   */
  public Delivery returning(UUID record, int pieces, Money price, RuleId rule) {
    if (pieces > left()) {
      throw Refusal.later(
          "ALREADY_RETURNED",
          rule,
          "of %d pieces of %s %d have come back or are announced: %d are left, not %d"
              .formatted(quantity, key, returned(), left(), pieces));
    }
    var next = priced(price, rule).with(new Claim(record, pieces, none(price)));
    if (next.worth().isNegative()) {
      throw Refusal.later(
          "ALREADY_ALLOWED",
          rule,
          "more was allowed for %s than the %d pieces are worth that would stay"
              .formatted(key, next.left()));
    }
    return next;
  }

  /**
   * An allowance is given for pieces that stay.
   *
   * @param price what a piece cost
   * @throws Refusal {@code UNIT_PRICE_DIFFERS} or {@code MORE_THAN_LEFT}
   */
  public Delivery allowing(UUID record, Money amount, Money price, RuleId rule) {
    var priced = priced(price, rule);
    if (amount.compareTo(priced.worth()) > 0) {
      throw Refusal.later(
          "MORE_THAN_LEFT",
          rule,
          "what stays of %s is worth %s beyond what was allowed, not %s"
              .formatted(key, priced.worth(), amount));
    }
    return priced.with(new Claim(record, 0, amount));
  }

  /** So many pieces really came back with that note, be it more than were left. */
  public Delivery counted(UUID record, int pieces) {
    var found = new ArrayList<>(claims);
    found.replaceAll(
        it -> it.record().equals(record) ? new Claim(record, pieces, it.allowed()) : it);
    return new Delivery(key, customer, quantity, unitPrice, found);
  }

  /** What referred to it does so no more. */
  public Delivery released(UUID record) {
    return new Delivery(
        key,
        customer,
        quantity,
        unitPrice,
        claims.stream().filter(it -> !it.record().equals(record)).toList());
  }

  /** What the pieces that stay are worth, without what was allowed for them. */
  private Money worth() {
    return claims.stream().map(Claim::allowed).reduce(unitPrice.times(left()), Money::minus);
  }

  private Delivery priced(Money price, RuleId rule) {
    if (unitPrice != null && !unitPrice.equals(price)) {
      throw Refusal.content(
          "UNIT_PRICE_DIFFERS",
          rule,
          "a piece of %s cost %s, not %s".formatted(key, unitPrice, price));
    }
    return new Delivery(key, customer, quantity, price, claims);
  }

  private Delivery with(Claim claim) {
    var more = new ArrayList<>(claims);
    more.add(claim);
    return new Delivery(key, customer, quantity, unitPrice, more);
  }

  private static Money none(Money price) {
    return Money.zero(price.currency());
  }
}
