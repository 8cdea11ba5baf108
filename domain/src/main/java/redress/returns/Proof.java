package redress.returns;

import redress.complaint.Track.Mark;
import redress.money.Money;

/**
 * A paper by which the customer proves a return or an allowance.
 *
 * @param number what identifies the paper
 * @param sealed whether it bears the customer's invoice seal
 * @param deducted what went back, or was allowed, according to it, or {@code null} if it does not
 *     say
 * @param kept what is paid for according to it, or {@code null} if it does not say
 */
public record Proof(
    ProofKind kind, String number, boolean sealed, Figures deducted, Figures kept, Mark added) {
  /**
   * What a paper says in figures.
   *
   * @param quantity pieces, from 0
   */
  public record Figures(int quantity, Money unitPrice, Money amount) {
    /** Whether pieces and price make the amount. */
    boolean add() {
      return unitPrice.times(quantity).equals(amount);
    }
  }
}
