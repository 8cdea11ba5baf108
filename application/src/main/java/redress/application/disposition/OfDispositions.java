package redress.application.disposition;

import redress.application.complaint.CaseDesk;
import redress.application.complaint.Closing;
import redress.application.job.Jobs;

/** The use cases around what customers are given. */
public record OfDispositions(
    ProposeDisposition propose,
    AmendDisposition amend,
    ApproveDisposition approve,
    RefuseDisposition refuse,
    WithdrawDisposition withdraw,
    DetermineQuantity determine,
    RecordConsent consent,
    AcceptDisposition accept,
    CompleteDisposition complete) {
  public static OfDispositions of(CaseDesk desk, Jobs jobs, Splits splits) {
    var closing = new Closing(jobs);
    return new OfDispositions(
        new ProposeDisposition(desk),
        new AmendDisposition(desk),
        new ApproveDisposition(desk, closing, splits),
        new RefuseDisposition(desk),
        new WithdrawDisposition(desk),
        new DetermineQuantity(desk),
        new RecordConsent(desk),
        new AcceptDisposition(desk),
        new CompleteDisposition(desk));
  }
}
