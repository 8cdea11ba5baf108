package redress.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import redress.complaint.Track.Mark;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.time.Day;

/** The hours of these days off do not count in a late fine, for a reason (I-31). */
public record Waiver(List<LocalDate> dates, String reason, Mark made) {
  public Waiver {
    dates = List.copyOf(dates);
  }

  /**
   * Refuses unless every day lies inside the lateness that the item charges.
   *
   * @return what the item charges
   */
  Ground.Late check(Item item) {
    if (!(item.ground() instanceof Ground.Late late)) {
      throw Refusal.content("NOTHING_TO_WAIVE", item.rule(), "the item is no fine for lateness");
    }
    var known = late.daysOff().stream().map(Day::date).toList();
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < dates.size(); i++) {
      if (!known.contains(dates.get(i))) {
        findings.add(
            new Finding(
                "/dates/" + i,
                "NO_DAY_OFF_INSIDE",
                item.rule(),
                "%s is no day off of this fine".formatted(dates.get(i))));
      }
    }
    if (dates.isEmpty() || !findings.isEmpty()) {
      throw Refusal.content(
          "NO_DAY_OFF_INSIDE",
          item.rule(),
          "at least one day off of this fine is waived; it has %s".formatted(known),
          findings);
    }
    return late;
  }
}
