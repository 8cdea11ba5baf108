package redress.application.recurrence;

import redress.application.Ports;
import redress.application.complaint.CaseDesk;

/** The use cases around what has happened before, and cases that are handled together. */
public record OfRecurrences(
    AnswerRecurrence answer,
    LinkComplaint link,
    MergeComplaint merge,
    SeparateComplaint separate,
    NameCountermeasure counter) {
  public static OfRecurrences of(CaseDesk desk, Ports ports) {
    var together = new Together(desk, ports.transactions(), ports.complaints());
    return new OfRecurrences(
        new AnswerRecurrence(together),
        new LinkComplaint(together),
        new MergeComplaint(together),
        new SeparateComplaint(desk),
        new NameCountermeasure(desk, ports.parts()));
  }
}
