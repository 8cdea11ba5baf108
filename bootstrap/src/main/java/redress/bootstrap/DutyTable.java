package redress.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedure;

/** The people of a company and what its procedure entitles each of them to do, for the console. */
final class DutyTable {
  private static final String LINE = "%-23s %-25s %-20s %-23s %s";

  private DutyTable() {}

  /** A heading, and a line for each of them. */
  static List<String> lines(Procedure procedure, List<Person> people) {
    var lines = new ArrayList<String>();
    lines.add(LINE.formatted("COMPANY", "USER", "DEPARTMENT", "POSITION", "MAY"));
    for (var person : people) {
      lines.add(
          LINE.formatted(
              person.company(),
              person.user(),
              person.department(),
              person.position(),
              duties(procedure, person)));
    }
    return lines;
  }

  private static String duties(Procedure procedure, Person person) {
    return Stream.of(Duty.values())
        .filter(duty -> procedure.duties().refusal(duty, person, person.department()).isEmpty())
        .map(duty -> duty.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}
