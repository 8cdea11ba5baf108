package redress.simulation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import redress.obligation.Moment;
import redress.procedure.Procedure;

/** What is known of when what happened to a case: facts that no version changes. */
final class Happened {
  private Happened() {}

  /** What has happened to the case as a whole, and when. */
  static Map<Moment, Instant> to(PastCase it, Procedure edition) {
    var happened = new EnumMap<Moment, Instant>(Moment.class);
    for (var clock : it.clocks()) {
      if (clock.record() == null) {
        for (var rule : clock.rules(edition)) {
          if (rule.when().holds(it.circumstances())) {
            happened.put(rule.startedBy(), clock.startedAt());
            if (clock.doneAt() != null) {
              happened.put(rule.fulfilledBy(), clock.doneAt());
            }
          }
        }
      }
    }
    happened.put(Moment.RECEIVED, it.receivedAt());
    happened.put(Moment.REGISTERED, it.registeredAt());
    happened.put(Moment.CLOSED, it.closedAt());
    happened.values().removeIf(at -> at == null);
    return happened;
  }
}
