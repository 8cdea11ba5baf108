package redress.application.time;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import redress.history.Subject;
import redress.organization.CompanyId;

/** Where it is told which days were loaded into a table of holidays: in chains of the operator. */
public final class CalendarHistory {
  private CalendarHistory() {}

  /** The chain of one table. */
  public static Subject subject(String name) {
    var chain = "redress.calendar:" + name;
    return new Subject(
        CompanyId.OPERATOR, UUID.nameUUIDFromBytes(chain.getBytes(StandardCharsets.UTF_8)));
  }
}
