package redress.application.disposition;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.application.complaint.Round;
import redress.casefile.Authority;
import redress.casefile.CaseFile;
import redress.casefile.DispositionActions;
import redress.obligation.Moment;
import redress.organization.Person;

/**
 * Changes what the customer shall be given; a signature that does not suffice for it any more is
 * void, and what ran from it is owed no longer (S4-30). In another round it says what the customer
 * is given in all (S1-21, S3-05).
 */
public final class AmendDisposition {
  private final CaseDesk desk;

  public AmendDisposition(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param terms all of it, as it is from now on
   */
  public record Command(Person by, UUID complaint, UUID part, long version, GivenTerms terms)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        DispositionActions.OF_PART,
        DispositionActions.AMEND,
        (work, it) -> {
          var terms = command.terms().in(work);
          Regarded.by(terms, work);
          var procedure = work.procedure();
          boolean another = DispositionActions.another(it, Round.all(work));
          boolean holds =
              !another
                  && it.inForce()
                  && Authority.holds(it, terms, work.by().user(), procedure, work.complaint());
          if (it.inForce() && !holds) {
            work.clocks().undone(Moment.DISPOSITION_APPROVED, "the approval is void");
          }
          if (it.course().consented() != null && !terms.equals(it.terms())) {
            work.clocks()
                .undone(Moment.CUSTOMER_CONSENTED, "the customer agreed to something else");
          }
          var approving = Authority.rule(procedure, work.complaint(), terms);
          if (another) {
            return it.again(terms, work.mark(), procedure.disposition(), approving);
          }
          return it.amend(terms, work.mark(), procedure.disposition(), holds, approving);
        });
  }
}
