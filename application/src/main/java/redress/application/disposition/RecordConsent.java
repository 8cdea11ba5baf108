package redress.application.disposition;

import java.time.Instant;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.DispositionActions;
import redress.disposition.Disposition.Done;
import redress.obligation.Moment;
import redress.organization.Duty;
import redress.organization.Person;

/** The customer agrees to what was approved; what is done for him is due from then (S3-07). */
public final class RecordConsent {
  private final CaseDesk desk;

  public RecordConsent(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param agreedAt when the customer agreed, a fact that may lie in the past
   */
  public record Command(Person by, UUID complaint, UUID part, long version, Instant agreedAt)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        DispositionActions.OF_PART,
        DispositionActions.CONSENT,
        (work, it) -> {
          var rules = work.procedure().disposition();
          var at = work.fact(command.agreedAt(), "/agreedAt", rules.rule());
          var approving = work.procedure().duties().rule(Duty.APPROVE);
          return it.consent(new Done(at, work.mark()), rules, approving);
        },
        (work, it) -> work.happened(Moment.CUSTOMER_CONSENTED, it.course().consented().at()));
  }
}
