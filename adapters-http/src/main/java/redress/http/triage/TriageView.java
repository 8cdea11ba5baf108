package redress.http.triage;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.complaint.Urgency;
import redress.rule.Step;
import redress.triage.Triage;

/** How pressing somebody finds a case, as its reader sees it. */
public record TriageView(
    UUID id,
    long version,
    SortedMap<String, Integer> grades,
    boolean legal,
    SortedMap<String, String> factors,
    Urgency urgency,
    boolean important,
    List<Step> steps,
    Mark made) {
  public static TriageView of(Triage triage) {
    return TriageMapper.INSTANCE.view(triage);
  }
}
