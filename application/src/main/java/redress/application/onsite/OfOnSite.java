package redress.application.onsite;

import redress.application.complaint.CaseDesk;

/** The use cases around going to the customer. */
public record OfOnSite(DemandOnSite demand, PlanOnSite plan) {
  public static OfOnSite of(CaseDesk desk) {
    return new OfOnSite(new DemandOnSite(desk), new PlanOnSite(desk));
  }
}
