package redress.application.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.VisitActions;
import redress.organization.Account;
import redress.organization.Accounts;
import redress.organization.Person;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.visit.Visit.Appointment;
import redress.visit.VisitRules;

/** Whoever leads the company says who goes to the customer (S4-13). */
public final class AppointVisitors {
  private final CaseDesk desk;
  private final Accounts accounts;

  public AppointVisitors(CaseDesk desk, Accounts accounts) {
    this.desk = desk;
    this.accounts = accounts;
  }

  /**
   * @param people the user names of those who go
   */
  public record Command(Person by, UUID complaint, UUID part, long version, List<String> people)
      implements OnPart {
    public Command {
      people = List.copyOf(people);
    }
  }

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        VisitActions.OF_PART,
        VisitActions.APPOINT,
        (work, visit) -> {
          var rules = work.procedure().sections().of(VisitRules.class);
          var people = command.people().stream().distinct().toList();
          known(command, rules.rule());
          return visit.appoint(new Appointment(people, work.mark()), rules);
        });
  }

  private void known(Command command, RuleId rule) {
    var wrong = new ArrayList<Finding>();
    for (int i = 0; i < command.people().size(); i++) {
      var user = command.people().get(i);
      if (accounts.find(command.by().company(), user).filter(Account::active).isEmpty()) {
        wrong.add(
            new Finding(
                "/people/" + i,
                "NOBODY_OF_THE_COMPANY",
                rule,
                "'%s' is nobody of the company".formatted(user)));
      }
    }
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "NOBODY_OF_THE_COMPANY", rule, "somebody is named who is nobody here", wrong);
    }
  }
}
