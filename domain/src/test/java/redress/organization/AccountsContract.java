package redress.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.QUALITY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.testing.Work;

/** What every collection of accounts does. */
public abstract class AccountsContract {
  private static final Position HEAD = new Position("DEPARTMENT_HEAD");
  private static final Position CLERK = new Position("CLERK");
  private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);

  protected abstract Accounts accounts();

  protected abstract Work work();

  @Test
  void a_saved_account_is_found_by_its_company_and_user() {
    var account = account(ACME, "li", HEAD);
    save(account);
    assertEquals(Optional.of(version(1, account)), accounts().find(ACME, "li"));
    assertEquals(Optional.empty(), accounts().find(ACME, "wang"));
    assertEquals(Optional.empty(), accounts().find(OTHER, "li"));
  }

  @Test
  void saving_again_replaces_the_account() {
    save(account(ACME, "li", HEAD));
    var off = new Account(account(ACME, "li", HEAD).person(), "another secret", false);
    save(off);
    assertEquals(Optional.of(version(2, off)), accounts().find(ACME, "li"));
    assertEquals(Optional.of(version(2, off)), work().in(ACME, () -> accounts().lock(ACME, "li")));
    assertEquals(Optional.empty(), work().in(OTHER, () -> accounts().lock(ACME, "li")));
  }

  @Test
  void a_new_account_is_added_once_and_begins_a_tenure() {
    var first = account(ACME, "li", HEAD);
    assertTrue(work().in(ACME, () -> accounts().add(first, MONDAY)));
    var other = new Account(new Person(ACME, "li", QUALITY, CLERK), "its", true);
    assertFalse(work().in(ACME, () -> accounts().add(other, MONDAY)));
    assertEquals(Optional.of(version(1, first)), accounts().find(ACME, "li"));
    assertEquals(1, accounts().tenures(ACME, "li").size());
    var elsewhere = account(OTHER, "li", HEAD);
    assertTrue(work().in(OTHER, () -> accounts().add(elsewhere, MONDAY)));
  }

  @Test
  void no_account_is_added_that_is_taken_for_one_that_there_is() {
    save(account(ACME, "straße", HEAD));
    save(account(ACME, "GM", HEAD));
    // from before: an account whose name no new one may have
    save(account(ACME, "\uff4c\uff49", HEAD));
    for (var alike : List.of("gm", "Gm", "STRASSE", "li", "Li")) {
      assertFalse(
          work().in(ACME, () -> accounts().add(account(ACME, alike, CLERK), MONDAY)), alike);
      assertEquals(Optional.empty(), accounts().find(ACME, alike));
    }
    assertTrue(work().in(ACME, () -> accounts().add(account(ACME, "gm2", CLERK), MONDAY)));
    assertTrue(work().in(OTHER, () -> accounts().add(account(OTHER, "gm", CLERK), MONDAY)));
  }

  @Test
  void two_from_before_that_are_taken_for_each_other_stay_as_they_are() {
    save(account(ACME, "GM", HEAD));
    save(account(ACME, "gm", CLERK));
    save(account(ACME, "gm", HEAD), TUESDAY);
    assertEquals(HEAD, accounts().find(ACME, "gm").orElseThrow().person().position());
    assertEquals(List.of("GM", "gm"), users(accounts().all(ACME, null, 9)));
  }

  @Test
  void all_accounts_are_listed_by_parts_in_order_of_user_name() {
    save(account(ACME, "wang", HEAD));
    save(account(ACME, "Zoe", HEAD));
    save(new Account(account(ACME, "li", HEAD).person(), "secret", false));
    save(account(OTHER, "chen", HEAD));
    assertEquals(List.of("Zoe", "li"), users(accounts().all(ACME, null, 2)));
    assertEquals(List.of("wang"), users(accounts().all(ACME, "li", 2)));
  }

  private static List<String> users(List<Account> accounts) {
    return accounts.stream().map(it -> it.person().user()).toList();
  }

  private static Account version(long version, Account account) {
    return new Account(account.person(), account.secret(), account.active(), version);
  }

  @Test
  void a_password_that_its_holder_changes_counts_no_version_and_changes_nothing_else() {
    var account = account(ACME, "li", HEAD);
    save(account);
    assertThrows(IllegalStateException.class, () -> accounts().savePassword(account.with("x")));
    work().in(ACME, () -> accounts().savePassword(account.with("another")));
    assertEquals(Optional.of(version(1, account.with("another"))), accounts().find(ACME, "li"));
    assertEquals(1, accounts().tenures(ACME, "li").size());
  }

  @Test
  void the_holders_of_a_position_come_in_the_order_of_their_user_names() {
    save(account(ACME, "wang", HEAD));
    save(account(ACME, "Zoe", HEAD));
    save(account(ACME, "li", HEAD));
    save(account(ACME, "zhao", new Position("CLERK")));
    save(account(OTHER, "chen", HEAD));
    assertEquals(
        List.of("Zoe", "li", "wang"),
        accounts().holding(ACME, QUALITY, HEAD).stream().map(Person::user).toList());
    assertEquals(List.of(), accounts().holding(ACME, new Department("FINANCE"), HEAD));
  }

  @Test
  void whoever_is_switched_off_holds_no_position_any_more() {
    save(new Account(new Person(ACME, "gone", QUALITY, HEAD), "secret", false));
    assertEquals(List.of(), accounts().holding(ACME, QUALITY, HEAD));
  }

  @Test
  void another_company_neither_sees_nor_saves_it() {
    save(account(ACME, "li", HEAD));
    assertEquals(Optional.empty(), work().in(OTHER, () -> accounts().find(ACME, "li")));
    assertThrows(
        IllegalStateException.class,
        () -> work().in(OTHER, () -> accounts().save(account(ACME, "spy", HEAD), MONDAY)));
    assertEquals(Optional.empty(), accounts().find(ACME, "spy"));
  }

  @Test
  void nothing_is_saved_outside_a_transaction() {
    assertThrows(
        IllegalStateException.class, () -> accounts().save(account(ACME, "li", HEAD), MONDAY));
  }

  @Test
  void who_held_a_position_is_known_for_every_instant() {
    save(account(ACME, "li", HEAD), Tenure.ALWAYS);
    save(account(ACME, "wang", CLERK), MONDAY);
    assertEquals(List.of("li"), heldAt(Instant.EPOCH));
    save(new Account(account(ACME, "li", HEAD).person(), "secret", false), TUESDAY);
    save(account(ACME, "wang", HEAD), TUESDAY);
    assertEquals(List.of("li"), heldAt(TUESDAY.minusNanos(1_000)));
    assertEquals(List.of("wang"), heldAt(TUESDAY));
    assertEquals(List.of("wang"), heldAt(TUESDAY.plusSeconds(86_400)));
    assertEquals(
        List.of(
            new Tenure(account(ACME, "wang", CLERK).person(), MONDAY, TUESDAY),
            new Tenure(account(ACME, "wang", HEAD).person(), TUESDAY, null)),
        accounts().tenures(ACME, "wang"));
    assertEquals(List.of(), accounts().tenures(OTHER, "wang"));
    assertEquals(List.of(), accounts().held(OTHER, QUALITY, HEAD, TUESDAY));
    assertEquals(List.of(), accounts().held(ACME, new Department("FINANCE"), HEAD, TUESDAY));
  }

  @Test
  void several_who_held_a_position_at_once_come_in_the_order_of_their_user_names() {
    save(account(ACME, "wang", HEAD), MONDAY);
    save(account(ACME, "Zoe", HEAD), TUESDAY);
    assertEquals(List.of("Zoe", "wang"), heldAt(TUESDAY));
    assertEquals(List.of(), heldAt(MONDAY.minusNanos(1_000)));
  }

  @Test
  void an_account_that_changes_otherwise_keeps_its_tenure() {
    save(account(ACME, "li", HEAD), MONDAY);
    save(new Account(account(ACME, "li", HEAD).person(), "another secret", true), TUESDAY);
    assertEquals(
        List.of(new Tenure(account(ACME, "li", HEAD).person(), MONDAY, null)),
        accounts().tenures(ACME, "li"));
  }

  @Test
  void whoever_comes_back_has_two_tenures_and_nobody_holds_a_post_between_them() {
    var li = account(ACME, "li", HEAD).person();
    save(account(ACME, "li", HEAD), MONDAY);
    save(new Account(li, "secret", false), TUESDAY);
    save(account(ACME, "li", HEAD), TUESDAY.plusSeconds(60));
    assertEquals(List.of(), heldAt(TUESDAY.plusSeconds(59)));
    assertEquals(List.of("li"), heldAt(TUESDAY.plusSeconds(60)));
    assertEquals(2, accounts().tenures(ACME, "li").size());
  }

  @Test
  void a_post_that_is_given_and_corrected_at_one_instant_is_held_once() {
    save(account(ACME, "li", HEAD), MONDAY);
    save(account(ACME, "li", CLERK), MONDAY);
    assertEquals(
        List.of(new Tenure(account(ACME, "li", CLERK).person(), MONDAY, null)),
        accounts().tenures(ACME, "li"));
    save(new Account(account(ACME, "li", CLERK).person(), "secret", false), MONDAY);
    assertEquals(List.of(), accounts().held(ACME, QUALITY, CLERK, MONDAY));
  }

  @Test
  void a_tenure_does_not_end_before_it_began() {
    save(account(ACME, "li", HEAD), TUESDAY);
    assertThrows(IllegalArgumentException.class, () -> save(account(ACME, "li", CLERK), MONDAY));
    assertEquals(HEAD, accounts().find(ACME, "li").orElseThrow().person().position());
  }

  @Test
  void active_people_of_a_department_are_found_together() {
    save(account(ACME, "li", HEAD));
    save(account(ACME, "wang", CLERK));
    save(new Account(new Person(ACME, "gone", QUALITY, CLERK), "secret", false));
    save(new Account(new Person(ACME, "zhao", new Department("FINANCE"), CLERK), "s", true));
    assertEquals(
        Set.of("li", "wang"),
        accounts().active(ACME, QUALITY, Set.of("li", "wang", "gone", "zhao", "nobody")));
    assertEquals(Set.of("li"), accounts().active(ACME, QUALITY, Set.of("li")));
    assertEquals(Set.of(), accounts().active(OTHER, QUALITY, Set.of("li")));
  }

  private List<String> heldAt(Instant at) {
    return accounts().held(ACME, QUALITY, HEAD, at).stream()
        .map(tenure -> tenure.person().user())
        .toList();
  }

  private void save(Account account) {
    save(account, MONDAY);
  }

  private void save(Account account, Instant since) {
    work().in(account.person().company(), () -> accounts().save(account, since));
  }

  private static Account account(CompanyId company, String user, Position position) {
    return new Account(new Person(company, user, QUALITY, position), "secret", true);
  }
}
