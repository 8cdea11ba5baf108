package redress.application.onsite;

import java.time.LocalDate;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.OnSiteActions;
import redress.obligation.Moment;
import redress.onsite.OnSitePlan;
import redress.onsite.OnSiteRules;
import redress.organization.Person;
import redress.ownership.Ownership;

/** Plans what shall be done at the customer's, and sends it to those who do it (S0-18, S0-09). */
public final class PlanOnSite {
  private final CaseDesk desk;

  public PlanOnSite(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, String text, LocalDate visitOn)
      implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(command, OnSiteActions.PLAN, work -> plan(work, command));
  }

  private static void plan(CaseWork work, Command command) {
    boolean first = work.parts(OnSitePlan.class).isEmpty();
    work.keep(
        OnSitePlan.class,
        OnSitePlan.made(
            work.newPart(),
            command.text(),
            command.visitOn(),
            work.mark(),
            work.procedure().sections().of(OnSiteRules.class)));
    if (first) {
      work.happened(Moment.ON_SITE_PLANNED, work.now());
      if (work.only(Ownership.class).isPresent()) {
        // whoever does it is named already
        work.happened(Moment.OWNER_ASSIGNED, work.now());
      }
    }
  }
}
