package redress.disposition;

import java.util.UUID;
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
 * @param inPlaceOf for whom it was signed, or {@code null} if for nobody else
 */
public record Signature(Position level, Money amount, Mark made, RuleId rule, InPlace inPlaceOf) {
  /** Signed by authority of one's own. */
  public Signature(Position level, Money amount, Mark made, RuleId rule) {
    this(level, amount, made, rule, null);
  }

  /**
   * For whom somebody signed.
   *
   * @param user the user name of whoever lent the authority
   * @param delegation the delegation by which he did
   * @param upTo how much could be signed so at most, or {@code null} if that was not said
   */
  public record InPlace(String user, UUID delegation, Money upTo) {}
}
