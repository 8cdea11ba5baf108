package redress.rule;

/**
 * One thing that is wrong or missing, and where.
 *
 * @param pointer a JSON pointer into what was given ({@code /customer/name}); empty for the whole
 * @param code a stable code such as {@code MISSING}
 * @param rule the rule that asks for it, or {@code null} where only the form is wrong
 * @param sentence what is wrong and what is allowed
 */
public record Finding(String pointer, String code, RuleId rule, String sentence) {}
