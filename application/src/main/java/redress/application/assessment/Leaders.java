package redress.application.assessment;

import java.util.List;
import java.util.Map;
import redress.assessment.AssessmentRules;
import redress.assessment.Charges;
import redress.organization.Accounts;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Finding;
import redress.rule.Refusal;

/** Whom the accounts of a company show as leading a department or holding a position. */
final class Leaders implements Charges.People {
  private final Accounts accounts;
  private final CompanyId company;
  private final AssessmentRules rules;
  private final Map<Department, String> named;

  /**
   * @param named who led a department when it was late, where that is not whoever leads it now
   */
  Leaders(
      Accounts accounts, CompanyId company, AssessmentRules rules, Map<Department, String> named) {
    this.accounts = accounts;
    this.company = company;
    this.rules = rules;
    this.named = named;
    named.forEach(
        (department, user) -> {
          if (accounts.find(company, user).isEmpty()) {
            throw unclear(department, "'%s' is nobody of the company".formatted(user));
          }
        });
  }

  @Override
  public String leader(Department department) {
    if (named.containsKey(department)) {
      return named.get(department);
    }
    for (var position : rules.leaders().positions()) {
      var holders = accounts.holding(company, department, position);
      if (!holders.isEmpty()) {
        return only(holders, department, position);
      }
    }
    throw unclear(department, "nobody leads %s".formatted(department));
  }

  @Override
  public String holder(Department department, Position position) {
    var holders = accounts.holding(company, department, position);
    if (holders.isEmpty()) {
      throw unclear(department, "nobody is %s of %s".formatted(position, department));
    }
    return only(holders, department, position);
  }

  private String only(List<Person> holders, Department department, Position position) {
    if (holders.size() > 1) {
      throw unclear(
          department, "%s has more than one %s: %s".formatted(department, position, holders));
    }
    return holders.getFirst().user();
  }

  private Refusal unclear(Department department, String why) {
    var rule = rules.leaders().rule();
    var sentence = why + "; say who led it when it was late";
    return Refusal.content(
        "LEADER_UNCLEAR",
        rule,
        sentence,
        List.of(new Finding("/leaders/" + department, "LEADER_UNCLEAR", rule, sentence)));
  }
}
