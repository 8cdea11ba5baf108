package redress.bootstrap.faults;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import redress.http.Pictures;

/**
 * A request that can be sent again as it was.
 *
 * @param version what the sender has seen, 0 if nothing
 * @param key makes a repetition the same request; empty for what takes none
 * @param content JSON, {@link #PHOTO} for a picture, or empty
 */
record Request(String method, String path, long version, String key, String content) {
  static final String PHOTO = "(a picture)";

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final byte[] PNG = Pictures.png();

  static Request get(String path) {
    return new Request("GET", path, 0, "", "");
  }

  HttpRequest to(int port, String authorization) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1%s".formatted(port, path)))
            .timeout(PATIENCE);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    if (version > 0) {
      request.header("If-Match", "\"" + version + "\"");
    }
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    if (content.isEmpty()) {
      return request.method(method, BodyPublishers.noBody()).build();
    }
    boolean photo = content.equals(PHOTO);
    return request
        .header("Content-Type", photo ? "application/octet-stream" : type())
        .method(
            method,
            BodyPublishers.ofByteArray(photo ? PNG : content.getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  private String type() {
    return method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
  }
}
