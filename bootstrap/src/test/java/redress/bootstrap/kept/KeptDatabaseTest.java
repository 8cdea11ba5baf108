package redress.bootstrap.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.application.SequentialIdentities;
import redress.application.seal.VerifyRecords;
import redress.bootstrap.Redress;
import redress.bootstrap.postgres.Endpoint;
import redress.bootstrap.settings.Settings;
import redress.bootstrap.story.KeptStory;
import redress.history.Verification;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.session.Argon2Passwords;
import redress.persistence.PostgresStore;
import redress.testing.MovableClock;

/**
 * The databases of earlier programs, kept with rows of every kind, are migrated by this one under
 * an ordinary owner, and everything in them is there as before (checks R23, R24).
 */
class KeptDatabaseTest {
  private static final String PASSWORD = "password-of-the-test";

  /** What the rows say before the migration, by which everything is compared afterwards. */
  private static final String CASES =
      "select id, stage, coalesce(number, '') from complaints where company = '%s' order by id";

  @TempDir static Path data;
  private static Databases databases;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-12-03T02:00:00Z"));

  @BeforeAll
  static void start() throws SQLException {
    databases = Databases.start(data);
  }

  @AfterAll
  static void stop() {
    databases.close();
  }

  @ParameterizedTest(name = "from schema {0}")
  @ValueSource(strings = {"6", "12", "14", "35", "45", "52"})
  void what_an_earlier_program_stored_is_all_there_R23(String version) throws Exception {
    var database = databases.kept(version);
    // who was there is told of at the first start, with the passwords that they had
    started(database).close();
    try (var superuser = databases.superuser(database)) {
      whoeverWasThereHasAPassword(superuser);
      var cases = rows(superuser, CASES.formatted(KeptStory.COMPANY));
      assertTrue(cases.size() > 6, cases::toString);
      var elsewhere = rows(superuser, CASES.formatted("lift-service"));
      try (var redress = started(database)) {
        var clerk = desk(redress, KeptStory.COMPANY, "marketing-support-clerk");
        everyCaseIsReadable(clerk, cases, superuser);
        everyCaseIsReadable(desk(redress, "lift-service", "dispatcher"), elsewhere, superuser);
        listsAndSearchesFind(clerk, cases, anyNumber(superuser));
        weeksAreReadable(desk(redress, KeptStory.COMPANY, "quality-head"));
        whatWasAnsweredIsAnsweredAgain(clerk);
        lifeGoesOn(clerk, superuser);
      }
      whoeverWasThereHasTheirOwnAgain(superuser);
      assertEquals(List.of(), broken(database));
    }
  }

  @ParameterizedTest(name = "from schema {0}")
  @ValueSource(strings = {"6", "12", "14", "35", "45", "52"})
  void the_schema_is_that_of_a_new_database_and_a_second_run_changes_nothing_R23(String version)
      throws Exception {
    var database = databases.kept(version);
    Databases.migrate(database, "latest");
    assertEquals(schema(databases.at("latest")), schema(database));
    assertEquals(0, Databases.migrate(database, "latest"));
    assertEquals(schema(databases.at("latest")), schema(database));
  }

  @Test
  void every_table_has_rows_in_what_is_kept_of_the_newest_schema_R23() throws Exception {
    var database = databases.kept("14");
    try (var superuser = databases.superuser(database)) {
      for (var table :
          rows(superuser, "select tablename from pg_tables where schemaname = 'public'")) {
        var any = rows(superuser, "select 1 from %s limit 1".formatted(table.getFirst()));
        assertFalse(any.isEmpty(), table.getFirst() + " has no row");
      }
    }
  }

  private static void everyCaseIsReadable(Desk desk, List<List<String>> cases, Connection superuser)
      throws SQLException {
    for (var one : cases) {
      var path = "/complaints/" + one.getFirst();
      var file = desk.get(path).expect(200);
      assertEquals(one.get(1), file.text("/stage"));
      assertEquals(one.get(2), file.at("/number").asText(""));
      assertFalse(desk.get(path + "/timeline").expect(200).at("/items").isEmpty());
      var duties =
          rows(superuser, "select id from obligations where complaint = '%s'", one.getFirst());
      assertEquals(duties.size(), file.at("/obligations").size());
      for (var duty : duties) {
        desk.get(path + "/obligations/" + duty.getFirst()).expect(200);
      }
      for (var photo :
          rows(
              superuser,
              "select id, size, sha256 from attachments where complaint = '%s'",
              one.getFirst())) {
        var content = desk.get(path + "/attachments/" + photo.getFirst()).expect(200).bytes();
        assertEquals(photo.get(1), String.valueOf(content.length));
      }
      partsAreComplete(file, one.getFirst(), superuser);
    }
  }

  private static void partsAreComplete(Answer file, String complaint, Connection superuser)
      throws SQLException {
    int shown = 0;
    for (var kind : file.at("/parts")) {
      shown += kind.size();
    }
    int stored = 0;
    for (var table :
        rows(
            superuser,
            "select conrelid::regclass::text from pg_constraint"
                + " where confrelid = 'complaints'::regclass")) {
      stored +=
          rows(
                  superuser,
                  "select 1 from %s where complaint = '%s'".formatted(table.getFirst(), complaint))
              .size();
    }
    assertEquals(stored, shown, complaint);
  }

