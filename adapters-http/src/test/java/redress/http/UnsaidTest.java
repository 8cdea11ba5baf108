package redress.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsaidTest {
  private static final String SENT = "marked7f3";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void what_a_library_says_of_a_value_is_not_told_S39(int library) {
    var failure =
        assertThrows(
            RuntimeException.class,
            () -> {
              switch (library) {
                case 0 -> UUID.fromString(SENT);
                case 1 -> Instant.parse(SENT);
                default -> Integer.parseInt(SENT);
              }
            });
    var told = Unsaid.of(new CompletionException(new IllegalStateException(failure)));
    for (Throwable it = told; it != null; it = it.getCause()) {
      assertFalse(it.toString().contains(SENT), it.toString());
    }
    var last = told.getCause().getCause();
    assertArrayEquals(failure.getStackTrace(), last.getStackTrace());
    assertEquals(failure.getClass().getName(), last.getMessage());
  }

  @Test
  void our_own_words_and_those_of_the_network_and_the_disk_are_told() {
    var disk = new UncheckedIOException(new IOException("the disk is full"));
    assertEquals(disk.toString(), Unsaid.of(disk).getMessage());
    var away = new IllegalStateException("asking", new ConnectException("Connection refused"));
    var told = Unsaid.of(away);
    assertEquals("java.lang.IllegalStateException: asking", told.getMessage());
    assertEquals("java.net.ConnectException: Connection refused", told.getCause().getMessage());
    assertNull(told.getCause().getCause());
    assertEquals(
        "java.lang.OutOfMemoryError: heap", Unsaid.of(new OutOfMemoryError("heap")).getMessage());
  }

  @Test
  void a_failure_that_is_its_own_cause_is_told_once() {
    var one = new SQLException("one");
    var other = new IllegalStateException("other", one);
    one.initCause(other);
    var told = Unsaid.of(one);
    assertNull(told.getCause().getCause());
  }
}
