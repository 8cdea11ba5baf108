package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** What one class tells the log, whatever is done with it there, until it is closed. */
final class Listened extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  /** What somebody has sent, and a library says when it does not like it. */
  static final String SENT = "marked7f3";

  private final BlockingQueue<ILoggingEvent> events = new LinkedBlockingQueue<>();
  private final Logger logger;

  Listened(Class<?> type) {
    logger = (Logger) LoggerFactory.getLogger(type);
    start();
    logger.addAppender(this);
  }

  /** A failure whose words are a library's, and have what was sent in them. */
  static IllegalStateException quoting() {
    try {
      UUID.fromString(SENT);
      throw new AssertionError(SENT + " is an id");
    } catch (IllegalArgumentException quoted) {
      return new IllegalStateException(quoted);
    }
  }

  /** The next failure that it is told of, without what was sent. */
  String failure() throws InterruptedException {
    var event = next();
    while (event.getThrowableProxy() == null) {
      unsaid(event.getFormattedMessage());
      event = next();
    }
    var told =
        event.getFormattedMessage() + "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
    unsaid(told);
    return told;
  }

  private ILoggingEvent next() throws InterruptedException {
    var event = events.poll(20, TimeUnit.SECONDS);
    assertNotNull(event, "nothing is told");
    return event;
  }

  private static void unsaid(String told) {
    assertFalse(told.contains(SENT), told);
  }

  @Override
  protected void append(ILoggingEvent event) {
    events.add(event);
  }

  @Override
  public void close() {
    logger.detachAppender(this);
  }
}
