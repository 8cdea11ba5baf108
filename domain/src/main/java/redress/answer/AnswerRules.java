package redress.answer;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import redress.complaint.Channel;
import redress.rule.Refusal;
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
 * @param explaining how it is explained that it was not us, or {@code null} if it is not
 * @param internal what never goes to a customer, or {@code null} if nothing is said about it
 */
public record AnswerRules(
    boolean partial,
    RuleId summarising,
    Set<Channel> channels,
    RuleId sending,
    ClosingMessage closing,
    Explaining explaining,
    Internal internal) {
  public AnswerRules {
    channels = Set.copyOf(channels);
  }

  /**
   * What never goes to a customer (S4-24).
   *
   * @param documents the codes of the company's own forms
   */
  public record Internal(Set<String> documents, RuleId rule) {
    public Internal {
      documents = Set.copyOf(documents);
    }

    static Internal read(Node node) {
      var documents = node.only("documents", "rule").at("documents").list(Node::text);
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Internal(Set.copyOf(documents), rule));
    }
  }

  /** Nothing if these documents may go to a customer; the refusal if one of them stays inside. */
  public Optional<Refusal> kept(List<String> enclosed) {
    return internal == null
        ? Optional.empty()
        : enclosed.stream()
            .filter(it -> internal.documents().contains(plain(it)))
            .findFirst()
            .map(
                it ->
                    Refusal.anotherPerson(
                        "INTERNAL_FORM",
                        internal.rule(),
                        "%s is a form of the company's own and goes to no customer".formatted(it)));
  }

  /** However it is written: small letters, blanks and figures of full width name the same form. */
  private static String plain(String document) {
    return Normalizer.normalize(document, Normalizer.Form.NFKC)
        .strip()
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]+", "_");
  }

  /**
   * That the customer is told why it was not us (S1-15).
   *
   * @param ends whether nothing is left to be done where he has misunderstood something
   */
  public record Explaining(boolean ends, RuleId rule) {
    static Explaining read(Node node) {
      boolean ends = node.only("misunderstandingEnds", "rule").at("misunderstandingEnds").flag();
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Explaining(ends, rule));
    }
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
    node.only("summary", "sending", "closing", "explaining", "internal");
    var summary = node.maybe("summary").map(it -> it.only("partial", "rule"));
    boolean partial = summary.map(it -> it.at("partial").flag()).orElse(false);
    var summarising = summary.map(it -> it.at("rule").parsed("a rule id", RuleId::new));
    var send = node.at("sending").only("channels", "rule");
    var channels = send.at("channels").list(it -> it.code(Channel.class));
    var sending = send.at("rule").parsed("a rule id", RuleId::new);
    var closing = node.maybe("closing").map(ClosingMessage::read);
    var explaining = node.maybe("explaining").map(Explaining::read);
    var internal = node.maybe("internal").map(Internal::read);
    return node.make(
        () ->
            new AnswerRules(
                partial,
                summarising.orElse(null),
                Set.copyOf(channels),
                sending,
                closing.orElse(null),
                explaining.orElse(null),
                internal.orElse(null)));
  }
}
