package redress.followup;

import java.util.Optional;
import java.util.Set;
import redress.complaint.Channel;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about asking customers whether they are satisfied.
 *
 * @param channels the ways on which they are asked
 * @param after how far a case has come by then
 * @param another the rule under which whoever asks is somebody else than those who handled the case
 *     (S1-06), or {@code null} if anybody may ask
 * @param test whether the customer tries out what was done, or {@code null} if nobody is invited to
 * @param again the rule under which a customer who is not satisfied is served once more (S1-21)
 * @param rule the rule under which customers are asked
 */
public record FollowUpRules(
    Set<Channel> channels, After after, RuleId another, Test test, RuleId again, RuleId rule) {
  public FollowUpRules {
    channels = Set.copyOf(channels);
  }

  /** How far a case has come when its customer is asked. */
  public enum After {
    /** The customer was told what came of it. */
    TOLD,
    CLOSED
  }

  /**
   * The customer is invited to try out what was done (D-3).
   *
   * @param required whether a customer who has not tried it does not count as satisfied
   */
  public record Test(boolean required, RuleId rule) {
    static Test read(Node node) {
      boolean required = node.only("required", "rule").at("required").flag();
      var rule = ruleId(node.at("rule"));
      return node.make(() -> new Test(required, rule));
    }
  }

  /** Whether somebody else than those who handled the case has to ask. */
  public Optional<RuleId> byAnother() {
    return Optional.ofNullable(another);
  }

  public static FollowUpRules read(Node node) {
    node.only("channels", "after", "anotherRule", "test", "againRule", "rule");
    var channels = node.at("channels").list(it -> it.code(Channel.class));
    var after = node.at("after").code(After.class);
    var another = node.maybe("anotherRule").map(FollowUpRules::ruleId).orElse(null);
    var test = node.maybe("test").map(Test::read).orElse(null);
    var again = ruleId(node.at("againRule"));
    var rule = ruleId(node.at("rule"));
    return node.make(
        () -> new FollowUpRules(Set.copyOf(channels), after, another, test, again, rule));
  }

  private static RuleId ruleId(Node node) {
    return node.parsed("a rule id", RuleId::new);
  }
}
