package redress.application.organization;

import java.util.List;
import java.util.Optional;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.procedure.Procedure;

/** The people with whom a company begins, as its procedure lists the posts. */
public final class People {
  private People() {}

  public static List<Person> of(CompanyId company, Procedure procedure) {
    return procedure.staff().people(company, procedure.organization().departments());
  }

  /** The user name of the first one who may put the procedure into force. */
  public static Optional<String> approver(List<Person> people, Procedure procedure) {
    return people.stream()
        .filter(person -> person.position().equals(procedure.staff().approver()))
        .map(Person::user)
        .findFirst();
  }
}
