package redress.application.answer;

import redress.application.complaint.CaseDesk;
import redress.application.complaint.Denials;

/** The use cases around what the customer is told. */
public record OfAnswers(
    AnalyseTechnically analyse,
    VerifyTechnically verify,
    SendTechnicalAnswer sendTechnical,
    SummariseMeasures summarise,
    SendAnswer send,
    TellCustomer tell,
    RenderForCustomer render,
    Denials denied) {
  public static OfAnswers of(CaseDesk desk) {
    return new OfAnswers(
        new AnalyseTechnically(desk),
        new VerifyTechnically(desk),
        new SendTechnicalAnswer(desk),
        new SummariseMeasures(desk),
        new SendAnswer(desk),
        new TellCustomer(desk),
        new RenderForCustomer(desk),
        new Denials(desk));
  }
}
