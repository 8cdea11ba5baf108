package redress.http.table;

import java.io.IOException;
import java.util.List;

/** A file with a table, while it is written row by row; closing finishes it. */
interface TableFile {
  /** The first row. */
  void headings(List<String> headings) throws IOException;

  void row(List<?> cells) throws IOException;

  void close() throws IOException;
}
