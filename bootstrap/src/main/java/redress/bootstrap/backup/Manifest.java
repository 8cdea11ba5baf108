package redress.bootstrap.backup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds, the last thing in its file: lines of {@code name=value}.
 *
 * @param madeAt when the rows were as they are in it
 * @param schema the version of the schema that they have
 * @param tables in an order in which no row refers to one that comes later
 * @param seals by company the hash of its newest seal of a day, in hexadecimal digits
 */
record Manifest(Instant madeAt, String schema, List<Content> tables, Map<String, String> seals) {
  private static final String FORM = "redress-backup-1";
  private static final String BETWEEN = "\t";
  private static final int PARTS = 4;

  /**
   * The rows of one table.
   *
   * @param columns as SQL names them, separated by commas
   * @param sha256 over the rows as {@code COPY} writes them, in hexadecimal digits
   */
  record Content(String table, String columns, long rows, String sha256) {}

  Manifest {
    tables = List.copyOf(tables);
    seals = Map.copyOf(seals);
  }

  long rows() {
    return tables.stream().mapToLong(Content::rows).sum();
  }

  byte[] bytes() {
    var lines = new ArrayList<String>();
    lines.add("form=" + FORM);
    lines.add("madeAt=" + madeAt);
    lines.add("schema=" + schema);
    for (var table : tables) {
      lines.add(
          "table="
              + String.join(
                  BETWEEN, table.table, Long.toString(table.rows), table.sha256, table.columns));
    }
    seals.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(seal -> lines.add("seal=" + seal.getKey() + BETWEEN + seal.getValue()));
    lines.add("end=");
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads one back.
   *
   * @throws IllegalArgumentException if it is none, or not whole
   */
  static Manifest of(byte[] bytes) {
    var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals("form=" + FORM)) {
      throw new IllegalArgumentException("it is no backup of this program, or of a newer one");
    }
    if (!lines.getLast().equals("end=")) {
      throw new IllegalArgumentException("its list of tables breaks off");
    }
    var single = new LinkedHashMap<String, String>();
    var tables = new ArrayList<Content>();
    var seals = new LinkedHashMap<String, String>();
    for (var line : lines) {
      var value = line.substring(line.indexOf('=') + 1);
      switch (line.substring(0, line.indexOf('='))) {
        case "table" -> tables.add(table(value.split(BETWEEN, PARTS)));
        case "seal" -> seals.put(value.split(BETWEEN)[0], value.split(BETWEEN)[1]);
        default -> single.put(line.substring(0, line.indexOf('=')), value);
      }
    }
    return new Manifest(Instant.parse(single.get("madeAt")), single.get("schema"), tables, seals);
  }

  private static Content table(String[] parts) {
    return new Content(parts[0], parts[3], Long.parseLong(parts[1]), parts[2]);
  }
}
