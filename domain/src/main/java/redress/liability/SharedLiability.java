package redress.liability;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;

/**
 * Whose fault a case is: ours, the customer's, a partner's, or shared between them (S1-13).
 *
 * <p>It is stated once with its reason and never changes; whoever knows better states it anew, and
 * the newest counts.
 *
 * @param shares which party bears how much, 100 percent in all
 */
public record SharedLiability(PartId id, long version, List<Share> shares, String reason, Mark made)
    implements Part {
  public SharedLiability {
    shares = List.copyOf(shares);
  }

  /**
   * What one party bears.
   *
   * @param party one of the procedure's
   * @param percent above 0, up to 100
   */
  public record Share(String party, BigDecimal percent) {
    @Override
    public String toString() {
      return party + " " + percent.stripTrailingZeros().toPlainString() + " %";
    }
  }

  /** Somebody says whose fault it is. */
  public static Changed<SharedLiability> stated(SharedLiability made, LiabilityRules rules) {
    rules.check(made.shares);
    var path = "/liabilities/%s/".formatted(made.id.value());
    return Changed.of(
        made,
        Entry.of(
            "LIABILITY_STATED",
            rules.rule(),
            made.reason,
            new Difference()
                .of(
                    path + "shares",
                    null,
                    made.shares.stream().map(Share::toString).collect(Collectors.joining(", ")))
                .changes()));
  }

  /** Who bears something, in the order that was given. */
  public String parties() {
    return shares.stream().map(Share::party).collect(Collectors.joining(" "));
  }

  @Override
  public Set<String> workers() {
    return Set.of(made.by());
  }
}
