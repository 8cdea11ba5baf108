package redress.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import redress.application.session.Sessions;

/** Finds out who asks, by the headers of a request alone, and whether for this. */
record Recognition(Sessions sessions) {
  private static final String BEARER = "Bearer ";
  private static final int LONGEST_TOKEN = 4096;
  private static final List<String> ONCE =
      List.of("Authorization", "Content-Type", "Cookie", "Idempotency-Key", "If-Match");

  /** Who asks; nobody is needed where anybody may. */
  Sessions.Actor of(HttpServerRequest request, Operation operation) {
    checkHeaders(request);
    if (operation.access() == Operation.Access.OPEN) {
      return null;
    }
    var actor = actor(request, operation);
    if (!actor.proof().scope().allows(operation.id(), operation.changes())) {
      throw Problem.of(403, "TOKEN_OUT_OF_SCOPE", "the token was not issued for this operation")
          .rejected();
    }
    return actor;
  }

  private Sessions.Actor actor(HttpServerRequest request, Operation operation) {
    var header = request.getHeader("Authorization");
    var cookie = header == null ? SessionCookie.of(request::getHeader) : null;
    if (cookie != null) {
      var actor = sessions.resumeBrowser(cookie);
      if (operation.method() != HttpMethod.GET) {
        OwnPage.require(request::getHeader, actor.proof().challenge());
      }
      return actor;
    }
    if (!bearer(header)) {
      throw Problems.unauthenticated("open a session and send its token as a bearer token")
          .rejected();
    }
    return sessions.resume(header.substring(BEARER.length()));
  }

  /**
   * Whether it brings a token of a form that there is; without an expression, for every request.
   */
  private static boolean bearer(String header) {
    int most = BEARER.length() + LONGEST_TOKEN;
    return header != null
        && header.length() > BEARER.length()
        && header.length() <= most
        && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && header.chars().skip(BEARER.length()).allMatch(Recognition::inToken);
  }

  private static boolean inToken(int letter) {
    return letter >= 'a' && letter <= 'z'
        || letter >= 'A' && letter <= 'Z'
        || letter >= '0' && letter <= '9'
        || "._~+/=-".indexOf(letter) >= 0;
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
