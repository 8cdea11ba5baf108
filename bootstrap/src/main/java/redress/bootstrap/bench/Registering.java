package redress.bootstrap.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.application.UseCases;
import redress.application.complaint.RegisterComplaint;
import redress.application.complaint.Reporters;
import redress.complaint.ComplaintId;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.persistence.PostgresStore;

/**
 * Registrations of complete intakes through the program, beside the same statements with the same
 * rows on the same server, each registration in a transaction of its own.
 */
final class Registering {
  private static final String USER = "marketing-support-clerk";
  private static final int WARM_UP = 3;
  private static final String PATH = "/api/v1/complaints?register=true";
  private static final Map<KeyField, String> WAIVED =
      Map.of(KeyField.PHOTO, "the customer has no camera");

  private final Served program;
  private final PostgresStore store;
  private final Clients clients;
  private final Instant receivedAt;
  private final Person clerk;
  private final RegisterComplaint alone;
  private final Reply reply;
  private final ComplaintId example;
  private final Intake template;
  private final String run = Long.toHexString(System.nanoTime());
  private long next = 1;
  private long acknowledged = 1;

  Registering(Served program, PostgresStore store, Vertx vertx) {
    this.program = program;
    this.store = store;
    var session = program.signIn(USER);
    this.clients = new Clients(vertx, program.port(), session);
    this.receivedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var ports = store.ports();
    var company = new CompanyId(Served.COMPANY);
    this.clerk =
        ports
            .transactions()
            .run(company, () -> ports.accounts().find(company, USER).orElseThrow())
            .person();
    this.alone =
        new RegisterComplaint(
            new UseCases(ports).desk(),
            ports.transactions(),
            ports.replies(),
            store.eachAlone(),
            new Reporters(ports.accounts()));
    var answer =
        program.send(
            program
                .post(PATH, body(0))
                .header("Authorization", session)
                .header("Idempotency-Key", run),
            201);
    var id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer);
    id.find();
    this.example = new ComplaintId(company, UUID.fromString(id.group(1)));
    this.template = ports.complaints().find(example).orElseThrow().intake();
    this.reply =
        new Reply(
            201,
            Map.of("Content-Type", "application/json", "ETag", "\"4\"", "Location", "/the/case"),
            answer.getBytes(StandardCharsets.UTF_8));
  }

  /** A case that was registered here. */
  ComplaintId example() {
    return example;
  }

  /** How many registrations were answered, the example and those of the warm-up among them. */
  long acknowledged() {
    return acknowledged;
  }

  private Clients.Call call(long number) {
    return new Clients.Call(HttpMethod.POST, PATH, Buffer.buffer(body(number)), 201);
  }

  private String body(long number) {
    return """
    {"source":{"receivedAt":"%s","channel":"PHONE","kind":"COMPLAINT","market":"DOMESTIC"},
     "customer":{"name":"%s","contact":"李工","country":"CN"},
     "product":{"model":"%s","serialNumber":"SN-%d"},
     "defect":{"description":"%s","quantity":3},
     "demands":{"asked":["COMPENSATION_CLAIM"],"reportedBy":"account-manager"},
     "waivers":[{"field":"PHOTO","reason":"the customer has no camera"}]}\
    """
        .formatted(
            receivedAt, Words.customer(number), Words.model(number), number, Words.defect(number));
  }

  /** As the program does it, but for the request, the rendering and the group. */
  private void alone(long number) {
    var intake =
        new Intake(
            template.source(),
            new Intake.Customer(Words.customer(number), "李工", "CN"),
            new Intake.Product(Words.model(number), "SN-" + number, null),
            new Intake.Defect(Words.defect(number), 3, List.of()),
            template.demands(),
            List.of());
    var key = new ReplyKey(clerk.company(), clerk.user(), "POST " + PATH, run + number, run);
    alone.handle(new RegisterComplaint.AtOnce(clerk, intake, WAIVED, key, file -> reply));
  }

  /** What one round showed. */
  private record Round(Pace pace, double together, double statements, double cpu, double dbCpu) {
    static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
      return Report.median(rounds.stream().mapToDouble(figure).boxed().toList());
    }
  }

  /** Measures both side by side, in turns. */
  void measure(Report report, int[] numbersOfClients, int rounds, Duration time) {
    report.heading("Registrations");
    for (int number : numbersOfClients) {
      // until then the compiler takes as much of the processors as the work
      program(number, time.multipliedBy(WARM_UP));
      eachAlone(number, time);
    }
    report.columns(
        "clients",
        "a second",
        "p50 ms",
        "p99 ms",
        "together",
        "statements each",
        "program CPU ms",
        "database CPU ms",
        "each alone a second",
        "its p50 ms",
        "ratio");
    for (int number : numbersOfClients) {
      var ours = new ArrayList<Round>();
      var theirs = new ArrayList<Round>();
      for (int round = 0; round < rounds; round++) {
        ours.add(program(number, time));
        theirs.add(eachAlone(number, time));
      }
      double ratio =
          Report.median(
              IntStream.range(0, rounds)
                  .mapToObj(i -> ours.get(i).pace().perSecond() / theirs.get(i).pace().perSecond())
                  .toList());
      report.row(
          number,
          Round.median(ours, it -> it.pace().perSecond()),
          Round.median(ours, it -> it.pace().p50()),
          Round.median(ours, it -> it.pace().p99()),
          Round.median(ours, Round::together),
          Round.median(ours, Round::statements),
          Round.median(ours, Round::cpu),
          Round.median(ours, Round::dbCpu),
          Round.median(theirs, it -> it.pace().perSecond()),
          Round.median(theirs, it -> it.pace().p50()),
          ratio);
    }
  }

  private Round program(int number, Duration time) {
    var before = program.metrics();
    var cpu = Usage.of(program.pid());
    var dbCpu = Usage.ofFamily(program.database());
    var pace = clients.run(number, time, next, this::call);
    next += pace.count() + number;
    var after = program.metrics();
    double registered = grown(before, after, "redress_registrations_total");
    return checked(
        new Round(
            pace,
            registered / grown(before, after, "redress_registrations_groups_total"),
            grown(before, after, "redress_database_statements_total") / registered,
            Usage.of(program.pid()).since(cpu, pace.count()),
            Usage.ofFamily(program.database()).since(dbCpu, pace.count())));
  }

  /** More at once than are let in, maybe; who is told to come back does. */
  Pace crowd(int number, Duration time) {
    var pace = clients.run(number, time, next, this::call);
    next += pace.count() + pace.refused() + number;
    acknowledged += pace.count();
    return pace;
  }

  private Round eachAlone(int number, Duration time) {
    long statements = store.traffic().statements();
    var cpu = Usage.of(ProcessHandle.current().pid());
    var dbCpu = Usage.ofFamily(program.database());
    long first = next;
    var pace = Threads.run(number, time, i -> alone(first + i));
    next += pace.count() + number;
    return checked(
        new Round(
            pace,
            1,
            (double) (store.traffic().statements() - statements) / pace.count(),
            Usage.of(ProcessHandle.current().pid()).since(cpu, pace.count()),
            Usage.ofFamily(program.database()).since(dbCpu, pace.count())));
  }

  private Round checked(Round round) {
    if (round.pace().failed() > 0) {
      throw new IllegalStateException(
          "%d of %d registrations failed"
              .formatted(round.pace().failed(), round.pace().failed() + round.pace().count()));
    }
    acknowledged += round.pace().count();
    return round;
  }

  private static double grown(
      Map<String, Double> before, Map<String, Double> after, String counter) {
    return after.get(counter) - before.get(counter);
  }
}
