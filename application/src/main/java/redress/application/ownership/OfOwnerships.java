package redress.application.ownership;

import redress.application.complaint.CaseDesk;
import redress.organization.Accounts;

/** The use cases around who answers for a case. */
public record OfOwnerships(
    AssignOwner assign,
    ReplaceOwner replace,
    AddAssistant help,
    AnalyseAsOwner analyse,
    EscalateCase escalate,
    ResolveEscalation resolve) {
  public static OfOwnerships of(CaseDesk desk, Accounts accounts) {
    return new OfOwnerships(
        new AssignOwner(desk, accounts),
        new ReplaceOwner(desk, accounts),
        new AddAssistant(desk),
        new AnalyseAsOwner(desk),
        new EscalateCase(desk),
        new ResolveEscalation(desk));
  }
}
