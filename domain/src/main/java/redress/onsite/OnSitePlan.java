package redress.onsite;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.organization.Department;

/**
 * What shall be done at the customer's (S0-18).
 *
 * <p>It is made once, goes to the departments that carry it out, and never changes; where something
 * else shall be done, another one is made, and the newest counts.
 *
 * @param text who goes, and what shall be done there
 * @param visitOn the day of the visit, or {@code null} while nobody knows
 * @param sentTo the departments that got it
 */
public record OnSitePlan(
    PartId id, long version, String text, LocalDate visitOn, List<Department> sentTo, Mark made)
    implements Part {
  public OnSitePlan {
    sentTo = List.copyOf(sentTo);
  }

  /** Somebody has planned it. */
  public static Changed<OnSitePlan> made(
      PartId id, String text, LocalDate visitOn, Mark mark, OnSiteRules rules) {
    var path = "/onSitePlans/%s/".formatted(id.value());
    return Changed.of(
        new OnSitePlan(id, 1, text, visitOn, rules.sentTo(), mark),
        Entry.of(
            "ON_SITE_PLANNED",
            rules.rule(),
            null,
            new Difference()
                .of(path + "text", null, text)
                .of(path + "visitOn", null, visitOn)
                .of(path + "sentTo", null, rules.sentTo())
                .changes()));
  }

  @Override
  public Set<String> workers() {
    return Set.of(made.by());
  }
}
