package redress.casefile;

import java.util.ArrayList;
import java.util.List;
import redress.closing.ClosingRules;
import redress.obligation.Circumstances;
import redress.ownership.Ownership;
import redress.ownership.OwnershipRules;
import redress.rule.Finding;
import redress.triage.Triage;

/** What of its owner's work keeps a case from its end. */
final class Ownerships {
  private Ownerships() {}

  /** What is missing, by these conditions. */
  static List<Finding> missing(Situation at, ClosingRules closing) {
    var found = at.procedure().sections().find(OwnershipRules.class);
    var missing = new ArrayList<Finding>();
    if (found.isEmpty()) {
      return missing;
    }
    var rules = found.get();
    var ownership = at.beside().only(Ownership.class);
    boolean required =
        rules.requiredWhen().stream().anyMatch(when -> when.holds(Circumstances.of(at.complaint())))
            || rules.important() && important(at);
    if (required && ownership.isEmpty()) {
      closing
          .finding("/parts/ownerships", ClosingRules.OWNER_MISSING, "nobody is named as the owner")
          .ifPresent(missing::add);
    }
    ownership.ifPresent(it -> open(it, rules, closing, missing));
    return missing;
  }

  /** As the newest assessment says. */
  private static boolean important(Situation at) {
    var triages = at.beside().parts(Triage.class);
    return !triages.isEmpty() && triages.getLast().priority().important();
  }

  private static void open(
      Ownership it, OwnershipRules rules, ClosingRules closing, List<Finding> missing) {
    if (rules.analysis() != null && it.analysis() == null) {
      add(it, "%s has not analysed the case".formatted(it.owner().user()), closing, missing);
    }
    if (it.escalation() != null && it.solution() == null) {
      add(
          it,
          "%s has not found a solution for what the owner cannot resolve"
              .formatted(rules.escalation().owner()),
          closing,
          missing);
    }
  }

  private static void add(
      Ownership it, String sentence, ClosingRules closing, List<Finding> missing) {
    closing
        .finding("/parts/" + it.id().value(), ClosingRules.OWNERSHIP_OPEN, sentence)
        .ifPresent(missing::add);
  }
}
