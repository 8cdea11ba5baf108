package redress.http.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import redress.http.Exchange;

/**
 * A list that is given out as a file. Its rows go to the client as they come, as fast as the client
 * takes them: however long it is, only some of them are held.
 *
 * @param name what the file is called, and its sheet
 */
public record Table<R>(Heading name, List<Column<R>> columns) {
  private static final int BUFFER = 32 * 1024;

  public Table {
    columns = List.copyOf(columns);
  }

  /** Whoever gives the rows, one after the other. */
  @FunctionalInterface
  public interface Rows<R> {
    void forEach(Consumer<R> reader);
  }

  /** Sends it in that format, in the language that the client asks for. */
  public void send(Exchange exchange, TableFormat format, String suffix, Rows<R> rows) {
    var language = Language.of(exchange.header("Accept-Language"));
    var file = name.english().replace(' ', '-') + suffix + "." + format.ending();
    try {
      // what is not finished well is not finished: the client has to notice
      var sent = exchange.begin(file, format.type());
      var out = new BufferedOutputStream(sent, BUFFER);
      var table = format.begin(name.in(language), exchange.zone(), out);
      write(table, language, rows);
      table.close();
      out.flush();
      sent.finish();
    } catch (IOException | UncheckedIOException broken) {
      throw new IllegalStateException("sending " + file + " broke off", broken);
    }
  }

  private void write(TableFile table, Locale language, Rows<R> rows) throws IOException {
    table.headings(columns.stream().map(column -> column.heading().in(language)).toList());
    rows.forEach(
        row -> {
          try {
            table.row(columns.stream().map(column -> (Object) column.value().apply(row)).toList());
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        });
  }
}
