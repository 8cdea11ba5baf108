package redress.answer;

import java.util.List;
import java.util.Locale;
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
 * @param closing what is asked of the last message, or {@code null} if nothing in particular
 */
public record AnswerRules(
    boolean partial,
    RuleId summarising,
    Set<Channel> channels,
    RuleId sending,
    ClosingMessage closing) {
  public AnswerRules {
    channels = Set.copyOf(channels);
  }

  /**
   * What the message holds with which a case ends for the customer (G-3).
   *
   * @param thanks the words of which it holds at least one, whatever their case
   */
  public record ClosingMessage(List<String> thanks, RuleId rule) {
    public ClosingMessage {
      thanks = List.copyOf(thanks);
      if (thanks.isEmpty() || thanks.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("there is at least one word of thanks");
      }
    }

    static ClosingMessage read(Node node) {
      var thanks = node.only("thanks", "rule").at("thanks").list(it -> it.text(100));
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new ClosingMessage(thanks, rule));
    }

    boolean thanked(String text) {
      var lower = text.toLowerCase(Locale.ROOT);
      return thanks.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }
  }

  public static AnswerRules read(Node node) {
    node.only("summary", "sending", "closing");
    var summary = node.maybe("summary").map(it -> it.only("partial", "rule"));
    boolean partial = summary.map(it -> it.at("partial").flag()).orElse(false);
    var summarising = summary.map(it -> it.at("rule").parsed("a rule id", RuleId::new));
    var send = node.at("sending").only("channels", "rule");
    var channels = send.at("channels").list(it -> it.code(Channel.class));
    var sending = send.at("rule").parsed("a rule id", RuleId::new);
    var closing = node.maybe("closing").map(ClosingMessage::read);
    return node.make(
        () ->
            new AnswerRules(
                partial,
                summarising.orElse(null),
                Set.copyOf(channels),
                sending,
                closing.orElse(null)));
  }
}
