package redress.application.delegation;

import java.util.Optional;
import redress.application.company.CompanyWork;
import redress.approval.Delegations;
import redress.monthbook.MonthBookRules;
import redress.organization.Duty;
import redress.procedure.Procedure;
import redress.rule.Refusal;

/**
 * Only who may approve by his own post, or confirms months as a head (S4-22), lends that, and
 * nobody what he was lent himself.
 */
record Lending(Delegations delegations) {
  /** Nothing if whoever works here may lend authority; the refusal if not. */
  Optional<Refusal> refusal(CompanyWork work, Procedure procedure) {
    var rules = procedure.authority().flatMap(it -> it.delegation());
    if (rules.isEmpty()) {
      return Optional.of(
          Refusal.content(
              "DELEGATION_NOT_IN_PROCEDURE", null, "the procedure lets nobody lend authority"));
    }
    return procedure
        .duties()
        .refusal(Duty.APPROVE, work.by(), null)
        .flatMap(
            refusal ->
                delegations.to(work.company().id(), work.by().user()).stream()
                    .filter(it -> it.holds(work.now()))
                    .findFirst()
                    .map(
                        it ->
                            Refusal.anotherPerson(
                                "DELEGATION_CHAINED",
                                rules.get().rule(),
                                "%s was lent authority by %s and does not lend it on"
                                    .formatted(work.by().user(), it.giver())))
                    .or(() -> Optional.of(refusal).filter(it -> !confirms(work, procedure))));
  }

  private static boolean confirms(CompanyWork work, Procedure procedure) {
    return procedure
        .sections()
        .find(MonthBookRules.class)
        .filter(it -> it.head(work.by()))
        .isPresent();
  }
}
