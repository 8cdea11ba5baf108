package redress.disposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import redress.complaint.Demand;
import redress.history.Change;
import redress.history.Difference;
import redress.money.Money;

/**
 * What the customer would be given.
 *
 * @param text the plan in words
 * @param standard the standard or the policy that it follows (S3-04), or {@code null}
 * @param standardWaiver why it follows none, or {@code null}
 */
public record Terms(List<Line> lines, String text, String standard, String standardWaiver) {
  public Terms {
    lines = List.copyOf(lines);
  }

  /**
   * One thing that is given.
   *
   * @param partNumber the part that it is about, or {@code null} for all
   * @param quantity how many pieces are returned, exchanged or sent, or {@code null} if there are
   *     none, or nobody knows yet how many (S4-12)
   * @param ceiling how many pieces at most, while nobody knows, or {@code null}
   * @param amount what it is worth to the customer, never negative
   */
  public record Line(
      Demand remedy, String partNumber, Integer quantity, Integer ceiling, Money amount) {
    public Line {
      if (quantity != null && ceiling != null) {
        throw new IllegalArgumentException("a quantity that is known needs no ceiling");
      }
    }

    /** Whether pieces change hands and nobody knows yet how many. */
    public boolean undetermined() {
      return (remedy == Demand.RETURN || remedy == Demand.EXCHANGE) && quantity == null;
    }

    private boolean within(Line other) {
      return remedy == other.remedy
          && Objects.equals(partNumber, other.partNumber)
          && amount.compareTo(other.amount) <= 0
          && fewer(other);
    }

    private boolean fewer(Line other) {
      if (other.most() == null || most() == null) {
        return other.most() == null && (other.undetermined() || most() == null);
      }
      return most() <= other.most();
    }

    /** How many pieces at most, or {@code null} if that is not said. */
    Integer most() {
      return quantity == null ? ceiling : quantity;
    }

    @Override
    public String toString() {
      return remedy
          + (quantity == null ? "" : " " + quantity)
          + (ceiling == null ? "" : " at most " + ceiling)
          + (partNumber == null ? "" : " of " + partNumber)
          + (amount.isZero() ? "" : " " + amount);
    }
  }

  /**
   * What is otherwise than before.
   *
   * @param before {@code null} where there was nothing
   * @param path where a member is
   */
  List<Change> since(Terms before, UnaryOperator<String> path) {
    return difference(before, path).changes();
  }

  /** The same, and what it comes to, which is told with whatever was changed. */
  List<Change> amended(Terms before, UnaryOperator<String> path) {
    return difference(before, path)
        .still(path.apply("lines"), lines)
        .still(path.apply("settlement"), settlement())
        .changes();
  }

  private Difference difference(Terms before, UnaryOperator<String> path) {
    var none = before == null;
    return new Difference()
        .of(path.apply("lines"), none ? null : before.lines, lines)
        .of(path.apply("settlement"), none ? null : before.settlement(), settlement())
        .of(path.apply("text"), none ? null : before.text, text)
        .of(path.apply("standard"), none ? null : before.standard, standard)
        .of(path.apply("standardWaiver"), none ? null : before.standardWaiver, standardWaiver);
  }

  /** What it is worth in all: compensation, allowance and the value of what changes hands. */
  public Money settlement() {
    return lines.stream().map(Line::amount).reduce(Money::plus).orElseThrow();
  }

  /**
   * Whether it gives nothing that those do not give, and no more of it: the same words, and lines
   * that are each one of theirs, with as much money and as many pieces at most.
   */
  public boolean within(Terms other) {
    var left = new ArrayList<>(other.lines);
    var changed = new ArrayList<>(lines);
    changed.removeIf(left::remove);
    for (var line : changed) {
      var one = left.stream().filter(line::within).findFirst();
      if (one.isEmpty()) {
        return false;
      }
      left.remove(one.get());
    }
    return Objects.equals(text, other.text)
        && Objects.equals(standard, other.standard)
        && Objects.equals(standardWaiver, other.standardWaiver);
  }

  /** How many pieces are given, taken back or exchanged at most; empty if that is not said. */
  public OptionalInt pieces() {
    var counted = lines.stream().filter(it -> it.most() != null).toList();
    return counted.isEmpty()
            || lines.stream().anyMatch(it -> it.undetermined() && it.most() == null)
        ? OptionalInt.empty()
        : OptionalInt.of(counted.stream().mapToInt(Line::most).sum());
  }

  public Set<Demand> remedies() {
    return lines.stream().map(Line::remedy).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether nobody knows yet of some line how many pieces it is about. */
  public boolean undetermined() {
    return lines.stream().anyMatch(Line::undetermined);
  }

  /** A line that nobody knows the quantity of, not even at most. */
  public Optional<Line> unlimited() {
    return lines.stream().filter(it -> it.undetermined() && it.ceiling() == null).findFirst();
  }

  /** How many pieces of a part change hands at most; empty if that is not said. */
  OptionalInt quantity(String partNumber) {
    var about =
        lines.stream()
            .filter(it -> it.remedy() == Demand.RETURN || it.remedy() == Demand.EXCHANGE)
            .filter(it -> it.partNumber() == null || it.partNumber().equals(partNumber))
            .toList();
    return about.isEmpty() || about.stream().anyMatch(it -> it.most() == null)
        ? OptionalInt.empty()
        : OptionalInt.of(about.stream().mapToInt(Line::most).sum());
  }
}
