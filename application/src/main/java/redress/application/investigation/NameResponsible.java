package redress.application.investigation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.InvestigationActions;
import redress.investigation.Locating;
import redress.investigation.Responsible;
import redress.organization.Accounts;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Finding;
import redress.rule.Refusal;

/** Quality names the persons whom it thinks responsible (S4-06). */
public final class NameResponsible {
  private final CaseDesk desk;
  private final Accounts accounts;

  public NameResponsible(CaseDesk desk, Accounts accounts) {
    this.desk = desk;
    this.accounts = accounts;
  }

  public record Command(
      Person by, UUID complaint, UUID part, long version, List<String> persons, String reason)
      implements OnPart {
    public Command {
      persons = List.copyOf(persons);
    }
  }

  /**
   * The case with the persons.
   *
   * @throws Refusal {@code NOBODY_RESPONSIBLE} while no department is, or {@code NOT_OF_DEPARTMENT}
   *     with everybody who is not of it
   */
  public CaseFile handle(Command command) {
    return desk.change(
        command,
        InvestigationActions.OF_PART,
        InvestigationActions.NAME_PERSONS,
        (work, investigation) -> {
          var rule = work.procedure().duties().rule(Duty.INSPECT_QUALITY);
          var users = new LinkedHashSet<>(command.persons());
          var known = accounts.active(command.by().company(), investigation.department(), users);
          var wrong =
              users.stream()
                  .filter(user -> !known.contains(user))
                  .map(
                      user ->
                          new Finding(
                              "/persons",
                              "NOT_OF_DEPARTMENT",
                              rule,
                              "%s is nobody of %s".formatted(user, investigation.department())))
                  .toList();
          if (!wrong.isEmpty()) {
            throw Refusal.content(
                "NOT_OF_DEPARTMENT",
                rule,
                "persons of the responsible department are named",
                wrong);
          }
          return Locating.name(
              investigation,
              new Responsible(List.copyOf(users), command.reason(), work.mark()),
              rule);
        });
  }
}
