package redress.complaint;

import java.util.List;
import java.util.Optional;
import redress.complaint.Track.Ending;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * A complaint for which there is no ground (S4-27): the case ends, and what the customer owes stays
 * due on its ordinary day. An objection that is upheld begins it again.
 */
public final class Unfounded {
  private Unfounded() {}

  /** What a procedure says about it: the section {@code unfounded}. */
  public record Rules(RuleId rule) {
    public static Rules read(Node node) {
      var rule = node.only("rule").at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Rules(rule));
    }
  }

  /** The case ends, and finance is told what becomes of the money. */
  public static Changed<Complaint> declared(Complaint complaint, Ending ending, RuleId rule) {
    var ended = complaint.end(Stage.UNFOUNDED, ending, rule);
    var number = complaint.number() == null ? null : complaint.number().text();
    var due =
        Entry.of("RECEIVABLE_STAYS_DUE", rule, new Change("/receivable/complaint", null, number));
    return new Changed<>(ended.value(), List.of(ended.entries().getFirst(), due));
  }

  /** Whether it was found so; the refusal if not. */
  public static Optional<Refusal> was(Complaint complaint, RuleId rule) {
    return complaint.track().stage() == Stage.UNFOUNDED
        ? Optional.empty()
        : Optional.of(
            Refusal.later("NOT_UNFOUNDED", rule, "the complaint was not found to be unfounded"));
  }
}
