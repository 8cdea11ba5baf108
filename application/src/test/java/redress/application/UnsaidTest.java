package redress.application;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
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
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void what_a_library_says_of_a_value_is_not_told_S39(int library) {
    var failure =
        assertThrows(
            RuntimeException.class,
            () -> {
              switch (library) {
                case 0 -> UUID.fromString(SENT);
                case 1 -> Instant.parse(SENT);
                case 2 -> URI.create("http://" + SENT + " ");
                case 3 -> Path.of(SENT + "\0");
                default -> Integer.parseInt(SENT);
              }
            });
    var told = Unsaid.of(new CompletionException(new IllegalStateException(failure)));
    for (Throwable it = told; it != null; it = it.getCause()) {
      assertFalse(it.toString().contains(SENT), it.toString());
    }
    var same = told.getCause().getCause();
    assertArrayEquals(failure.getStackTrace(), same.getStackTrace());
    assertEquals(failure.getClass().getName(), same.getMessage());
  }

  @Test
  void what_our_own_kinds_of_failures_say_is_told_though_they_know_no_place() {
    var said = new Placeless("23514, table complaints");
    var failure = new IllegalStateException("saving a Complaint: " + said.getMessage(), said);
    var told = Unsaid.of(failure);
    assertEquals(failure.toString(), told.getMessage());
    assertEquals(said.toString(), told.getCause().getMessage());
  }

  private static final class Placeless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Placeless(String message) {
      super(message, null, false, false);
    }
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
