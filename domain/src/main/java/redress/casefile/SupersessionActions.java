package redress.casefile;

import java.util.Optional;
import redress.complaint.Complaint;
import redress.complaint.Supersession;
import redress.complaint.SupersessionRules;
import redress.disposition.Disposition;
import redress.organization.Duty;
import redress.rule.Refusal;

/** What can be done when the customer does not accept what was decided (S4-21). */
public final class SupersessionActions {
  public static final Action<Complaint> SUPERSEDE =
      new Action<>(
          "supersedeComplaint",
          Duty.SUPERSEDE,
          (at, it) -> {
            var rules = at.procedure().sections().of(SupersessionRules.class);
            return Supersession.may(it, rules.rule())
                .or(() -> MemoActions.frozen(at))
                .or(() -> undecided(at, rules));
          });

  private SupersessionActions() {}

  private static Optional<Refusal> undecided(Situation at, SupersessionRules rules) {
    return !rules.decided() || Disposition.inForce(at.beside().parts(Disposition.class)).isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "NOTHING_TO_REJECT",
                rules.rule(),
                "nothing is approved that the customer could refuse"));
  }
}
