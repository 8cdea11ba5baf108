package redress.application.importing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import redress.complaint.Intake;
import redress.complaint.Track.SourceRecord;
import redress.rule.Refusal;
import redress.tree.Node;

/**
 * What another system's file means, as data: its columns, where each field of the intake comes
 * from, what its codes and dates stand for, and with which statuses a case is finished there.
 *
 * <p>{@code file} says how it is written; without a header, each column has its {@code position}. A
 * column may have {@code spellings}, texts that mean {@code unknown}, and lost leading zeros.
 *
 * <p>A field's section names a {@code constant}, a {@code column}, or {@code columns} with the
 * {@code joint} between them; {@code values} translates the source's codes, {@code separator}
 * splits lists (an empty value, as behind a last separator, is none), {@code formats} are patterns
 * of dates, in the {@code zone} of the source if it is not that of the company. The key may have a
 * {@code pattern}. Blanks, tabs and no-break spaces at the ends of a cell never count.
 */
public final class Mapping {
  /** The version of the document's form. */
  public static final int FORMAT = 1;

  private static final int LONGEST = 200;

  private final String system;
  private final Dialect dialect;
  private final Columns columns;
  private final Reading<String> key;
  private final Statuses statuses;
  private final IntakeReadings intake;

  /** The statuses that the source knows; with the finished ones a case is only kept. */
  private record Statuses(Reading<String> status, Set<String> open, Set<String> finished) {
    static Statuses read(Node node, Columns columns) {
      var status =
          Reading.read(node, columns, false, unused -> Form.text(LONGEST), "open", "finished");
      var open = node.at("open").list(Node::text);
      var finished = node.at("finished").list(Node::text);
      open.stream()
          .filter(it -> it != null && finished.contains(it))
          .forEach(both -> node.wrong("TWICE", "%s is both open and finished".formatted(both)));
      return node.make(() -> new Statuses(status, Set.copyOf(open), Set.copyOf(finished)));
    }
  }

  /**
   * What a row tells.
   *
   * @param finished whether the case is over in its source
   */
  public record Told(Intake intake, SourceRecord source, boolean finished) {}

  private Mapping(
      String system,
      Dialect dialect,
      Columns columns,
      Reading<String> key,
      Statuses statuses,
      IntakeReadings intake) {
    this.system = system;
    this.dialect = dialect;
    this.columns = columns;
    this.key = key;
    this.statuses = statuses;
    this.intake = intake;
  }

  /**
   * Reads a mapping document.
   *
   * @param tree of {@code Map}, {@code List}, {@code String}, {@code BigDecimal}, {@code Boolean}
   * @throws redress.tree.Malformed with everything that is wrong
   */
  public static Mapping read(Object tree) {
    return Node.read(tree, Mapping::from);
  }

  private static Mapping from(Node node) {
    node.only("format", "system", "file", "columns", "key", "status", "intake");
    node.at("format").integer(FORMAT, FORMAT);
    var system = node.at("system").text(LONGEST);
    var dialect = node.maybe("file").map(Dialect::read).orElseGet(Dialect::usual);
    var columns = Columns.read(node.at("columns"), dialect.header());
    var key = Reading.read(node.at("key"), columns, false, Form::key, "pattern");
    var statuses = Statuses.read(node.at("status"), columns);
    var intake = IntakeReadings.read(node.at("intake"), columns);
    return node.make(() -> new Mapping(system, dialect, columns, key, statuses, intake));
  }

  public String system() {
    return system;
  }

  public Dialect dialect() {
    return dialect;
  }

  /** The names of the columns: by position if the file has no header. */
  public List<String> columns() {
    return columns.names();
  }

  /** What is wrong with a file that has these columns; nothing if it is the one that is meant. */
  public List<String> differences(List<String> header) {
    return columns.differences(header);
  }

  /**
   * What a row tells, read in the zone of the company.
   *
   * @param faults where everything that is wrong is added; if anything is, the result is of no use
   */
  Told tell(SourceRow row, ZoneId zone, List<Fault> faults) {
    var number = single(key, row, zone, faults);
    var status = single(statuses.status(), row, zone, faults);
    boolean finished = statuses.finished().contains(status);
    if (status != null && !finished && !statuses.open().contains(status)) {
      var allowed = new ArrayList<>(new TreeSet<>(statuses.open()));
      allowed.addAll(new TreeSet<>(statuses.finished()));
      faults.add(
          new Fault(
              statuses.status().where(),
              "%s is not a status of the mapping (%s)"
                  .formatted(Cells.quoted(status), String.join(", ", allowed))));
    }
    return new Told(
        intake.of(row, columns, zone, faults), new SourceRecord(system, number, status), finished);
  }

  private String single(Reading<String> reading, SourceRow row, ZoneId zone, List<Fault> faults) {
    int before = faults.size();
    var found = reading.of(row, columns, zone, faults);
    if (found.isEmpty() && faults.size() == before) {
      faults.add(new Fault(reading.where(), "a value is required"));
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  /** What a rule finds wrong with an intake, told of the columns from which it was read. */
  List<Fault> faults(Refusal refusal) {
    return refusal.findings().isEmpty()
        ? List.of(new Fault("", refusal.getMessage()))
        : refusal.findings().stream()
            .map(
                finding ->
                    new Fault(
                        intake.where(finding.pointer()).orElse(""),
                        "%s (%s)".formatted(finding.sentence(), finding.rule())))
            .toList();
  }
}
