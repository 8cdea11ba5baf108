package redress.application.assessment;

import java.util.List;
import redress.assessment.AssessmentRules;
import redress.assessment.Signatures.Substitute;
import redress.organization.Account;
import redress.organization.Accounts;
import redress.organization.CompanyId;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.time.IsoWeek;

/** Appoints who signs instead of somebody whom the assessment names (I-30). */
public final class AppointSubstitute {
  private final AssessmentDesk desk;
  private final Accounts accounts;

  public AppointSubstitute(AssessmentDesk desk, Accounts accounts) {
    this.desk = desk;
    this.accounts = accounts;
  }

  /**
   * @param signature which signature, from 1
   * @param user the user name of the substitute
   */
  public record Command(
      Person by, IsoWeek week, long version, int signature, String user, String reason) {}

  public AssessmentFile handle(Command command) {
    return desk.change(
        command.by(),
        command.week(),
        command.version(),
        opened -> {
          var rules = opened.procedure().assessment();
          var company = command.by().company();
          opened.work().require(Duty.APPOINT_SUBSTITUTE, opened.procedure(), null);
          var person =
              accounts
                  .find(company, command.user())
                  .filter(Account::active)
                  .map(Account::person)
                  .orElseThrow(
                      () ->
                          Refusal.content(
                              "NO_SUCH_PERSON",
                              rules.signing(),
                              "'%s' is nobody of the company".formatted(command.user())));
          int slot = command.signature() - 1;
          return opened.keep(
              opened
                  .assessment()
                  .appoint(
                      new Substitute(slot, command.user(), command.reason(), opened.work().mark()),
                      person,
                      usual(company, slot, rules),
                      rules));
        });
  }

  private List<Person> usual(CompanyId company, int slot, AssessmentRules rules) {
    if (slot < 0 || slot >= rules.signatures().size()) {
      return List.of();
    }
    var signer = rules.signatures().get(slot).signer();
    return accounts.holding(company, signer.department(), signer.position());
  }
}
