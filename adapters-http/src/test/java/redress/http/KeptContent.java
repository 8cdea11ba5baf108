package redress.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What requests have brought and is still kept, in bytes, as the metrics say. */
final class KeptContent {
  private KeptContent() {}

  static long of(HttpServer server) throws IOException, InterruptedException {
    var metrics = URI.create("http://127.0.0.1:%d/metrics".formatted(server.managementPort()));
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
          .body()
          .lines()
          .filter(line -> line.startsWith("redress_http_content_bytes "))
          .mapToLong(line -> (long) Double.parseDouble(line.split(" ")[1]))
          .findFirst()
          .orElseThrow();
    }
  }
}
