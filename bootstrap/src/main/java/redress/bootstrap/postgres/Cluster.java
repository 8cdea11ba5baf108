package redress.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.application.Unsaid;
import redress.bootstrap.StartRefused;

/**
 * PostgreSQL's own files: made once, complete or not at all, with a password from the first moment.
 */
final class Cluster {
  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

  private final Home home;
  private final Programs programs;

  Cluster(Home home, Programs programs) {
    this.home = home;
    this.programs = programs;
  }

  /** Makes the cluster if there is none, and stops the server that a killed program left. */
  void prepare() {
    if (Files.exists(home.cluster().resolve("postmaster.pid"))) {
      stopLeftOver();
    }
    if (!isMade(home.cluster())) {
      make();
    }
  }

  static boolean isMade(Path cluster) {
    return Files.exists(cluster.resolve("PG_VERSION"));
  }

  void stop() {
    programs.run(
        "pg_ctl", "stop", "--pgdata=" + home.cluster(), "--mode=fast", "--wait", "-t", "60");
  }

  private void stopLeftOver() {
    try {
      stop();
      LOG.info("Stopped a server that an earlier run had left behind");
    } catch (IllegalStateException e) {
      LOG.debug("No server was left behind, only its file", Unsaid.of(e));
    }
  }

  private void make() {
    Path half = home.cluster().resolveSibling("postgres.new");
    try {
      delete(half);
      programs.run(
          "initdb",
          "--pgdata=" + half,
          "--username=postgres",
          "--pwfile=" + home.passwordFile(),
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale-provider=libc",
          "--locale=C.UTF-8");
      Files.move(half, home.cluster());
    } catch (IOException e) {
      throw new StartRefused(
          "The data directory %s cannot be written.".formatted(half.getParent()), e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
