package redress.triage;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.complaint.Urgency;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.rule.Explained;
import redress.rule.Step;

/**
 * How urgent and how important somebody finds a case, by the criteria of the procedure (C-3, D-1).
 *
 * <p>It is made once and never changes; where a case is looked at again, another one is made, and
 * the newest counts.
 *
 * @param steps what led to the priority, line by line
 */
public record Triage(
    PartId id, long version, Assessment assessment, Priority priority, List<Step> steps, Mark made)
    implements Part {
  public Triage {
    steps = List.copyOf(steps);
  }

  /**
   * What was assessed.
   *
   * @param grades how far each criterion is concerned, from 1 on
   * @param legal whether law or compliance is concerned
   * @param factors what holds of each further factor, by the procedure's codes
   */
  public record Assessment(
      SortedMap<String, Integer> grades, boolean legal, SortedMap<String, String> factors) {
    public Assessment {
      grades = Collections.unmodifiableSortedMap(new TreeMap<>(grades));
      factors = Collections.unmodifiableSortedMap(new TreeMap<>(factors));
    }
  }

  /** What follows from it. */
  public record Priority(Urgency urgency, boolean important) {
    /** Whether it is both: then it is forwarded at once (C-4). */
    public boolean atOnce() {
      return urgency == Urgency.URGENT && important;
    }
  }

  /** Somebody has assessed the case. */
  public static Changed<Triage> made(
      PartId id,
      Assessment assessment,
      Explained<Priority> priority,
      Mark mark,
      TriageRules rules) {
    var it = new Triage(id, 1, assessment, priority.value(), priority.steps(), mark);
    var path = "/triages/%s/".formatted(id.value());
    return Changed.of(
        it,
        Entry.of(
            "TRIAGED",
            rules.rule(),
            null,
            new Difference()
                .of(path + "grades", null, assessment.grades())
                .of(path + "legal", null, assessment.legal())
                .of(path + "factors", null, assessment.factors())
                .of(path + "urgency", null, it.priority.urgency())
                .of(path + "important", null, it.priority.important())
                .changes()));
  }

  @Override
  public Set<String> workers() {
    return Set.of(made.by());
  }
}
