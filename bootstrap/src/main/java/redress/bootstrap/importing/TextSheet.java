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
import java.util.Optional;
import redress.application.importing.Apostrophe;
import redress.application.importing.Dialect;
import redress.application.importing.Mapping;
import redress.bootstrap.StartRefused;

/**
 * A CSV or TSV file: with or without byte order mark, with any line ends, its cells in quotation
 * marks or not. The apostrophe that keeps a text from being taken for a formula is taken away.
 *
 * <p>A row that has more or fewer cells than there are columns is one bad row. A file that stops
 * being CSV (a quotation mark that is never closed, bytes that are no text) is refused from there
 * on; what was read before stays.
 */
final class TextSheet extends FileSheet {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private static final String NO_TEXT =
      "there are bytes that are no text in the mapping's encoding";

  private final long size;
  private final CountedBytes bytes;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private long line;

  static TextSheet of(Path file, Mapping mapping, RejectedRows rejected, Progress progress) {
    try {
      var sheet = new TextSheet(file, mapping.dialect(), rejected, progress);
      try {
        sheet.header(mapping);
        return sheet;
      } catch (StartRefused unfit) {
        sheet.close();
        throw unfit;
      }
    } catch (CharacterCodingException e) {
      throw new StartRefused("%s: %s.".formatted(file, NO_TEXT), e);
    } catch (IOException e) {
      throw new StartRefused("The file %s cannot be read.".formatted(file), e);
    }
  }

  private TextSheet(Path file, Dialect dialect, RejectedRows rejected, Progress progress)
      throws IOException {
    super(file, rejected, progress);
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
  }

  /** The text behind the byte order mark, if there is one; what is no text is an error. */
  private static Reader text(InputStream bytes, Dialect dialect) throws IOException {
    var text = new BufferedReader(new InputStreamReader(bytes, dialect.encoding().newDecoder()));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  @Override
  Optional<Cells> read() {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      var record = records.next();
      line = record.getStartingLineNumber();
      return Optional.of(
          new Cells(line, record.getFields().stream().map(Apostrophe::taken).toList()));
    } catch (CsvParseException e) {
      throw broken(line, "it is no CSV: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException
          ? broken(line, NO_TEXT, e)
          : broken(line, "it cannot be read", e);
    }
  }

  @Override
  long done() {
    return bytes.count;
  }

  @Override
  long size() {
    return size;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Counts what was read, for the progress. */
  private static final class CountedBytes extends FilterInputStream {
    // read by who tells the progress, in another thread
    private volatile long count;

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
