package redress.application.delegation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Stale;
import redress.application.Unknown;
import redress.application.complaint.Chronicle;
import redress.approval.Delegation;
import redress.money.GivenMoney;
import redress.procedure.ShippedProcedures;

/** Authority that is lent and taken back: who may, for how long, and what is told of it (S4-30). */
class DelegationLifeTest {
  private static final Instant NOW = ExampleCompany.MONDAY;
  private static final Instant NOON = NOW.plus(Duration.ofHours(3));

  private Chronicle it = new Chronicle(ShippedProcedures.text("pcb-manufacturer"));

  @Test
  void whoever_signs_by_his_post_lends_that_for_a_time_S4_30() {
    it.watch("delegations", () -> all("gm"));
    it.refused("the sales clerk lends", () -> lent("sales-clerk", "sales-head", null));
    it.refused("to nobody", () -> lent("sales-head", "moon-head", null));
    it.refused("to himself", () -> lent("sales-head", "sales-head", null));
    it.refused("to a clerk", () -> lent("sales-head", "sales-clerk", null));
    it.refused("too much", () -> lent("gm", "sales-head", "100000.01"));
    it.refused("no money", () -> lent("gm", "sales-head", "1.001"));
    it.refused("since yesterday", () -> given("gm", "sales-head", NOW.minusSeconds(1), NOON));
    it.refused("for no time", () -> given("gm", "sales-head", NOON, NOON));
    var first = lent("gm", "sales-head", "100000.00");
    it.after("gm lends to sales-head");
    var second = given("quality-head", "finance-head", NOW.plusSeconds(60), NOON);
    it.after("quality-head, who confirms months, lends to finance-head, from a minute later on");
    assertEquals(List.of(second, first), all("sales-clerk"));
    assertEquals(List.of(first), page("gm", second.key().id(), 5));
    assertEquals(List.of(second), page("gm", null, 1));
    assertEquals(first, read("sales-clerk", first.key().id()));
    assertThrows(Unknown.class, () -> read("gm", new UUID(7, 7)));
    it.same(DelegationLifeTest.class, "lent");
  }

  @Test
  void nobody_lends_on_what_he_was_lent_where_he_confirms_no_months_S4_30() {
    it =
        new Chronicle(
            ShippedProcedures.text("pcb-manufacturer")
                .replace(
                    "\"positions\": [\"DEPARTMENT_HEAD\", \"SALES_MANAGER\"],\n",
                    "\"positions\": [\"SALES_MANAGER\"],\n")
                .replace(
                    "{\"department\": \"SALES\", \"position\": \"SALES_MANAGER\"},",
                    "{\"department\": \"SALES\"},"));
    it.refused("a duty and no authority", () -> lent("sales-clerk", "sales-head", null));
    it.refused("nothing was lent", () -> lent("quality-head", "finance-head", null));
    given("sales-head", "quality-head", NOW.plusSeconds(60), NOON);
    it.quietly();
    it.refused("it does not hold yet", () -> lent("quality-head", "finance-head", null));
    it.company().clock().advance(Duration.ofMinutes(1));
    it.refused("it was lent", () -> lent("quality-head", "finance-head", null));
    it.company().clock().advance(Duration.ofHours(3));
    it.refused("it is over", () -> lent("quality-head", "finance-head", null));
    it.same(DelegationLifeTest.class, "chained");
  }

  @Test
  void who_lent_it_who_was_lent_it_and_who_stands_above_may_end_it_S4_30() {
    it.watch("delegations", () -> all("gm"));
    var lent = lent("sales-head", "quality-head", "10.00");
    it.quietly();
    it.refused("a clerk ends it", () -> ended("sales-clerk", lent, 1));
    it.refused("another head ends it", () -> ended("manufacturing-head", lent, 1));
    assertThrows(Stale.class, () -> ended("sales-head", lent, 2));
    var unknown = new EndDelegation.Command(it.by("gm"), new UUID(7, 7), 1, "back");
    assertThrows(Unknown.class, () -> it.does().delegations().end().handle(unknown));
    ended("sales-head", lent, 1);
    it.after("sales-head ends it");
    it.refused("it has ended", () -> ended("sales-head", lent, 2));
    var back = lent("sales-head", "quality-head", null);
    it.quietly();
    ended("quality-head", back, 1);
    it.after("quality-head gives it back");
    var above = lent("sales-head", "quality-head", null);
    it.quietly();
    ended("deputy-gm", above, 1);
    it.after("deputy-gm ends what sales-head lent");
    var highest = lent("gm", "deputy-gm", null);
    it.quietly();
    it.refused("nobody stands above gm", () -> ended("operations-director", highest, 1));
    it.same(DelegationLifeTest.class, "ended");
  }

  @Test
  void a_procedure_that_says_nothing_of_it_lets_nobody_lend() {
    var other = new Chronicle(ShippedProcedures.text("equipment-manufacturer"));
    other.refused(
        "nobody lends",
        () ->
            other
                .does()
                .delegations()
                .delegate()
                .handle(
                    new DelegateAuthority.Command(
                        other.by("gm"), "sales-head", null, NOON, null, "away")));
    other.same(DelegationLifeTest.class, "nobody");
  }

  private Delegation lent(String from, String to, String upTo) {
    return it.does()
        .delegations()
        .delegate()
        .handle(
            new DelegateAuthority.Command(
                it.by(from),
                to,
                null,
                NOON,
                upTo == null ? null : new GivenMoney(new BigDecimal(upTo), "CNY"),
                "on the road"));
  }

  private Delegation given(String from, String to, Instant begin, Instant end) {
    return it.does()
        .delegations()
        .delegate()
        .handle(
            new DelegateAuthority.Command(
                it.by(from), to, begin.plusNanos(7), end.plusNanos(7), null, "on the road"));
  }

  private Delegation ended(String by, Delegation lent, long version) {
    var ended =
        it.does()
            .delegations()
            .end()
            .handle(new EndDelegation.Command(it.by(by), lent.key().id(), version, "back again"));
    assertEquals(read(by, lent.key().id()), ended);
    return ended;
  }

  private List<Delegation> all(String by) {
    return page(by, null, 50);
  }

  private List<Delegation> page(String by, UUID before, int limit) {
    return it.does()
        .delegations()
        .list()
        .handle(new ListDelegations.Command(it.by(by), before, limit));
  }

  private Delegation read(String by, UUID id) {
    return it.does().delegations().read().handle(new ReadDelegation.Command(it.by(by), id));
  }
}
