package redress.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.draft;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all transactions do. */
public abstract class TransactionsContract {
  protected abstract Ports ports();

  @Test
  void what_the_work_returns_is_returned_and_what_it_stored_is_kept() {
    var draft = draft(complaintId(1));
    assertEquals(
        "done",
        run(
            () -> {
              ports().complaints().save(draft);
              return "done";
            }));
    assertEquals(Optional.of(draft), ports().complaints().find(draft.id()));
  }

  @Test
  void what_the_work_throws_is_thrown_and_nothing_is_kept() {
    var draft = draft(complaintId(1));
    var failure = new ArithmeticException();
    var thrown =
        assertThrows(
            ArithmeticException.class,
            () ->
                run(
                    () -> {
                      ports().complaints().save(draft);
                      throw failure;
                    }));
    assertSame(failure, thrown);
    assertEquals(Optional.empty(), ports().complaints().find(draft.id()));
  }

  @Test
  void a_nested_call_for_the_same_company_joins() {
    var inner = draft(complaintId(1));
    assertThrows(
        ArithmeticException.class,
        () ->
            run(
                () -> {
                  run(
                      () -> {
                        ports().complaints().save(inner);
                        return null;
                      });
                  assertEquals(Optional.of(inner), ports().complaints().find(inner.id()));
                  throw new ArithmeticException();
                }));
    assertEquals(Optional.empty(), ports().complaints().find(inner.id()));
  }

  @Test
  void a_nested_call_for_another_company_is_refused() {
    assertThrows(
        IllegalStateException.class,
        () -> run(() -> ports().transactions().run(OTHER, () -> "never")));
  }

  @Test
  void after_a_failure_the_next_transaction_works() {
    assertThrows(
        IllegalStateException.class, () -> ports().complaints().save(draft(complaintId(1))));
    what_the_work_returns_is_returned_and_what_it_stored_is_kept();
  }

  private <T> T run(java.util.function.Supplier<T> work) {
    return ports().transactions().run(ACME, work);
  }
}
