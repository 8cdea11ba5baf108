package redress.disposition;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.complaint.Demand;
import redress.complaint.References;
import redress.money.Money;

/**
 * What the parts of a case have drawn of what was approved. Each draws first on the lines that are
 * about it alone, and then on those about all parts, which give what they say once and not once for
 * each part.
 *
 * @param own what the lines about one part give, by the part as it is compared
 * @param common what the lines about all parts give
 * @param taken what was drawn, by the part as it is compared
 */
public record Drawn(Map<String, BigDecimal> own, BigDecimal common, Map<String, BigDecimal> taken) {
  public Drawn {
    own = Map.copyOf(own);
    taken = Map.copyOf(taken);
  }

  /** One part draws so many pieces, or so much money. */
  public record Draw(String partNumber, BigDecimal much) {
    public static Draw of(String partNumber, int pieces) {
      return new Draw(partNumber, BigDecimal.valueOf(pieces));
    }

    public static Draw of(String partNumber, Money money) {
      return new Draw(partNumber, money.amount());
    }
  }

  /** Of the pieces that lines with these remedies give at most; of a line without any, none. */
  public static Drawn pieces(Terms terms, Set<Demand> remedies, Stream<Draw> draws) {
    return of(
        terms,
        remedies,
        it -> it.most() == null ? BigDecimal.ZERO : BigDecimal.valueOf(it.most()),
        draws);
  }

  /** Of the money that lines with these remedies are worth. */
  public static Drawn money(Terms terms, Set<Demand> remedies, Stream<Draw> draws) {
    return of(terms, remedies, it -> it.amount().amount(), draws);
  }

  private static Drawn of(
      Terms terms, Set<Demand> remedies, Function<Terms.Line, BigDecimal> much, Stream<Draw> all) {
    var lines = terms.lines().stream().filter(it -> remedies.contains(it.remedy())).toList();
    var own = lines.stream().filter(it -> it.partNumber() != null);
    var common = lines.stream().filter(it -> it.partNumber() == null);
    return new Drawn(
        sums(own.map(it -> new Draw(it.partNumber(), much.apply(it)))),
        common.map(much).reduce(BigDecimal.ZERO, BigDecimal::add),
        sums(all));
  }

  /** How much that part may draw still. */
  public BigDecimal left(String partNumber) {
    var part = References.plain(partNumber);
    var mine = given(part).subtract(taken.getOrDefault(part, BigDecimal.ZERO));
    return some(mine).add(some(common.subtract(beyondOwn())));
  }

  /** How much more was drawn in all than there was to draw on. */
  public BigDecimal beyond() {
    return some(beyondOwn().subtract(common));
  }

  private BigDecimal beyondOwn() {
    return taken.entrySet().stream()
        .map(it -> some(it.getValue().subtract(given(it.getKey()))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal given(String part) {
    return own.getOrDefault(part, BigDecimal.ZERO);
  }

  private static BigDecimal some(BigDecimal much) {
    return much.max(BigDecimal.ZERO);
  }

  private static Map<String, BigDecimal> sums(Stream<Draw> draws) {
    return draws.collect(
        Collectors.toMap(it -> References.plain(it.partNumber()), Draw::much, BigDecimal::add));
  }
}
