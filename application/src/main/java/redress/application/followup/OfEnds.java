package redress.application.followup;

import redress.application.complaint.CaseDesk;
import redress.application.outcome.RecordOutcome;
import redress.application.outcome.ReportResult;

/** The use cases around what a case comes to and what its customer thinks of it. */
public record OfEnds(
    RecordOutcome record, ReportResult report, CallCustomer call, TakeUpComment takeUp) {
  public static OfEnds of(CaseDesk desk) {
    return new OfEnds(
        new RecordOutcome(desk),
        new ReportResult(desk),
        new CallCustomer(desk),
        new TakeUpComment(desk));
  }
}
