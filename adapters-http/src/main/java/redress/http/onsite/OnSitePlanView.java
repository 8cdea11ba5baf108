package redress.http.onsite;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.onsite.OnSitePlan;
import redress.organization.Department;

/** What shall be done at the customer's, as its reader sees it. */
public record OnSitePlanView(
    UUID id, long version, String text, LocalDate visitOn, List<Department> sentTo, Mark made) {
  public static OnSitePlanView of(OnSitePlan plan) {
    return OnSiteMapper.INSTANCE.view(plan);
  }
}
