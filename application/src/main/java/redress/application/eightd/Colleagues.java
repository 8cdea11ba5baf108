package redress.application.eightd;

import java.util.Map;
import java.util.TreeMap;
import redress.organization.Accounts;
import redress.organization.CompanyId;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** Whoever is named in a report must be somebody of the company. */
public final class Colleagues {
  private final Accounts accounts;

  public Colleagues(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Looks everybody up.
   *
   * @param named user names by the place where they stand
   * @throws Refusal {@code NOBODY_OF_THE_COMPANY} with every place
   */
  void check(CompanyId company, Map<String, String> named, RuleId rule) {
    var unknown =
        new TreeMap<>(named)
            .entrySet().stream()
                .filter(
                    it ->
                        accounts
                            .find(company, it.getValue())
                            .filter(account -> account.active())
                            .isEmpty())
                .map(
                    it ->
                        new Finding(
                            it.getKey(),
                            "NOBODY_OF_THE_COMPANY",
                            rule,
                            "'%s' is nobody of the company".formatted(it.getValue())))
                .toList();
    if (!unknown.isEmpty()) {
      throw Refusal.content(
          "NOBODY_OF_THE_COMPANY", rule, "only people of the company are named", unknown);
    }
  }
}
