package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.settings.Settings;
import redress.http.Desk;
import redress.procedure.FiveFaults;
import redress.procedure.InventedProcedure;
import redress.procedure.ShippedProcedures;

/** Companies come in by the command line, beside the running program, and then work. */
class CompanyFoundTest {
  private static final String SHIPPED = "equipment-manufacturer";
  private static final String GIVEN_PASSWORD = "a-password-for-scripts";

  @TempDir static Path data;
  private static Redress redress;
  private static Path lifts;

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();
  private final StringWriter refused = new StringWriter();

  @BeforeAll
  static void start() throws IOException {
    var settings =
        Settings.of(Map.of("port", "0", "management-port", "0", "data", data.toString()), Map.of());
    redress =
        Redress.start(
            settings, InstantSource.system(), new PrintStream(OutputStream.nullOutputStream()));
    lifts = Files.writeString(data.resolve("lift-service.json"), InventedProcedure.text());
    var days = Files.writeString(data.resolve("lift-days.json"), InventedProcedure.days());
    var nobody = new PrintWriter(new StringWriter());
    assertEquals(
        0,
        Main.run(nobody, nobody, "calendar", "import", days.toString(), "--data", data.toString()));
  }

  @AfterAll
  static void stop() {
    redress.close();
  }

  @Test
  void a_company_is_founded_from_its_document_and_its_people_take_a_complaint_in() {
    assertEquals(0, found("north-lifts", lifts.toString()), refused());
    assertTrue(
        said().startsWith("North (north-lifts) was founded with edition 1 of lift-service"),
        said());
    var passwords = passwords();
    assertTrue(passwords.keySet().containsAll(List.of("dispatcher", "director", "works-lead")));
    assertEquals(passwords.size(), passwords.values().stream().distinct().count());

    var dispatcher = desk().signIn("north-lifts", "dispatcher", passwords.get("dispatcher"));
    var draft = dispatcher.post("/complaints", draft("Hausverwaltung Nord")).expect(201);
    var found = dispatcher.get("/complaints/" + draft.text("/id")).expect(200);
    assertEquals("Hausverwaltung Nord", found.text("/customer/name"));
    assertEquals(0, run("verify-history", "--company", "north-lifts"), refused());
    assertTrue(said().contains("north-lifts: 4 chains with 4 events hold"), said());
  }

  @Test
  void its_people_are_those_who_are_named_and_its_zone_is_its_own() throws Exception {
    var file =
        Files.writeString(
            folder.resolve("people.txt"),
            """
            # who                 where and what
            boss:MANAGEMENT:DIRECTOR

            anna:SERVICE_DESK:DISPATCHER   # on weekdays
            """);
    assertEquals(
        0,
        found(
            "named",
            lifts.toString(),
            "--accounts",
            file.toString(),
            "--account",
            "王工:WORKS:LEAD",
            "--zone",
            "Europe/Lisbon",
            "--currency",
            "EUR"),
        refused());
    assertEquals(3, passwords().size(), said());
    assertEquals(201, login("named", "王工", passwords().get("王工")));
    assertEquals(
        List.of("Europe/Lisbon|EUR"),
        query("select zone || '|' || currency from companies where company = 'named'"));
    assertEquals(
        List.of("boss"), query("select approved_by from procedures where company = 'named'"));
  }

  @Test
  void a_script_chooses_the_password_of_all_accounts_and_it_is_not_shown() throws Exception {
    var config =
        Files.writeString(folder.resolve("settings"), "account-password=" + GIVEN_PASSWORD);
    assertEquals(0, found("scripted", lifts.toString(), "--config", config.toString()), refused());
    assertTrue(said().contains("REDRESS_ACCOUNT_PASSWORD"), said());
    assertFalse(said().contains(GIVEN_PASSWORD), said());
    assertEquals(201, login("scripted", "director", GIVEN_PASSWORD));
  }

  @Test
  void one_that_exists_and_the_operators_are_refused_and_stay_as_they_are() {
    assertEquals(0, found("twice", SHIPPED), refused());
    var password = passwords().get("gm");
    assertEquals(1, found("twice", SHIPPED));
    assertEquals("Refused (COMPANY_EXISTS): there is a company 'twice' already", refused().strip());
    assertEquals(201, login("twice", "gm", password));
    assertEquals(1, found("operator", SHIPPED));
    assertTrue(refused().contains("(COMPANY_RESERVED)"), refused());
  }

