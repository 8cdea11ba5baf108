package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.organization.Account;
import redress.organization.Accounts;
import redress.organization.AccountsContract;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.testing.Work;

class PgAccountsTest extends AccountsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Accounts accounts() {
    return FRESH.ports().accounts();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }

  @Test
  void of_two_who_are_added_at_once_and_taken_for_each_other_one_is() throws Exception {
    var id = new CompanyId("at-once");
    var added = new CountDownLatch(1);
    var second = new AtomicReference<Boolean>();
    var other =
        Thread.ofVirtual()
            .unstarted(
                () -> {
                  awaited(added);
                  second.set(work().in(id, () -> accounts().add(named(id, "gm"), Instant.EPOCH)));
                });
    other.start();
    assertTrue(
        work()
            .in(
                id,
                () -> {
                  boolean first = accounts().add(named(id, "GM"), Instant.EPOCH);
                  added.countDown();
                  // it cannot end before this does, and would if it did not wait
                  ended(other);
                  return first;
                }));
    other.join();
    assertEquals(false, second.get());
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static void ended(Thread thread) {
    try {
      thread.join(Duration.ofMillis(700));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static Account named(CompanyId company, String user) {
    return Account.invited(
        new Person(company, user, new Department("QUALITY"), new Position("CLERK")));
  }
}
