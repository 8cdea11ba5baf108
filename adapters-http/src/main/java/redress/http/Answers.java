package redress.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.buffer.BufferInternal;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneId;
import java.time.ZoneOffset;
import redress.application.Reply;
import redress.application.session.Sessions;

/** How every answer leaves the program. */
final class Answers {
  private static final String OCCURRENCE = "occurrence";
  private static final String ADDRESS = "address";
  private static final String ZONE = "zone";
  private static final String ACTOR = "actor";
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
  private static final String OWN =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private Answers() {}

  /**
   * What every answer carries, be it good or bad; {@link #page} loosens it for our own pages.
   *
   * @param traced whether the traces of others are continued
   * @param proxies whose word about where it comes from counts
   */
  static void begin(RoutingContext context, boolean traced, Proxies proxies) {
    var occurrence = Occurrence.of(context.request(), traced);
    context.put(OCCURRENCE, occurrence);
    context.put(ADDRESS, proxies.client(context.request()));
    guard(context.response(), occurrence);
  }

  /** The same where there is no more than a response. */
  static void guard(HttpServerResponse response, Occurrence occurrence) {
    response
        .putHeader("Request-Id", occurrence.id().toString())
        .putHeader("Content-Security-Policy", NOTHING)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin")
        .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .putHeader("Cache-Control", "no-store");
  }

  /** From now on the one who asks is known, and the zone of their company. */
  static void known(Sessions.Actor actor, RoutingContext context) {
    context.put(ACTOR, actor);
    context.put(ZONE, actor.zone());
  }

  /** The one who asks, or {@code null} if they are not known. */
  static Sessions.Actor actor(RoutingContext context) {
    return context.get(ACTOR);
  }

  /** The zone in which the answer shows instants. */
  static ZoneId zone(RoutingContext context) {
    return context.get(ZONE, ZoneOffset.UTC);
  }

  /** By what the request is named, to its client, in the log and in traces. */
  static Occurrence occurrence(RoutingContext context) {
    return context.get(OCCURRENCE);
  }

  /** The network address from which the request comes; see {@link Proxies}. */
  static String address(RoutingContext context) {
    return context.get(ADDRESS);
  }

  static void send(RoutingContext context, Reply reply) {
    var response = context.response();
    if (response.ended() || response.closed() || response.headWritten()) {
      return;
    }
    response.setStatusCode(reply.status());
    reply.headers().forEach(response::putHeader);
    response.end(Buffer.buffer(reply.body()));
  }

  static void send(RoutingContext context, Problem problem) {
    send(context, Problems.render(problem, occurrence(context), zone(context)));
  }

  /** One of our own pages, which may load what else is ours. */
  static void page(RoutingContext context, String type, Buffer body) {
    context
        .response()
        .putHeader("Content-Security-Policy", OWN)
        .putHeader("Content-Type", type)
        .end(body);
  }

  /**
   * Bytes that are sent to many: outside of the heap, from where they are sent without a copy, so
   * that those who do not read what they asked for cost nothing.
   */
  static Buffer shared(byte[] bytes) {
    return BufferInternal.buffer(Unpooled.directBuffer(bytes.length).writeBytes(bytes));
  }

  /** No further request may follow on the connection of this one. */
  static void last(HttpServerResponse response) {
    response.putHeader("Connection", "close");
  }
}