  @Test
  void every_wrong_option_is_told_at_once() throws Exception {
    assertEquals(
        1, found("Not An Id", SHIPPED, "--zone", "Mars/Base", "--currency", "YUAN", "--name", " "));
    assertEquals(
        List.of(
            "--company is 'Not An Id'; allowed is 2 to 64 lower-case letters, digits and hyphens",
            "--name is ''; allowed is a name of at most 200 characters",
            "--zone is 'Mars/Base'; allowed is a time zone such as Europe/Berlin",
            "--currency is 'YUAN'; allowed is the code of a currency such as EUR"),
        refused().lines().toList());

    var file = Files.writeString(folder.resolve("people.txt"), "boss:MANAGEMENT\n(x):A:B\n");
    assertEquals(
        1, found("odd", SHIPPED, "--account", "x:quality:HEAD", "--accounts", file.toString()));
    assertEquals(3, refused().lines().count(), refused());
    assertTrue(refused().contains("people.txt, line 1: expected USER:DEPARTMENT:POSITION"));
    assertTrue(refused().contains("line 2: a user name is 1 to 64 letters"), refused());
    assertTrue(refused().contains("--account 'x:quality:HEAD': a code is upper-case"), refused());
    assertEquals(2, run("company", "found", "--company", "odd"));
    assertEquals(1, found("odd", SHIPPED, "--accounts", folder.resolve("nowhere").toString()));
    assertTrue(refused().contains("nowhere cannot be read"), refused());
    assertEquals(List.of(), query("select company from companies where company = 'odd'"));
  }

  @Test
  void what_the_company_could_not_work_with_is_told_at_once() throws Exception {
    var document =
        Files.writeString(
            folder.resolve("own.json"),
            ShippedProcedures.text(SHIPPED).replace("\"calendar\": \"CN\"", "\"calendar\": \"X\""));
    assertEquals(
        1,
        found(
            "odd",
            document.toString(),
            "--currency",
            "EUR",
            "--account",
            "someone:MAGIC:DEPARTMENT_HEAD"));
    assertTrue(refused().startsWith("Refused (COMPANY_CANNOT_WORK)"), refused());
    assertTrue(refused().contains("  no table of holidays 'X' is loaded"), refused());
    assertTrue(refused().contains("the procedure charges in CNY"), refused());
    assertTrue(refused().contains("the procedure has no department MAGIC"), refused());
    assertTrue(refused().contains("nobody is GENERAL_MANAGER"), refused());
    assertEquals(List.of(), query("select company from companies where company = 'odd'"));
  }

  @Test
  void a_broken_document_is_refused_with_every_fault_before_the_database_is_touched()
      throws Exception {
    var broken = Files.writeString(folder.resolve("broken.json"), broken());
    for (var command :
        List.of(
            List.of("procedure", "check", broken.toString()),
            List.of(
                "company",
                "found",
                "--company",
                "odd",
                "--name",
                "Odd",
                "--procedure",
                broken.toString()),
            List.of(
                "procedure",
                "adopt",
                "--company",
                "odd",
                "--approved-by",
                "gm",
                broken.toString()))) {
      assertEquals(1, run(command.toArray(String[]::new)));
      assertTrue(refused().contains("broken.json: /time/zone: "), refused());
      assertTrue(refused().contains("broken.json: /penalty/currency: "), refused());
    }
    var text = Files.writeString(folder.resolve("no.json"), "{\"format\": 1,");
    assertEquals(1, check(text.toString()));
    assertTrue(refused().contains("no.json: "), refused());
    assertEquals(1, check(folder.resolve("nowhere.json").toString()));
    assertTrue(refused().contains("(equipment-manufacturer, "), refused());
  }

  @Test
  void every_fault_of_a_document_is_told_with_its_place() throws Exception {
    var five = Files.writeString(folder.resolve("five.json"), FiveFaults.text());
    assertEquals(1, check(five.toString()));
    for (var pointer : FiveFaults.POINTERS) {
      assertTrue(refused().contains("five.json: " + pointer + ": "), refused());
    }
    assertEquals(FiveFaults.POINTERS.size(), refused().lines().count(), refused());
  }

  @Test
  void a_sound_document_is_told_to_be_one() {
    assertEquals(0, check(lifts.toString()));
    assertTrue(said().contains("is a procedure: lift-service, 7 departments"), said());
    assertEquals(0, check(SHIPPED));
  }

