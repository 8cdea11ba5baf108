package redress.http.fence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import redress.http.Answer;
import redress.http.Operation;
import redress.http.Specimen;

/**
 * Somebody who asks many things without anybody holding them against the contract.
 *
 * @param token the {@code Authorization} header, or {@code null} for nobody
 */
public record Caller(int port, String token) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /** Asks for that operation, with a new key where one is needed. */
  public Answer ask(Specimen what, String path, Object body, Map<String, String> headers) {
    var content = what.bytes(body);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
            .timeout(PATIENCE)
            .method(what.operation().method().name(), BodyPublishers.ofByteArray(content));
    if (content.length > 0) {
      request.header("Content-Type", what.type());
    }
    if (token != null) {
      request.header("Authorization", token);
    }
    if (what.operation().access() == Operation.Access.ONCE) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    headers.forEach(request::header);
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException cause) {
      throw new UncheckedIOException(what + " " + path, cause);
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  /** Asks for it, with the first version where one is needed. */
  public Answer ask(Specimen what, String path, Object body) {
    return ask(what, path, body, what.version() ? Map.of("If-Match", "\"1\"") : Map.of());
  }
}
