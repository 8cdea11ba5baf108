package redress.application.seal;

import java.util.List;
import java.util.TreeSet;
import redress.application.Ports;
import redress.application.monthbook.EndMonth;
import redress.application.notice.UrgeLate;
import redress.application.review.EndReviewPeriod;
import redress.application.seal.VerifyRecords.Differing;
import redress.application.weeklylist.EndWeek;
import redress.history.Subject;
import redress.notice.UrgingRules;
import redress.organization.Company;
import redress.organization.CompanyId;

/**
 * What the program does by itself for a company as long as there is one: each such job plans the
 * next, so that one is always planned. Whoever takes it away stops the ends of weeks and months, or
 * that late steps are urged, and nobody is charged. The sealing of days is looked at with the
 * seals.
 */
record StandingWork(Ports ports, CompanyId company) {
  /** The kinds of which none is planned. */
  List<Differing> missing() {
    if (company.equals(CompanyId.OPERATOR)) {
      return List.of();
    }
    var founded = ports.companies().find(company);
    var missing = new TreeSet<String>();
    founded.ifPresent(
        it -> {
          missing.addAll(List.of(EndWeek.KIND, EndMonth.KIND, EndReviewPeriod.KIND));
          if (urges(it)) {
            missing.add(UrgeLate.KIND);
          }
          missing.removeAll(ports.jobs().kinds(company));
        });
    return missing.stream()
        .map(kind -> new Differing(Subject.of(company), "no %s is planned".formatted(kind)))
        .toList();
  }

  private boolean urges(Company it) {
    return ports
        .procedures()
        .effective(it.id(), ports.clock().instant())
        .filter(inForce -> inForce.procedure().has(UrgingRules.class))
        .isPresent();
  }
}
