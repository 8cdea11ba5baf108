package redress.application.disposition;

import redress.application.complaint.CaseDesk;

/** The use cases around what customers are given. */
public record OfDispositions(
    ProposeDisposition propose,
    AmendDisposition amend,
    ApproveDisposition approve,
    EndDisposition end,
    RecordConsent consent,
    CompleteDisposition complete) {
  public static OfDispositions of(CaseDesk desk) {
    return new OfDispositions(
        new ProposeDisposition(desk),
        new AmendDisposition(desk),
        new ApproveDisposition(desk),
        new EndDisposition(desk),
        new RecordConsent(desk),
        new CompleteDisposition(desk));
  }
}
