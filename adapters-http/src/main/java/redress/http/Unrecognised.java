package redress.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.application.session.Unauthenticated;
import redress.tree.Malformed;

/**
 * What is shown by whoever nobody knows: forged, revoked, used up or over. Anybody can send as much
 * of it as they like, in the name of any company, so it is counted, and the log is told where it
 * comes from as seldom as the trail is of others; the trail of a company would be filled by it.
 */
final class Unrecognised {
  private static final Logger LOG = LoggerFactory.getLogger(Unrecognised.class);

  /** Says in the content who it is; what it says is refused as any content is. */
  private static final String PROVIDER = "endProvidedSessions";

  private final Map<Shown, LongAdder> counts = new EnumMap<>(Shown.class);
  private final Seldom seldom;

  Unrecognised(InstantSource clock) {
    this.seldom = new Seldom(clock);
    for (var shown : Shown.values()) {
      counts.put(shown, new LongAdder());
    }
  }

  private enum Shown {
    TOKEN,
    COOKIE,
    REFRESH_TOKEN,
    INVITATION,
    LOGOUT_TOKEN;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Counts there from now on. */
  void count(MeterRegistry meters) {
    counts.forEach(
        (shown, count) ->
            FunctionCounter.builder("redress.http.unrecognised", count, LongAdder::sum)
                .tag("shown", shown.word())
                .register(meters));
  }

  /** Somebody who is not known is told so. */
  void heard(Operation operation, RoutingContext context, Throwable failure) {
    var shown = isStranger(operation, failure) ? shown(operation, context) : null;
    if (shown == null) {
      return;
    }
    counts.get(shown).increment();
    var address = Answers.address(context);
    if (seldom.now(shown.name(), address)) {
      var occurrence = Answers.occurrence(context);
      LOG.info("{}: by no {} of ours is anybody known at {}", occurrence, shown.word(), address);
    }
  }

  private static boolean isStranger(Operation operation, Throwable failure) {
    return failure instanceof Unauthenticated
        || failure instanceof Malformed && operation.id().equals(PROVIDER)
        || failure instanceof Problem.Rejected rejected && rejected.problem().status() == 401;
  }

  /** Nothing where nothing is shown, or the trail is told who was not let in. */
  private static Shown shown(Operation operation, RoutingContext context) {
    if (operation.access() == Operation.Access.OPEN) {
      return switch (operation.id()) {
        case "refreshSession" -> Shown.REFRESH_TOKEN;
        case "acceptInvitation" -> Shown.INVITATION;
        case PROVIDER -> Shown.LOGOUT_TOKEN;
        default -> null;
      };
    }
    var headers = context.request().headers();
    if (headers.contains("Authorization")) {
      return Shown.TOKEN;
    }
    return SessionCookie.of(headers::get) == null ? null : Shown.COOKIE;
  }
}
