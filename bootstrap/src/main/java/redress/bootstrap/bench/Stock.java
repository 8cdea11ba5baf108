package redress.bootstrap.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import redress.application.Ports;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Intake;
import redress.complaint.Track.Origin;
import redress.complaint.Track.SourceRecord;
import redress.history.Changed;
import redress.history.Entry;
import redress.history.Subject;
import redress.obligation.Obligation;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.procedure.Procedures.InForce;

/**
 * Fills a company with invented cases, each with its history: most are archived, every tenth waits
 * to be verified, and in every fiftieth a department owes something.
 */
final class Stock {
  private static final int TOGETHER = 1_000;
  private static final int WAITING_EACH = 10;
  private static final int OWED_EACH = 50;
  private static final String BY = "(bench)";
  private static final Instant FIRST = Instant.parse("2016-01-01T00:00:00Z");
  private static final Duration APART = Duration.ofSeconds(30);
  private static final List<Department> HOLDERS =
      List.of(
          new Department("QUALITY"),
          new Department("TECHNOLOGY"),
          new Department("MANUFACTURING"),
          new Department("MARKETING_SUPPORT"));

  private final Ports ports;
  private final CompanyId company;
  private final InForce rules;
  private final Intake intake;
  private final Obligation obligation;
  private long filled;

  /**
   * @param like a registered case with an open obligation, after which the others are made
   */
  Stock(Ports ports, ComplaintId like) {
    this.ports = ports;
    this.company = like.company();
    this.rules =
        ports
            .transactions()
            .run(company, () -> ports.procedures().effective(company, Instant.now()).orElseThrow());
    this.intake = ports.complaints().find(like).orElseThrow().intake();
    this.obligation = ports.obligations().ofCase(like).getFirst();
    this.filled = found();
  }

  /** How many an earlier run has left: they are there without a gap. */
  private long found() {
    long least = 0;
    long more = TOGETHER;
    while (isThere(more - 1)) {
      least = more;
      more *= 2;
    }
    while (more - least > 1) {
      long middle = (least + more) / 2;
      if (isThere(middle - 1)) {
        least = middle;
      } else {
        more = middle;
      }
    }
    return least;
  }

  private boolean isThere(long number) {
    return ports.complaints().find(new ComplaintId(company, id(number))).isPresent();
  }

  /** The identity of a case, which is the higher the later it is. */
  static UUID id(long number) {
    long time = FIRST.plus(APART.multipliedBy(number)).toEpochMilli();
    return new UUID(time << 16 | 0x7000, 0x8000_0000_0000_0000L | number);
  }

  /** Adds cases until there are so many. */
  void fill(long cases) {
    while (filled < cases) {
      long until = Math.min(cases, filled + TOGETHER);
      long from = filled;
      ports
          .transactions()
          .run(
              company,
              () -> {
                add(from, until);
                return null;
              });
      filled = until;
    }
  }

  private void add(long from, long until) {
    var complaints = new ArrayList<Complaint>();
    var entries = new LinkedHashMap<Subject, List<Entry>>();
    var owed = new ArrayList<Obligation>();
    for (long number = from; number < until; number++) {
      var made = made(number);
      var id = made.value().id();
      complaints.add(made.value());
      entries.put(new Subject(company, id.value()), made.entries());
      if (number % OWED_EACH == 0) {
        owed.add(owed(id, number));
      }
    }
    ports.complaints().add(complaints);
    ports.history().append(Instant.now(), BY, entries);
    ports.obligations().save(owed);
  }

  private Changed<Complaint> made(long number) {
    var id = new ComplaintId(company, id(number));
    var told =
        new Intake(
            intake.source(),
            new Intake.Customer(Words.customer(number), "李工", "CN"),
            new Intake.Product(Words.model(number), "SN-" + number, null),
            new Intake.Defect(Words.defect(number), 3, List.of()),
            intake.demands(),
            List.of());
    var origin =
        new Origin(Instant.now(), BY, new SourceRecord("bench", Long.toString(number), "done"));
    var form = rules.procedure().intake();
    return number % WAITING_EACH == 0
        ? Complaint.draft(id, rules.edition(), told, form, origin)
        : Complaint.archived(id, rules.edition(), told, form, origin);
  }

  private Obligation owed(ComplaintId complaint, long number) {
    return new Obligation(
        new UUID(id(number).getMostSignificantBits(), ~id(number).getLeastSignificantBits()),
        obligation.kind(),
        Obligation.Concern.of(complaint),
        HOLDERS.get((int) (number / OWED_EACH % HOLDERS.size())),
        obligation.clock(),
        obligation.term(),
        obligation.standing());
  }
}