  @Test
  void the_next_edition_is_adopted_beside_the_program_and_history_tells_of_it() throws Exception {
    assertEquals(0, found("growing", SHIPPED), refused());
    var next =
        Files.writeString(
            folder.resolve("next.json"),
            ShippedProcedures.text(SHIPPED)
                .replace("\"limit\": {\"workingDays\": 1}", "\"limit\": {\"workingDays\": 3}"));
    assertEquals(1, adopt("growing", "quality-head", next, "2099-01-01"));
    assertTrue(refused().contains("(NOT_APPROVER)"), refused());
    assertTrue(refused().contains("a GENERAL_MANAGER approves"), refused());
    assertEquals(1, adopt("growing", "gm", next, "2020-01-01"));
    assertTrue(refused().contains("(EFFECTIVE_IN_THE_PAST)"), refused());
    assertEquals(1, adopt("growing", "gm", next, "tomorrow"));
    assertTrue(refused().contains("--effective-from is 'tomorrow'"), refused());
    assertEquals(1, adopt("nobody", "gm", next, "2099-01-01"));
    assertTrue(refused().contains("There is no company nobody"), refused());
    assertEquals(1, adopt("growing", "gm", lifts, "2099-01-01"));
    assertTrue(refused().contains("(ANOTHER_PROCEDURE)"), refused());
    assertEquals(1, adopt("growing", "gm", Path.of(SHIPPED), "2099-01-01"));
    assertTrue(refused().contains("(ALREADY_ADOPTED)"), refused());

    assertEquals(0, adopt("growing", "gm", next, "2099-01-01"), refused());
    assertEquals(
        "Edition 2 of equipment-manufacturer holds for growing from 2099-01-01T00:00+08:00 on,"
            + " approved by gm.",
        said().strip());
    assertEquals(1, adopt("growing", "gm", Path.of(SHIPPED), "2098-12-31"));
    assertTrue(refused().contains("(EFFECTIVE_BEFORE_THE_LAST)"), refused());
    assertEquals(0, adopt("growing", "gm", Path.of(SHIPPED), "2099-06-01T12:00+08:00"), refused());
    assertEquals(
        List.of("1 gm", "2 gm", "3 gm"),
        query(
            "select edition || ' ' || approved_by from procedures where company = 'growing' order"
                + " by edition"));
    assertEquals(0, run("verify-history", "--company", "growing"));
    assertTrue(said().contains("growing: 2 chains with 6 events hold"), said());
    query("update events set bytes = bytes || '\\x00' where company = 'growing' and seq = 2");
    assertEquals(1, run("verify-history", "--company", "growing"));
    assertTrue(said().contains("the history of the company itself is broken at event 2"), said());
  }

  @Test
  void another_name_is_given_beside_the_program_and_history_tells_of_both_R32() throws Exception {
    assertEquals(0, found("renamed", SHIPPED), refused());
    var password = passwords().get("gm");
    assertEquals(1, rename("renamed", " "));
    assertEquals(
        List.of(
            "Refused (COMPANY_NAME_UNFIT): a company is not called that",
            "  a company's name is 1 to 200 characters, none of which controls anything"),
        refused().lines().toList());
    assertEquals(1, rename("renamed", "n".repeat(201)));
    assertTrue(refused().contains("(COMPANY_NAME_UNFIT)"), refused());
    assertEquals(1, rename("renamed", "North"));
    assertEquals(
        "Refused (COMPANY_NAMED_SO): 'renamed' is called North already", refused().strip());
    assertEquals(1, rename("operator", "Ours"));
    assertTrue(refused().contains("(COMPANY_RESERVED)"), refused());
    for (var nobody : List.of("nobody-at-all", "No Company")) {
      assertEquals(1, rename(nobody, "Ours"));
      assertTrue(refused().contains("There is no company " + nobody), refused());
    }

    assertEquals(0, rename("renamed", " 北方机械 "), refused());
    assertEquals("renamed is called 北方机械 now.", said().strip());
    assertEquals(
        List.of("北方机械|Asia/Shanghai|CNY"),
        query(
            "select name || '|' || zone || '|' || currency from companies"
                + " where company = 'renamed'"));
    assertEquals(0, run("verify-history", "--company", "renamed"), said());

    var gm = desk().signIn("renamed", "gm", password);
    var trail = gm.get("/audit-records?deed=ROLE_CHANGE").expect(200);
    assertEquals(List.of("company rename", "company found"), trail.texts("/items", "/operation"));
    assertEquals("renamed", trail.text("/items/0/target"));
    var changes = trail.at("/items/0/changes").toString();
    assertTrue(changes.contains("\"from\":\"North\",\"to\":\"北方机械\""), changes);
    assertTrue(changes.contains("COMPANY_RENAMED"), changes);
    assertTrue(trail.text("/items/0/by").startsWith("~machine:"), trail.text("/items/0/by"));

    query("update companies set name = 'North' where company = 'renamed'");
    assertEquals(1, run("verify-history", "--company", "renamed"));
    assertTrue(said().contains("companies/renamed was changed"), said());
  }

