package redress.bootstrap.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.bootstrap.postgres.Endpoint;

/** What a program holds at a moment. */
final class Footprint {
  private static final double MIB = 1 << 20;
  private static final double KIB_IN_MIB = 1024;

  /** Columns of the system's table of connections, and the state of one that is none. */
  private static final int LOCAL = 1;

  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final String LISTENS = "0A";

  /** What is looked at, with the growth in an hour that is tolerated. */
  enum Quantity {
    HEAP_AFTER_COLLECTION_MIB(2),
    RESIDENT_MIB(8),
    FILE_DESCRIPTORS(2),
    THREADS(2),
    DATABASE_CONNECTIONS(1);

    private final double tolerated;

    Quantity(double tolerated) {
      this.tolerated = tolerated;
    }

    double tolerated() {
      return tolerated;
    }
  }

  private Footprint() {}

  /**
   * Collects the garbage of the program, and looks.
   *
   * @param port where the program listens: descriptors of those who are connected there are the
   *     clients' and not counted
   */
  static Map<Quantity, Double> of(long pid, int port, Endpoint database)
      throws IOException, InterruptedException, SQLException {
    var found = new EnumMap<Quantity, Double>(Quantity.class);
    found.put(Quantity.HEAP_AFTER_COLLECTION_MIB, live(pid) / MIB);
    found.put(Quantity.RESIDENT_MIB, status(pid, "VmRSS") / KIB_IN_MIB);
    found.put(Quantity.THREADS, status(pid, "Threads"));
    found.put(Quantity.FILE_DESCRIPTORS, descriptors(pid, port));
    found.put(Quantity.DATABASE_CONNECTIONS, connections(database));
    return found;
  }

  /** The bytes of all objects that are reached, after a full collection. */
  private static double live(long pid) throws IOException, InterruptedException {
    var command = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var histogram =
        new ProcessBuilder(command, Long.toString(pid), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    var told = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (histogram.waitFor() != 0) {
      throw new IllegalStateException(told);
    }
    var total = told.strip().lines().toList().getLast().strip().split(" +");
    return Double.parseDouble(total[total.length - 1]);
  }

  private static double descriptors(long pid, int port) throws IOException {
    return kinds(pid, port).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many descriptors of each kind it has: files by their name, connections of clients not. */
  static Map<String, Integer> kinds(long pid, int port) throws IOException {
    var clients = new HashSet<String>();
    for (var table : List.of("net/tcp", "net/tcp6")) {
      try (var lines = Files.lines(process(pid).resolve(table))) {
        lines
            .skip(1)
            .map(line -> line.strip().split(" +"))
            .filter(row -> row[LOCAL].endsWith(":%04X".formatted(port)))
            .filter(row -> !row[STATE].equals(LISTENS))
            .forEach(row -> clients.add("socket:[" + row[INODE] + "]"));
      }
    }
    var kinds = new TreeMap<String, Integer>();
    try (var open = Files.newDirectoryStream(process(pid).resolve("fd"))) {
      for (var descriptor : open) {
        var target = target(descriptor);
        if (!clients.contains(target)) {
          kinds.merge(target.replaceAll(":\\[.*|.*/", ""), 1, Integer::sum);
        }
      }
    }
    return kinds;
  }

  /** What a descriptor is for; nothing where it was closed meanwhile. */
  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closed) {
      return "";
    }
  }

  private static double status(long pid, String name) throws IOException {
    try (var lines = Files.lines(process(pid).resolve("status"))) {
      return lines
          .filter(line -> line.startsWith(name + ":"))
          .map(line -> line.split("[: \t]+")[1])
          .mapToDouble(Double::parseDouble)
          .findFirst()
          .orElseThrow();
    }
  }

  private static Path process(long pid) {
    return Path.of("/proc", Long.toString(pid));
  }

  /** Of whoever is connected but the one who looks. */
  private static double connections(Endpoint database) throws SQLException {
    var sql =
        "select count(*) from pg_stat_activity"
            + " where backend_type = 'client backend' and pid <> pg_backend_pid()";
    try (var jdbc = DriverManager.getConnection(database.jdbcUrl(), database.credentials());
        var statement = jdbc.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getDouble(1);
    }
  }
}
