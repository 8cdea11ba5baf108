package redress.monthbook;

import java.util.List;
import java.util.stream.IntStream;
import redress.complaint.Track.Mark;
import redress.history.Difference;
import redress.investigation.Ratio;
import redress.investigation.Ratios;
import redress.money.Money;
import redress.organization.Department;

/**
 * What was found about one line of a month book (S4-22).
 *
 * @param ratios who answers for how much, together 100 %; nobody of ours where a reason is given
 * @param nobody why none of our departments answers for it, or {@code null} where some do
 * @param countermeasure what was done against it, as it was looked over
 * @param result what that came to
 * @param loss what the case cost us, never negative, or {@code null} where it was not valued
 *     (S4-19)
 */
public record Verdict(
    List<Ratio> ratios,
    String nobody,
    String countermeasure,
    String result,
    Money loss,
    Mark made) {
  public Verdict {
    ratios = List.copyOf(ratios);
    if (ratios.isEmpty() == (nobody == null)) {
      throw new IllegalArgumentException("either departments answer for it, or there is a reason");
    }
    if (loss != null && loss.isNegative()) {
      throw new IllegalArgumentException("a loss is not negative, but " + loss);
    }
  }

  /** What falls on one department of what the case cost. */
  public record Portion(Department department, Money money) {}

  /** The loss by who answers for it, together all of it; nothing where it was not valued. */
  public List<Portion> portions() {
    if (loss == null || ratios.isEmpty()) {
      return List.of();
    }
    var parts = loss.split(ratios.stream().map(Ratio::percent).toList());
    return IntStream.range(0, parts.size())
        .mapToObj(i -> new Portion(ratios.get(i).department(), parts.get(i)))
        .toList();
  }

  /** Whether the other says the same, whoever said it and when. */
  boolean same(Verdict other) {
    return other != null && differences(other, "").changes().isEmpty();
  }

  /** What it says otherwise than the one before, which may be none. */
  Difference differences(Verdict before, String path) {
    return new Difference()
        .of(path + "/ratios", before == null ? null : before.told(), told())
        .of(
            path + "/countermeasure",
            before == null ? null : before.countermeasure(),
            countermeasure)
        .of(path + "/result", before == null ? null : before.result(), result)
        .of(path + "/loss", before == null ? null : before.loss(), loss);
  }

  /** Who answers for it, in one line. */
  public String told() {
    return ratios.isEmpty() ? nobody : Ratios.told(ratios);
  }
}
