package redress.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.uuid;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.approval.Delegation.Ended;
import redress.approval.Delegation.Grant;
import redress.approval.Delegation.Key;
import redress.complaint.Track.Mark;
import redress.money.Money;
import redress.testing.Work;

/** What every collection of delegations does. */
public abstract class DelegationsContract {
  private static final Mark MARK = new Mark(MONDAY, "sales-head");

  protected abstract Delegations delegations();

  protected abstract Work work();

  /** Something in every place. */
  public static Delegation ended(long id, int days, Duration after) {
    var given = given(id, days);
    var mark = new Mark(MONDAY.plus(after), "gm");
    return new Delegation(
        given.key(), 2, given.giver(), given.delegate(), given.grant(), new Ended("back", mark));
  }

  private static Delegation given(long id, int days) {
    var grant =
        new Grant(
            MONDAY,
            MONDAY.plus(Duration.ofDays(days)),
            Money.of("5000.00", "CNY"),
            "on leave",
            MARK);
    return new Delegation(new Key(ACME, uuid(id)), 1, "sales-head", "quality-head", grant, null);
  }

  @Test
  void what_was_saved_is_found_again_and_locked() {
    save(given(1, 2));
    assertEquals(Optional.of(given(1, 2)), delegations().find(new Key(ACME, uuid(1))));
    save(ended(1, 2, Duration.ofHours(1)));
    assertEquals(
        Optional.of(ended(1, 2, Duration.ofHours(1))),
        work().in(ACME, () -> delegations().lock(new Key(ACME, uuid(1)))));
    assertEquals(Optional.empty(), delegations().find(new Key(ACME, uuid(2))));
    assertThrows(IllegalStateException.class, () -> save(given(1, 2)));
  }

  @Test
  void what_ends_last_comes_first_be_it_before_its_time() {
    save(given(1, 2));
    save(given(2, 9));
    save(ended(2, 9, Duration.ofHours(1)));
    save(given(3, 5));
    var to = delegations().to(ACME, "quality-head").stream().map(it -> it.key().id()).toList();
    assertEquals(List.of(uuid(3), uuid(1), uuid(2)), to);
    assertEquals(List.of(), delegations().to(ACME, "gm"));
  }

  @Test
  void all_are_listed_newest_first_a_part_at_a_time() {
    for (int i = 1; i < 4; i++) {
      save(given(i, i));
    }
    assertEquals(List.of(given(3, 3), given(2, 2)), delegations().all(ACME, null, 2));
    assertEquals(List.of(given(1, 1)), delegations().all(ACME, uuid(2), 2));
  }

  @Test
  void another_company_sees_nothing_of_it() {
    save(given(1, 2));
    assertEquals(List.of(), delegations().all(OTHER, null, 9));
    assertEquals(List.of(), work().in(OTHER, () -> delegations().to(ACME, "quality-head")));
    assertEquals(
        Optional.empty(), work().in(OTHER, () -> delegations().find(new Key(ACME, uuid(1)))));
  }

  private void save(Delegation delegation) {
    work().in(ACME, () -> delegations().save(delegation));
  }
}
