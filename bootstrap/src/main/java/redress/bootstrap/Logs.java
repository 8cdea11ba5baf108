package redress.bootstrap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.application.Unsaid;
import redress.bootstrap.settings.Settings.LogFormat;

/**
 * The log goes to standard error, one JSON object a line or a line for people; what a command has
 * to say goes to standard output.
 */
final class Logs {
  /** What ends a line or steers a terminal. */
  private static final String INVISIBLE = "[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]";

  /** The same without the ends of lines and the indents of a stack trace. */
  private static final String UNPRINTED = "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029]";

  private Logs() {}

  static void write(LogFormat format) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    var appender = new Appender();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(started(encoder(format), context));
    appender.start();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(appender);
    context.getLogger("org.flywaydb").setLevel(Level.WARN);
    context.getLogger("io.netty").setLevel(Level.WARN);
  }

  private static Encoder<ILoggingEvent> encoder(LogFormat format) {
    boolean people =
        switch (format) {
          case TEXT -> true;
          case JSON -> false;
          case AUTO -> System.console() != null && System.console().isTerminal();
        };
    if (people) {
      var lines = new PatternLayoutEncoder();
      lines.setPattern(
          "%d{HH:mm:ss.SSS} %-5level %logger{20}: %replace(%msg){'"
              + INVISIBLE
              + "', '?'}%n"
              // whatever a failure says, none of its lines looks like one of the log
              + "%replace(%replace(%ex){'"
              + UNPRINTED
              + "', '?'}){'(?m)^(?=.)', '| '}%nopex");
      return lines;
    }
    var json = new JsonEncoder();
    json.setWithContext(false);
    json.setWithSequenceNumber(false);
    json.setWithNanoseconds(false);
    json.setWithMessage(false);
    json.setWithArguments(false);
    json.setWithFormattedMessage(true);
    return json;
  }

  /** Tells of what libraries log by themselves, and have their words for, as of our failures. */
  private static final class Appender extends ConsoleAppender<ILoggingEvent> {
    @Override
    protected void subAppend(ILoggingEvent event) {
      boolean whole =
          event.getThrowableProxy() instanceof ThrowableProxy it
              && !(it.getThrowable() instanceof Unsaid);
      super.subAppend(whole ? told(event) : event);
    }

    private static LoggingEvent told(ILoggingEvent event) {
      var failure = ((ThrowableProxy) event.getThrowableProxy()).getThrowable();
      var told = new LoggingEvent();
      told.setInstant(event.getInstant());
      told.setLevel(event.getLevel());
      told.setThreadName(event.getThreadName());
      told.setLoggerName(event.getLoggerName());
      told.setMDCPropertyMap(event.getMDCPropertyMap());
      told.setMessage(event.getFormattedMessage());
      told.setThrowableProxy(new ThrowableProxy(Unsaid.of(failure)));
      return told;
    }
  }

  private static Encoder<ILoggingEvent> started(
      Encoder<ILoggingEvent> encoder, LoggerContext context) {
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }
}
