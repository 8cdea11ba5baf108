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
    var summary = node.at("summary").only("partial", "rule");
    boolean partial = summary.at("partial").flag();
    var summarising = summary.at("rule").parsed("a rule id", RuleId::new);
    var send = node.at("sending").only("channels", "rule");
    var channels = send.at("channels").list(it -> it.code(Channel.class));
    var sending = send.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new AnswerRules(partial, summarising, Set.copyOf(channels), sending));
  }
}
