package redress.organization;

/**
 * A person of a company as the server knows them: whoever acts, owns, signs or is named.
 *
 * <p>Company, department and position always come from the server, never from a request.
 *
 * @param user the user name, unique within the company
 */
public record Person(CompanyId company, String user, Department department, Position position) {
  @Override
  public String toString() {
    return user;
  }
}
