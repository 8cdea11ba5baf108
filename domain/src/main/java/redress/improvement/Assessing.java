package redress.improvement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.improvement.AssessmentItem.Decided;
import redress.improvement.Measure.Verdict;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * Whoever carried out a measure that does not work is assessed (S1-24).
 *
 * @param causes the causes with which this is so, by their codes
 * @param notice the kind of the penalty that is proposed with what is deducted; empty where nothing
 *     more comes of it
 */
public record Assessing(List<String> causes, Optional<String> notice, RuleId rule) {
  public Assessing {
    causes = List.copyOf(causes);
  }

  static Assessing read(Node node) {
    node.only("causes", "noticeKind", "rule");
    var causes = node.at("causes").list(it -> it.text(64));
    var notice = node.maybe("noticeKind").map(it -> it.text(64));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new Assessing(causes, notice, rule));
  }

  /** The item that a verdict proposes, if it proposes one. */
  Optional<AssessmentItem> proposed(String category, Measure measure, Verdict verdict) {
    return verdict.effective() || !causes.contains(category)
        ? Optional.empty()
        : Optional.of(new AssessmentItem(measure.done().reported().by(), verdict.verified(), null));
  }

  /** What history tells of it. */
  Entry told(AssessmentItem item) {
    return Entry.of(
        "ASSESSMENT_ITEM_PROPOSED", rule, new Change("/assessment/person", null, item.person()));
  }

  /** Whether there is an item that somebody may decide on. */
  Optional<Refusal> mayDecide(Improvement improvement) {
    return improvement.measures().stream()
            .anyMatch(it -> it.item() != null && it.item().decided() == null)
        ? Optional.empty()
        : Optional.of(
            Refusal.later("NOTHING_TO_ASSESS", rule, "no measure was found that does not work"));
  }

  /**
   * Somebody decides what is deducted.
   *
   * @throws Refusal {@code NO_SUCH_MEASURE}, {@code NOTHING_TO_ASSESS}, {@code ALREADY_ASSESSED} or
   *     {@code OWN_ITEM}
   */
  Changed<Improvement> decide(Improvement improvement, UUID id, Decided decided) {
    var measures = new Measures(improvement.measures());
    var item = measures.measure(id, rule).item();
    if (item == null || item.decided() != null) {
      throw Refusal.later(
          item == null ? "NOTHING_TO_ASSESS" : "ALREADY_ASSESSED",
          rule,
          item == null
              ? "the measure was not found not to work"
              : "it was decided at %s".formatted(item.decided().made().at()));
    }
    if (item.person().equals(decided.made().by())) {
      throw Refusal.anotherPerson(
          "OWN_ITEM", rule, "%s is assessed and does not decide on it".formatted(item.person()));
    }
    var next = new AssessmentItem(item.person(), item.proposed(), decided);
    return Changed.of(
        improvement.with(measures.assessed(id, next)),
        Entry.of(
            "ASSESSMENT_ITEM_DECIDED",
            rule,
            decided.reason(),
            List.of(
                new Change("/assessment/person", null, item.person()),
                new Change("/assessment/money", null, decided.money().toString()))));
  }
}
