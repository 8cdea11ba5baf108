package redress.application.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redress.application.Ports;
import redress.application.Unknown;
import redress.application.importing.Mapping.Told;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Track.Origin;
import redress.history.Changed;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.CompanyId;
import redress.procedure.Procedures.InForce;
import redress.rule.Refusal;

/**
 * Takes in what another system has kept so far.
 *
 * <p>A row becomes a draft without number or obligation, whose clocks start only when somebody
 * verifies it and confirms when it was received; or, where its source status is a finished one, an
 * archived case. Each record of a source is taken in once, however often its file comes. A row with
 * a fault is left out and told; the others are not held up by it.
 */
public final class ImportComplaints {
  /** How many rows are stored together. */
  static final int BATCH = 500;

  private final Ports ports;

  public ImportComplaints(Ports ports) {
    this.ports = ports;
  }

  /**
   * @param by who imports, as history will tell
   * @param dryRun whether everything is only tried, and nothing stored
   * @param sheets read one after the other, each in batches that are stored together
   */
  public record Command(
      CompanyId company,
      Mapping mapping,
      String by,
      boolean dryRun,
      List<? extends Sheet> sheets) {}

  /** A row that can be taken in. */
  private record Good(long line, Told told) {}

  /** What became of each sheet, in their order. */
  public List<Report> handle(Command command) {
    var zone =
        ports
            .transactions()
            .run(command.company(), () -> ports.companies().find(command.company()))
            .orElseThrow(() -> new Unknown("company"))
            .zone();
    var tried = new HashSet<String>();
    var reports = new ArrayList<Report>();
    for (var sheet : command.sheets()) {
      var report = Report.NOTHING;
      for (var rows = batch(sheet); !rows.isEmpty(); rows = batch(sheet)) {
        report = report.plus(imported(command, sheet, zone, rows, tried));
        sheet.progressed(report);
      }
      reports.add(report);
    }
    return reports;
  }

  private static List<SourceRow> batch(Sheet sheet) {
    var rows = new ArrayList<SourceRow>();
    while (rows.size() < BATCH) {
      var row = sheet.next();
      if (row.isEmpty()) {
        break;
      }
      rows.add(row.get());
    }
    return rows;
  }

  /**
   * @param tried the keys that a trial would have stored before this batch
   */
  private Report imported(
      Command command, Sheet sheet, ZoneId zone, List<SourceRow> rows, Set<String> tried) {
    var rejected = new TreeMap<Long, List<Fault>>();
    var good = new ArrayList<Good>();
    for (var row : rows) {
      var faults = new ArrayList<>(row.faults());
      var told = faults.isEmpty() ? command.mapping().tell(row, zone, faults) : null;
      if (faults.isEmpty()) {
        good.add(new Good(row.line(), told));
      } else {
        rejected.put(row.line(), faults);
      }
    }
    var stored =
        ports.transactions().run(command.company(), () -> stored(command, good, tried, rejected));
    rejected.forEach(sheet::rejected);
    return stored;
  }

  private Report stored(
      Command command, List<Good> good, Set<String> tried, Map<Long, List<Fault>> rejected) {
    var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var rules =
        ports
            .procedures()
            .effective(command.company(), now)
            .orElseThrow(() -> new Unknown("procedure in force"));
    var keys = good.stream().map(it -> it.told().source().key()).collect(Collectors.toSet());
    var known =
        new HashSet<>(
            ports.complaints().imported(command.company(), command.mapping().system(), keys));
    known.addAll(tried);
    var fresh = new ArrayList<Complaint>();
    var told = new LinkedHashMap<Subject, List<Entry>>();
    var statuses = new TreeMap<String, Long>();
    long repeated = 0;
    long archived = 0;
    for (var row : good) {
      var source = row.told().source();
      if (known.contains(source.key())) {
        repeated++;
      } else {
        try {
          var taken = taken(command, rules, row.told(), now);
          fresh.add(taken.value());
          told.put(taken.value().id().subject(), taken.entries());
          known.add(source.key());
          archived += row.told().finished() ? 1 : 0;
        } catch (Refusal refusal) {
          rejected.put(row.line(), command.mapping().faults(refusal));
          continue;
        }
      }
      statuses.merge(source.status(), 1L, Long::sum);
    }
    if (command.dryRun()) {
      fresh.forEach(complaint -> tried.add(complaint.track().origin().source().key()));
    } else if (!fresh.isEmpty()) {
      ports.complaints().add(fresh);
      ports.history().append(now, command.by(), told);
    }
    return new Report(fresh.size() - archived, archived, repeated, rejected.size(), statuses);
  }

  private Changed<Complaint> taken(Command command, InForce rules, Told told, Instant now) {
    var id = new ComplaintId(command.company(), ports.identities().next());
    var origin = new Origin(now, command.by(), told.source());
    var intake = rules.procedure().intake();
    return told.finished()
        ? Complaint.archived(id, rules.edition(), told.intake(), intake, origin)
        : Complaint.draft(id, rules.edition(), told.intake(), intake, origin);
  }
}
