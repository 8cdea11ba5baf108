package redress.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Pattern;
import redress.application.session.Sessions;

/** Finds out who asks, by the headers of a request alone. */
record Recognition(Sessions sessions) {
  private static final Pattern BEARER = Pattern.compile("(?i:Bearer) ([A-Za-z0-9._~+/=-]{1,4096})");
  private static final List<String> ONCE =
      List.of("Authorization", "Content-Type", "Idempotency-Key", "If-Match");

  /** Who asks; nobody is needed where anybody may. */
  Sessions.Actor of(HttpServerRequest request, Operation.Access access) {
    checkHeaders(request);
    return access == Operation.Access.OPEN ? null : actor(request);
  }

  private Sessions.Actor actor(HttpServerRequest request) {
    var header = request.getHeader("Authorization");
    var bearer = BEARER.matcher(header == null ? "" : header);
    if (!bearer.matches()) {
      throw Problems.unauthenticated("open a session and send its token as a bearer token")
          .rejected();
    }
    return sessions.resume(bearer.group(1));
  }

  /** What is read once is given once: a proxy on the way may have read the other. */
  private static void checkHeaders(HttpServerRequest request) {
    for (var header : ONCE) {
      if (request.headers().getAll(header).size() > 1) {
        throw Problem.of(400, "HEADER_GIVEN_TWICE", header + " is given more than once").rejected();
      }
    }
  }
}