  @Test
  void a_table_by_which_a_company_could_not_work_is_refused_and_changes_nothing() throws Exception {
    var table = folder.resolve("yard.json");
    var day = "{\"format\":1,\"name\":\"YARD\",\"years\":[%d],\"days\":{%s}}";
    Files.writeString(table, day.formatted(2026, ""));
    assertEquals(0, run("calendar", "import", table.toString()), refused());
    var yard =
        Files.writeString(
            folder.resolve("yard-service.json"),
            InventedProcedure.text()
                .replace("\"calendar\": \"LIFT\"", "\"calendar\": \"YARD\"")
                .replace("\"makeUp\": [[\"09:00\", \"11:00\"]]", "\"makeUp\": []"));
    assertEquals(0, found("yard", yard.toString()), refused());
    Files.writeString(table, day.formatted(2027, "\"2027-01-03\":[\"work\",\"a Sunday\"]"));
    assertEquals(1, run("calendar", "import", table.toString()));
    assertTrue(refused().contains("(CALENDAR_DOES_NOT_FIT)"), refused());
    Files.writeString(table, day.formatted(2027, ""));
    assertEquals(0, run("calendar", "import", table.toString()), refused());
  }

  private static String broken() {
    return ShippedProcedures.text(SHIPPED)
        .replace("\"Asia/Shanghai\"", "\"Mars/Base\"")
        .replace("\"currency\": \"CNY\"", "\"currency\": \"YUAN\"");
  }

  private static Map<String, Object> draft(String customer) {
    return Map.of(
        "source",
        Map.of("receivedAt", "2026-11-20T09:00:00+01:00", "channel", "PHONE", "kind", "COMPLAINT"),
        "customer",
        Map.of("name", customer, "contact", "Frau Brandt"),
        "product",
        Map.of("serialNumber", "LIFT-7"),
        "demands",
        Map.of("asked", List.of("REPAIR")));
  }

  private static Desk desk() {
    return Desk.at(redress.address().getPort());
  }

  private static int login(String company, String user, String password) {
    return desk()
        .key(UUID.randomUUID().toString())
        .post("/sessions", Map.of("company", company, "user", user, "password", password))
        .status();
  }

  /** The passwords that were shown, by user. */
  private Map<String, String> passwords() {
    var shown = new TreeMap<String, String>();
    var line = Pattern.compile("(?m)^  (\\S+) +([A-Za-z0-9]{20})$").matcher(said());
    while (line.find()) {
      shown.put(line.group(1), line.group(2));
    }
    return shown;
  }

  private int found(String company, String procedure, String... more) {
    var all = new ArrayList<>(List.of("company", "found", "--company", company));
    all.addAll(List.of("--procedure", procedure));
    all.addAll(List.of(more));
    if (!all.contains("--name")) {
      all.addAll(List.of("--name", "North"));
    }
    return run(all.toArray(String[]::new));
  }

  private int rename(String company, String name) {
    return run("company", "rename", "--company", company, "--name", name);
  }

  private int adopt(String company, String by, Path document, String from) {
    return run(
        "procedure",
        "adopt",
        "--company",
        company,
        "--approved-by",
        by,
        "--effective-from",
        from,
        document.toString());
  }

  private int check(String document) {
    return run("procedure", "check", document);
  }

  private int run(String... arguments) {
    said.getBuffer().setLength(0);
    refused.getBuffer().setLength(0);
    var all = new ArrayList<>(List.of(arguments));
    if (!all.contains("check")) {
      all.addAll(List.of("--data", data.toString()));
    }
    return Main.run(
        new PrintWriter(said, true), new PrintWriter(refused, true), all.toArray(String[]::new));
  }

  private String said() {
    return said.toString();
  }

  private String refused() {
    return refused.toString();
  }

  /** The first column of what the owner finds. */
  private static List<String> query(String sql) throws SQLException {
    var endpoint = EmbeddedPostgres.running(data).orElseThrow();
    var rows = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials());
        var statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        var result = statement.getResultSet();
        while (result.next()) {
          rows.add(result.getString(1));
        }
      }
    }
    return rows;
  }
}
