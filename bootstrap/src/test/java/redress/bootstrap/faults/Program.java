package redress.bootstrap.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import redress.bootstrap.postgres.Endpoint;

/** The program as a process of its own, which may be killed, stopped and started again. */
final class Program implements AutoCloseable {
  static final String COMPANY = "equipment-manufacturer";
  static final String CLERK = "marketing-support-clerk";
  static final String PASSWORD = "password-of-the-test";

  private static final String READY = "Redress is ready at ";

  private final List<String> before;
  private final Path data;
  private final Path log;
  private final Map<String, String> environment;
  private final List<String> options = new ArrayList<>();
  private Process process;
  private volatile int port;

  private Program(List<String> before, Path data, Path log, Map<String, String> environment) {
    this.before = before;
    this.data = data;
    this.log = log;
    this.environment = environment;
  }

  /** With its own database in that directory. */
  static Program on(Path data) {
    try {
      var shared = Files.createDirectories(Path.of("target", "postgres-binaries"));
      Files.createDirectories(data);
      Files.createSymbolicLink(data.resolve("binaries"), shared.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Program(List.of(), data, beside(data), Map.of());
  }

  /**
   * With its own database in a directory that only it sees.
   *
   * @param command which makes the directory and becomes the command that is given to it
   */
  static Program behind(List<String> command, Path data) {
    return new Program(command, data, beside(data), Map.of());
  }

  /** With a database that somebody else runs. */
  static Program with(Endpoint database, Path folder) {
    var url =
        "postgresql://%s:%s@%s:%d/%s"
            .formatted(
                database.user(),
                database.password(),
                database.host(),
                database.port(),
                database.database());
    return new Program(List.of(), folder, beside(folder), Map.of("REDRESS_DATABASE_URL", url));
  }

  /** The same, whose Java is told that whenever it is started. */
  Program told(String option) {
    options.add(option);
    return this;
  }

  /** Whatever stands before programs at that port; it is not started from here. */
  static Program before(int port) {
    var proxy = new Program(List.of(), null, null, Map.of());
    proxy.port = port;
    return proxy;
  }

  private static Path beside(Path data) {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  /** Starts it and waits until it is ready. */
  Program start() {
    try {
      process =
          run(before, options, data, "serve", "--demo", "--port", "0", "--management-port", "0");
      var out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(READY)) {
          port = URI.create(line.substring(READY.length()).split(" ")[0]).getPort();
          return this;
        }
      }
      throw new AssertionError("the program ended before it was ready:\n" + Files.readString(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether every chain of events holds, as the program's own command finds. */
  boolean verifiesHistory() {
    try {
      var command = run(List.of(), List.of(), data(), "verify-history");
      command.getInputStream().readAllBytes();
      return command.waitFor() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Process run(List<String> first, List<String> options, Path directory, String... words)
      throws IOException {
    var command = new ArrayList<>(first);
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
    // of two that contradict each other the last counts
    command.addAll(options);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("redress.bootstrap.Main");
    command.addAll(List.of(words));
    command.addAll(List.of("--log-format", "text"));
    if (!environment.containsKey("REDRESS_DATABASE_URL")) {
      command.addAll(List.of("--data", directory.toString()));
    }
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("REDRESS_DEMO_PASSWORD", PASSWORD);
    return builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
  }

  /** Where it listens, or last did. */
  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** What it and its database had to say. */
  Path log() {
    return log;
  }

  /** The directory of its own database, as it is seen from here while the program runs. */
  Path data() {
    return before.isEmpty() ? data : Path.of("/proc/%d/root%s".formatted(process.pid(), data));
  }

  /** The first process of its own database. */
  ProcessHandle database() {
    try (var lines = Files.lines(data().resolve("postgres").resolve("postmaster.pid"))) {
      return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().strip()))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    ended();
  }

  /** {@code SIGTERM}; gives the status with which it ends. */
  int terminate() {
    process.destroy();
    return ended();
  }

  private int ended() {
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        throw new AssertionError("the program does not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      terminate();
    }
  }
}
