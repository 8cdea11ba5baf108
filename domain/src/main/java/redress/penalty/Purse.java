package redress.penalty;

/**
 * Of what somebody is taken: the wage bears losses, and the bonus everything else (L-01, L-02).
 *
 * @param user the person, by user name
 */
public record Purse(String user, DeductionRules.Kind kind) {}
