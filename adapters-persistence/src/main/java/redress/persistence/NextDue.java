package redress.persistence;

import io.vertx.core.json.JsonObject;
import redress.application.complaint.CaseFilter.Span;

/**
 * What the list shows as owed next is due within a span, among the cases in which something that is
 * owed is.
 */
record NextDue(Span span) implements CaseCondition {
  @Override
  public boolean leads() {
    return false;
  }

  @Override
  public boolean shown() {
    return true;
  }

  @Override
  public String asked(Parameters taken) {
    return "exists (select from (%s) as turn where %s)"
        .formatted(CaseListing.TURN, Within.span("turn.due_at", span, taken));
  }

  @Override
  public void tell(JsonObject given) {}
}
