package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redress.application.complaint.CaseFilter.Days;
import redress.application.complaint.CaseFilter.Order;
import redress.application.complaint.CaseFilter.Owed;
import redress.application.complaint.CaseFilter.Page;
import redress.application.complaint.CaseFilter.Sort;
import redress.application.complaint.CaseFilter.Span;
import redress.application.complaint.CaseFilter.Trait;
import redress.organization.Department;

/** By what a list is ordered. */
class CaseFilterTest {
  private static final Span SPAN = new Span(Instant.EPOCH, null);
  private static final Days RECEIVED = new Days(SPAN, null, null, null);
  private static final Department QUALITY = new Department("QUALITY");

  @ParameterizedTest
  @EnumSource(
      value = Trait.class,
      names = {"NUMBER", "ORDER", "PART", "CUSTOMER", "FAILURE", "PRODUCT", "TURN"})
  void what_names_few_cases_is_ordered_by_identity_whatever_the_span(Trait trait) {
    assertEquals(Order.IDENTITY, order(trait, RECEIVED));
    assertEquals(trait != Trait.TURN, CaseFilter.ofFew(trait));
  }

  @ParameterizedTest
  @EnumSource(
      value = Trait.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NUMBER", "ORDER", "PART", "CUSTOMER", "FAILURE", "PRODUCT", "TURN"})
  void what_names_many_cases_leaves_the_order_to_the_span(Trait trait) {
    assertEquals(Order.RECEIVED, order(trait, RECEIVED));
    assertFalse(CaseFilter.ofFew(trait));
  }

  @Test
  void what_is_asked_for_beside_the_traits_names_few_cases_too() {
    var due = new Days(SPAN, null, null, SPAN);
    assertEquals(Order.IDENTITY, order(Owed.ANYTHING, null, due, null));
    assertEquals(Order.IDENTITY, order(Owed.ANYTHING, null, RECEIVED, "pump"));
    assertEquals(Order.IDENTITY, order(Owed.ANYTHING, QUALITY, RECEIVED, null));
    assertEquals(Order.IDENTITY, order(new Owed(QUALITY, null), null, RECEIVED, null));
    assertEquals(Order.IDENTITY, order(new Owed(null, Instant.EPOCH), null, RECEIVED, null));
  }

  @Test
  void a_list_of_a_span_is_ordered_by_its_time() {
    assertEquals(Order.RECEIVED, order(new Days(SPAN, SPAN, SPAN, null)));
    assertEquals(Order.REGISTERED, order(new Days(null, SPAN, SPAN, null)));
    assertEquals(Order.CLOSED, order(new Days(null, null, SPAN, null)));
    assertEquals(Order.IDENTITY, order(Days.ANY));
  }

  @Test
  void who_asks_for_the_priority_has_it_whatever_else_is_named() {
    var page = new Page(Sort.PRIORITY, null, 50);
    var filter =
        new CaseFilter(Map.of(Trait.NUMBER, "261101"), Owed.ANYTHING, null, RECEIVED, null, page);
    assertEquals(Order.PRIORITY, filter.order());
  }

  private static Order order(Days days) {
    return order(Owed.ANYTHING, null, days, null);
  }

  private static Order order(Trait trait, Days days) {
    return new CaseFilter(
            Map.of(trait, "any"), Owed.ANYTHING, null, days, null, CaseFilter.ALL.page())
        .order();
  }

  private static Order order(Owed owed, Department responsible, Days days, String text) {
    return new CaseFilter(Map.of(), owed, responsible, days, text, CaseFilter.ALL.page()).order();
  }
}
