package redress.bootstrap.faults;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.bootstrap.postgres.Endpoint;

/** Holds what was acknowledged against what the program tells and what its database contains. */
final class Comparison {
  private final Connection connection;
  private final Endpoint database;
  private final List<String> findings = Collections.synchronizedList(new ArrayList<>());

  private Comparison(Connection connection, Endpoint database) {
    this.connection = connection;
    this.database = database;
  }

  /**
   * What is not as it was acknowledged, in sentences; nothing if all is well.
   *
   * @param recent whose answers are asked for again
   * @param all everything that was ever acknowledged, in order
   */
  static List<String> of(
      Connection connection, Endpoint database, List<Acknowledged> recent, List<Acknowledged> all) {
    var comparison = new Comparison(connection, database);
    recent.parallelStream().filter(it -> !it.sha256().isEmpty()).forEach(comparison::replay);
    var latest = latest(all);
    var ids = new HashSet<String>();
    recent.forEach(it -> ids.add(it.id()));
    ids.parallelStream().map(latest::get).forEach(comparison::read);
    comparison.nothingElse(latest.keySet());
    comparison.invariants();
    return List.copyOf(comparison.findings);
  }

  /** The state of each case; a client goes on with a case only when it has its answer. */
  private static Map<String, Acknowledged> latest(List<Acknowledged> all) {
    var latest = new HashMap<String, Acknowledged>();
    all.forEach(
        it ->
            latest.merge(
                it.id(), it, (one, other) -> other.version() > one.version() ? other : one));
    return latest;
  }

  /** The same answer to the last byte, and the effect is not had again. */
  private void replay(Acknowledged acknowledged) {
    if (acknowledged.request().key().isEmpty()) {
      return;
    }
    var answer = connection.ask(0, acknowledged.request());
    if (!"true".equals(answer.header("Idempotency-Replayed"))) {
      findings.add("not replayed: %s was answered %s".formatted(acknowledged, answer));
    } else if (!Acknowledged.of(acknowledged.request(), answer).equals(acknowledged)) {
      findings.add("replayed otherwise: %s was answered %s".formatted(acknowledged, answer));
    }
  }

  private void read(Acknowledged latest) {
    var answer = connection.ask(0, Request.get("/complaints/" + latest.id()));
    if (answer.status() != 200) {
      findings.add("lost: %s; asked for it, the answer was %s".formatted(latest, answer));
      return;
    }
    var stored = Acknowledged.of(latest.request(), answer);
    if (stored.version() != latest.version()
        || !stored.number().equals(latest.number())
        || !stored.stage().equals(latest.stage())) {
      findings.add("acknowledged was %s, stored is %s".formatted(latest, answer));
    }
  }

  /** Nothing that nobody was told of: every request has had its answer. */
  private void nothingElse(Set<String> acknowledged) {
    var stored = query("select id from complaints where company = '%s'".formatted(Program.COMPANY));
    stored.stream()
        .filter(id -> !acknowledged.contains(id))
        .forEach(id -> findings.add("case " + id + " was never acknowledged"));
    var missing = new HashSet<>(acknowledged);
    missing.removeAll(new HashSet<>(stored));
    missing.forEach(id -> findings.add("case " + id + " was acknowledged and is not stored"));
  }

  private void invariants() {
    Invariants.ALL.forEach(
        (rule, sql) ->
            query(sql).forEach(row -> findings.add("not so: %s (%s)".formatted(rule, row))));
  }

  private List<String> query(String sql) {
    try (var jdbc = DriverManager.getConnection(database.jdbcUrl(), database.credentials());
        var statement = jdbc.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
