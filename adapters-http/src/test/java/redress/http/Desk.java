package redress.http;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import redress.http.json.JsonWriter;

/**
 * Somebody at a desk: a client over a real socket who holds every answer, and every request that is
 * not sent {@link #wrongly}, against the contract that the server itself publishes.
 *
 * <p>A desk never changes: {@code desk.ifMatch(3)} is another desk. Every {@code POST} has a new
 * idempotency key unless {@link #key} gives one.
 */
public final class Desk {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private static final Map<String, OpenApiInteractionValidator> CONTRACTS =
      new ConcurrentHashMap<>();

  private final URI server;
  private final OpenApiInteractionValidator contract;
  private final Map<String, String> headers;
  private final boolean wrongly;

  private Desk(
      URI server,
      OpenApiInteractionValidator contract,
      Map<String, String> headers,
      boolean wrongly) {
    this.server = server;
    this.contract = contract;
    this.headers = headers;
    this.wrongly = wrongly;
  }

  /** A desk in front of the program that listens on that port of this machine. */
  public static Desk at(int port) {
    var server = URI.create("http://127.0.0.1:" + port);
    var yaml = fetch(server.resolve("/openapi.yaml"));
    return new Desk(
        server, CONTRACTS.computeIfAbsent(yaml, Desk::contract), new TreeMap<>(), false);
  }

  /** The desk of somebody who has opened a session. */
  public Desk signIn(String company, String user, String password) {
    var session = post("/sessions", Map.of("company", company, "user", user, "password", password));
    return with("Authorization", "Bearer " + session.expect(201).text("/token"));
  }

  /** The same desk, from which the next requests deliberately break the contract. */
  public Desk wrongly() {
    return new Desk(server, contract, headers, true);
  }

  /** The same desk with a header; {@code null} leaves the header out. */
  public Desk with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Desk(server, contract, more, wrongly);
  }

  /** A header that every request of this desk has. */
  public String header(String name) {
    return headers.get(name);
  }

  public Desk ifMatch(long version) {
    return with("If-Match", "\"" + version + "\"");
  }

  public Desk key(String key) {
    return with("Idempotency-Key", key);
  }

  public Answer get(String path) {
    return send("GET", path, null, null);
  }

  /**
   * Sends a command.
   *
   * @param body a tree or record, or a text that is sent as it is, or {@code null} for no content
   */
  public Answer post(String path, Object body) {
    var once = headers.containsKey("Idempotency-Key") || path.equals("/sessions");
    var desk = once ? this : key(UUID.randomUUID().toString());
    return desk.send("POST", path, "application/json", bytes(body));
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, "application/json", bytes(body));
  }

  public Answer patch(String path, Object body) {
    return send("PATCH", path, "application/merge-patch+json", bytes(body));
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, null);
  }

  /** Sends a file as it is. */
  public Answer upload(String path, byte[] content) {
    var desk = headers.containsKey("Idempotency-Key") ? this : key(UUID.randomUUID().toString());
    return desk.send("POST", path, "application/octet-stream", content);
  }

  /**
   * Sends anything.
   *
   * @param path below {@code /api/v1}, with its query
   */
  public Answer send(String method, String path, String type, byte[] content) {
    var all = new HashMap<String, String>();
    if (content != null) {
      all.put("Content-Type", type);
    }
    all.putAll(headers);
    all.values().removeIf(value -> value == null);
    var uri = server.resolve(HttpServer.BASE + path);
    if (!wrongly) {
      check("request", path, contract.validateRequest(request(method, uri, all, content)));
    }
    var answer = new Answer(exchange(method, uri, all, content));
    var known = contract.validateResponse(uri.getPath(), method(method), response(answer));
    if (!(wrongly && misses(known))) {
      check("answer " + answer, path, known);
    }
    return answer;
  }

  private static HttpResponse<byte[]> exchange(
      String method, URI uri, Map<String, String> headers, byte[] content) {
    var request =
        HttpRequest.newBuilder(uri)
            .timeout(PATIENCE)
            .method(
                method,
                content == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content));
    headers.forEach(request::header);
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private static String fetch(URI uri) {
    return new String(exchange("GET", uri, Map.of(), null).body(), StandardCharsets.UTF_8);
  }

  private static OpenApiInteractionValidator contract(String yaml) {
    var strict =
        LevelResolver.create()
            .withLevel("validation.request.parameter.query.unexpected", Level.ERROR)
            .build();
    return OpenApiInteractionValidator.createForInlineApiSpecification(yaml)
        .withLevelResolver(strict)
        .build();
  }

  private static Request request(
      String method, URI uri, Map<String, String> headers, byte[] content) {
    var request = new SimpleRequest.Builder(method, uri.getPath());
    headers.forEach(request::withHeader);
    if (content != null) {
      request.withBody(content);
    }
    if (uri.getRawQuery() != null) {
      for (var parameter : uri.getRawQuery().split("&")) {
        var parts = parameter.split("=", 2);
        request.withQueryParam(decoded(parts[0]), decoded(parts.length > 1 ? parts[1] : ""));
      }
    }
    return request.build();
  }

  private static SimpleResponse response(Answer answer) {
    var response = new SimpleResponse.Builder(answer.status());
    answer.headers().map().forEach(response::withHeader);
    if (answer.bytes().length > 0) {
      response.withBody(answer.bytes());
    }
    return response.build();
  }

  private static Request.Method method(String name) {
    return Request.Method.valueOf(name);
  }

  private static boolean misses(ValidationReport report) {
    return report.getMessages().stream()
        .allMatch(
            message ->
                message.getKey().startsWith("validation.request.path.missing")
                    || message.getKey().startsWith("validation.request.operation.notAllowed"));
  }

  private static void check(String what, String path, ValidationReport report) {
    if (report.hasErrors()) {
      throw new AssertionError(
          "the contract does not allow this %s on %s:%n%s"
              .formatted(
                  what,
                  path,
                  report.getMessages().stream()
                      .map(ValidationReport.Message::toString)
                      .collect(Collectors.joining("\n"))));
    }
  }

  private static byte[] bytes(Object body) {
    return switch (body) {
      case null -> null;
      case String text -> text.getBytes(StandardCharsets.UTF_8);
      default -> JsonWriter.write(body, ZoneOffset.UTC);
    };
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
