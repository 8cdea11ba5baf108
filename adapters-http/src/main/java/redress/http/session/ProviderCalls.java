package redress.http.session;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import redress.application.Unavailable;
import redress.http.json.JsonReader;
import redress.tree.Malformed;

/**
 * What is asked of the provider directly: over TLS, or on this machine; no redirection is followed,
 * nobody waits long, and little is read.
 */
final class ProviderCalls {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST = 256 * 1024;

  private final URI issuer;
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  ProviderCalls(URI issuer) {
    this.issuer = issuer;
  }

  /** What is published there. */
  Map<?, ?> get(URI at) {
    return sent(HttpRequest.newBuilder(at).GET())
        .orElseThrow(() -> unusable("it does not answer at " + at));
  }

  /** What is answered to a form, or nothing if that is refused. */
  Optional<Map<?, ?>> post(URI at, String form, String authorization) {
    return sent(
        HttpRequest.newBuilder(at)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", authorization)
            .POST(BodyPublishers.ofString(form)));
  }

  /** An address that the provider says of itself. */
  URI endpoint(Map<?, ?> told, String name) {
    if (told.get(name) instanceof String text) {
      var uri = URI.create(text);
      // only a provider on this machine does without TLS
      if ("https".equals(uri.getScheme()) || issuer.getScheme().equals(uri.getScheme())) {
        return uri;
      }
    }
    throw unusable("it has no " + name + " that could be asked");
  }

  Unavailable unusable(String why) {
    return new Unavailable(
        "asking the identity provider " + issuer, new IllegalStateException(why));
  }

  private Optional<Map<?, ?>> sent(HttpRequest.Builder request) {
    try {
      var answer =
          http.send(
              request.timeout(PATIENCE).header("Accept", "application/json").build(),
              BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST));
      return answer.statusCode() == 200 ? tree(answer) : refusedBy(answer);
    } catch (IOException away) {
      throw new Unavailable("asking the identity provider " + issuer, away);
    } catch (InterruptedException unexpected) {
      Thread.currentThread().interrupt();
      throw new Unavailable("asking the identity provider " + issuer, unexpected);
    }
  }

  private Optional<Map<?, ?>> refusedBy(HttpResponse<byte[]> answer) {
    if (answer.statusCode() >= 500) {
      throw unusable("it answers " + answer.statusCode());
    }
    return Optional.empty();
  }

  private Optional<Map<?, ?>> tree(HttpResponse<byte[]> answer) {
    try {
      return JsonReader.read(answer.body()) instanceof Map<?, ?> map
          ? Optional.of(map)
          : Optional.empty();
    } catch (Malformed noJson) {
      return Optional.empty();
    }
  }
}
