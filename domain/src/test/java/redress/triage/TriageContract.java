package redress.triage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.complaint.Urgency;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.triage.Triage.Assessment;
import redress.triage.Triage.Priority;

/** What every collection of triages does. */
public abstract class TriageContract extends PartsContract<Triage> {
  private static final Mark MARK = new Mark(Instant.parse("2026-11-23T01:00:00.000001Z"), "clerk");

  @Override
  protected Triage part(PartId id, long version) {
    return new Triage(
        id,
        version,
        new Assessment(
            new TreeMap<>(Map.of("REPUTATION", 3, "SATISFACTION", 1)),
            true,
            new TreeMap<>(Map.of("REACH", "MANY"))),
        new Priority(Urgency.URGENT, true),
        List.of(new Step(new RuleId("C-3"), "law or compliance is concerned", "URGENT")),
        MARK);
  }
}
