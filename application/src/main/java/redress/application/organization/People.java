package redress.application.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.procedure.Procedure;

/**
 * The people of an example company: a head and a clerk in every department that its procedure
 * names, and one holder of each of its other positions.
 */
public final class People {
  private static final Position HEAD = new Position("DEPARTMENT_HEAD");
  private static final Position CLERK = new Position("CLERK");
  private static final Department SALES = new Department("SALES");
  private static final Department GM_OFFICE = new Department("GM_OFFICE");
  private static final Department OPS_SUPPORT = new Department("OPS_SUPPORT");

  private People() {}

  public static List<Person> of(CompanyId company, Procedure procedure) {
    var people = new ArrayList<Person>();
    var organization = procedure.organization();
    organization.departments().stream()
        .sorted(Comparator.comparing(Department::code))
        .forEach(
            department -> {
              boolean sales =
                  department.equals(SALES)
                      && organization.positions().contains(new Position("SALES_MANAGER"));
              var head = sales ? new Position("SALES_MANAGER") : HEAD;
              people.add(new Person(company, user(department) + "-head", department, head));
              people.add(new Person(company, user(department) + "-clerk", department, CLERK));
            });
    single(people, company, procedure, "gm", GM_OFFICE, "GENERAL_MANAGER");
    single(people, company, procedure, "deputy-gm", GM_OFFICE, "DEPUTY_GENERAL_MANAGER");
    single(people, company, procedure, "operations-director", OPS_SUPPORT, "OPERATIONS_DIRECTOR");
    single(people, company, procedure, "account-manager", SALES, "ACCOUNT_MANAGER");
    return people;
  }

  private static void single(
      List<Person> people,
      CompanyId company,
      Procedure procedure,
      String user,
      Department usual,
      String position) {
    if (procedure.organization().positions().contains(new Position(position))) {
      var department = procedure.organization().departments().contains(usual) ? usual : GM_OFFICE;
      people.add(new Person(company, user, department, new Position(position)));
    }
  }

  private static String user(Department department) {
    return department.code().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
