package redress.application.complaint;

import java.util.List;
import redress.complaint.Intake;
import redress.complaint.IntakeRules;
import redress.organization.Accounts;
import redress.organization.CompanyId;
import redress.rule.Finding;
import redress.rule.Refusal;

/** Whoever is named as the reporter of the demands must hold the position that reports them. */
public final class Reporters {
  private final Accounts accounts;

  public Reporters(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Looks the reporter up.
   *
   * @throws Refusal {@code REPORTER_NOT_ENTITLED} (I-09 in the equipment manufacturer's procedure)
   */
  void check(CompanyId company, Intake intake, IntakeRules rules) {
    var user = intake.demands().reportedBy();
    var position = rules.demands().reporter();
    if (user == null || position == null) {
      return;
    }
    var entitled =
        accounts
            .find(company, user)
            .filter(account -> account.person().position().equals(position))
            .isPresent();
    if (!entitled) {
      var rule = rules.demands().rule();
      var sentence = "'%s' is not a %s of the company".formatted(user, position);
      throw Refusal.content(
          "REPORTER_NOT_ENTITLED",
          rule,
          sentence,
          List.of(new Finding("/demands/reportedBy", "REPORTER_NOT_ENTITLED", rule, sentence)));
    }
  }
}
