package redress.casefile;

import java.util.ArrayList;
import java.util.List;
import redress.closing.ClosingRules;
import redress.disposition.Disposition;
import redress.improvement.Improvement;
import redress.improvement.ImprovementRules;
import redress.investigation.Investigation;
import redress.investigation.InvestigationRules;
import redress.rule.Finding;

/** What is not known about where a complaint comes from, and keeps its case from its end. */
final class Provenances {
  private Provenances() {}

  /** What is missing, by these conditions. */
  static List<Finding> missing(Situation at, ClosingRules closing) {
    var missing = new ArrayList<Finding>();
    var rules = at.procedure().sections().find(InvestigationRules.class);
    var origins = rules.flatMap(InvestigationRules::origin);
    if (origins.isEmpty()) {
      return missing;
    }
    for (var one : at.beside().parts(Investigation.class)) {
      var pointer = "/parts/" + one.id().value();
      var origin = one.provenance().origin();
      if (origin == null && one.department() != null) {
        closing
            .finding(
                pointer,
                ClosingRules.ORIGIN_MISSING,
                "it is not said in which unit the fault came about")
            .ifPresent(missing::add);
      }
      if (origin != null
          && origins.get().causes().get(origin.cause()).ours()
          && at.beside().parts(Disposition.class).stream().noneMatch(Disposition::inForce)) {
        closing
            .finding(
                pointer,
                ClosingRules.SEPARATE_DISPOSITION_MISSING,
                "the quality was ours: what the customer is given is approved separately")
            .ifPresent(missing::add);
      }
      if (origin != null
          && origin.tracked()
          && at.procedure().has(ImprovementRules.class)
          && at.beside().parts(Improvement.class).isEmpty()) {
        closing
            .finding(
                pointer,
                ClosingRules.TRACKED_IMPROVEMENT_MISSING,
                "its improvement is followed up, and there is none")
            .ifPresent(missing::add);
      }
    }
    return missing;
  }
}
