package redress.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.organization.UserName;

/** People as somebody writes them down: {@code USER:DEPARTMENT:POSITION}. */
final class AccountLines {
  private final List<Person> people = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final CompanyId company;

  private AccountLines(CompanyId company) {
    this.company = company;
  }

  /**
   * The people of the options and of the file; in the file, empty lines and what follows a {@code
   * #} are passed over.
   *
   * @throws StartRefused with every line that is wrong
   */
  static List<Person> people(CompanyId company, List<String> options, Optional<Path> file) {
    var lines = new AccountLines(company);
    options.forEach(given -> lines.read("--account '%s'".formatted(given), given));
    file.ifPresent(lines::read);
    if (!lines.wrong.isEmpty()) {
      throw new StartRefused(String.join(System.lineSeparator(), lines.wrong));
    }
    return lines.people;
  }

  private void read(Path file) {
    try {
      var all = Files.readAllLines(file);
      for (int i = 0; i < all.size(); i++) {
        var line = all.get(i).replaceFirst("#.*", "").strip();
        if (!line.isEmpty()) {
          read("%s, line %d".formatted(file, i + 1), line);
        }
      }
    } catch (IOException e) {
      throw new StartRefused("The file of accounts %s cannot be read.".formatted(file), e);
    }
  }

  private void read(String where, String line) {
    var fields = line.split(":", -1);
    if (fields.length != 3) {
      wrong.add("%s: expected USER:DEPARTMENT:POSITION".formatted(where));
    } else if (!UserName.isFree(fields[0].strip())) {
      wrong.add(where + ": " + UserName.FORM);
    } else {
      add(where, fields);
    }
  }

  private void add(String where, String[] fields) {
    try {
      people.add(
          new Person(
              company,
              fields[0].strip(),
              new Department(fields[1].strip()),
              new Position(fields[2].strip())));
    } catch (IllegalArgumentException unfit) {
      wrong.add("%s: %s".formatted(where, unfit.getMessage()));
    }
  }
}
