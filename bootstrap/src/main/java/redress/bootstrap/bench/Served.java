package redress.bootstrap.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import redress.bootstrap.StartRefused;
import redress.procedure.ShippedProcedures;

/** The program as a process of its own, with the demo company and its embedded database. */
public final class Served implements AutoCloseable {
  static final String COMPANY = ShippedProcedures.codes().getFirst();

  private static final String PASSWORD = "password-of-the-bench";
  private static final Pattern METRIC = Pattern.compile("(redress_[a-z_]+) ([0-9.E+]+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final Path data;
  private final Duration started;
  private final String heap;
  private URI address;
  private URI management;

  /**
   * Starts it and waits until it answers.
   *
   * @param heap the bound of its heap, as {@code 256m}
   */
  public static Served start(Path data, String heap) {
    try {
      return new Served(data, heap);
    } catch (IOException e) {
      throw new UncheckedIOException("starting the program", e);
    }
  }

  private Served(Path data, String heap) throws IOException {
    this.data = data;
    this.heap = heap;
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xms32m", "-Xmx" + heap, "-XX:MaxDirectMemorySize=64m"));
    command.addAll(List.of("-XX:ReservedCodeCacheSize=64m", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "redress.bootstrap.Main"));
    command.addAll(List.of("serve", "--demo", "--port", "0", "--management-port", "0"));
    command.addAll(List.of("--host", "127.0.0.1", "--log-format", "text"));
    // what is measured is asked by one person
    command.addAll(List.of("--search-limit", "1000000", "--export-limit", "1000000"));
    command.addAll(List.of("--data", data.toString()));
    var builder = new ProcessBuilder(command);
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.environment().put("REDRESS_DEMO_PASSWORD", PASSWORD);
    var log = Files.createDirectories(data).resolveSibling(data.getFileName() + ".log");
    builder.redirectError(log.toFile());
    long begun = System.nanoTime();
    process = builder.start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    while (address == null) {
      var line = out.readLine();
      if (line == null) {
        throw new StartRefused("The program ended before it was ready; its log is " + log + ".");
      }
      if (line.startsWith("Redress is ready at ")) {
        address = URI.create(line.split(" ")[4]);
      }
    }
    started = Duration.ofNanos(System.nanoTime() - begun);
    management = managementAddress(log);
  }

  /** It says so in its log only. */
  private static URI managementAddress(Path log) throws IOException {
    var told = Pattern.compile("management on port ([0-9]+)").matcher(Files.readString(log));
    if (!told.find()) {
      throw new StartRefused("The program did not say where its metrics are; see " + log + ".");
    }
    return URI.create("http://127.0.0.1:" + told.group(1));
  }

  /** From the start of the process to its being ready. */
  Duration startedIn() {
    return started;
  }

  String heap() {
    return heap;
  }

  int port() {
    return address.getPort();
  }

  Path data() {
    return data;
  }

  long pid() {
    return process.pid();
  }

  /** The process number of the database's first process. */
  long database() {
    try (var lines = Files.lines(data.resolve("postgres").resolve("postmaster.pid"))) {
      return Long.parseLong(lines.findFirst().orElseThrow().strip());
    } catch (IOException e) {
      throw new UncheckedIOException("reading where the database is", e);
    }
  }

  /** Opens a session and gives the value of its {@code Authorization} header. */
  String signIn(String user) {
    var body =
        "{\"company\":\"%s\",\"user\":\"%s\",\"password\":\"%s\"}"
            .formatted(COMPANY, user, PASSWORD);
    var answer = send(post("/api/v1/sessions", body), 201);
    var token = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(answer);
    if (!token.find()) {
      throw new IllegalStateException("no token in " + answer);
    }
    return "Bearer " + token.group(1);
  }

  /** Sends one request that is not measured. */
  String send(HttpRequest.Builder request, int expected) {
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != expected) {
        throw new IllegalStateException(
            "%d where %d was expected: %s".formatted(answer.statusCode(), expected, answer.body()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException("asking the program", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  HttpRequest.Builder post(String path, String body) {
    return get(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  /** The program's own counters. */
  Map<String, Double> metrics() {
    var answer = send(HttpRequest.newBuilder(management.resolve("/metrics")), 200);
    var found = new TreeMap<String, Double>();
    METRIC
        .matcher(answer)
        .results()
        .forEach(it -> found.put(it.group(1), Double.parseDouble(it.group(2))));
    return found;
  }

  @Override
  public void close() {
    http.close();
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
