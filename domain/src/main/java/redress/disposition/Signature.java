package redress.disposition;

import redress.complaint.Track.Mark;
import redress.money.Money;
import redress.organization.Position;
import redress.rule.RuleId;

/**
 * Somebody approved what the customer is given.
 *
 * @param level the position in which it was signed
 * @param amount what was signed, in all
 * @param rule the rule that asked for a signature so high
 */
public record Signature(Position level, Money amount, Mark made, RuleId rule) {}
