package redress.http.session;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier.BaseVerification;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import redress.application.Transactions;
import redress.application.session.SigningKey;
import redress.application.session.SigningKeys;
import redress.application.session.Tokens;
import redress.organization.CompanyId;

/**
 * Tokens as JSON Web Tokens, signed with HMAC-SHA-256.
 *
 * <p>The first key is made when the first token is signed. Keys are read again every minute, and at
 * once (but not more than once a second) when a token names one that we do not know: another
 * instance may have made it.
 */
public final class JwtTokens implements Tokens {
  private static final String ISSUER = "redress";
  private static final String AUDIENCE = "redress/api";
  private static final String TYPE = "session+jwt";
  private static final Duration READ_AGAIN = Duration.ofMinutes(1);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final int MOST_REMEMBERED = 10_000;
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 8;

  private final Transactions transactions;
  private final SigningKeys keys;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Verified> verified = new ConcurrentHashMap<>();
  private volatile Ring ring = new Ring(List.of(), Instant.EPOCH);

  public JwtTokens(Transactions transactions, SigningKeys keys, InstantSource clock) {
    this.transactions = transactions;
    this.keys = keys;
    this.clock = clock;
  }

  /** The keys as they were read at that instant. */
  private record Ring(List<SigningKey> keys, Instant readAt) {
    Optional<SigningKey> find(String id) {
      return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }
  }

  /** What a token says, and the key by which it was found to be ours. */
  private record Verified(SigningKey key, Claim claim) {}

  @Override
  public String sign(Claim claim) {
    var key = newest();
    return JWT.create()
        .withHeader(Map.of("typ", TYPE))
        .withKeyId(key.id())
        .withIssuer(ISSUER)
        .withAudience(AUDIENCE)
        .withSubject(claim.user())
        .withClaim("company", claim.company().code())
        .withClaim("session", claim.session().toString())
        .withClaim("secret", claim.secret())
        .withIssuedAt(claim.from())
        .withNotBefore(claim.from())
        .withExpiresAt(claim.until())
        .sign(Algorithm.HMAC256(key.secret()));
  }

  @Override
  public Optional<Claim> read(String token) {
    var before = verified.get(token);
    return before != null && known(before.key().id()).filter(before.key()::equals).isPresent()
        ? Optional.of(before.claim()).filter(this::lasts)
        : verified(token).filter(this::lasts);
  }

  /** A signature is looked at once; the same token comes with each request of its session. */
  private Optional<Claim> verified(String token) {
    try {
      var decoded = JWT.decode(token);
      var key = known(TYPE.equals(decoded.getType()) ? decoded.getKeyId() : null);
      var claim = key.map(it -> verified(decoded, it));
      if (verified.size() >= MOST_REMEMBERED) {
        verified.clear();
      }
      claim.ifPresent(it -> verified.put(token, new Verified(key.get(), it)));
      return claim;
    } catch (JWTVerificationException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private Claim verified(DecodedJWT decoded, SigningKey key) {
    var required =
        (BaseVerification)
            JWT.require(Algorithm.HMAC256(key.secret()))
                .withIssuer(ISSUER)
                .withAudience(AUDIENCE)
                .withClaimPresence("company")
                .withClaimPresence("session")
                .withClaimPresence("secret")
                .withClaimPresence("exp");
    var jwt = required.build(Clock.fixed(clock.instant(), ZoneOffset.UTC)).verify(decoded);
    return new Claim(
        new CompanyId(jwt.getClaim("company").asString()),
        jwt.getSubject(),
        UUID.fromString(jwt.getClaim("session").asString()),
        jwt.getClaim("secret").asString(),
        jwt.getIssuedAtAsInstant(),
        jwt.getExpiresAtAsInstant());
  }

  private boolean lasts(Claim claim) {
    return claim.until() != null && clock.instant().isBefore(claim.until());
  }

  private Optional<SigningKey> known(String id) {
    var now = clock.instant();
    var current = ring;
    if (id == null) {
      return Optional.empty();
    }
    var age = Duration.between(current.readAt(), now);
    boolean missing = current.find(id).isEmpty();
    if (age.compareTo(READ_AGAIN) >= 0 || missing && age.compareTo(LOOK_AGAIN) >= 0) {
      current = readAgain(now);
    }
    return current.find(id);
  }

  private SigningKey newest() {
    var now = clock.instant();
    return transactions.run(
        CompanyId.OPERATOR,
        () -> {
          var all = readAgain(now).keys();
          if (!all.isEmpty()) {
            return all.getFirst();
          }
          var first = new SigningKey(hex(ID_BYTES), bytes(KEY_BYTES), now);
          keys.add(first);
          return readAgain(now).keys().getFirst();
        });
  }

  private Ring readAgain(Instant now) {
    var read = new Ring(transactions.run(CompanyId.OPERATOR, keys::all), now);
    ring = read;
    return read;
  }

  private String hex(int count) {
    return HexFormat.of().formatHex(bytes(count));
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
