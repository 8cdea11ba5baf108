package redress.persistence;

import io.vertx.core.json.JsonObject;
import redress.application.complaint.CaseFilter;
import redress.application.complaint.CaseFilter.Span;

/** Something that is owed is due within a span. */
record Due(Span span) implements CaseCondition {
  @Override
  public boolean leads() {
    return true;
  }

  @Override
  public String source(Parameters taken, CaseFilter.Key after, int most) {
    return CaseCondition.joined("obligations", open(taken), taken, after, most);
  }

  @Override
  public String within(Parameters taken) {
    return "true";
  }

  @Override
  public String asked(Parameters taken) {
    return CaseCondition.exists("obligations", open(taken));
  }

  private String open(Parameters taken) {
    return "standing = 'OPEN' and complaint is not null and " + Within.span("due_at", span, taken);
  }

  @Override
  public void tell(JsonObject given) {
    Within.tell("due_at", span, given);
  }
}
