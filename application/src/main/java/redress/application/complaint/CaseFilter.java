package redress.application.complaint;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import redress.organization.Department;

/**
 * Which cases to list; an absent condition does not restrict, and all that are given hold together.
 *
 * <p>The newest come first. Where nothing names fewer cases than a span of time does, newest means
 * by that time; otherwise it means by identity, which is by the first draft.
 *
 * @param traits what the case is exactly, as texts and codes
 * @param responsible the department that is held responsible for it, preliminarily or not
 * @param received when it was received
 * @param registered when it was given its number
 * @param text at least two characters that occur in customer, model, serial number or defect, in
 *     capital or small letters
 * @param after the last row of the page before, or {@code null} for the first page
 */
public record CaseFilter(
    Map<Trait, String> traits,
    Owed owed,
    Department responsible,
    Span received,
    Span registered,
    String text,
    Key after,
    int limit) {
  /** Every case. */
  public static final CaseFilter ALL =
      new CaseFilter(Map.of(), Owed.ANYTHING, null, null, null, null, null, 50);

  /** What a case is asked to be exactly; those that name fewer cases stand first. */
  public enum Trait {
    NUMBER,
    ORDER,
    PART,
    CUSTOMER,
    FAILURE,
    PRODUCT,
    CLASS,
    SEVERITY,
    STAGE,
    MARKET,
    VALIDITY,
    URGENCY,
    KIND,
    CHANNEL
  }

  private static final Set<Trait> OF_FEW =
      Set.of(Trait.NUMBER, Trait.ORDER, Trait.PART, Trait.CUSTOMER, Trait.FAILURE, Trait.PRODUCT);

  /**
   * What is owed in the case now.
   *
   * @param holder the department whose turn it is
   * @param lateAt what was due before this instant
   */
  public record Owed(Department holder, Instant lateAt) {
    static final Owed ANYTHING = new Owed(null, null);

    /** Whether something has to be owed at all. */
    public boolean asked() {
      return holder != null || lateAt != null;
    }
  }

  /** From an instant on and before another; either may be absent. */
  public record Span(Instant from, Instant before) {
    public boolean holds(Instant at) {
      return at != null
          && (from == null || !at.isBefore(from))
          && (before == null || at.isBefore(before));
    }
  }

  /** By what the newest come first. */
  public enum Order {
    IDENTITY,
    RECEIVED,
    REGISTERED
  }

  /**
   * The place of a row in its list.
   *
   * @param at the instant by which the list is ordered, or {@code null} if it is not
   */
  public record Key(Instant at, UUID id) {}

  public CaseFilter {
    var copy = new EnumMap<Trait, String>(Trait.class);
    copy.putAll(traits);
    traits = Collections.unmodifiableMap(copy);
  }

  /** Whether few cases have the same value of it. */
  public static boolean ofFew(Trait trait) {
    return OF_FEW.contains(trait);
  }

  /** By what the newest come first in this list. */
  public Order order() {
    boolean named = text != null || owed.asked() || responsible != null;
    if (named || traits.keySet().stream().anyMatch(CaseFilter::ofFew)) {
      return Order.IDENTITY;
    }
    return received != null
        ? Order.RECEIVED
        : registered != null ? Order.REGISTERED : Order.IDENTITY;
  }

  /** Where a row stands in this list. */
  public Key key(ComplaintViews.Row row) {
    return new Key(
        switch (order()) {
          case IDENTITY -> null;
          case RECEIVED -> row.receivedAt();
          case REGISTERED -> row.registeredAt();
        },
        row.id());
  }

  public CaseFilter with(Trait trait, String value) {
    var more = new EnumMap<Trait, String>(Trait.class);
    more.putAll(traits);
    more.put(trait, value);
    return new CaseFilter(more, owed, responsible, received, registered, text, after, limit);
  }

  public CaseFilter owed(Department holder, Instant lateAt) {
    var now = new Owed(holder, lateAt);
    return new CaseFilter(traits, now, responsible, received, registered, text, after, limit);
  }

  public CaseFilter responsible(Department department) {
    return new CaseFilter(traits, owed, department, received, registered, text, after, limit);
  }

  public CaseFilter received(Span span) {
    return new CaseFilter(traits, owed, responsible, span, registered, text, after, limit);
  }

  public CaseFilter registered(Span span) {
    return new CaseFilter(traits, owed, responsible, received, span, text, after, limit);
  }

  public CaseFilter text(String wanted) {
    return new CaseFilter(traits, owed, responsible, received, registered, wanted, after, limit);
  }

  /** The page of so many rows that follows that one. */
  public CaseFilter page(Key last, int rows) {
    return new CaseFilter(traits, owed, responsible, received, registered, text, last, rows);
  }
}
