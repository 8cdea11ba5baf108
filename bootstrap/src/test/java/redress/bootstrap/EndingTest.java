package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.settings.Settings;
import redress.http.BusyCarriers;

/** A program that is told to stop ends, whatever is stuck in it (check R26). */
@Timeout(180)
class EndingTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private final CountDownLatch never = new CountDownLatch(1);
  private final List<Object> told = new ArrayList<>();

  @Test
  void what_is_closed_in_time_is_not_halted_R26() {
    new Ending(() -> told.add("closed"), LONG, () -> told.add("stopped"), LONG, told::add).run();
    assertEquals(List.of("closed"), told);
  }

  @Test
  void what_fails_while_it_is_closed_is_closed_R26() {
    AutoCloseable failing =
        () -> {
          throw new IOException("the disk is broken");
        };
    new Ending(failing, LONG, () -> told.add("stopped"), LONG, told::add).run();
    assertEquals(List.of(), told);
  }

  @Test
  void what_is_not_closed_in_time_is_halted_behind_its_database_R26() {
    new Ending(never::await, Duration.ofMillis(1), () -> told.add("stopped"), LONG, told::add)
        .run();
    assertEquals(List.of("stopped", Ending.HALTED), told);
    new Ending(never::await, Duration.ofMillis(1), never::await, Duration.ofMillis(1), told::add)
        .run();
    assertEquals(List.of("stopped", Ending.HALTED, Ending.HALTED), told);
  }

  @Test
  void a_program_whose_threads_are_all_taken_ends_and_has_stopped_its_database_R26(
      @TempDir Path data) throws Exception {
    var shared = Files.createDirectories(Path.of("target", "postgres-binaries"));
    Files.createSymbolicLink(data.resolve("binaries"), shared.toAbsolutePath());
    var settings =
        Settings.of(Map.of("port", "0", "management-port", "0", "data", data.toString()), Map.of());
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    try (var redress =
        Redress.start(settings, InstantSource.system(), nowhere, Duration.ofMillis(1))) {
      var server = EmbeddedPostgres.running(data).orElseThrow();
      try (var busy = new BusyCarriers()) {
        redress.ending(told::add).run();
        assertEquals(List.of(Ending.HALTED), told);
        assertTrue(busy.areAll());
        assertThrows(ConnectException.class, () -> new Socket(server.host(), server.port()));
      }
    }
  }
}
