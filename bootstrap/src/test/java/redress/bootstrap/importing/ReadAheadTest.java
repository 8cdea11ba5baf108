package redress.bootstrap.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private final AtomicInteger made = new AtomicInteger();
  private final List<Integer> used = new ArrayList<>();

  @Test
  void everything_is_used_up_in_order() {
    new ReadAhead().each(upTo(100), used::add);
    assertEquals(100, used.size());
    assertEquals(used.stream().sorted().toList(), used);
  }

  @Test
  void the_next_is_made_while_one_is_used_up_and_never_more() {
    var second = new CountDownLatch(2);
    Supplier<Optional<Integer>> source = upTo(3);
    new ReadAhead()
        .each(
            () -> {
              second.countDown();
              return source.get();
            },
            one -> {
              assertTrue(made.get() <= one + 1);
              if (one == 1) {
                assertTrue(arrived(second), "the second is made while the first is used up");
              }
              used.add(one);
            });
    assertEquals(List.of(1, 2, 3), used);
  }

  private static boolean arrived(CountDownLatch latch) {
    try {
      return latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  @Test
  void what_was_made_before_a_failure_is_used_up() {
    var torn = new IllegalStateException("torn");
    Supplier<Optional<Integer>> source = upTo(10);
    var thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                new ReadAhead()
                    .each(
                        () -> {
                          if (made.get() == 2) {
                            throw torn;
                          }
                          return source.get();
                        },
                        used::add));
    assertSame(torn, thrown);
    assertEquals(List.of(1, 2), used);
  }

  @Test
  void a_failure_of_the_user_ends_it() {
    assertThrows(
        ArithmeticException.class,
        () ->
            new ReadAhead()
                .each(
                    upTo(10),
                    one -> {
                      throw new ArithmeticException();
                    }));
    assertTrue(made.get() <= 2);
  }

  private Supplier<Optional<Integer>> upTo(int most) {
    return () -> made.get() == most ? Optional.empty() : Optional.of(made.incrementAndGet());
  }
}
