package redress.penalty;

import java.math.BigDecimal;
import java.util.List;
import redress.tree.Node;

/**
 * One bracket of a scale of costs: from the end of the one before, that itself excluded, to its own
 * end included.
 *
 * @param upTo its end, or {@code null} if it has none
 * @param base what is charged at its beginning
 * @param rate what is charged of every unit beyond its beginning, from 0 to 1
 * @param percents how the charge is shared, in the order of the bearers; together 100
 */
public record Bracket(
    BigDecimal upTo, BigDecimal base, BigDecimal rate, List<BigDecimal> percents) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  public Bracket {
    percents = List.copyOf(percents);
    if (base.signum() < 0 || rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a base is not negative and a rate is from 0 to 1");
    }
    if (!whole(percents)) {
      throw new IllegalArgumentException(
          "the percentages of a bracket are not negative and add up to 100, not " + sum(percents));
    }
  }

  boolean holds(BigDecimal cost) {
    return upTo == null || cost.compareTo(upTo) <= 0;
  }

  /** The exact charge for a cost in this bracket, which begins at {@code from}. */
  BigDecimal charge(BigDecimal cost, BigDecimal from) {
    return base.add(cost.subtract(from).multiply(rate));
  }

  /** Reads percentages; what does not share out the whole is told at once, beside all else. */
  static List<BigDecimal> shares(Node node) {
    var percents = node.list(Node::decimal);
    if (!percents.isEmpty() && !percents.contains(null) && !whole(percents)) {
      return node.wrong(
          "SHARES_NOT_100",
          "percentages are not negative and add up to 100, not " + sum(percents).toPlainString());
    }
    return percents;
  }

  private static boolean whole(List<BigDecimal> percents) {
    return percents.stream().noneMatch(percent -> percent.signum() < 0)
        && sum(percents).compareTo(WHOLE) == 0;
  }

  private static BigDecimal sum(List<BigDecimal> percents) {
    return percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Reads a bracket; without percentages of its own it has the usual ones. */
  static Bracket read(Node node, List<BigDecimal> usual) {
    node.only("from", "upTo", "base", "rate", "percents");
    var upTo = node.maybe("upTo").map(Node::decimal).orElse(null);
    var base = node.at("base").decimal();
    var rate = node.at("rate").decimal();
    var percents = node.maybe("percents").map(Bracket::shares).orElse(usual);
    return node.make(() -> new Bracket(upTo, base, rate, percents));
  }
}
