package redress.persistence;

import io.vertx.core.json.JsonObject;

/** It is the turn of a department, among the cases in which it owes something. */
record Turning(String department) implements CaseCondition {
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
    return "(select turn.holder from (%s) as turn) = %s"
        .formatted(CaseListing.TURN, taken.parameter(department));
  }

  @Override
  public void tell(JsonObject given) {}
}
