package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine.Command;

/** What libraries say of what was sent is in no log, wherever it is thrown (check S39). */
@Timeout(60)
class UncaughtTest {
  @Test
  void what_a_handler_on_an_event_loop_fails_with_is_counted_and_not_quoted_S39() throws Exception {
    var vertx = Uncaught.of(Vertx.vertx());
    long before = Uncaught.count();
    try (var log = new Listened(Uncaught.class)) {
      vertx.runOnContext(
          going -> {
            throw Listened.quoting();
          });
      var told = log.failure();
      assertTrue(told.contains("java.util.UUID"), told);
      assertEquals(before + 1, Uncaught.count());
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void what_a_thread_fails_with_is_counted_and_not_quoted_S39() throws Exception {
    var usual = Thread.getDefaultUncaughtExceptionHandler();
    Uncaught.ofThreads();
    long before = Uncaught.count();
    try (var log = new Listened(Uncaught.class)) {
      Thread.ofVirtual()
          .start(
              () -> {
                throw Listened.quoting();
              })
          .join();
      log.failure();
      assertEquals(before + 1, Uncaught.count());
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(usual);
    }
  }

  @Test
  void what_a_command_fails_with_is_not_quoted_S39() throws Exception {
    var errors = new StringWriter();
    var commandLine = Main.commandLine(new PrintWriter(errors), new PrintWriter(errors, true));
    commandLine.addSubcommand(new Broken());
    try (var log = new Listened(Main.class)) {
      assertEquals(1, commandLine.execute("broken"));
      assertTrue(log.failure().startsWith("Redress cannot go on"));
    }
    assertEquals("", errors.toString());
  }

  @Command(name = "broken")
  private static final class Broken implements Callable<Integer> {
    @Override
    public Integer call() {
      throw Listened.quoting();
    }
  }

  @Test
  void what_cannot_be_closed_is_not_quoted_S39() throws Exception {
    try (var log = new Listened(Closing.class)) {
      try (var closing = new Closing()) {
        closing.later(
            () -> {
              throw Listened.quoting();
            });
      }
      log.failure();
    }
  }
}
