package redress.bootstrap.trace;

import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.function.Supplier;

/** A trace that a request begins has the id by which its client was told of it. */
final class OwnTraceIds implements IdGenerator {
  private final IdGenerator random = IdGenerator.random();
  private final ScopedValue<String> given = ScopedValue.newInstance();

  /** Begins something that has that trace if it begins one. */
  <T> T beginning(String trace, Supplier<T> work) {
    return ScopedValue.where(given, trace).call(work::get);
  }

  @Override
  public String generateTraceId() {
    return given.isBound() ? given.get() : random.generateTraceId();
  }

  @Override
  public String generateSpanId() {
    return random.generateSpanId();
  }
}
