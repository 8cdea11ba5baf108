package redress.persistence;

import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import redress.application.complaint.CaseFilter.Trait;

/** A column has that value. */
record Exactly(Trait trait, String value) implements CaseCondition {
  private static final Map<Trait, String> COLUMNS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Trait.NUMBER, "number"),
              Map.entry(Trait.ORDER, "order_number"),
              Map.entry(Trait.PART, "part_number"),
              Map.entry(Trait.CUSTOMER, "customer"),
              Map.entry(Trait.FAILURE, "failure_code"),
              Map.entry(Trait.PRODUCT, "model"),
              Map.entry(Trait.CLASS, "class"),
              Map.entry(Trait.SEVERITY, "severity"),
              Map.entry(Trait.STAGE, "stage"),
              Map.entry(Trait.MARKET, "market"),
              Map.entry(Trait.VALIDITY, "validity"),
              Map.entry(Trait.URGENCY, "urgency"),
              Map.entry(Trait.KIND, "kind"),
              Map.entry(Trait.CHANNEL, "channel")));

  /** Every case has one of very few: the newest are looked through. */
  private static final Set<Trait> OF_MANY =
      Set.of(Trait.MARKET, Trait.VALIDITY, Trait.URGENCY, Trait.KIND, Trait.CHANNEL);

  @Override
  public boolean leads() {
    return !OF_MANY.contains(trait);
  }

  @Override
  public String asked(Parameters taken) {
    return COLUMNS.get(trait) + " = " + taken.parameter(value);
  }

  @Override
  public void tell(JsonObject given) {
    given.put(COLUMNS.get(trait), value);
  }
}
