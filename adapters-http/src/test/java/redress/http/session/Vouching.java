package redress.http.session;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import redress.http.json.JsonWriter;
import redress.testing.MovableClock;

/**
 * A small OpenID Connect provider over a real socket, as strict as one has to be: a code holds
 * once, for the client and address that asked for it, with the verifier of its challenge.
 */
final class Vouching implements AutoCloseable {
  static final String CLIENT = "redress";
  static final String SECRET = "the secret of/the+client";
  static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";
  static final URI BACK = URI.create("https://redress.example.com/api/v1/login/callback");

  private final HttpServer server;
  private final MovableClock clock;
  private final KeyPair keys;
  private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

  /** What it says of the next person. */
  final Map<String, String> claims = new ConcurrentHashMap<>();

  /** What it does with its word before it signs it. */
  UnaryOperator<JWTCreator.Builder> word = it -> it;

  /** How it signs, and what comes of that. */
  BiFunction<JWTCreator.Builder, KeyPair, String> signing = Vouching::rs256;

  /** Whether it says of itself that its answers name it. */
  boolean namesItself = true;

  /** How many codes were exchanged. */
  int exchanged;

  Vouching(MovableClock clock) throws Exception {
    this.clock = clock;
    this.keys = pair();
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/keys", this::publish);
    server.createContext("/token", this::exchange);
    server.start();
    claims.put("sub", "7");
    claims.put("preferred_username", "li");
    claims.put("redress_company", "equipment-manufacturer");
    claims.put("redress_department", "QUALITY");
    claims.put("redress_position", "CLERK");
  }

  static KeyPair pair() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  OpenIdProvider known() {
    return new OpenIdProvider(new OpenIdProvider.Client(issuer(), CLIENT, SECRET, BACK), clock);
  }

  /** A person logs in here: what their browser comes back with. */
  Map<String, String> loggedIn(String location) {
    var question = query(URI.create(location).getRawQuery());
    if (!CLIENT.equals(question.get("client_id"))
        || !BACK.toString().equals(question.get("redirect_uri"))
        || !"code".equals(question.get("response_type"))
        || !"S256".equals(question.get("code_challenge_method"))) {
      throw new AssertionError(question);
    }
    var code = UUID.randomUUID().toString();
    asked.put(code, question);
    var back = new HashMap<String, String>();
    back.put("code", code);
    back.put("state", question.get("state"));
    back.put("iss", issuer().toString());
    return back;
  }

  /** Its word that somebody has logged out here. */
  String loggedOut(UnaryOperator<JWTCreator.Builder> change) {
    var word =
        JWT.create()
            .withHeader(Map.of("typ", "logout+jwt", "kid", "one"))
            .withIssuer(issuer().toString())
            .withAudience(CLIENT)
            .withIssuedAt(clock.instant())
            .withJWTId(UUID.randomUUID().toString())
            .withClaim("events", Map.of(LOGOUT, Map.of()));
    return signing.apply(change.apply(word), keys);
  }

  private void describe(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        Map.of(
            "issuer",
            issuer().toString(),
            "authorization_endpoint",
            issuer() + "/authorize",
            "token_endpoint",
            issuer() + "/token",
            "jwks_uri",
            issuer() + "/keys",
            "authorization_response_iss_parameter_supported",
            namesItself));
  }

  private void publish(HttpExchange exchange) throws IOException {
    var key = (RSAPublicKey) keys.getPublic();
    answer(
        exchange,
        200,
        Map.of(
            "keys",
            java.util.List.of(
                Map.of(
                    "kty",
                    "RSA",
                    "kid",
                    "one",
                    "use",
                    "sig",
                    "n",
                    base64(key.getModulus().toByteArray()),
                    "e",
                    base64(key.getPublicExponent().toByteArray())))));
  }

  private void exchange(HttpExchange exchange) throws IOException {
    var form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var question = asked.remove(form.getOrDefault("code", ""));
    var basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes());
    boolean proven =
        question != null
            && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && BACK.toString().equals(form.get("redirect_uri"))
            && "authorization_code".equals(form.get("grant_type"))
            && sha256(form.getOrDefault("code_verifier", ""))
                .equals(question.get("code_challenge"));
    if (!proven) {
      answer(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    exchanged++;
    Instant now = clock.instant();
    var token =
        JWT.create()
            .withKeyId("one")
            .withIssuer(issuer().toString())
            .withAudience(CLIENT)
            .withClaim("nonce", question.get("nonce"))
            .withIssuedAt(now)
            .withExpiresAt(now.plusSeconds(300));
    claims.forEach(token::withClaim);
    answer(
        exchange,
        200,
        Map.of(
            "access_token",
            "not for us",
            "token_type",
            "Bearer",
            "id_token",
            signing.apply(word.apply(token), keys)));
  }

  static String rs256(JWTCreator.Builder token, KeyPair pair) {
    return token.sign(
        Algorithm.RSA256((RSAPublicKey) pair.getPublic(), (RSAPrivateKey) pair.getPrivate()));
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = JsonWriter.write(body, ZoneOffset.UTC);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  static Map<String, String> query(String text) {
    var found = new HashMap<String, String>();
    for (var part : text.split("&")) {
      var pair = part.split("=", 2);
      found.put(
          URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
          URLDecoder.decode(pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8));
    }
    return found;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String sha256(String text) {
    try {
      return base64(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
