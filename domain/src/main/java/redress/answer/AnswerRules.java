package redress.answer;

import java.util.Set;
import redress.complaint.Channel;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about answering the customer.
 *
 * @param partial whether measures may be summarised while a department neither has answered nor is
 *     late (I-23)
 * @param summarising the rule under which they are, or {@code null} if nothing is summarised
 * @param channels the ways on which the customer may be answered
 * @param sending the rule under which the customer is answered (I-16)
 */
public record AnswerRules(
    boolean partial, RuleId summarising, Set<Channel> channels, RuleId sending) {
  public AnswerRules {
    channels = Set.copyOf(channels);
  }

  public static AnswerRules read(Node node) {
    node.only("summary", "sending");
    var summary = node.maybe("summary").map(it -> it.only("partial", "rule"));
    boolean partial = summary.map(it -> it.at("partial").flag()).orElse(false);
    var summarising = summary.map(it -> it.at("rule").parsed("a rule id", RuleId::new));
    var send = node.at("sending").only("channels", "rule");
    var channels = send.at("channels").list(it -> it.code(Channel.class));
    var sending = send.at("rule").parsed("a rule id", RuleId::new);
    return node.make(
        () -> new AnswerRules(partial, summarising.orElse(null), Set.copyOf(channels), sending));
  }
}
