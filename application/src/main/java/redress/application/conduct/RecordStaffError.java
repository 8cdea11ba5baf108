package redress.application.conduct;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import redress.application.company.CompanyWork;
import redress.complaint.ComplaintId;
import redress.complaint.Complaints;
import redress.conduct.Conduct;
import redress.conduct.ConductRules;
import redress.conduct.Conducts;
import redress.conduct.ErrorKind;
import redress.conduct.StaffError;
import redress.organization.Account;
import redress.organization.Accounts;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Finding;
import redress.rule.Future;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** Records what somebody did wrong; what follows from the month so far begins (S1-22). */
public final class RecordStaffError {
  private final ConductDesk desk;
  private final Conducts conducts;
  private final Accounts accounts;
  private final Complaints complaints;

  RecordStaffError(ConductDesk desk, Conducts conducts, Accounts accounts, Complaints complaints) {
    this.desk = desk;
    this.conducts = conducts;
    this.accounts = accounts;
    this.complaints = complaints;
  }

  /**
   * @param person the user name of whoever did it
   * @param complaint the case in which it showed, or {@code null}
   * @param analysis how it came about, and how far that person answers for it
   */
  public record Command(
      Person by,
      String person,
      ErrorKind kind,
      LocalDate occurredOn,
      UUID complaint,
      String analysis) {}

  /**
   * What is recorded of the person and the month in which it occurred.
   *
   * @throws Refusal {@code NOBODY_OF_THE_COMPANY}, {@code NOT_OF_THE_DEPARTMENT}, {@code
   *     OWN_CONDUCT}, {@code NO_SUCH_CASE} or {@code NOT_YET}
   */
  public ConductFile handle(Command command) {
    return desk.desk().work(command.by(), work -> record(command, work));
  }

  private ConductFile record(Command command, CompanyWork work) {
    work.require(Duty.RECORD_STAFF_ERROR, work.effective().procedure(), null);
    var rules = ConductDesk.rules(work);
    CompanyWork.refuse(Conduct.own(command.by(), command.person(), rules.rule()));
    check(command, work, rules.rule());
    var person = person(command, rules);
    conducts.lock(person.company(), person.user());
    var key = Conduct.of(person, command.occurredOn());
    var before = conducts.find(key).orElseGet(() -> Conduct.none(key, work.newIdentity()));
    var error =
        new StaffError(
            work.newIdentity(),
            command.kind(),
            command.occurredOn(),
            command.complaint(),
            command.analysis(),
            work.mark(),
            null);
    return desk.keep(work, before.recorded(person, error, rules));
  }

  private void check(Command command, CompanyWork work, RuleId rule) {
    Future.finding("/occurredOn", command.occurredOn(), work.now(), rule)
        .ifPresent(
            it -> {
              throw Refusal.content("NOT_YET", rule, it.sentence(), List.of(it));
            });
    var complaint = command.complaint();
    if (complaint != null
        && complaints.find(new ComplaintId(work.company().id(), complaint)).isEmpty()) {
      throw refusal("NO_SUCH_CASE", "/complaint", rule, "there is no case " + complaint);
    }
  }

  private Person person(Command command, ConductRules rules) {
    return accounts
        .find(command.by().company(), command.person())
        .filter(Account::active)
        .map(Account::person)
        .orElseThrow(
            () ->
                refusal(
                    "NOBODY_OF_THE_COMPANY",
                    "/person",
                    rules.rule(),
                    "'%s' is nobody of the company".formatted(command.person())));
  }

  private static Refusal refusal(String code, String pointer, RuleId rule, String sentence) {
    return Refusal.content(
        code, rule, sentence, List.of(new Finding(pointer, code, rule, sentence)));
  }
}
