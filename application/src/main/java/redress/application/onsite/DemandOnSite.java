package redress.application.onsite;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.OnSiteActions;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.obligation.Moment;
import redress.onsite.OnSiteRules;
import redress.organization.Person;

/** The customer has asked those who plan it directly that somebody come (S0-18). */
public final class DemandOnSite {
  private final CaseDesk desk;

  public DemandOnSite(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param demandedAt when, a fact that may lie in the past
   */
  public record Command(Person by, UUID complaint, Instant demandedAt) implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        OnSiteActions.DEMAND,
        work -> {
          var rule = work.procedure().sections().of(OnSiteRules.class).rule();
          var at = work.fact(command.demandedAt(), "/demandedAt", rule);
          var change = new Change("/onSite/demandedAt", null, at.toString());
          var told = Entry.of("ON_SITE_DEMANDED", rule, change);
          work.keep(new Changed<>(work.complaint(), List.of(told)));
          work.happened(Moment.ON_SITE_DEMANDED, at);
        });
  }
}
