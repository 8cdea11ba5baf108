package redress.http.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import redress.application.importing.Apostrophe;

/**
 * Comma-separated values as RFC 4180 has them, in UTF-8 with the mark by which spreadsheet programs
 * know it.
 *
 * <p>A text that a spreadsheet program would take for a formula gets an apostrophe in front, and so
 * is shown as the text that it is.
 */
final class CsvFile implements TableFile {
  private static final String MARK = "\ufeff";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final ZoneId zone;
  private final CsvWriter writer;

  CsvFile(ZoneId zone, OutputStream out) throws IOException {
    this.zone = zone;
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(MARK);
    this.writer =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(QuoteStrategies.NON_EMPTY)
            .build(text);
  }

  @Override
  public void headings(List<String> headings) {
    writer.writeRecord(headings);
  }

  @Override
  public void row(List<?> cells) {
    writer.writeRecord(cells.stream().map(this::text).toList());
  }

  private String text(Object cell) {
    return switch (cell) {
      case null -> "";
      case Instant at -> TIME.format(at.atZone(zone));
      case Number number -> number.toString();
      default -> Apostrophe.put(cell.toString());
    };
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
