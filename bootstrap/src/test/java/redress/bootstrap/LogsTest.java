package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import redress.bootstrap.settings.Settings.LogFormat;

/** Nobody writes a line of the log who is not the program (check S39). */
class LogsTest {
  private static final String FORGED =
      "li\r\n12:00:00.000 INFO  redress: admin came in\u001b[2K\u001b[31m\u0000\u2028\u0085x";

  private final PrintStream usual = System.err;

  @AfterEach
  void restore() throws JoranException {
    System.setErr(usual);
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    new ContextInitializer(context).autoConfig();
  }

  @ParameterizedTest
  @EnumSource(
      value = LogFormat.class,
      names = {"TEXT", "JSON"})
  void what_a_stranger_says_stays_on_its_line_S39(LogFormat format) {
    var written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    Logs.write(format);
    LoggerFactory.getLogger("redress").warn("no such user: {}", FORGED);
    LoggerFactory.getLogger("redress")
        .warn("failed", new IllegalArgumentException("not a name: " + FORGED));
    var text = written.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("no such user: li"), text);
    assertTrue(
        text.lines().noneMatch(line -> line.startsWith("12:00:00.000 INFO  redress: admin")), text);
    for (var control : controls(format)) {
      assertFalse(text.contains(control), () -> (int) control.charAt(0) + " in " + text);
    }
    if (format == LogFormat.JSON) {
      assertEquals(2, text.lines().count(), text);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = LogFormat.class,
      names = {"TEXT", "JSON"})
  void what_a_library_logs_by_itself_is_not_quoted_either_S39(LogFormat format) {
    var written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    Logs.write(format);
    LoggerFactory.getLogger("io.vertx.core").error("unhandled", Listened.quoting());
    var text = written.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("java.util.UUID"), text);
    assertFalse(text.contains(Listened.SENT), text);
  }

  /** What must not be written; to programs that read JSON the last two are letters. */
  private static List<String> controls(LogFormat format) {
    var all = List.of("\u001b", "\u0000", "\r", "\u2028", "\u0085");
    return format == LogFormat.JSON ? all.subList(0, 3) : all;
  }
}
