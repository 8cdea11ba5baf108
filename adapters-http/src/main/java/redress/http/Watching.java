package redress.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import redress.application.Reply;
import redress.application.trace.Traces;

/**
 * Tells whoever counts or traces how long the requests for an operation took and how they ended.
 */
final class Watching {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10)
  };

  private final Operation operation;
  private final Traces traces;
  private final MeterRegistry meters;
  private final Map<Integer, Timer> timers = new ConcurrentHashMap<>();

  Watching(Operation operation, Traces traces, MeterRegistry meters) {
    this.operation = operation;
    this.traces = traces;
    this.meters = meters;
  }

  /**
   * Works on a request and answers it.
   *
   * @param work gives the answer, or {@code null} if it was streamed
   * @param answer sends it, when it is counted
   */
  void request(RoutingContext context, Supplier<Reply> work, Consumer<Reply> answer) {
    if (traces.watched()) {
      traces.request(asked(context), told -> answered(context, work, answer, told));
    } else {
      answered(context, work, answer, Traces.Told.NOTHING);
    }
  }

  private Traces.Asked asked(RoutingContext context) {
    var occurrence = Answers.occurrence(context);
    return new Traces.Asked(
        occurrence.trace(),
        occurrence.parent(),
        operation.id(),
        operation.method().name(),
        HttpServer.BASE + operation.path());
  }

  private void answered(
      RoutingContext context, Supplier<Reply> work, Consumer<Reply> answer, Traces.Told told) {
    var reply = timed(context, work, told);
    if (reply != null) {
      answer.accept(reply);
    }
  }

  private Reply timed(RoutingContext context, Supplier<Reply> work, Traces.Told told) {
    var timing = Timer.start();
    var reply = work.get();
    int status = reply == null ? context.response().getStatusCode() : reply.status();
    timing.stop(timer(status));
    told.status(status);
    var actor = Answers.actor(context);
    if (actor != null) {
      told.company(actor.person().company().code());
    }
    return reply;
  }

  private Timer timer(int status) {
    return timers.computeIfAbsent(status, this::registered);
  }

  private Timer registered(int status) {
    return Timer.builder("redress.http.requests")
        .tag("operation", operation.id())
        .tag("status", Integer.toString(status))
        .serviceLevelObjectives(BUCKETS)
        .register(meters);
  }
}
