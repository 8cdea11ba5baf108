package redress.disposition;

import java.util.UUID;
import java.util.function.UnaryOperator;
import redress.complaint.Track.Mark;
import redress.disposition.Disposition.Done;
import redress.history.Change;
import redress.history.Difference;
import redress.history.Entry;
import redress.money.Money;
import redress.organization.Position;
import redress.rule.Foregoing;
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

  /** Whether that person gave it, or it was given in their place. */
  public boolean isOf(String user) {
    return made.by().equals(user) || inPlaceOf != null && inPlaceOf.user().equals(user);
  }

  /** Refuses what is stated to have been before it was there. */
  void mustPrecede(Done done, String code, RuleId approving) {
    foregoing().mustPrecede(done.at(), code, approving);
  }

  /** What it allows comes after it. */
  public Foregoing foregoing() {
    return new Foregoing("it was approved", made.at());
  }

  /** It is there now. */
  Entry given(UnaryOperator<String> path) {
    return Entry.of(
        "DISPOSITION_APPROVED",
        rule,
        new Change(path.apply("approvedBy"), null, made.by()),
        new Change(path.apply("level"), null, level.code()),
        new Change(path.apply("amount"), null, amount.toString()));
  }

  /** It does not hold any more, by that rule. */
  Entry voided(RuleId approving, UnaryOperator<String> path) {
    return voided(approving, path, null);
  }

  /**
   * It does not hold any more, by that rule, though it was carried out.
   *
   * @param given what the customer has
   */
  Entry voided(RuleId approving, UnaryOperator<String> path, Money given) {
    var changes =
        new Difference()
            .of(path.apply("approvedBy"), made.by(), null)
            .of(path.apply("level"), level.code(), null)
            .of(path.apply(RetoldDisposition.GIVEN), null, given)
            .changes();
    return Entry.of("APPROVAL_VOIDED", approving, null, changes);
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
