package redress.disposition;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import redress.complaint.Demand;
import redress.complaint.References;
import redress.money.Money;

/**
 * What of the terms is about the pieces of one part, or of all, that change hands.
 *
 * @param lines in the order of the terms
 */
public record PartTerms(List<Terms.Line> lines) {
  public PartTerms {
    lines = List.copyOf(lines);
  }

  /**
   * What is about that part by these remedies.
   *
   * @param partNumber compared whatever its case, width and spaces
   */
  public static PartTerms of(Terms terms, Set<Demand> remedies, String partNumber) {
    return new PartTerms(
        terms.lines().stream()
            .filter(it -> remedies.contains(it.remedy()))
            .filter(it -> it.partNumber() == null || References.same(it.partNumber(), partNumber))
            .toList());
  }

  /** How many pieces at most, or {@code null} if that was not said of every line. */
  public Integer most() {
    return sum(lines.stream().map(Terms.Line::most));
  }

  /** How many pieces, or {@code null} while nobody knows (S4-12). */
  public Integer determined() {
    return sum(lines.stream().map(Terms.Line::quantity));
  }

  /** What they are worth. */
  public Money value() {
    return lines.stream().map(Terms.Line::amount).reduce(Money::plus).orElseThrow();
  }

  private static Integer sum(java.util.stream.Stream<Integer> pieces) {
    var all = pieces.toList();
    return all.stream().anyMatch(Objects::isNull)
        ? null
        : all.stream().mapToInt(Integer::intValue).sum();
  }
}
