package redress.procedure;

import java.util.HashMap;
import java.util.HashSet;
import redress.approval.AuthorityRules;
import redress.approval.ByAmount;
import redress.complaint.Demand;
import redress.complaint.Derivations.Claims;
import redress.complaint.IntakeRules;
import redress.disposition.DispositionRules;

/**
 * What decides who signs where it is not the same whatever is given: what makes a claim (S1-09),
 * and what alone is signed by its amount (G-2). One section says it, and another lives by it.
 */
final class Deciding {
  private Deciding() {}

  /** The sections with what the one about dispositions has from others. */
  static Sections in(Sections sections, IntakeRules intake) {
    var rules = sections.find(DispositionRules.class);
    var claims = intake.derivations().claims();
    var amounts =
        sections
            .find(AuthorityRules.class)
            .flatMap(AuthorityRules::byAmount)
            .filter(it -> !it.remedies().isEmpty());
    if (rules.isEmpty() || claims.isEmpty() && amounts.isEmpty()) {
      return sections;
    }
    var by = new HashSet<Demand>();
    claims.map(Claims::claimFor).ifPresent(by::addAll);
    amounts.map(ByAmount::remedies).ifPresent(by::addAll);
    var rule = claims.map(Claims::appeal).or(() -> amounts.map(ByAmount::rule)).orElseThrow();
    var read = new HashMap<>(sections.read());
    read.put(DispositionRules.class, rules.get().decided(by, rule));
    return new Sections(read);
  }
}
