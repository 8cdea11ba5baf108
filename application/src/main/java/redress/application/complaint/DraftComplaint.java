package redress.application.complaint;

import redress.casefile.CaseFile;
import redress.casefile.OffDuty;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Intake;
import redress.complaint.Track.Origin;
import redress.organization.Duty;
import redress.organization.Person;

/** Takes a complaint in with whatever is known of it (I-01, I-02). */
public final class DraftComplaint {
  private final CaseDesk desk;
  private final Reporters reporters;

  public DraftComplaint(CaseDesk desk, Reporters reporters) {
    this.desk = desk;
    this.reporters = reporters;
  }

  public record Command(Person by, Intake intake) {}

  public CaseFile handle(Command command) {
    return desk.begin(
        command.by(),
        work -> {
          var procedure = work.procedure();
          var by = command.by();
          procedure
              .duties()
              .refusal(Duty.TAKE_IN, by, null)
              .or(() -> OffDuty.refusal(by, Duty.TAKE_IN, procedure, desk.entitlements()))
              .ifPresent(
                  refusal -> {
                    throw refusal;
                  });
          reporters.check(command.by().company(), command.intake(), procedure.intake());
          return work.keep(
              Complaint.draft(
                  new ComplaintId(command.by().company(), work.newIdentity()),
                  work.rules().edition(),
                  command.intake(),
                  procedure.intake(),
                  new Origin(work.now(), command.by().user(), null)));
        });
  }
}
