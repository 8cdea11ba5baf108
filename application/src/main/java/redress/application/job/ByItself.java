package redress.application.job;

import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;

/** Whom history names where the program does something that nobody asked for. */
public final class ByItself {
  /** The name under which the program works. */
  public static final String NAME = "clock";

  private static final Department NOWHERE = new Department("REDRESS");
  private static final Position NOBODY = new Position("PROGRAM");

  private ByItself() {}

  /** The program as one of a company: it has no post in it, and so no duty. */
  public static Person of(CompanyId company) {
    return new Person(company, NAME, NOWHERE, NOBODY);
  }
}
