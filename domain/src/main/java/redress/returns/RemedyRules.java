package redress.returns;

import java.util.Set;
import redress.complaint.Demand;
import redress.rule.RuleId;

/** By which papers something is carried out that a customer is given. */
public interface RemedyRules {
  /** What is given so. */
  Set<Demand> remedies();

  /** The rule by which such a paper is opened. */
  RuleId rule();
}
