package redress.http.session;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier.BaseVerification;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import redress.application.session.IdentityProvider;
import redress.application.session.LoginAttempt;
import redress.application.session.ProvidedIdentity;
import redress.application.session.Unauthenticated;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;

/**
 * An OpenID Connect provider, asked by authorization code with PKCE.
 *
 * <p>Its word is taken if it is signed by a key that it publishes (RS256 or ES256, whatever the
 * token says of itself), issued by it, for us alone, for this attempt, and now. An answer that says
 * to be from another provider is refused (RFC 9207), and one that does not say where it has to.
 */
public final class OpenIdProvider implements IdentityProvider {
  private static final String SCOPE = "openid profile";
  private static final long LEEWAY = 30;
  private static final int LONGEST = 255;
  private static final Duration READ_AGAIN = Duration.ofMinutes(10);

  private final Client client;
  private final InstantSource clock;
  private final ProviderCalls calls;
  private volatile Known known;

  /**
   * How the provider knows us.
   *
   * @param issuer the provider's name, which is the address of what it says of itself
   * @param redirect the address of ours to which it sends browsers back
   */
  public record Client(URI issuer, String id, String secret, URI redirect) {
    @Override
    public String toString() {
      return id + " of " + issuer;
    }
  }

  /** What the provider says of itself, and when it did. */
  private record Known(
      URI authorization, URI token, ProviderKeys keys, boolean namesItself, Instant readAt) {}

  public OpenIdProvider(Client client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
    this.calls = new ProviderCalls(client.issuer());
  }

  @Override
  public URI authorization(LoginAttempt attempt, String state) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("response_type", "code");
    parameters.put("client_id", client.id());
    parameters.put("redirect_uri", client.redirect().toString());
    parameters.put("scope", SCOPE);
    parameters.put("state", state);
    parameters.put("nonce", attempt.nonce());
    parameters.put("code_challenge", sha256(attempt.verifier()));
    parameters.put("code_challenge_method", "S256");
    var endpoint = known().authorization().toString();
    return URI.create(endpoint + (endpoint.contains("?") ? "&" : "?") + form(parameters));
  }

  @Override
  public ProvidedIdentity identity(Answer answer, LoginAttempt attempt) {
    var provider = known();
    boolean missing = answer.issuer() == null;
    if (missing && provider.namesItself()
        || !missing && !answer.issuer().equals(client.issuer().toString())) {
      throw refused();
    }
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("grant_type", "authorization_code");
    parameters.put("code", answer.code());
    parameters.put("redirect_uri", client.redirect().toString());
    parameters.put("code_verifier", attempt.verifier());
    var basic = encoded(client.id()) + ":" + encoded(client.secret());
    var told =
        calls
            .post(
                provider.token(),
                form(parameters),
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .orElseThrow(OpenIdProvider::refused);
    if (!(told.get("id_token") instanceof String token)) {
      throw refused();
    }
    try {
      return identity(verified(token, provider.keys(), attempt.nonce()));
    } catch (JWTVerificationException | IllegalArgumentException unfit) {
      throw refused();
    }
  }

  private DecodedJWT verified(String token, ProviderKeys keys, String nonce) {
    var decoded = JWT.decode(token);
    var algorithm =
        keys.of(decoded.getAlgorithm(), decoded.getKeyId(), clock.instant())
            .orElseThrow(OpenIdProvider::refused);
    var wanted =
        (BaseVerification)
            JWT.require(algorithm)
                .withIssuer(client.issuer().toString())
                .withAudience(client.id())
                .withClaim("nonce", nonce)
                .withClaimPresence("exp")
                .withClaimPresence("iat")
                .acceptLeeway(LEEWAY);
    var verified = wanted.build(Clock.fixed(clock.instant(), ZoneOffset.UTC)).verify(decoded);
    var party = verified.getClaim("azp").asString();
    boolean alone = verified.getAudience().equals(List.of(client.id()));
    if (party == null ? !alone : !party.equals(client.id())) {
      throw refused();
    }
    return verified;
  }

  @Override
  public Optional<LoggedOut> loggedOut(String token) {
    try {
      return LogoutWord.of(token, client, known().keys(), clock.instant());
    } catch (JWTVerificationException | IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  private ProvidedIdentity identity(DecodedJWT token) {
    return new ProvidedIdentity(
        client.issuer().toString(),
        claim(token, "sub"),
        token.getClaim("sid").asString(),
        new Person(
            new CompanyId(claim(token, "redress_company")),
            claim(token, "preferred_username"),
            new Department(claim(token, "redress_department")),
            new Position(claim(token, "redress_position"))));
  }

  private static String claim(DecodedJWT token, String name) {
    var value = token.getClaim(name).asString();
    if (value == null || value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("the provider does not say " + name);
    }
    return value;
  }

  private Known known() {
    var now = clock.instant();
    var before = known;
    if (before != null && now.isBefore(before.readAt().plus(READ_AGAIN))) {
      return before;
    }
    var at = URI.create(client.issuer() + "/.well-known/openid-configuration");
    var told = calls.get(at);
    if (!client.issuer().toString().equals(told.get("issuer"))) {
      throw calls.unusable("it calls itself by another name");
    }
    var read =
        new Known(
            calls.endpoint(told, "authorization_endpoint"),
            calls.endpoint(told, "token_endpoint"),
            new ProviderKeys(calls, calls.endpoint(told, "jwks_uri")),
            Boolean.TRUE.equals(told.get("authorization_response_iss_parameter_supported")),
            now);
    known = read;
    return read;
  }

  private static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String sha256(String text) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Unauthenticated refused() {
    return new Unauthenticated("the provider does not vouch for anybody");
  }
}
