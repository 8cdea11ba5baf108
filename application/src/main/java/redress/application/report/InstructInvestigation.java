package redress.application.report;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ReportActions;
import redress.organization.Person;
import redress.report.InvestigationReport.Instruction;
import redress.report.ReportRules;

/** Whoever leads the company says what is to be done because of a report (S4-14). */
public final class InstructInvestigation {
  private final CaseDesk desk;

  public InstructInvestigation(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, String text)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ReportActions.OF_PART,
        ReportActions.INSTRUCT,
        (work, report) ->
            report.instructed(
                new Instruction(command.text(), work.mark()),
                work.procedure().sections().of(ReportRules.class).rule()));
  }
}
