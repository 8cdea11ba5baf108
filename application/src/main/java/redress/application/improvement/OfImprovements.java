package redress.application.improvement;

import redress.application.complaint.CaseDesk;
import redress.application.sanction.ProposeNotice;
import redress.organization.Accounts;

/** The use cases around what is done so that it does not happen again. */
public record OfImprovements(
    BeginImprovement begin,
    PlanImprovement plan,
    CarryOutImprovement carryOut,
    VerifyImprovement verify,
    AssessMeasure assess,
    AnswerReadAcross answer,
    ReviewImprovement review) {
  public static OfImprovements of(CaseDesk desk, ProposeNotice notices, Accounts accounts) {
    return new OfImprovements(
        new BeginImprovement(desk),
        new PlanImprovement(desk),
        new CarryOutImprovement(desk),
        new VerifyImprovement(desk),
        new AssessMeasure(desk, notices, accounts),
        new AnswerReadAcross(desk),
        new ReviewImprovement(desk));
  }
}
