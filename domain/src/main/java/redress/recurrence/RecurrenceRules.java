package redress.recurrence;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import redress.complaint.Intake;
import redress.complaint.References;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * When a procedure takes complaints for the same thing happening again (H-7), and what follows from
 * it (B-3).
 *
 * @param least how many complaints it takes, this one counted, from 2
 * @param days how far apart they were received at most, in days of 24 hours
 * @param same what is the same of all of them, whatever its case, width and spaces: the model or
 *     the part number, and one of the failure codes at least
 * @param facts those of the procedure's own facts that are the same, too, such as a line
 * @param merging which complaints are taken together to one; {@code null} if none are
 * @param countermeasure the rule under which a cause that several cases have in common leads to a
 *     countermeasure (B-3); {@code null} if it need not
 */
public record RecurrenceRules(
    int least,
    int days,
    Set<Likeness> same,
    List<String> facts,
    Merging merging,
    RuleId countermeasure,
    RuleId rule) {
  public RecurrenceRules {
    same = Set.copyOf(same);
    facts = List.copyOf(facts);
    if (!same.contains(Likeness.FAILURE_CODE)
        || !same.contains(Likeness.MODEL) && !same.contains(Likeness.PART_NUMBER)) {
      throw new IllegalArgumentException(
          "what happens again has the same failure code, and the same model or part number");
    }
  }

  /**
   * When one complaint goes on as a part of another.
   *
   * @param same what is the same of both
   */
  public record Merging(Set<Likeness> same, RuleId rule) {
    public Merging {
      same = Set.copyOf(same);
    }

    static Merging read(Node node) {
      var same = node.only("same", "rule").at("same").list(it -> it.code(Likeness.class));
      var rule = ruleId(node.at("rule"));
      return node.make(() -> new Merging(Set.copyOf(same), rule));
    }

    /** What of two complaints is not the same and would have to be. */
    public Set<Likeness> apart(Intake one, Intake other) {
      var apart = EnumSet.noneOf(Likeness.class);
      for (var likeness : same) {
        if (Collections.disjoint(likeness.of(one), likeness.of(other))) {
          apart.add(likeness);
        }
      }
      return apart;
    }
  }

  /** Whether, and when, complaints are taken together to one. */
  public Optional<Merging> mayMerge() {
    return Optional.ofNullable(merging);
  }

  /** The rule under which what is common leads to a countermeasure, or else that of the section. */
  public RuleId countermeasureRule() {
    return countermeasure == null ? rule : countermeasure;
  }

  /** What others would have in common with this; nothing if it is not known. */
  public Optional<Trace> trace(Intake intake) {
    var values = new EnumMap<Likeness, SortedSet<String>>(Likeness.class);
    for (var likeness : same) {
      values.put(likeness, likeness.of(intake));
    }
    if (values.values().stream().anyMatch(Set::isEmpty)) {
      return Optional.empty();
    }
    var own = new TreeMap<String, String>();
    for (var fact : facts) {
      var value = intake.facts().get(fact);
      if (value == null) {
        return Optional.empty();
      }
      own.put(fact, References.plain(value));
    }
    var at = intake.source().receivedAt();
    var window = Duration.ofDays(days);
    return Optional.of(new Trace(values, own, at.minus(window), at.plus(window)));
  }

  public static RecurrenceRules read(Node node) {
    node.only("least", "days", "same", "sameFacts", "merging", "countermeasureRule", "rule");
    int least = node.at("least").integer(2, 1000);
    int days = node.at("days").integer(1, 3660);
    var same = node.at("same").list(it -> it.code(Likeness.class));
    var facts = node.maybe("sameFacts").map(it -> it.list(one -> one.text(64))).orElse(List.of());
    var merging = node.maybe("merging").map(Merging::read).orElse(null);
    var countermeasure = node.maybe("countermeasureRule").map(RecurrenceRules::ruleId).orElse(null);
    var rule = ruleId(node.at("rule"));
    return node.make(
        () ->
            new RecurrenceRules(
                least, days, Set.copyOf(same), facts, merging, countermeasure, rule));
  }

  private static RuleId ruleId(Node node) {
    return node.parsed("a rule id", RuleId::new);
  }
}
