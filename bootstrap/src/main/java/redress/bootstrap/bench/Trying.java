package redress.bootstrap.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import redress.bootstrap.postgres.Endpoint;
import redress.complaint.ComplaintId;
import redress.procedure.ShippedProcedures;

/** A draft of the procedure, run over so many closed cases of a past year. */
final class Trying {
  private static final String USER = "gm";
  private static final String PROCEDURE = "/api/v1/procedures/" + Served.COMPANY;
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");
  private static final Pattern DONE = Pattern.compile("\"done\":(\\d+)");
  private static final long LONGEST_SECONDS = 600;

  /** Copies of a case that have ended, with four clocks each of which every seventh was late. */
  private static final String CASES =
      """
      insert into complaints (
        company, id, version, procedure, edition, stage, drafted_at, searched, grams, body, number,
        kind, channel, market, received_at, registered_at, ended_at, customer, model)
      select company, ('01500000-' || lpad(to_hex(n / 65536), 4, '0') || '-7000-8000-'
          || lpad(to_hex(n), 12, '0'))::uuid, 1, procedure, edition, 'CLOSED', at, searched, grams,
        body, 'T' || n, kind, channel, market, at, at + interval '5 minutes',
        at + interval '9 days', customer, model
      from complaints, generate_series(1, %d) as n,
        lateral (select timestamptz '2026-01-04 17:00Z' + n * interval '4 minutes' as at) as made
      where company = '%s' and id = '%s'
      """;

  private static final String CLOCKS =
      """
      insert into obligations (
        company, id, complaint, record, kind, holder, started_at, due_at, ended_at, fulfilled_at,
        standing, body)
      select c.company, gen_random_uuid(), c.id, c.id, k.kind, k.holder, c.received_at,
        c.received_at + k.given, c.received_at + k.given * (case when n %% 7 = 0 then 2 else 0.5 end),
        c.received_at + k.given * (case when n %% 7 = 0 then 2 else 0.5 end), 'FULFILLED', o.body
      from (select *, row_number() over (order by id) as n from complaints
          where company = '%1$s' and number like 'T%%') as c,
        (select body from obligations where company = '%1$s' and complaint = '%2$s' limit 1) as o,
        (values ('FORWARD', 'MARKETING_SUPPORT', interval '4 hours'),
          ('PRELIMINARY_ANALYSIS', 'QUALITY', interval '1 day'),
          ('MEASURES', 'MANUFACTURING', interval '2 days'),
          ('EXECUTION', 'MANUFACTURING', interval '5 days')) as k (kind, holder, given)
      """;

  private final Served program;
  private final Endpoint endpoint;
  private final ComplaintId like;

  /**
   * @param like a registered case with an obligation, after which the others are made
   */
  Trying(Served program, Endpoint endpoint, ComplaintId like) {
    this.program = program;
    this.endpoint = endpoint;
    this.like = like;
  }

  void measure(Report report, long cases, int rounds) {
    fill(cases);
    var token = program.signIn(USER);
    var version = first(NUMBER, asked(token, "/versions", draft(), 201));
    report.heading("A draft over the closed cases of a year");
    report.columns("cases", "round", "until it is finished, ms", "cases a second", "memory, MiB");
    for (int round = 1; round <= rounds; round++) {
      long begun = System.nanoTime();
      var body =
          "{\"version\":%s,\"from\":\"2026-01-01\",\"to\":\"2027-12-31\"}".formatted(version);
      var simulation = first(ID, asked(token, "/simulations", body, 202));
      long done = finished(token, simulation, begun);
      var took = Duration.ofNanos(System.nanoTime() - begun);
      report.row(
          done,
          round,
          took.toMillis(),
          done * 1000.0 / Math.max(1, took.toMillis()),
          Usage.of(program.pid()).resident() / 1_048_576);
    }
  }

  private void fill(long cases) {
    try (var connection = DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials());
        var statement = connection.createStatement()) {
      var company = like.company().code();
      statement.execute(CASES.formatted(cases, company, like.value()));
      statement.execute(CLOCKS.formatted(company, like.value()));
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
    } catch (SQLException e) {
      throw new IllegalStateException("making closed cases", e);
    }
  }

  /** Measures are due sooner, and cost more when they are late. */
  private static String draft() {
    return ShippedProcedures.text(Served.COMPANY)
        .replace("{\"hours\": 48}", "{\"hours\": 36}")
        .replace("\"perDay\": 10", "\"perDay\": 15");
  }

  private String asked(String token, String path, String body, int expected) {
    return program.send(
        program
            .post(PROCEDURE + path, body)
            .header("Authorization", token)
            .header("Idempotency-Key", UUID.randomUUID().toString()),
        expected);
  }

  /** How many cases it has looked at in the end. */
  private long finished(String token, String simulation, long begun) {
    while (System.nanoTime() - begun < LONGEST_SECONDS * 1_000_000_000L) {
      var now =
          program.send(
              program.get(PROCEDURE + "/simulations/" + simulation).header("Authorization", token),
              200);
      if (now.contains("\"finishedAt\"")) {
        return Long.parseLong(first(DONE, now));
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
    throw new IllegalStateException("the simulation does not end");
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException(pattern + " is not in " + text);
    }
    return found.group(1);
  }
}
