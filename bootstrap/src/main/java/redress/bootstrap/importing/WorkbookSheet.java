package redress.bootstrap.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import redress.application.importing.Mapping;
import redress.bootstrap.StartRefused;

/**
 * One sheet of an XLSX workbook, read row by row. Its rows are counted as the spreadsheet program
 * does; those in which nothing stands are no rows.
 *
 * <p>The texts that cells share are in memory as far as they were needed; {@link WorkbookShape}
 * bounds them.
 */
final class WorkbookSheet extends FileSheet {
  private static final int MOST_EMPTY_ROWS = 100_000;

  private final WorkbookCopy copy;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final WorkbookCells cells;
  private long line;
  // looked at by who tells the progress, in another thread
  private volatile long read;

  static WorkbookSheet of(Path file, Mapping mapping, RejectedRows rejected, Progress progress) {
    WorkbookCopy copy = null;
    try {
      copy = WorkbookCopy.of(file);
      var sheet = new WorkbookSheet(file, copy, mapping.dialect().sheet(), rejected, progress);
      sheet.header(mapping);
      return sheet;
    } catch (WorkbookCopy.Unfit unfit) {
      throw new StartRefused(
          "%s is not read as a workbook: %s.".formatted(file, unfit.getMessage()), unfit);
    } catch (IOException e) {
      discard(copy);
      throw new StartRefused("The file %s cannot be read.".formatted(file), e);
    } catch (StartRefused e) {
      discard(copy);
      throw e;
    } catch (RuntimeException e) {
      discard(copy);
      throw new StartRefused(
          "%s is not read as a workbook: it is damaged (%s).".formatted(file, e.getMessage()), e);
    }
  }

  private static void discard(WorkbookCopy copy) {
    try {
      if (copy != null) {
        copy.close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("removing a temporary file", e);
    }
  }

  private WorkbookSheet(
      Path file, WorkbookCopy copy, String name, RejectedRows rejected, Progress progress)
      throws IOException {
    super(file, rejected, progress);
    this.copy = copy;
    this.workbook = new ReadableWorkbook(copy.file().toFile(), new ReadingOptions(true, true));
    this.cells = new WorkbookCells(workbook.isDate1904());
    this.stream = sheet(file, name).openStream();
    this.rows = stream.iterator();
  }

  private org.dhatim.fastexcel.reader.Sheet sheet(Path file, String name) {
    var found = name == null ? workbook.getSheet(0) : workbook.findSheet(name);
    return found.orElseThrow(
        () ->
            new StartRefused(
                "%s has no sheet %s; its sheets are: %s."
                    .formatted(
                        file,
                        name == null ? "at all" : "'%s'".formatted(name),
                        workbook
                            .getSheets()
                            .map(org.dhatim.fastexcel.reader.Sheet::getName)
                            .collect(Collectors.joining(", ")))));
  }

  @Override
  Optional<Cells> read() {
    try {
      for (int empty = 0; rows.hasNext(); empty++) {
        var row = rows.next();
        read++;
        line = row.getRowNum() > line ? row.getRowNum() : line + 1;
        var texts = texts(row);
        if (!texts.isEmpty()) {
          return Optional.of(new Cells(line, texts));
        }
        if (empty == MOST_EMPTY_ROWS) {
          throw broken(
              line,
              "there are more than %d empty rows: delete them in the spreadsheet"
                  .formatted(MOST_EMPTY_ROWS),
              null);
        }
      }
      return Optional.empty();
    } catch (StartRefused refused) {
      throw refused;
    } catch (RuntimeException damaged) {
      throw broken(line, "it is damaged: " + damaged.getMessage(), damaged);
    }
  }

  /** As many as there are columns, or more where there is something behind them. */
  private List<String> texts(Row row) {
    var texts = new ArrayList<String>();
    int filled = 0;
    for (int i = 0; i < row.getCellCount(); i++) {
      var text = row.hasCell(i) ? cells.text(row.getCell(i)) : "";
      texts.add(text);
      filled = text.isBlank() ? filled : i + 1;
    }
    if (filled == 0) {
      return List.of();
    }
    int wanted = Math.max(filled, width());
    while (texts.size() < wanted) {
      texts.add("");
    }
    return texts.subList(0, wanted);
  }

  @Override
  long done() {
    return read;
  }

  @Override
  long size() {
    return copy.rows();
  }

  @Override
  public void close() throws IOException {
    try (copy;
        workbook) {
      stream.close();
    }
  }
}
