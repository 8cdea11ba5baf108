package redress.persistence;

import io.vertx.core.json.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.application.complaint.CaseFilter.Span;

/** An instant is within a span. */
record Within(String column, Span span) implements CaseCondition {
  @Override
  public boolean leads() {
    return true;
  }

  @Override
  public String asked(Parameters taken) {
    return span(column, span, taken);
  }

  static String span(String column, Span span, Parameters taken) {
    return Stream.of(
            span.from() == null ? null : column + " >= " + taken.parameter(span.from()),
            span.before() == null ? null : column + " < " + taken.parameter(span.before()))
        .filter(it -> it != null)
        .collect(Collectors.joining(" and "));
  }

  @Override
  public void tell(JsonObject given) {
    tell(column, span, given);
  }

  static void tell(String name, Span span, JsonObject given) {
    if (span.from() != null) {
      given.put(name + " from", span.from().toString());
    }
    if (span.before() != null) {
      given.put(name + " before", span.before().toString());
    }
  }
}
