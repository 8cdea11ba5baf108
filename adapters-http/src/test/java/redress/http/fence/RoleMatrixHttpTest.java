package redress.http.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.application.ExampleCompany;
import redress.application.InMemoryPorts;
import redress.application.organization.People;
import redress.http.Operation;
import redress.http.ServedCompany;
import redress.http.Specimen;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.testing.Json;
import redress.testing.Memory;
import redress.testing.MovableClock;

/**
 * Who is let through to what (check S1): everybody of each shipped company, and nobody in
 * particular, asks for every operation of the contract; whoever is not refused with 401 or 403
 * stands in a table that is checked in. What they do is undone after each request.
 *
 * <p>Where a company has nothing of the kind that an operation is about, everybody is let through
 * to be told so (404).
 *
 * <p>An operation that is new has no row, and this test fails; it writes the table as it is now to
 * {@code target/roles}, to be read and checked in beside the change.
 */
class RoleMatrixHttpTest {
  /** What takes a whole document, whose form is told before who wrote it. */
  private static final List<String> UNREAD = List.of("draftProcedure");

  private static final UUID ID = new UUID(0x0190a0a000007000L, 0x8000000000000001L);

  static List<String> procedures() {
    return ShippedProcedures.codes();
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void everybody_is_let_through_to_what_the_table_says_and_to_nothing_else_S1(String code)
      throws IOException {
    var document = ShippedProcedures.text(code);
    var memory = new Memory();
    var clock = new MovableClock(ExampleCompany.MONDAY);
    var example = ExampleCompany.on(InMemoryPorts.on(memory, clock), clock, document);
    var department = Stocked.stock(example, document, ID, "told");
    try (var company = new ServedCompany(example)) {
      var callers = callers(company, document);
      memory.rehearse();
      var rows = new ArrayList<String>();
      var broken = new ArrayList<String>();
      for (var specimen : Specimen.of(company.chapters(), department.code())) {
        rows.add(
            "%-26s %s".formatted(specimen.id(), row(specimen, code, callers, company, broken)));
      }
      var table = String.join("\n", rows) + "\n";
      write(code, table);
      assertEquals(List.of(), broken);
      compare(code, table);
    }
  }

  private static String row(
      Specimen specimen,
      String code,
      Map<Person, Caller> callers,
      ServedCompany company,
      List<String> broken) {
    var path = specimen.path(name -> value(name, code));
    var body = specimen.sample();
    var stranger = new Caller(company.port(), null).ask(specimen, path, body).status();
    boolean open = specimen.operation().access() == Operation.Access.OPEN;
    if (open) {
      return stranger == 403 ? "nobody" : "anybody, without a session";
    }
    if (stranger != 401) {
      broken.add(specimen + " answers a stranger with " + stranger);
    }
    var through = new ArrayList<Person>();
    callers.forEach(
        (person, caller) -> {
          var answer = caller.ask(specimen, path, body);
          if (answer.status() == 400 && !UNREAD.contains(specimen.id())) {
            broken.add(specimen + " for " + person.user() + ": " + answer);
          }
          if (answer.status() != 401 && answer.status() != 403) {
            through.add(person);
          }
        });
    return told(through, callers.keySet());
  }

  static String value(String name, String code) {
    return switch (name) {
      case "procedure" -> code;
      case "version" -> "1";
      case "week" -> "2026-W48";
      case "month" -> "2026-11";
      case "quote" -> "weather";
      default -> ID.toString();
    };
  }

  /** By department, those of its positions that were let through. */
  private static String told(List<Person> through, java.util.Set<Person> all) {
    if (through.isEmpty()) {
      return "nobody";
    }
    if (through.size() == all.size()) {
      return "everybody";
    }
    var departments = new TreeMap<String, TreeSet<String>>();
    through.forEach(
        it ->
            departments
                .computeIfAbsent(it.department().code(), none -> new TreeSet<>())
                .add(it.position().code()));
    return departments.entrySet().stream()
        .map(
            it ->
                it.getValue().size()
                        == all.stream()
                            .filter(one -> one.department().code().equals(it.getKey()))
                            .count()
                    ? it.getKey()
                    : it.getKey() + " (" + String.join(", ", it.getValue()) + ")")
        .collect(Collectors.joining("; "));
  }

  /** One of each position of each department. */
  private static Map<Person, Caller> callers(ServedCompany company, String document) {
    var people =
        People.of(company.company().id(), Procedure.read(Json.tree(document))).stream()
            .collect(
                Collectors.toMap(
                    it -> it.department() + " " + it.position(),
                    it -> it,
                    (one, other) -> one,
                    TreeMap::new));
    assertTrue(people.size() > 5, people::toString);
    var callers = new java.util.LinkedHashMap<Person, Caller>();
    people
        .values()
        .forEach(
            it ->
                callers.put(
                    it,
                    new Caller(company.port(), company.desk(it.user()).header("Authorization"))));
    return callers;
  }

  /** Keeps the table as it is now, to be read and checked in if that is what was meant. */
  private static void write(String code, String table) throws IOException {
    var now = Path.of("target", "roles", code + ".txt");
    Files.createDirectories(now.getParent());
    Files.writeString(now, table);
  }

  private static void compare(String code, String table) throws IOException {
    var name = "roles/" + code + ".txt";
    try (var in = RoleMatrixHttpTest.class.getResourceAsStream(name)) {
      var wanted = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var known = List.of(wanted.split("\n"));
      var found = List.of(table.split("\n"));
      assertEquals(
          String.join("\n", less(known, found)), String.join("\n", less(found, known)), code);
      assertEquals(known, found);
    }
  }

  private static List<String> less(List<String> all, List<String> others) {
    return all.stream().filter(row -> !others.contains(row)).toList();
  }
}
