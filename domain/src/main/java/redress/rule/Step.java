package redress.rule;

/**
 * One line of an explanation.
 *
 * @param rule the rule that the line applies
 * @param text what was done, with the numbers that went in
 * @param result what came out, as a person would write it
 */
public record Step(RuleId rule, String text, String result) {}
