package redress.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.postgres.Endpoint;

/** The comparison finds what it is there to find: otherwise the rounds would prove nothing. */
class ComparisonTest {
  private static final int SOME = 120;

  @TempDir Path folder;

  @Test
  void whatever_is_lost_changed_or_had_twice_is_found() throws Exception {
    var data = folder.resolve("data");
    try (var program = Program.on(data).start();
        var connection = new Connection(List.of(program));
        var journal = new Journal(folder.resolve("acknowledged.tsv"))) {
      try (var load = Load.begin(List.of(program), connection, journal, 1)) {
        journal.awaitMore(SOME);
      }
      var database = EmbeddedPostgres.running(data).orElseThrow();
      var all = journal.from(0);
      assertEquals(List.of(), Comparison.of(connection, database, all, all));
      assertTrue(program.verifiesHistory());

      wronglyAcknowledged(connection, database, all);
      wronglyStored(connection, database);
      assertFalse(program.verifiesHistory());
    }
  }

  private static void wronglyAcknowledged(
      Connection connection, Endpoint database, List<Acknowledged> all) {
    var one = all.getLast();
    found("replayed otherwise", connection, database, with(all, altered(one, one.id(), 0, "x")));
    found("stored is", connection, database, with(all, altered(one, one.id(), 9, one.sha256())));
    var nowhere = altered(one, UUID.randomUUID().toString(), 0, "");
    found("is not stored", connection, database, with(all, nowhere));
    found("lost: ", connection, database, with(all, nowhere));
    var silent = all.stream().filter(it -> !it.id().equals(one.id())).toList();
    found("was never acknowledged", connection, database, silent);
  }

  private static void found(
      String words, Connection connection, Endpoint database, List<Acknowledged> told) {
    var findings = Comparison.of(connection, database, told, told);
    assertTrue(findings.stream().anyMatch(it -> it.contains(words)), words + " in " + findings);
  }

  private static List<Acknowledged> with(List<Acknowledged> all, Acknowledged another) {
    var more = new ArrayList<>(all);
    more.add(another);
    return more;
  }

  private static Acknowledged altered(Acknowledged it, String id, long versions, String sha256) {
    return new Acknowledged(
        it.request(),
        it.status(),
        it.version() + versions,
        it.location(),
        sha256,
        id,
        it.number(),
        it.stage());
  }

  /** Every invariant is broken behind the program's back. */
  private static void wronglyStored(Connection connection, Endpoint database) throws Exception {
    try (var jdbc = DriverManager.getConnection(database.jdbcUrl(), database.credentials());
        var statement = jdbc.createStatement()) {
      for (var sql :
          List.of(
              "set session_replication_role = replica",
              "update counters set last = last + 1",
              "delete from complaints where sequence = 1",
              "update complaints set stage = 'VERIFIED' where sequence = 2",
              "update complaints set stage = 'REGISTERED' where stage = 'INVESTIGATING'",
              "delete from obligations where complaint = (select id from complaints where sequence"
                  + " = 3)",
              "delete from events where subject = (select id from complaints where sequence = 3)"
                  + " and seq = 1",
              "delete from heads where subject = (select id from complaints where sequence = 4)",
              "delete from replies where convert_from(body, 'UTF8') like '%' ||"
                  + " (select id::text from complaints where sequence = 5) || '%'",
              "delete from attachment_chunks")) {
        statement.execute(sql);
      }
    }
    var findings = Comparison.of(connection, database, List.of(), List.of());
    assertEquals(
        Invariants.ALL.keySet(),
        Invariants.ALL.keySet().stream()
            .filter(rule -> findings.stream().anyMatch(it -> it.startsWith("not so: " + rule)))
            .collect(Collectors.toSet()));
  }
}
