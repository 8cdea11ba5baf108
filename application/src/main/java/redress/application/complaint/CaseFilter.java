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
 * <p>The newest come first, unless another order is asked for. Where nothing names fewer cases than
 * a span of time does, newest means by that time; otherwise it means by identity, which is by the
 * first draft.
 *
 * @param traits what the case is exactly, as texts and codes
 * @param responsible the department that is held responsible for it, preliminarily or not
 * @param days when what happened to it
 * @param text at least two characters that occur in customer, model, serial number or defect, in
 *     capital or small letters
 * @param page which rows of the list
 */
public record CaseFilter(
    Map<Trait, String> traits,
    Owed owed,
    Department responsible,
    Days days,
    String text,
    Page page) {
  /** Every case. */
  public static final CaseFilter ALL =
      new CaseFilter(
          Map.of(), Owed.ANYTHING, null, Days.ANY, null, new Page(Sort.NEWEST, null, 50));

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
    CHANNEL,
    /** The department whose turn it is, as a row of the list names it. */
    TURN
  }

  private static final Set<Trait> OF_FEW =
      Set.of(Trait.NUMBER, Trait.ORDER, Trait.PART, Trait.CUSTOMER, Trait.FAILURE, Trait.PRODUCT);

  /**
   * What is owed in the case now.
   *
   * @param holder the department that owes it
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

  /**
   * When what happened; what is absent may have happened at any time, or not at all.
   *
   * @param received when it was received
   * @param registered when it was given its number
   * @param closed when it was closed, or ended otherwise
   * @param due when that is due which the list shows as owed next
   */
  public record Days(Span received, Span registered, Span closed, Span due) {
    static final Days ANY = new Days(null, null, null, null);
  }

  /** What people ask to see first. */
  public enum Sort {
    /** What came last. */
    NEWEST,
    /**
     * What the procedure takes in hand first (C-8), and among equals what was taken in first. The
     * list has the cases that have such a place and have not ended.
     */
    PRIORITY
  }

  /** By what a list is ordered: the newest first, or by priority. */
  public enum Order {
    IDENTITY,
    RECEIVED,
    REGISTERED,
    CLOSED,
    PRIORITY
  }

  /**
   * The place of a row in its list.
   *
   * @param at the instant by which the list is ordered, or {@code null} if it is not
   * @param priority the priority by which it is ordered, or {@code null} if it is not
   */
  public record Key(Instant at, Integer priority, UUID id) {
    /** The place in a list that is not ordered by an instant or a priority. */
    public static Key of(UUID id) {
      return new Key(null, null, id);
    }
  }

  /**
   * Some rows of a list.
   *
   * @param after the last row of the page before, or {@code null} for the first page
   */
  public record Page(Sort sort, Key after, int limit) {}

  public CaseFilter {
    var copy = new EnumMap<Trait, String>(Trait.class);
    copy.putAll(traits);
    traits = Collections.unmodifiableMap(copy);
  }

  /** Whether few cases have the same value of it. */
  public static boolean ofFew(Trait trait) {
    return OF_FEW.contains(trait);
  }

  /** By what this list is ordered. */
  public Order order() {
    if (page.sort() == Sort.PRIORITY) {
      return Order.PRIORITY;
    }
    boolean named =
        text != null
            || owed.asked()
            || responsible != null
            || days.due() != null
            || traits.containsKey(Trait.TURN);
    if (named || traits.keySet().stream().anyMatch(CaseFilter::ofFew)) {
      return Order.IDENTITY;
    }
    if (days.received() != null) {
      return Order.RECEIVED;
    }
    if (days.registered() != null) {
      return Order.REGISTERED;
    }
    return days.closed() == null ? Order.IDENTITY : Order.CLOSED;
  }

  /** Where a row stands in this list. */
  public Key key(ComplaintViews.Row row) {
    return switch (order()) {
      case IDENTITY -> Key.of(row.id());
      case RECEIVED -> new Key(row.receivedAt(), null, row.id());
      case REGISTERED -> new Key(row.registeredAt(), null, row.id());
      case CLOSED -> new Key(row.closedAt(), null, row.id());
      case PRIORITY -> new Key(null, row.priority(), row.id());
    };
  }

  /** After which row the page begins, or {@code null} for the first page. */
  public Key after() {
    return page.after();
  }

  /** How many rows are wanted. */
  public int limit() {
    return page.limit();
  }

  public CaseFilter with(Trait trait, String value) {
    var more = new EnumMap<Trait, String>(Trait.class);
    more.putAll(traits);
    more.put(trait, value);
    return new CaseFilter(more, owed, responsible, days, text, page);
  }

  public CaseFilter owed(Department holder, Instant lateAt) {
    var now = new Owed(holder, lateAt);
    return new CaseFilter(traits, now, responsible, days, text, page);
  }

  public CaseFilter responsible(Department department) {
    return new CaseFilter(traits, owed, department, days, text, page);
  }

  public CaseFilter during(Days asked) {
    return new CaseFilter(traits, owed, responsible, asked, text, page);
  }

  public CaseFilter received(Span span) {
    return during(new Days(span, days.registered(), days.closed(), days.due()));
  }

  public CaseFilter registered(Span span) {
    return during(new Days(days.received(), span, days.closed(), days.due()));
  }

  public CaseFilter closed(Span span) {
    return during(new Days(days.received(), days.registered(), span, days.due()));
  }

  public CaseFilter due(Span span) {
    return during(new Days(days.received(), days.registered(), days.closed(), span));
  }

  public CaseFilter text(String wanted) {
    return new CaseFilter(traits, owed, responsible, days, wanted, page);
  }

  /** The page of so many rows that follows that one. */
  public CaseFilter page(Key last, int rows) {
    var next = new Page(page.sort(), last, rows);
    return new CaseFilter(traits, owed, responsible, days, text, next);
  }

  /** The same cases in that order. */
  public CaseFilter sorted(Sort sort) {
    var next = new Page(sort, page.after(), page.limit());
    return new CaseFilter(traits, owed, responsible, days, text, next);
  }
}
