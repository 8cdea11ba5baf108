package redress.http.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;

/** The kinds of files in which a table is given out. */
public enum TableFormat {
  CSV("csv", "text/csv; charset=utf-8"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String ending;
  private final String type;

  TableFormat(String ending, String type) {
    this.ending = ending;
    this.type = type;
  }

  String ending() {
    return ending;
  }

  String type() {
    return type;
  }

  /** Begins a file; what is written goes out soon and is not kept. */
  TableFile begin(String name, ZoneId zone, OutputStream out) throws IOException {
    return switch (this) {
      case CSV -> new CsvFile(zone, out);
      case XLSX -> new XlsxFile(name, zone, out);
    };
  }
}
