package redress.http;

import java.util.HashMap;
import java.util.function.UnaryOperator;
import redress.application.Reply;

/**
 * The cookie by which a browser carries its session: sent to this host alone, over TLS (or to this
 * machine), with no request that another site begins, and out of reach of scripts. The browser
 * forgets it when it is closed; how long the session lasts is for the server to say.
 *
 * @param value what the browser shows
 */
public record SessionCookie(String value) {
  static final String NAME = "__Host-redress";

  /** In its place the browser forgets the one that it has. */
  public static final SessionCookie FORGOTTEN = new SessionCookie("");

  /** What the browser sends, or {@code null}; two of that name are none. */
  public static String of(UnaryOperator<String> headers) {
    return of(headers, NAME);
  }

  /** The cookie of that name, as above. */
  public static String of(UnaryOperator<String> headers, String name) {
    var header = headers.apply("Cookie");
    String found = null;
    for (var part : header == null ? new String[0] : header.split(";")) {
      var pair = part.strip();
      if (pair.startsWith(name + "=")) {
        if (found != null) {
          throw Problem.of(400, "COOKIE_GIVEN_TWICE", name + " is given more than once").rejected();
        }
        found = pair.substring(name.length() + 1);
      }
    }
    return found;
  }

  /** The answer with which the browser gets it. */
  public Reply with(Reply reply) {
    var headers = new HashMap<>(reply.headers());
    headers.put("Set-Cookie", header());
    return new Reply(reply.status(), headers, reply.body());
  }

  private String header() {
    return "%s=%s; Path=/; Secure; HttpOnly; SameSite=Strict%s"
        .formatted(NAME, value, value.isEmpty() ? "; Max-Age=0" : "");
  }
}
