package redress.bootstrap.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
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
 * A CSV file with a header, read row by row: with or without byte order mark, with any line ends.
 *
 * <p>A row that has more or fewer cells than the header is one bad row. A file that stops being CSV
 * (a quotation mark that is never closed, bytes that are no text) is refused from there on; what
 * was read before stays.
 */
public final class CsvSheet implements Sheet, AutoCloseable {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private static final String NO_TEXT =
      "there are bytes that are no text in the mapping's encoding";

  private final Path file;
  private final long size;
  private final CountedBytes bytes;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final List<String> header;
  private final RejectedRows rejected;
  private final Progress progress;
  private long line;
  private boolean begun;

  /**
   * Opens the file and reads its header.
   *
   * @throws StartRefused if it cannot be read, or has other columns than the mapping
   */
  public static CsvSheet open(
      Path file, Mapping mapping, RejectedRows rejected, Progress progress) {
    try {
      var sheet = new CsvSheet(file, mapping.dialect(), rejected, progress);
      var differences = mapping.differences(sheet.header);
      if (!differences.isEmpty()) {
        sheet.close();
        throw new StartRefused(
            "%s does not fit the mapping: %s.".formatted(file, String.join("; ", differences)));
      }
      return sheet;
    } catch (CharacterCodingException e) {
      throw new StartRefused("%s: %s.".formatted(file, NO_TEXT), e);
    } catch (IOException e) {
      throw new StartRefused("The file %s cannot be read.".formatted(file), e);
    }
  }

  private CsvSheet(Path file, Mapping.Dialect dialect, RejectedRows rejected, Progress progress)
      throws IOException {
    this.file = file;
    this.rejected = rejected;
    this.progress = progress;
    this.size = Files.size(file);
    this.bytes = new CountedBytes(Files.newInputStream(file));
    this.reader =
        CsvReader.builder()
            .fieldSeparator(dialect.separator())
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .skipEmptyLines(true)
            .ofCsvRecord(text(bytes, dialect));
    this.records = reader.iterator();
    this.header =
        record().map(it -> it.getFields().stream().map(String::strip).toList()).orElse(List.of());
  }

  /** The text behind the byte order mark, if there is one; what is no text is an error. */
  private static Reader text(InputStream bytes, Mapping.Dialect dialect) throws IOException {
    var text = new BufferedReader(new InputStreamReader(bytes, dialect.encoding().newDecoder()));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  @Override
  public Optional<SourceRow> next() {
    if (!begun) {
      begun = true;
      progress.begin(file);
    }
    return record().map(this::row);
  }

  private Optional<CsvRecord> record() {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      var record = records.next();
      line = record.getStartingLineNumber();
      return Optional.of(record);
    } catch (CsvParseException e) {
      throw broken("it is no CSV: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException
          ? broken(NO_TEXT, e)
          : broken("it cannot be read", e);
    }
  }

  private StartRefused broken(String why, RuntimeException cause) {
    return new StartRefused(
        "%s, after line %d: %s. Rows before it may have been stored; importing the repaired file"
                .formatted(file, line, why)
            + " again adds only what is missing.",
        cause);
  }

  private SourceRow row(CsvRecord record) {
    var fields = record.getFields();
    if (fields.size() != header.size()) {
      var fault =
          new Fault(
              "",
              "the row has %d cells where the header has %d"
                  .formatted(fields.size(), header.size()));
      return new SourceRow(line, Map.of(), List.of(fault));
    }
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < fields.size(); i++) {
      cells.put(header.get(i), fields.get(i));
    }
    return new SourceRow(line, cells, List.of());
  }

  @Override
  public void rejected(long at, List<Fault> faults) {
    rejected.add(file, at, faults);
  }

  @Override
  public void progressed(Report soFar) {
    progress.show(soFar.rows(), bytes.count, size);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Counts what was read, for the progress. */
  private static final class CountedBytes extends FilterInputStream {
    private long count;

    CountedBytes(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
