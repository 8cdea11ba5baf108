package redress.penalty;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import redress.tree.Brackets;
import redress.tree.Node;

/**
 * Everything that is wrong with a scale of costs, each fault at its place: the charge begins at 0,
 * never falls and never exceeds the cost, and a bracket has a percentage for each bearer.
 */
final class ScaleFaults {
  private ScaleFaults() {}

  /**
   * Tells them; what is of the wrong kind is told where it is read.
   *
   * @param percents the usual ones, of brackets that have none of their own
   */
  static void tell(Node bearers, Node percents, List<Node> brackets) {
    Brackets.joined(brackets);
    Brackets.ascending(brackets);
    named(bearers);
    long people = bearers.items().count();
    shared(percents, people);
    brackets.forEach(it -> it.maybe("percents").ifPresent(own -> shared(own, people)));
    var from = BigDecimal.ZERO;
    var reached = BigDecimal.ZERO;
    for (var bracket : brackets) {
      var base = base(bracket, reached, from);
      var rate = rate(bracket);
      var upTo = number(bracket, "upTo");
      boolean known = from != null && upTo != null && upTo.compareTo(from) > 0;
      reached =
          known && base != null && rate != null
              ? base.add(upTo.subtract(from).multiply(rate))
              : null;
      from = known || from == null ? upTo : null;
    }
  }

  private static void named(Node bearers) {
    var seen = new HashSet<Object>();
    bearers
        .items()
        .flatMap(it -> it.maybe("bearer").stream())
        .filter(it -> !seen.add(it.plain()))
        .forEach(it -> it.wrong("NOT_ALLOWED", "a bearer is named once"));
  }

  private static void shared(Node percents, long people) {
    if (percents.plain() instanceof List<?> all && all.size() != people) {
      percents.wrong(
          "NOT_ALLOWED", "there are %d percentages for %d bearers".formatted(all.size(), people));
    }
  }

  /** What is charged at the beginning of the bracket, if that can be; unknown otherwise. */
  private static BigDecimal base(Node bracket, BigDecimal reached, BigDecimal from) {
    var base = number(bracket, "base");
    if (base == null) {
      return null;
    }
    if (base.signum() < 0) {
      return bracket.at("base").wrong("NOT_ALLOWED", "a base is not negative");
    }
    boolean falls = reached != null && base.compareTo(reached) < 0;
    if (falls || from != null && base.compareTo(from) > 0) {
      return bracket
          .at("base")
          .wrong(
              "NOT_ALLOWED",
              "beyond %s the charge begins with %s: it never falls below the %s reached before and never exceeds the cost"
                  .formatted(from, base, reached));
    }
    return base;
  }

  private static BigDecimal rate(Node bracket) {
    var rate = number(bracket, "rate");
    return rate != null && (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0)
        ? bracket.at("rate").wrong("NOT_ALLOWED", "a rate is from 0 to 1")
        : rate;
  }

  private static BigDecimal number(Node bracket, String member) {
    return bracket
        .maybe(member)
        .map(Node::plain)
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast)
        .orElse(null);
  }
}
