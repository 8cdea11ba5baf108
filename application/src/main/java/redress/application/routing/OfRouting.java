package redress.application.routing;

import redress.application.complaint.CaseDesk;
import redress.application.complaint.Closing;
import redress.application.job.Jobs;

/** The use cases around the routing slip of a case. */
public record OfRouting(GiveOpinion give, ReadOpinion read, ReturnSlip back) {
  public static OfRouting of(CaseDesk desk, Jobs jobs) {
    var closing = new Closing(jobs);
    return new OfRouting(
        new GiveOpinion(desk, closing), new ReadOpinion(desk, closing), new ReturnSlip(desk));
  }
}
