package redress.http.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtOnceTest {
  @ParameterizedTest
  @CsvSource({"2, 20, 256, 2", "16, 20, 256, 3", "16, 20, 4096, 16", "1, 100, 64, 1"})
  void many_processors_do_not_fill_a_small_heap(int wanted, long each, long heap, int atOnce) {
    assertEquals(atOnce, AtOnce.of(wanted, each, heap));
  }
}
