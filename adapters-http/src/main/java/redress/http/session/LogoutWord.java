package redress.http.session;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier.BaseVerification;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.application.session.IdentityProvider.LoggedOut;
import redress.application.session.ProvidedSession.Provided;

/**
 * What a provider says about the end of a session (OpenID Connect Back-Channel Logout 1.0, 2.6):
 * signed by a key that it publishes, issued by it, for us alone, a moment ago, about such an end,
 * with a name of its own, and without a nonce, so that no word about a login is taken for it.
 */
final class LogoutWord {
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final Set<String> TYPES = Set.of("logout+jwt", "JWT");
  private static final Duration HOLDS = Duration.ofMinutes(5);
  private static final long LEEWAY = 30;
  private static final int LONGEST = 255;

  private LogoutWord() {}

  /**
   * What it says; nothing if it is none.
   *
   * @throws com.auth0.jwt.exceptions.JWTVerificationException if it is not the provider's, not for
   *     us, or does not hold now
   */
  static Optional<LoggedOut> of(
      String text, OpenIdProvider.Client client, ProviderKeys keys, Instant now) {
    var decoded = JWT.decode(text);
    var algorithm = keys.of(decoded.getAlgorithm(), decoded.getKeyId(), now);
    if (algorithm.isEmpty()) {
      return Optional.empty();
    }
    var wanted =
        (BaseVerification)
            JWT.require(algorithm.get())
                .withIssuer(client.issuer().toString())
                .withAudience(client.id())
                .withClaimPresence("iat")
                .withClaimPresence("jti")
                .acceptLeeway(LEEWAY);
    var word = wanted.build(Clock.fixed(now, ZoneOffset.UTC)).verify(decoded);
    var at = word.getIssuedAtAsInstant();
    boolean tells =
        at != null
            && now.isBefore(at.plus(HOLDS))
            && (word.getType() == null || TYPES.contains(word.getType()))
            && word.getAudience().equals(List.of(client.id()))
            && word.getClaim("nonce").isMissing()
            && word.getClaim("events").asMap() instanceof Map<?, ?> events
            && events.get(EVENT) instanceof Map<?, ?>;
    // it may be repeated as long as it holds, and a little longer where clocks differ
    return tells ? told(word, client, at.plus(HOLDS).plusSeconds(LEEWAY)) : Optional.empty();
  }

  private static Optional<LoggedOut> told(
      DecodedJWT word, OpenIdProvider.Client client, Instant until) {
    var subject = named(word, "sub");
    var session = named(word, "sid");
    var id = named(word, "jti");
    return id == null || subject == null && session == null
        ? Optional.empty()
        : Optional.of(
            new LoggedOut(new Provided(client.issuer().toString(), subject, session), id, until));
  }

  private static String named(DecodedJWT word, String name) {
    var value = word.getClaim(name).asString();
    return value == null || value.isBlank() || value.length() > LONGEST ? null : value;
  }
}
