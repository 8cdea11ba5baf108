package redress.approval;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.complaint.Demand;
import redress.organization.Position;
import redress.rule.RuleId;

class ByAmountTest {
  @Test
  void what_is_worth_something_is_valued_where_limits_of_amounts_concern_it_S4_30() {
    var all = limits(Set.of(), null);
    assertTrue(all.values(Demand.EXCHANGE));
    assertTrue(all.values(Demand.GOODWILL));
    assertFalse(all.values(Demand.REWORK));
    var some = limits(Set.of(Demand.GOODWILL), null);
    assertTrue(some.values(Demand.GOODWILL));
    assertFalse(some.values(Demand.EXCHANGE));
    assertFalse(limits(Set.of(Demand.GOODWILL), "nobody has set any").values(Demand.GOODWILL));
  }

  private static ByAmount limits(Set<Demand> remedies, String notSet) {
    var gm = new ByAmount.Bracket(null, new Position("GENERAL_MANAGER"));
    return new ByAmount(true, List.of(gm), remedies, notSet, 30, new RuleId("S4-30"));
  }
}
