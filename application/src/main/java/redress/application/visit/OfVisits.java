package redress.application.visit;

import redress.application.complaint.CaseDesk;
import redress.organization.Accounts;

/** The use cases around going to a customer at once. */
public record OfVisits(
    RequestVisit request, DeclineVisit decline, AppointVisitors appoint, ReportVisit report) {
  public static OfVisits of(CaseDesk desk, Accounts accounts) {
    return new OfVisits(
        new RequestVisit(desk),
        new DeclineVisit(desk),
        new AppointVisitors(desk, accounts),
        new ReportVisit(desk));
  }
}
