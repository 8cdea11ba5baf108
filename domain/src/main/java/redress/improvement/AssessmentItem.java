package redress.improvement;

import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.money.Money;

/**
 * What is assessed of somebody whose measure does not work (S1-24). No procedure names an amount:
 * it is proposed with the verdict, and somebody else decides on it.
 *
 * @param person the user who is assessed
 * @param proposed with whose verdict
 * @param decided {@code null} until somebody has
 */
public record AssessmentItem(String person, Mark proposed, Decided decided) {
  /**
   * What was decided.
   *
   * @param money zero where nothing is deducted
   * @param notice the penalty that was proposed with it, or {@code null}
   */
  public record Decided(Money money, String reason, Mark made, UUID notice) {
    /** Nothing more comes of it. */
    public Decided(Money money, String reason, Mark made) {
      this(money, reason, made, null);
    }
  }
}
