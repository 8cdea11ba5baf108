package redress.bootstrap.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.application.Unsaid;
import redress.bootstrap.StartRefused;

/**
 * Runs the programs of PostgreSQL, which refuse to run as root: as root they run in a user
 * namespace of their own, where they are nobody.
 */
final class Programs {
  private static final Logger LOG = LoggerFactory.getLogger("postgresql");

  /** Gives the server a session of its own, so that Ctrl-C in the terminal does not reach it. */
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private static final Pattern TROUBLE =
      Pattern.compile("^(WARNING|ERROR|FATAL|PANIC): (?! *the database system is starting up)");
  private static final int REMEMBERED_LINES = 20;

  private final Binaries binaries;
  private final List<String> prefix;

  Programs(Binaries binaries) {
    this.binaries = binaries;
    this.prefix = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      prefix.add(SETSID.toString());
    }
    if (root()) {
      prefix.addAll(List.of("unshare", "-U"));
    }
  }

  /** Runs a program to its end. */
  void run(String program, String... arguments) {
    Running running = start(program, List.of(arguments));
    try {
      if (!running.process().waitFor(5, TimeUnit.MINUTES)) {
        running.process().destroyForcibly();
        throw new IllegalStateException(program + " did not end within five minutes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + program, e);
    }
    if (running.process().exitValue() != 0) {
      throw new IllegalStateException(program + " failed: " + running.lastWords());
    }
  }

  /** Starts a program; what it prints goes to the log. */
  Running start(String program, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(binaries.program(program));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    try {
      return new Running(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("starting " + program, e);
    }
  }

  private static boolean root() {
    if (Binaries.WINDOWS || !"root".equals(System.getProperty("user.name"))) {
      return false;
    }
    try {
      Process trial = new ProcessBuilder("unshare", "-U", "true").inheritIO().start();
      if (trial.waitFor() == 0) {
        return true;
      }
    } catch (IOException e) {
      LOG.debug("there is no unshare", Unsaid.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new StartRefused(
        "PostgreSQL does not run as root and this machine allows no user namespaces: start Redress"
            + " as an ordinary user, or with --database-url.");
  }

  /** A program that was started, with the last lines that it printed. */
  static final class Running {
    private final Process process;
    private final ConcurrentLinkedDeque<String> lines = new ConcurrentLinkedDeque<>();
    private final Thread reader;

    private Running(Process process) {
      this.process = process;
      this.reader = Thread.ofPlatform().daemon().name("postgresql-output").start(this::read);
    }

    Process process() {
      return process;
    }

    /** What it printed last; complete once it has ended. */
    String lastWords() {
      try {
        if (!process.isAlive()) {
          reader.join(1000);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return String.join(" / ", lines);
    }

    private void read() {
      try (BufferedReader output = process.inputReader()) {
        for (String line; (line = output.readLine()) != null; ) {
          if (TROUBLE.matcher(line).find()) {
            LOG.warn("{}", line);
          } else {
            LOG.debug("{}", line);
          }
          lines.add(line);
          if (lines.size() > REMEMBERED_LINES) {
            lines.poll();
          }
        }
      } catch (IOException e) {
        LOG.debug("the output of PostgreSQL ended", Unsaid.of(e));
      }
    }
  }
}
