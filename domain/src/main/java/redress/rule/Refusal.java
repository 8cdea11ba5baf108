package redress.rule;

import java.util.List;
import java.util.function.Supplier;

/**
 * The one way in which a rule says no.
 *
 * <p>A refusal changes nothing and is never stored: the same request may be sent again. Its kind
 * says what would have to be different for the request to succeed.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What would have to change. */
  public enum Kind {
    /** The same request could succeed later. */
    LATER,
    /** The same request could succeed if another person sent it. */
    ANOTHER_PERSON,
    /** Only a request with other content could succeed. */
    OTHER_CONTENT
  }

  private final Kind kind;
  private final String code;
  private final transient RuleId rule;
  private final transient Supplier<String> sentence;
  private final transient List<Finding> findings;

  private Refusal(
      Kind kind, String code, RuleId rule, Supplier<String> sentence, List<Finding> findings) {
    super(null, null, false, false);
    this.sentence = sentence;
    this.kind = kind;
    this.code = code;
    this.rule = rule;
    this.findings = List.copyOf(findings);
  }

  public static Refusal later(String code, RuleId rule, String sentence) {
    return new Refusal(Kind.LATER, code, rule, () -> sentence, List.of());
  }

  public static Refusal later(String code, RuleId rule, String sentence, List<Finding> findings) {
    return new Refusal(Kind.LATER, code, rule, () -> sentence, findings);
  }

  public static Refusal anotherPerson(String code, RuleId rule, String sentence) {
    return new Refusal(Kind.ANOTHER_PERSON, code, rule, () -> sentence, List.of());
  }

  /**
   * The same for a refusal that is mostly asked for and seldom read: whoever lists what may be done
   * to a case asks some forty times and shows the codes.
   *
   * @param sentence made when it is read
   */
  public static Refusal anotherPerson(String code, RuleId rule, Supplier<String> sentence) {
    return new Refusal(Kind.ANOTHER_PERSON, code, rule, sentence, List.of());
  }

  public static Refusal content(String code, RuleId rule, String sentence) {
    return new Refusal(Kind.OTHER_CONTENT, code, rule, () -> sentence, List.of());
  }

  public static Refusal content(String code, RuleId rule, String sentence, List<Finding> findings) {
    return new Refusal(Kind.OTHER_CONTENT, code, rule, () -> sentence, findings);
  }

  @Override
  public String getMessage() {
    return sentence.get();
  }

  public Kind kind() {
    return kind;
  }

  /** A stable code in upper snake case, such as {@code NOT_VERIFIED}. */
  public String code() {
    return code;
  }

  /** The rule that refused, or {@code null} where a general rule of the program did. */
  public RuleId rule() {
    return rule;
  }

  /** Everything that is missing or wrong, where the rule asks for more than one thing. */
  public List<Finding> findings() {
    return findings;
  }
}
