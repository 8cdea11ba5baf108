package redress.application.improvement;

import redress.application.complaint.CaseDesk;

/** The use cases around what is done so that it does not happen again. */
public record OfImprovements(
    BeginImprovement begin,
    PlanImprovement plan,
    CarryOutImprovement carryOut,
    VerifyImprovement verify,
    AssessMeasure assess,
    AnswerReadAcross answer,
    ReviewImprovement review) {
  public static OfImprovements of(CaseDesk desk) {
    return new OfImprovements(
        new BeginImprovement(desk),
        new PlanImprovement(desk),
        new CarryOutImprovement(desk),
        new VerifyImprovement(desk),
        new AssessMeasure(desk),
        new AnswerReadAcross(desk),
        new ReviewImprovement(desk));
  }
}
