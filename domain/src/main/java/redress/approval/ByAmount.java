package redress.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.complaint.Demand;
import redress.money.Money;
import redress.organization.Position;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.tree.Brackets;
import redress.tree.Node;

/**
 * Who signs an amount (S4-30, G-2): the amount that is settled with the customer as a whole.
 *
 * <p>A written procedure may ask for limits and name none. Then the company has to set them: until
 * it does, one position signs whatever it is, and whoever asks is told why.
 *
 * @param upperInclusive whether a bracket holds its own end; otherwise the next one does
 * @param remedies the amount decides where one of these is given; whatever is given if empty
 * @param notSet why there are no limits yet, or {@code null} where there are
 * @param splitDays for so many days what was signed for the same in another case is counted
 *     together with what is signed now
 */
public record ByAmount(
    boolean upperInclusive,
    List<Bracket> brackets,
    Set<Demand> remedies,
    String notSet,
    int splitDays,
    RuleId rule) {
  /** What gives money or goods. */
  static final Set<Demand> VALUED =
      Set.of(
          Demand.REPLENISH,
          Demand.EXCHANGE,
          Demand.RETURN,
          Demand.COMPENSATION_CLAIM,
          Demand.CUSTOMER_FINE,
          Demand.REFUND,
          Demand.ALLOWANCE,
          Demand.GOODWILL);

  /** The days where the document does not say how many. */
  private static final int SPLIT_DAYS = 30;

  private static final int MOST_DAYS = 366;

  /**
   * Amounts that one position may sign.
   *
   * @param upTo the end, or {@code null} if there is none
   */
  public record Bracket(BigDecimal upTo, Position approver) {
    static Bracket read(Node node) {
      var upTo = node.only("from", "upTo", "approver").maybe("upTo").map(Node::decimal);
      var approver = Approver.position(node);
      return node.make(() -> new Bracket(upTo.orElse(null), approver));
    }
  }

  public ByAmount {
    brackets = List.copyOf(brackets);
    remedies = Set.copyOf(remedies);
    var end = BigDecimal.ZERO;
    for (int i = 0; i < brackets.size(); i++) {
      var upTo = brackets.get(i).upTo();
      boolean last = i == brackets.size() - 1;
      if (last != (upTo == null) || upTo != null && upTo.compareTo(end) <= 0) {
        throw new IllegalArgumentException(
            "the ends of the brackets ascend, and the last bracket alone has none");
      }
      end = upTo;
    }
    if (brackets.isEmpty()) {
      throw new IllegalArgumentException("somebody signs");
    }
  }

  /** Whether the amount of that decides who signs; of what is not known what is given, it does. */
  boolean concerns(Matter matter) {
    return remedies.isEmpty()
        || matter.remedies() == null
        || matter.remedies().stream().anyMatch(remedies::contains);
  }

  /**
   * Whether it has to be said what that remedy is worth, be it nothing: where there are limits, who
   * signs depends on the money and on the value of the goods that are given.
   */
  boolean values(Demand remedy) {
    return notSet == null
        && VALUED.contains(remedy)
        && (remedies.isEmpty() || remedies.contains(remedy));
  }

  /** Who signs while no limits are set, and why. */
  Optional<String> unset() {
    return Optional.ofNullable(notSet)
        .map(
            why ->
                "up to what amount others than %s sign is not set: %s"
                    .formatted(brackets.getFirst().approver(), why));
  }

  Approver of(Money amount, List<Step> steps) {
    if (notSet != null) {
      var approver = brackets.getFirst().approver();
      steps.add(new Step(rule, "%s in all; %s".formatted(amount, unset().get()), approver.code()));
      return new Approver(approver, rule);
    }
    var from = BigDecimal.ZERO;
    for (var bracket : brackets) {
      if (holds(bracket, amount.amount())) {
        steps.add(new Step(rule, where(amount, from, bracket.upTo()), bracket.approver().code()));
        return new Approver(bracket.approver(), rule);
      }
      from = bracket.upTo();
    }
    throw new IllegalStateException("the last bracket has no end");
  }

  private boolean holds(Bracket bracket, BigDecimal amount) {
    int beyond = bracket.upTo() == null ? -1 : amount.compareTo(bracket.upTo());
    return beyond < 0 || upperInclusive && beyond == 0;
  }

  private String where(Money amount, BigDecimal from, BigDecimal upTo) {
    var begins = (upperInclusive ? "above " : "from ") + from.toPlainString();
    var ends = upTo == null ? "" : (upperInclusive ? " up to " : " below ") + upTo.toPlainString();
    return "%s in all is%s%s".formatted(amount, from.signum() == 0 ? "" : " " + begins, ends);
  }

  static ByAmount read(Node node) {
    node.only("upperInclusive", "brackets", "remedies", "notSet", "splitDays", "rule");
    var remedies =
        node.maybe("remedies").map(it -> it.list(one -> one.code(Demand.class))).orElse(List.of());
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    int days = node.maybe("splitDays").map(it -> it.integer(1, MOST_DAYS)).orElse(SPLIT_DAYS);
    if (node.has("notSet")) {
      node.only("remedies", "notSet", "splitDays", "rule");
      var why = node.at("notSet").only("approver", "why").at("why").text();
      var approver = Approver.position(node.at("notSet"));
      var all = List.of(new Bracket(null, approver));
      return node.make(() -> new ByAmount(true, all, Set.copyOf(remedies), why, days, rule));
    }
    boolean inclusive = node.at("upperInclusive").flag();
    var places = node.at("brackets").list(it -> it);
    Brackets.joined(places);
    Brackets.ascending(places);
    var brackets = places.stream().map(Bracket::read).toList();
    return node.make(
        () -> new ByAmount(inclusive, brackets, Set.copyOf(remedies), null, days, rule));
  }
}
