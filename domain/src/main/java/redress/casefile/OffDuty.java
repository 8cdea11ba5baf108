package redress.casefile;

import java.util.Optional;
import redress.conduct.ConductRules;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.rule.Refusal;

/** Who is off duty does nothing of what the procedure names, whatever the post (S1-22). */
public final class OffDuty {
  private OffDuty() {}

  /** Nothing if that person may do it as far as that goes; the refusal if not. */
  public static Optional<Refusal> refusal(
      Person by, Duty duty, Procedure procedure, Entitlements entitlements) {
    return procedure
        .sections()
        .find(ConductRules.class)
        .filter(
            rules -> rules.suspends(by, duty) || rules.suspends(by, procedure.duties().given(duty)))
        .flatMap(rules -> entitlements.offDuty(by).map(rules::offDuty));
  }
}