  /** Numbers begin with the month in which the story of that schema was told. */
  private static String anyNumber(Connection superuser) throws SQLException {
    var numbers =
        rows(
            superuser,
            "select min(number) from complaints where company = '%s'".formatted(KeptStory.COMPANY));
    return numbers.getFirst().getFirst();
  }

  private static void listsAndSearchesFind(Desk clerk, List<List<String>> cases, String number) {
    var listed =
        new ArrayList<>(clerk.get("/complaints?limit=200").expect(200).texts("/items", "/id"));
    assertEquals(cases.stream().map(List::getFirst).toList(), listed.reversed());
    assertEquals(
        cases.stream().filter(it -> it.get(1).equals("CLOSED")).map(List::getFirst).toList(),
        clerk.get("/complaints?stage=CLOSED").expect(200).texts("/items", "/id"));
    for (var asked : List.of("text=%E5%BC%82%E5%93%8D", "text=waits%20for", "number=" + number)) {
      assertFalse(clerk.get("/complaints?" + asked).expect(200).at("/items").isEmpty(), asked);
    }
  }

  private static void weeksAreReadable(Desk head) {
    var week = head.get("/weekly-lists").expect(200).text("/items/0/week");
    var list = head.get("/weekly-lists/" + week).expect(200);
    assertEquals("MANUFACTURING", list.text("/items/0/department"));
    var assessment = head.get("/assessments/" + week).expect(200);
    assertEquals("FINANCE_EXECUTED", assessment.text("/state"));
    assertEquals(
        List.of("10.00", "40.00", "60.04", "240.16"), assessment.texts("/items", "/money/amount"));
  }

  private static void whatWasAnsweredIsAnsweredAgain(Desk clerk) {
    var again = clerk.key(KeptStory.KEY).post("/complaints", KeptStory.kept()).expect(201);
    assertEquals("true", again.header("Idempotency-Replayed"));
  }

  /** The next case gets the next number of its month, and nothing more is wanted. */
  private static void lifeGoesOn(Desk clerk, Connection superuser) throws SQLException {
    var last =
        rows(
            superuser,
            "select last from counters where company = '%s' and month = '2026-12-01'",
            KeptStory.COMPANY);
    var intake = KeptStory.intake("the first of the new program");
    intake.put("waivers", List.of(Map.of("field", "PHOTO", "reason", "no camera")));
    var next = clerk.post("/complaints?register=true", intake).expect(201);
    assertEquals(
        "2612%02d".formatted(Integer.parseInt(last.getFirst().getFirst()) + 1),
        next.text("/number"));
  }

  /** What is kept has passwords that anybody could know, in plain. */
  private static void whoeverWasThereHasAPassword(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement();
        var update = superuser.prepareStatement("update accounts set secret = ?")) {
      statement.execute(
          "create temporary table secrets as select company, username, secret from accounts");
      update.setString(1, Argon2Passwords.alone().encode(PASSWORD));
      update.executeUpdate();
    }
  }

  /** As it was kept: nothing was told of the passwords that were put there. */
  private static void whoeverWasThereHasTheirOwnAgain(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(
          """
          update accounts as now set secret = secrets.secret
          from secrets where secrets.company = now.company and secrets.username = now.username
          """);
    }
  }

  private Redress started(Endpoint database) {
    var settings =
        Settings.of(
            Map.of("port", "0", "management-port", "0"),
            Map.of("REDRESS_DATABASE_URL", Databases.url(database)));
    return Redress.start(settings, clock, new PrintStream(OutputStream.nullOutputStream()));
  }

  private static Desk desk(Redress redress, String company, String user) {
    return Desk.at(redress.address().getPort()).signIn(company, user, PASSWORD);
  }

  /** What is wrong with any chain of events, and which record is not what it tells. */
  private static List<String> broken(Endpoint database) {
    var vertx = Vertx.vertx();
    var where =
        new PostgresStore.Database(
            database.host(),
            database.port(),
            database.database(),
            database.user(),
            database.password());
    try (var store =
        new PostgresStore(vertx, where, new SequentialIdentities(), InstantSource.system())) {
      var found = new ArrayList<String>();
      for (var company : store.ports().companies().all()) {
        var records =
            new VerifyRecords(store.ports(), company, differing -> found.add("" + differing));
        new Verification(store.ports().history())
            .verify(company, records)
            .broken()
            .ifPresent(chain -> found.add("" + chain));
        records.done();
      }
      return found;
    } finally {
      vertx.close().await();
    }
  }

  private static List<String> schema(Endpoint database) throws SQLException {
    try (var superuser = databases.superuser(database)) {
      return Schema.of(superuser);
    }
  }

  private static List<List<String>> rows(Connection superuser, String sql, Object... values)
      throws SQLException {
    return KeptDatabase.rows(superuser, values.length == 0 ? sql : sql.formatted(values));
  }
}
