package redress.bootstrap.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import redress.application.importing.Fault;

/**
 * Where the rows that were not taken in are told: a CSV file of line, column and reason, beside
 * each input or in one place. A file is made with its first row; one that an earlier run left is
 * removed when there is nothing to tell any more.
 */
public final class RejectedRows implements AutoCloseable {
  private static final String SUFFIX = ".rejected.csv";

  private final UnaryOperator<Path> place;
  private final Map<Path, CsvWriter> open = new HashMap<>();

  private RejectedRows(UnaryOperator<Path> place) {
    this.place = place;
  }

  /** In a file beside each input: {@code complaints.csv.rejected.csv}. */
  public static RejectedRows besideEach() {
    return new RejectedRows(input -> input.resolveSibling(input.getFileName() + SUFFIX));
  }

  /** For all inputs in that one file. */
  public static RejectedRows in(Path file) {
    return new RejectedRows(unused -> file);
  }

  /** Takes away what an earlier run has told about that input. */
  public void forget(Path input) {
    var file = place.apply(input);
    if (!open.containsKey(file)) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException("removing " + file, e);
      }
    }
  }

  void add(Path input, long line, List<Fault> faults) {
    var writer = open.computeIfAbsent(place.apply(input), RejectedRows::begun);
    for (var fault : faults) {
      writer.writeRecord(
          input.getFileName().toString(), Long.toString(line), fault.column(), fault.reason());
    }
  }

  /** The files in which something is told. */
  public SortedSet<Path> files() {
    return new TreeSet<>(open.keySet());
  }

  private static CsvWriter begun(Path file) {
    try {
      var writer = CsvWriter.builder().build(file);
      writer.writeRecord("file", "line", "column", "reason");
      return writer;
    } catch (IOException e) {
      throw new UncheckedIOException("writing " + file, e);
    }
  }

  @Override
  public void close() {
    for (var writer : open.values()) {
      try {
        writer.close();
      } catch (IOException e) {
        throw new UncheckedIOException("writing rejected rows", e);
      }
    }
  }
}
