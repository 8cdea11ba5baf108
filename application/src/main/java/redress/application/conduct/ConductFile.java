package redress.application.conduct;

import redress.conduct.Conduct;
import redress.conduct.ConductRules;

/** What is recorded of a person and month, with the rules by which it is looked at. */
public record ConductFile(Conduct conduct, ConductRules rules) {}
