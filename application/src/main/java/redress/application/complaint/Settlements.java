package redress.application.complaint;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import redress.assessment.Assessment;
import redress.assessment.Assessments;
import redress.organization.CompanyId;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyLists;

/** How far the weeks have settled what cases cost. */
public final class Settlements {
  private final WeeklyLists lists;
  private final Assessments assessments;

  public Settlements(WeeklyLists lists, Assessments assessments) {
    this.lists = lists;
    this.assessments = assessments;
  }

  /** The records whose costs no assessment has charged to the end, each with how far it is. */
  SortedMap<UUID, String> unsettled(CompanyId company, Set<UUID> records) {
    var unsettled = new TreeMap<UUID, String>();
    var weeks = lists.listed(company, records);
    for (var record : records) {
      var week = weeks.get(record);
      var found =
          week == null
              ? Optional.<Assessment>empty()
              : assessments.find(new WeeklyList.Key(company, week));
      if (week == null) {
        unsettled.put(record, "its costs are on no weekly list yet");
      } else if (found.isEmpty()) {
        unsettled.put(record, "the costs of %s are not assessed yet".formatted(week));
      } else if (found.get().course().executed() == null) {
        unsettled.put(record, "finance has not carried out the assessment of %s".formatted(week));
      }
    }
    return unsettled;
  }
}
