package redress.application.ownership;

import java.util.List;
import redress.application.complaint.CaseWork;
import redress.organization.Account;
import redress.organization.Accounts;
import redress.ownership.Ownership.Owner;
import redress.rule.Finding;
import redress.rule.Refusal;

/** Whoever is named as the owner of a case must be somebody of the company. */
final class Owners {
  private final Accounts accounts;

  Owners(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * The owner of that user name.
   *
   * @throws Refusal {@code NOBODY_OF_THE_COMPANY}
   */
  Owner named(CaseWork work, String user) {
    var rule = work.procedure().ownership().rule();
    return accounts
        .find(work.by().company(), user)
        .filter(Account::active)
        .map(it -> new Owner(user, it.person().department(), work.mark()))
        .orElseThrow(
            () -> {
              var sentence = "'%s' is nobody of the company".formatted(user);
              return Refusal.content(
                  "NOBODY_OF_THE_COMPANY",
                  rule,
                  sentence,
                  List.of(new Finding("/owner", "NOBODY_OF_THE_COMPANY", rule, sentence)));
            });
  }
}
