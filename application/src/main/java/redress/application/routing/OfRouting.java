package redress.application.routing;

import redress.application.complaint.CaseDesk;

/** The use cases around the routing slip of a case. */
public record OfRouting(GiveOpinion give, ReadOpinion read, ReturnSlip back) {
  public static OfRouting of(CaseDesk desk) {
    return new OfRouting(new GiveOpinion(desk), new ReadOpinion(desk), new ReturnSlip(desk));
  }
}
