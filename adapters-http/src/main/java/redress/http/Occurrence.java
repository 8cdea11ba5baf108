package redress.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import redress.application.trace.TraceParent;

/**
 * By what one request is named, to its client, in the log and in traces.
 *
 * @param id of this request alone
 * @param parent what it comes from, or {@code null} if it begins a trace or nobody traces
 */
record Occurrence(UUID id, TraceParent parent) {
  private static final String HEADER = "traceparent";

  /**
   * Of a request that has just come.
   *
   * @param traced whether the traces of others are continued
   */
  static Occurrence of(HttpServerRequest request, boolean traced) {
    var given = traced ? request.headers().getAll(HEADER) : null;
    return new Occurrence(
        new UUID(random(), random()),
        given == null || given.size() != 1 ? null : TraceParent.of(given.getFirst()).orElse(null));
  }

  /** Of what is no request. */
  static Occurrence ofNothing() {
    return new Occurrence(new UUID(random(), random()), null);
  }

  /** The trace that it is a part of, or begins: 32 hexadecimal digits. */
  String trace() {
    return parent == null ? id.toString().replace("-", "") : parent.trace();
  }

  private static long random() {
    return ThreadLocalRandom.current().nextLong();
  }

  /** For the log. */
  @Override
  public String toString() {
    return parent == null ? id.toString() : "%s of trace %s".formatted(id, trace());
  }
}
