package redress.bootstrap.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.application.importing.Fault;
import redress.application.importing.Mapping;
import redress.application.importing.Report;
import redress.application.importing.Sheet;
import redress.application.importing.SourceRow;
import redress.bootstrap.StartRefused;

/**
 * A file of another system, opened, and read row by row: no more of it is in memory than the row.
 */
public abstract class FileSheet implements Sheet, AutoCloseable {
  private final Path file;
  private final RejectedRows rejected;
  private final Progress progress;
  private List<String> columns = List.of();
  private boolean begun;

  FileSheet(Path file, RejectedRows rejected, Progress progress) {
    this.file = file;
    this.rejected = rejected;
    this.progress = progress;
  }

  /**
   * Opens the file and reads its header.
   *
   * @throws StartRefused if it cannot be read, or has other columns than the mapping
   */
  public static FileSheet open(
      Path file, Mapping mapping, RejectedRows rejected, Progress progress) {
    return switch (mapping.dialect().type()) {
      case CSV, TSV -> TextSheet.of(file, mapping, rejected, progress);
      case XLSX -> WorkbookSheet.of(file, mapping, rejected, progress);
    };
  }

  /** A row's cells with the line on which it begins. */
  record Cells(long line, List<String> texts) {}

  /** The next row in which something stands. */
  abstract Optional<Cells> read();

  /** How much of {@link #size} is done. */
  abstract long done();

  abstract long size();

  /** Finds out what the columns are called, from the header if there is one. */
  final void header(Mapping mapping) {
    if (mapping.dialect().header()) {
      columns = read().map(it -> it.texts().stream().map(String::strip).toList()).orElse(List.of());
      var differences = mapping.differences(columns);
      if (!differences.isEmpty()) {
        throw new StartRefused(
            "%s does not fit the mapping: %s.".formatted(file, String.join("; ", differences)));
      }
    } else {
      columns = mapping.columns();
    }
  }

  @Override
  public final Optional<SourceRow> next() {
    if (!begun) {
      begun = true;
      progress.begin(file);
    }
    return read().map(this::row);
  }

  private SourceRow row(Cells row) {
    var texts = row.texts();
    if (texts.size() != columns.size()) {
      var fault =
          new Fault(
              "",
              "the row has %d cells where the file has %d columns"
                  .formatted(texts.size(), columns.size()));
      return new SourceRow(row.line(), Map.of(), List.of(fault));
    }
    var cells = LinkedHashMap.<String, String>newLinkedHashMap(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      cells.put(columns.get(i), texts.get(i));
    }
    return new SourceRow(row.line(), cells, List.of());
  }

  final Path file() {
    return file;
  }

  final int width() {
    return columns.size();
  }

  /** What is said when the file cannot be read on. */
  final StartRefused broken(long line, String why, Exception cause) {
    return new StartRefused(
        "%s, after line %d: %s. Rows before it may have been stored; importing the repaired file"
                .formatted(file, line, why)
            + " again adds only what is missing.",
        cause);
  }

  @Override
  public final void rejected(long at, List<Fault> faults) {
    rejected.add(file, at, faults);
  }

  @Override
  public final void progressed(Report soFar) {
    progress.show(soFar.rows(), done(), size());
  }

  @Override
  public abstract void close() throws IOException;
}
