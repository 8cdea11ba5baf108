package redress.bootstrap.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import redress.application.trace.TraceParent;
import redress.application.trace.Traces;

/**
 * Sends traces to a collector by OTLP over HTTP.
 *
 * <p>What was done waits in a bounded queue and is sent by a thread of its own; while the collector
 * is away what finds no room is dropped. Nothing but what {@link Traces} is told is sent, and
 * nothing of the process' environment is read.
 */
public final class OtlpTraces implements Traces, AutoCloseable {
  private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("redress.operation");
  private static final AttributeKey<String> COMPANY = AttributeKey.stringKey("redress.company");
  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<String> FAILURE = AttributeKey.stringKey("error.type");
  private static final int OUR_FAULT = 500;

  /**
   * How much is kept and how long is waited.
   *
   * @param queue how many spans wait at most
   * @param pause how long what is done is gathered before it is sent
   * @param patience how long the collector may take, and how long closing waits for it
   */
  record Bounds(int queue, Duration pause, Duration patience) {
    static final Bounds USUAL = new Bounds(4096, Duration.ofSeconds(1), Duration.ofSeconds(5));
  }

  private final ScopedValue<Span> current = ScopedValue.newInstance();
  private final OwnTraceIds ids = new OwnTraceIds();
  private final SdkTracerProvider provider;
  private final Tracer tracer;
  private final Duration patience;

  OtlpTraces(URI collector, Bounds bounds) {
    patience = bounds.patience();
    var exporter =
        new Reporting(
            collector,
            OtlpHttpSpanExporter.builder()
                .setEndpoint(collector + "/v1/traces")
                .setTimeout(patience)
                .setRetryPolicy(null)
                .build());
    var processor =
        BatchSpanProcessor.builder(exporter)
            .setMaxQueueSize(bounds.queue())
            .setMaxExportBatchSize(Math.min(512, bounds.queue()))
            .setScheduleDelay(bounds.pause())
            .setExporterTimeout(patience)
            .build();
    provider =
        SdkTracerProvider.builder()
            .setResource(
                Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "redress")))
            .setIdGenerator(ids)
            .setSampler(Sampler.parentBased(Sampler.alwaysOn()))
            .addSpanProcessor(processor)
            .build();
    tracer = provider.get("redress");
  }

  /** To a collector at that address, such as {@code http://localhost:4318}. */
  public static OtlpTraces to(URI collector) {
    return new OtlpTraces(collector, Bounds.USUAL);
  }

  @Override
  public boolean watched() {
    return true;
  }

  @Override
  public void request(Asked asked, Consumer<Told> work) {
    var span =
        ids.beginning(
            asked.trace(),
            () ->
                tracer
                    .spanBuilder(asked.operation())
                    .setParent(context(asked.parent()))
                    .setSpanKind(SpanKind.SERVER)
                    .setAttribute(OPERATION, asked.operation())
                    .setAttribute(METHOD, asked.method())
                    .setAttribute(ROUTE, asked.path())
                    .startSpan());
    during(span, () -> work.accept(new Telling(span)));
  }

  @Override
  public <T> T step(String doing, Supplier<T> work) {
    if (!current.isBound()) {
      return work.get();
    }
    var span = tracer.spanBuilder(doing).setParent(Context.root().with(current.get())).startSpan();
    return during(span, work);
  }

  private void during(Span span, Runnable work) {
    during(
        span,
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T during(Span span, Supplier<T> work) {
    try {
      return ScopedValue.where(current, span).call(work::get);
    } catch (Throwable failure) {
      // its message may tell of content
      span.setStatus(StatusCode.ERROR).setAttribute(FAILURE, failure.getClass().getName());
      throw failure;
    } finally {
      span.end();
    }
  }

  private static Context context(TraceParent parent) {
    if (parent == null) {
      return Context.root();
    }
    var flags = parent.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault();
    var remote =
        SpanContext.createFromRemoteParent(
            parent.trace(), parent.span(), flags, TraceState.getDefault());
    return Context.root().with(Span.wrap(remote));
  }

  private record Telling(Span span) implements Told {
    @Override
    public void company(String code) {
      span.setAttribute(COMPANY, code);
    }

    @Override
    public void status(int status) {
      span.setAttribute(STATUS, (long) status);
      if (status >= OUR_FAULT) {
        span.setStatus(StatusCode.ERROR);
      }
    }
  }

  /** Sends what waits, as far as the collector takes it in time. */
  @Override
  public void close() {
    provider.shutdown().join(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
