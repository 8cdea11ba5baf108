package redress.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import redress.application.session.Sessions;

/** Finds out who asks, by the headers of a request alone, and whether for this. */
record Recognition(Sessions sessions) {
  private static final String BEARER = "Bearer ";
  private static final int LONGEST_TOKEN = 4096;
  private static final List<String> ONCE =
      List.of("Authorization", "Content-Type", "Cookie", "Idempotency-Key", "If-Match");

  /**
   * Who asks, who is known to the answer from then on, also to one that refuses; nobody where
   * anybody may.
   */
  Sessions.Actor of(RoutingContext context, Operation operation) {
    var request = context.request();
    checkHeaders(request);
    if (operation.access() == Operation.Access.OPEN) {
      return null;
    }
    var actor = actor(request);
    Answers.known(actor, context);
    allow(actor, request, operation);
    return actor;
  }

  private Sessions.Actor actor(HttpServerRequest request) {
    var header = request.getHeader("Authorization");
    var cookie = header == null ? SessionCookie.of(request::getHeader) : null;
    if (cookie != null) {
      return sessions.resumeBrowser(cookie);
    }
    if (!bearer(header)) {
      throw Problems.unauthenticated("open a session and send its token as a bearer token")
          .rejected();
    }
    return sessions.resume(header.substring(BEARER.length()));
  }

  /** Whoever shows a cookie shows that a page of ours sends it; a token goes as far as it goes. */
  private static void allow(Sessions.Actor actor, HttpServerRequest request, Operation operation) {
    var proof = actor.proof();
    if (proof.challenge() != null && operation.method() != HttpMethod.GET) {
      OwnPage.require(request::getHeader, proof.challenge());
    }
    if (!proof.scope().allows(operation.id(), operation.changes())) {
      throw Problem.of(403, "TOKEN_OUT_OF_SCOPE", "the token was not issued for this operation")
          .rejected();
    }
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
