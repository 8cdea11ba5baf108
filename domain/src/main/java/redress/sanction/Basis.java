package redress.sanction;

import java.util.ArrayList;
import java.util.List;
import redress.history.Difference;
import redress.penalty.DeductionRules;
import redress.rule.Finding;
import redress.rule.RuleId;

/**
 * What a notice, or a charge of a week, rests on in law (L-01 to L-03). What is missing is {@code
 * null}.
 *
 * @param legalBasis on which the company relies where pay other than the wage is taken (L-02)
 * @param agreement the clause of the contract, or another recorded agreement (L-01, L-03)
 * @param statement what the person concerned has said, on record (L-01)
 */
public record Basis(String legalBasis, String agreement, String statement) {
  public static final Basis NONE = new Basis(null, null, null);

  /** With what is given in place of what was there. */
  Basis with(Basis given) {
    return new Basis(
        given.legalBasis == null ? legalBasis : given.legalBasis,
        given.agreement == null ? agreement : given.agreement,
        given.statement == null ? statement : given.statement);
  }

  Difference differences(Basis before) {
    return new Difference()
        .of("/basis/legalBasis", before.legalBasis, legalBasis)
        .of("/basis/agreement", before.agreement, agreement)
        .of("/basis/statement", before.statement, statement);
  }

  /**
   * What is missing for a notice of that kind.
   *
   * @param taken whether an amount falls on a person
   */
  List<Finding> missing(SanctionKind kind, boolean taken, DeductionRules limits) {
    var missing = new ArrayList<Finding>();
    kind.agreementRule()
        .filter(rule -> agreement == null)
        .ifPresent(
            rule ->
                missing.add(
                    new Finding(
                        "/basis/agreement",
                        "AGREEMENT_MISSING",
                        rule,
                        "it needs a recorded agreement or a basis in the contract")));
    if (taken) {
      kind.deduction().ifPresent(it -> missing.addAll(missing(it, limits, "/basis")));
    }
    return missing;
  }

  /**
   * What is missing for taking something from a person's pay.
   *
   * @param at where the basis was to be given
   */
  public List<Finding> missing(DeductionRules.Kind kind, DeductionRules limits, String at) {
    var missing = new ArrayList<Finding>();
    switch (kind) {
      case LOSS -> limits.loss().ifPresent(limit -> loss(missing, limit.rule(), at));
      case NON_LOSS ->
          limits
              .nonLoss()
              .filter(limit -> legalBasis == null)
              .ifPresent(
                  limit ->
                      missing.add(
                          new Finding(
                              at + "/legalBasis",
                              "LEGAL_BASIS_MISSING",
                              limit.rule(),
                              "the company records on what it relies")));
    }
    return missing;
  }

  private void loss(List<Finding> missing, RuleId rule, String at) {
    if (agreement == null) {
      missing.add(
          new Finding(
              at + "/agreement", "AGREEMENT_MISSING", rule, "it needs the contract's clause"));
    }
    if (statement == null) {
      missing.add(
          new Finding(
              at + "/statement",
              "STATEMENT_MISSING",
              rule,
              "it needs the person's statement on record"));
    }
  }
}
