package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redress.application.Unavailable;

@Timeout(60)
class TogetherTest {
  private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());

  @Test
  void what_comes_while_a_group_is_kept_is_kept_together_by_what_is_alike() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var together =
        new Together<Integer>(
            "numbers",
            number -> number % 2,
            group -> {
              groups.add(group);
              if (group.contains(0)) {
                begun.countDown();
                await(goOn);
              }
            });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> together.add(0));
      begun.await();
      var rest = new ArrayList<Future<?>>();
      for (int number = 1; number <= 6; number++) {
        int given = number;
        rest.add(threads.submit(() -> together.add(given)));
      }
      while (together.waiting() < 6) {
        Thread.onSpinWait();
      }
      goOn.countDown();
      first.get();
      for (var one : rest) {
        one.get();
      }
    }
    assertEquals(List.of(0), groups.getFirst());
    var sums = groups.stream().skip(1).map(TogetherTest::sum).sorted().toList();
    assertEquals(List.of(1 + 3 + 5, 2 + 4 + 6), sums);
  }

  @Test
  void whoever_cannot_be_kept_fails_alone() {
    var together =
        new Together<Integer>(
            "numbers",
            number -> "all",
            group -> {
              if (group.contains(13)) {
                throw new IllegalArgumentException("13");
              }
              groups.add(group);
            });
    assertThrows(IllegalArgumentException.class, () -> all(together, 13, 1, 2, 3));
    assertEquals(6, groups.stream().mapToInt(TogetherTest::sum).sum());
  }

  @Test
  void when_the_store_is_away_everybody_is_told_to_come_back_and_nobody_tried_alone() {
    var together =
        new Together<Integer>(
            "numbers",
            number -> "all",
            group -> {
              groups.add(group);
              throw new Unavailable("away", null);
            });
    assertThrows(Unavailable.class, () -> together.add(1));
    assertEquals(List.of(List.of(1)), groups);
    assertThrows(Unavailable.class, () -> together.add(2), "and the next is heard");
  }

  /** Adds all at once; throws what one of them is told. */
  private static void all(Together<Integer> together, Integer... numbers) throws Throwable {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = new ArrayList<Callable<Void>>();
      for (var number : numbers) {
        tasks.add(
            () -> {
              together.add(number);
              return null;
            });
      }
      Throwable told = null;
      int failed = 0;
      for (var done : threads.invokeAll(tasks)) {
        try {
          done.get();
        } catch (ExecutionException failure) {
          told = failure.getCause();
          failed++;
        }
      }
      assertTrue(failed == 1, "one fails: " + failed);
      throw told;
    }
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
