package redress.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.QUALITY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.testing.Work;

/** What every collection of accounts does. */
public abstract class AccountsContract {
  private static final Position HEAD = new Position("DEPARTMENT_HEAD");

  protected abstract Accounts accounts();

  protected abstract Work work();

  @Test
  void a_saved_account_is_found_by_its_company_and_user() {
    var account = account(ACME, "li", HEAD);
    save(account);
    assertEquals(Optional.of(account), accounts().find(ACME, "li"));
    assertEquals(Optional.empty(), accounts().find(ACME, "wang"));
    assertEquals(Optional.empty(), accounts().find(OTHER, "li"));
  }

  @Test
  void saving_again_replaces_the_account() {
    save(account(ACME, "li", HEAD));
    var off = new Account(account(ACME, "li", HEAD).person(), "another secret", false);
    save(off);
    assertEquals(Optional.of(off), accounts().find(ACME, "li"));
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
        () -> work().in(OTHER, () -> accounts().save(account(ACME, "spy", HEAD))));
    assertEquals(Optional.empty(), accounts().find(ACME, "spy"));
  }

  @Test
  void nothing_is_saved_outside_a_transaction() {
    assertThrows(IllegalStateException.class, () -> accounts().save(account(ACME, "li", HEAD)));
  }

  private void save(Account account) {
    work().in(account.person().company(), () -> accounts().save(account));
  }

  private static Account account(CompanyId company, String user, Position position) {
    return new Account(new Person(company, user, QUALITY, position), "secret", true);
  }
}
