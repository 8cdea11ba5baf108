package redress.http.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.application.InMemoryTransactions;
import redress.application.session.InMemorySigningKeys;
import redress.application.session.SigningKey;
import redress.application.session.SigningKeys;
import redress.application.session.Tokens.Claim;
import redress.organization.CompanyId;
import redress.testing.Memory;
import redress.testing.MovableClock;

/** Tokens that are not ours, or not for this, do not hold (check S16). */
class JwtTokensTest {
  private final MovableClock clock = MovableClock.at("2026-11-23T01:00:00Z");
  private final Memory memory = new Memory();
  private final InMemoryTransactions transactions = new InMemoryTransactions(memory);
  private final InMemorySigningKeys keys = new InMemorySigningKeys(memory);
  private final JwtTokens tokens = new JwtTokens(transactions, keys, clock);
  private final Instant now = clock.instant();
  private final Claim claim =
      new Claim(
          new CompanyId("acme"), "李", new UUID(1, 2), "mark", now, now.plus(Duration.ofHours(8)));
  private SigningKey key;

  @BeforeEach
  void first_token() {
    tokens.sign(claim);
    key = keys.all().getFirst();
  }

  @Test
  void a_token_says_what_was_signed() {
    assertEquals(Optional.of(claim), tokens.read(tokens.sign(claim)));
    assertEquals(1, keys.all().size());
  }

  @Test
  void a_token_ends() {
    var token = tokens.sign(claim);
    clock.advance(Duration.ofHours(8));
    assertEquals(Optional.empty(), tokens.read(token));
  }

  @Test
  void a_token_that_was_read_before_ends_all_the_same() {
    var token = tokens.sign(claim);
    assertEquals(Optional.of(claim), tokens.read(token));
    clock.advance(Duration.ofHours(8));
    assertEquals(Optional.empty(), tokens.read(token));
  }

  @Test
  void a_token_that_was_read_before_does_not_outlive_its_key() {
    var ring = new Ring(keys.all());
    var reader = new JwtTokens(transactions, ring, clock);
    var token = tokens.sign(claim);
    assertEquals(Optional.of(claim), reader.read(token));
    ring.held = List.of(new SigningKey(key.id(), new byte[32], now));
    clock.advance(Duration.ofMinutes(1));
    assertEquals(Optional.empty(), reader.read(token));
    ring.held = List.of();
    clock.advance(Duration.ofMinutes(1));
    assertEquals(Optional.empty(), reader.read(token));
  }

  /** Keys as somebody may change them behind the program's back. */
  private static final class Ring implements SigningKeys {
    private List<SigningKey> held;

    private Ring(List<SigningKey> held) {
      this.held = held;
    }

    @Override
    public List<SigningKey> all() {
      return held;
    }

    @Override
    public void add(SigningKey key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int endOthers(String id) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void another_instance_reads_it_too() {
    var token = tokens.sign(claim);
    assertEquals(Optional.of(claim), new JwtTokens(transactions, keys, clock).read(token));
  }

  @Test
  void a_new_key_takes_over_and_the_old_one_still_counts() {
    var old = tokens.sign(claim);
    clock.advance(Duration.ofMinutes(1));
    add(new SigningKey("next", new byte[32], clock.instant()));
    var next = tokens.sign(claim);
    assertEquals("next", JWT.decode(next).getKeyId());
    assertEquals(Optional.of(claim), tokens.read(next));
    assertEquals(Optional.of(claim), tokens.read(old));
  }

  @Test
  void the_control_holds() {
    assertEquals(Optional.of(claim), tokens.read(forged(token -> token, key.secret())));
  }

  @Test
  void what_is_not_ours_does_not_hold() {
    refused(forged(token -> token, new byte[32]));
    refused(forged(token -> token.withKeyId("unknown"), key.secret()));
    refused(forged(token -> token.withKeyId(null), key.secret()));
    refused(forged(token -> token.withIssuer("another"), key.secret()));
    refused(forged(token -> token.withAudience("another"), key.secret()));
    refused(forged(token -> token.withHeader(Map.of("typ", "JWT")), key.secret()));
    refused(forged(token -> token.withNotBefore(now.plusSeconds(60)), key.secret()));
    refused(forged(token -> token.withExpiresAt(now.minusSeconds(60)), key.secret()));
    refused(forged(token -> token.withExpiresAt((Instant) null), key.secret()));
    refused(forged(token -> token.withClaim("company", "No Company"), key.secret()));
    refused(forged(token -> token.withClaim("session", "none"), key.secret()));
  }

  @Test
  void a_token_without_signature_does_not_hold() {
    var parts = tokens.sign(claim).split("\\.");
    var none = "{\"alg\":\"none\",\"typ\":\"session+jwt\",\"kid\":\"" + key.id() + "\"}";
    refused(base64(none) + "." + parts[1] + ".");
    refused(parts[0] + "." + parts[1] + ".");
    refused(parts[0] + "." + parts[1]);
  }

  @Test
  void another_algorithm_does_not_hold() {
    var token = plain().sign(Algorithm.HMAC512(key.secret()));
    refused(token);
  }

  @Test
  void a_changed_token_does_not_hold() {
    var parts = tokens.sign(claim).split("\\.");
    var payload = new String(Base64.getUrlDecoder().decode(parts[1]));
    refused(parts[0] + "." + base64(payload.replace("acme", "evil")) + "." + parts[2]);
    refused("");
    refused("a.b.c");
  }

  private void refused(String token) {
    assertEquals(Optional.empty(), tokens.read(token), token);
  }

  private String forged(UnaryOperator<JWTCreator.Builder> change, byte[] secret) {
    return change.apply(plain()).sign(Algorithm.HMAC256(secret));
  }

  private JWTCreator.Builder plain() {
    return JWT.create()
        .withHeader(Map.of("typ", "session+jwt"))
        .withKeyId(key.id())
        .withIssuer("redress")
        .withAudience("redress/api")
        .withSubject("李")
        .withClaim("company", "acme")
        .withClaim("session", new UUID(1, 2).toString())
        .withClaim("secret", "mark")
        .withIssuedAt(now)
        .withNotBefore(now)
        .withExpiresAt(now.plus(Duration.ofHours(8)));
  }

  private void add(SigningKey added) {
    transactions.run(CompanyId.OPERATOR, () -> keys.add(added));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
  }
}
