package redress.bootstrap.trace;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log, once, that the collector does not take traces, and once that it does again. The
 * library's own words, which go past the log, are not written.
 */
final class Reporting implements SpanExporter {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Reporting.class);

  /** Kept, since the JDK forgets how a logger that nobody holds was set. */
  private static final Logger LIBRARY = Logger.getLogger("io.opentelemetry");

  private final URI collector;
  private final SpanExporter exporter;
  private final AtomicBoolean away = new AtomicBoolean();

  Reporting(URI collector, SpanExporter exporter) {
    this.collector = collector;
    this.exporter = exporter;
    LIBRARY.setLevel(Level.OFF);
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    var result = exporter.export(spans);
    return result.whenComplete(() -> told(result.isSuccess()));
  }

  private void told(boolean taken) {
    if (taken && away.compareAndSet(true, false)) {
      LOG.info("{} takes traces again", collector);
    } else if (!taken && away.compareAndSet(false, true)) {
      LOG.warn("{} does not take traces; they are dropped until it does", collector);
    }
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }
}
