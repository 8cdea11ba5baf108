package redress.application.returns;

import redress.application.complaint.CaseWork;
import redress.money.GivenMoney;
import redress.returns.Proof;
import redress.returns.ProofKind;

/**
 * A proof as somebody states it.
 *
 * @param deducted what went back, or was allowed, or {@code null} if the paper does not say
 * @param kept what is paid for, or {@code null} if the paper does not say
 */
public record GivenProof(
    ProofKind kind, String number, boolean sealed, Figures deducted, Figures kept) {
  /** What a paper says in figures. */
  public record Figures(int quantity, GivenMoney unitPrice, GivenMoney amount) {
    private Proof.Figures in(CaseWork work, String at) {
      return new Proof.Figures(
          quantity, work.money(unitPrice, at + "/unitPrice"), work.money(amount, at + "/amount"));
    }
  }

  /** The same with amounts in the company's currency. */
  Proof in(CaseWork work) {
    return new Proof(
        kind,
        number,
        sealed,
        deducted == null ? null : deducted.in(work, "/deducted"),
        kept == null ? null : kept.in(work, "/kept"),
        work.mark());
  }
}
