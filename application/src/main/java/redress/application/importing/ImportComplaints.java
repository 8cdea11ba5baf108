package redress.application.importing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import redress.application.Ports;
import redress.application.Unknown;
import redress.application.importing.TakenIn.Batch;
import redress.application.importing.TakenIn.Good;
import redress.organization.CompanyId;

/**
 * Takes in what another system has kept so far.
 *
 * <p>A row becomes a draft without number or obligation, whose clocks start only when somebody
 * verifies it and confirms when it was received; or, where its source status is a finished one, an
 * archived case. Each record of a source is taken in once, however often its file comes. A row with
 * a fault is left out and told; the others are not held up by it.
 *
 * <p>Rows are stored in batches, one transaction each and in their order. While one is being
 * stored, the next is read.
 */
public final class ImportComplaints {
  /** How many rows are stored together. */
  static final int BATCH = 1_000;

  /** How many characters are stored together: long texts take longer than many rows. */
  static final int CHARACTERS = 250_000;

  private final Ports ports;

  public ImportComplaints(Ports ports) {
    this.ports = ports;
  }

  /**
   * @param by who imports, as history will tell
   * @param dryRun whether everything is only tried, and nothing stored
   * @param pace whether the next batch is read while one is being stored
   * @param sheets read one after the other, each in batches that are stored together
   */
  public record Command(
      CompanyId company,
      Mapping mapping,
      String by,
      boolean dryRun,
      Pace pace,
      List<? extends Sheet> sheets) {}

  /** What became of each sheet, in their order. */
  public List<Report> handle(Command command) {
    var zone =
        ports
            .transactions()
            .run(command.company(), () -> ports.companies().find(command.company()))
            .orElseThrow(() -> new Unknown("company"))
            .zone();
    var taken = new TakenIn(ports, command);
    return command.sheets().stream().map(sheet -> imported(command, sheet, zone, taken)).toList();
  }

  private static Report imported(Command command, Sheet sheet, ZoneId zone, TakenIn taken) {
    var progress = new Progress(sheet);
    command
        .pace()
        .each(
            () -> told(command.mapping(), rows(sheet), zone),
            batch -> progress.stored(batch, taken.store(batch)));
    return progress.report;
  }

  /** How far a sheet is. */
  private static final class Progress {
    private final Sheet sheet;
    private Report report = Report.NOTHING;

    Progress(Sheet sheet) {
      this.sheet = sheet;
    }

    void stored(Batch batch, Report became) {
      report = report.plus(became);
      batch.rejected().forEach(sheet::rejected);
      sheet.progressed(report);
    }
  }

  private static List<SourceRow> rows(Sheet sheet) {
    var rows = new ArrayList<SourceRow>();
    int characters = 0;
    while (rows.size() < BATCH && characters < CHARACTERS) {
      var row = sheet.next();
      if (row.isEmpty()) {
        break;
      }
      rows.add(row.get());
      characters += row.get().characters();
    }
    return rows;
  }

  /** What the rows tell; nothing if there are none. */
  private static Optional<Batch> told(Mapping mapping, List<SourceRow> rows, ZoneId zone) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var batch = new Batch(new ArrayList<>(), new TreeMap<>());
    for (var row : rows) {
      var faults = new ArrayList<>(row.faults());
      var told = faults.isEmpty() ? mapping.tell(row, zone, faults) : null;
      if (faults.isEmpty()) {
        batch.good().add(new Good(row.line(), told));
      } else {
        batch.rejected().put(row.line(), faults);
      }
    }
    return Optional.of(batch);
  }
}
