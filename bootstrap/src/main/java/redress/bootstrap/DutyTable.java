package redress.bootstrap;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedure;

/** The people of a company and what its procedure entitles each of them to do, for the console. */
final class DutyTable {
  private static final String LINE = "%-23s %-25s %-20s %-23s %s%n";

  private DutyTable() {}

  static void print(Procedure procedure, List<Person> people, PrintStream out) {
    out.printf(LINE, "COMPANY", "USER", "DEPARTMENT", "POSITION", "MAY");
    for (var person : people) {
      out.printf(
          LINE,
          person.company(),
          person.user(),
          person.department(),
          person.position(),
          duties(procedure, person));
    }
  }

  private static String duties(Procedure procedure, Person person) {
    return Stream.of(Duty.values())
        .filter(duty -> procedure.duties().refusal(duty, person, person.department()).isEmpty())
        .map(duty -> duty.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}
