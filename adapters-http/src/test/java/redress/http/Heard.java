package redress.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.LoggerFactory;

/** What the log is told of requests that do not end well, until it is closed. */
final class Heard extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final BlockingQueue<ILoggingEvent> events = new LinkedBlockingQueue<>();
  private final Map<Logger, Level> before = new HashMap<>();

  Heard() {
    start();
    for (var type : List.of(Dispatch.class, Problems.class)) {
      var logger = (Logger) LoggerFactory.getLogger(type);
      before.put(logger, logger.getLevel());
      logger.setLevel(Level.DEBUG);
      logger.setAdditive(false);
      logger.addAppender(this);
    }
  }

  ILoggingEvent next() throws InterruptedException {
    return events.take();
  }

  @Override
  protected void append(ILoggingEvent event) {
    events.add(event);
  }

  @Override
  public void close() {
    before.forEach(
        (logger, level) -> {
          logger.detachAppender(this);
          logger.setAdditive(true);
          logger.setLevel(level);
        });
  }
}
