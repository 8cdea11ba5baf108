package redress.http.session;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.session.SigningKey;
import redress.http.ServedCompany;
import redress.organization.CompanyId;

/** Tokens that somebody made who is not us, over HTTP (check S16). */
class ForgedTokenHttpTest {
  private static final String CODE = "equipment-manufacturer";

  private final ServedCompany company = ServedCompany.inMemory();
  private final String token =
      company
          .desk()
          .post(
              "/sessions",
              Map.of("company", CODE, "user", "gm", "password", ExampleCompany.PASSWORD))
          .expect(201)
          .text("/token");
  private final SigningKey key = key();
  private final Instant now = company.clock().instant();

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void the_control_comes_in_S16() {
    accepted(token);
    accepted(signed(it -> it, key.secret()));
  }

  @Test
  void what_nobody_signed_does_not_come_in_S16() {
    var parts = token.split("\\.");
    for (var none : new String[] {"none", "None", "NONE", ""}) {
      var header = "{\"alg\":\"%s\",\"typ\":\"session+jwt\",\"kid\":\"%s\"}";
      refused(base64(header.formatted(none, key.id())) + "." + parts[1] + ".");
    }
    refused(parts[0] + "." + parts[1] + ".");
    refused(parts[0] + "." + parts[1] + "." + parts[2].substring(1));
  }

  @Test
  void what_is_signed_by_another_key_or_algorithm_does_not_come_in_S16() throws Exception {
    var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    var ours = (RSAPublicKey) pair.getPublic();
    refused(signed(it -> it, ours.getEncoded()));
    refused(builder().sign(Algorithm.RSA256(ours, (RSAPrivateKey) pair.getPrivate())));
    refused(builder().sign(Algorithm.HMAC384(key.secret())));
    refused(builder().sign(Algorithm.HMAC512(key.secret())));
    refused(signed(it -> it, new byte[32]));
    refused(signed(it -> it, key.id().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void another_key_id_does_not_lead_to_another_key_S16() {
    for (var id : new String[] {"unknown", "", "../../dev/null", "' or '1'='1"}) {
      refused(signed(it -> it.withKeyId(id), key.secret()));
    }
    refused(signed(it -> it.withKeyId(null), key.secret()));
  }

  @Test
  void what_is_over_or_not_begun_does_not_come_in_S16() {
    refused(signed(it -> it.withExpiresAt(now), key.secret()));
    refused(signed(it -> it.withExpiresAt((Instant) null), key.secret()));
    refused(signed(it -> it.withNotBefore(now.plusSeconds(60)), key.secret()));
  }

  @Test
  void what_was_signed_for_something_else_does_not_come_in_S16() {
    refused(signed(it -> it.withAudience("another"), key.secret()));
    refused(signed(it -> it.withAudience((String[]) null), key.secret()));
    refused(signed(it -> it.withIssuer("https://accounts.example"), key.secret()));
    for (var type : new String[] {"JWT", "at+jwt", "id_token"}) {
      refused(signed(it -> it.withHeader(Map.of("typ", type)), key.secret()));
    }
    var identity =
        JWT.create()
            .withKeyId(key.id())
            .withIssuer("https://accounts.example")
            .withAudience("client")
            .withSubject("gm")
            .withExpiresAt(now.plusSeconds(60));
    refused(identity.sign(Algorithm.HMAC256(key.secret())));
  }

  @Test
  void a_token_says_whose_session_it_is_and_no_other_s_S16() {
    refused(signed(it -> it.withSubject("quality-clerk"), key.secret()));
    refused(signed(it -> it.withClaim("session", UUID.randomUUID().toString()), key.secret()));
    refused(signed(it -> it.withClaim("company", "pcb-manufacturer"), key.secret()));
    refused(signed(it -> it.withClaim("secret", "0".repeat(32)), key.secret()));
  }

  private void accepted(String forged) {
    company.desk().with("Authorization", "Bearer " + forged).get("/session").expect(200);
  }

  private void refused(String forged) {
    company
        .desk()
        .wrongly()
        .with("Authorization", "Bearer " + forged)
        .get("/session")
        .refused(401, "UNAUTHENTICATED");
  }

  private String signed(UnaryOperator<JWTCreator.Builder> change, byte[] secret) {
    return change.apply(builder()).sign(Algorithm.HMAC256(secret));
  }

  /** As the program itself would sign it. */
  private JWTCreator.Builder builder() {
    var real = JWT.decode(token);
    return JWT.create()
        .withHeader(Map.of("typ", "session+jwt"))
        .withKeyId(key.id())
        .withIssuer("redress")
        .withAudience("redress/api")
        .withSubject("gm")
        .withClaim("company", CODE)
        .withClaim("session", real.getClaim("session").asString())
        .withClaim("secret", real.getClaim("secret").asString())
        .withIssuedAt(now)
        .withNotBefore(now)
        .withExpiresAt(now.plusSeconds(600));
  }

  private SigningKey key() {
    var ports = company.company().ports();
    return ports.transactions().run(CompanyId.OPERATOR, () -> ports.signingKeys().all()).getFirst();
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
