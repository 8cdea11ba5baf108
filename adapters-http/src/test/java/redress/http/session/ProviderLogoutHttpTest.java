package redress.http.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.session.SessionLimits;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Whoever logs out at the provider is out here, by the provider's word alone (check S18). */
class ProviderLogoutHttpTest {
  private static final String OUT = "UNAUTHENTICATED";

  private Vouching provider;
  private ServedCompany company;

  @BeforeEach
  void open() throws Exception {
    var example = ExampleCompany.inMemory(ShippedProcedures.text("equipment-manufacturer"));
    provider = new Vouching(example.clock());
    company = new ServedCompany(example, SessionLimits.USUAL, Optional.of(provider.known()));
  }

  @AfterEach
  void close() {
    company.close();
    provider.close();
  }

  @Test
  void every_session_that_was_opened_by_its_word_ends_with_its_word_S18() {
    var one = in("7", null);
    var another = in("7", null);
    var stranger = in("8", null);
    var withPassword = company.desk("quality-head");
    var said = say(word -> word.withSubject("7")).expect(200);
    assertEquals("2", said.text("/ended"));
    assertEquals("no-store", said.header("Cache-Control"));
    one.get("/session").refused(401, OUT);
    another.get("/session").refused(401, OUT);
    stranger.get("/session").expect(200);
    withPassword.get("/session").expect(200);
    assertEquals("0", say(word -> word.withSubject("7")).expect(200).text("/ended"));
    in("7", null).get("/session").expect(200);
  }

  @Test
  void a_session_there_that_is_named_ends_and_no_other_of_the_same_person_S18() {
    var here = in("7", "browser-a");
    var there = in("7", "browser-b");
    say(word -> word.withSubject("7").withClaim("sid", "browser-a")).expect(200);
    here.get("/session").refused(401, OUT);
    there.get("/session").expect(200);
    say(word -> word.withClaim("sid", "browser-b")).expect(200);
    there.get("/session").refused(401, OUT);
  }

  @Test
  void a_word_is_heard_once_S18() {
    in("7", null);
    var word = provider.loggedOut(it -> it.withSubject("7"));
    say(word).expect(200);
    var later = in("7", null);
    refused(word);
    later.get("/session").expect(200);
    company.clock().advance(Duration.ofHours(1).minusSeconds(1));
    refused(word);
    later.get("/session").expect(200);
  }

  @Test
  void what_is_not_the_provider_s_word_for_us_and_now_about_an_end_is_not_heard_S18()
      throws Exception {
    var session = in("7", null);
    var now = company.clock().instant();
    List<UnaryOperator<JWTCreator.Builder>> unfit =
        List.of(
            it -> it.withIssuer("https://evil.example"),
            it -> it.withAudience("another"),
            it -> it.withAudience("redress", "another"),
            it -> it.withIssuedAt(now.minusSeconds(300)),
            it -> it.withIssuedAt(now.plusSeconds(31)),
            it -> it.withIssuedAt((java.time.Instant) null),
            it -> it.withExpiresAt(now.minusSeconds(31)),
            it -> it.withJWTId(null),
            it -> it.withJWTId(""),
            it -> it.withClaim("nonce", "n"),
            it -> it.withClaim("events", Map.of()),
            it -> it.withClaim("events", Map.of("http://other.example/event", Map.of())),
            it -> it.withClaim("events", Vouching.LOGOUT),
            it -> it.withSubject(null),
            it -> it.withHeader(Map.of("typ", "at+jwt", "kid", "one")),
            it -> it.withHeader(Map.of("typ", "logout+jwt", "kid", "two")));
    for (int i = 0; i < unfit.size(); i++) {
      int each = i;
      assertEquals(
          400, say(word -> unfit.get(each).apply(word.withSubject("7"))).status(), "number " + i);
    }
    var another = Vouching.pair();
    provider.signing = (word, keys) -> Vouching.rs256(word, another);
    refused(provider.loggedOut(it -> it.withSubject("7")));
    provider.signing = (word, keys) -> word.sign(Algorithm.none());
    refused(provider.loggedOut(it -> it.withSubject("7")));
    provider.signing = (word, keys) -> word.sign(Algorithm.HMAC256(keys.getPublic().getEncoded()));
    refused(provider.loggedOut(it -> it.withSubject("7")));
    refused("no token");
    session.get("/session").expect(200);
  }

  @Test
  void it_is_said_as_a_form_and_where_nobody_vouches_there_is_nothing_to_say() {
    var form = "logout_token=" + provider.loggedOut(it -> it.withSubject("7"));
    var desk = company.desk().wrongly();
    send(desk, "application/json", form).expect(415);
    send(desk, "application/x-www-form-urlencoded", form + "&" + form).expect(400);
    send(desk, "application/x-www-form-urlencoded", "logout_token=%zz").expect(400);
    send(desk, "application/x-www-form-urlencoded", "token=x").expect(400);
    try (var alone = ServedCompany.inMemory()) {
      send(alone.desk().wrongly(), "application/x-www-form-urlencoded", form)
          .refused(404, "NOT_FOUND");
    }
  }

  @Test
  void what_is_not_its_word_is_counted_S40() {
    refused("garbage");
    var counted = "redress_http_unrecognised_total{shown=\"logout-token\"} 1.0";
    assertTrue(company.metrics().contains(counted));
  }

  private void refused(String word) {
    var answer = say(word).refused(400, "MALFORMED");
    assertEquals(List.of("/logout_token"), answer.faults());
  }

  private Answer say(UnaryOperator<JWTCreator.Builder> change) {
    return say(provider.loggedOut(change));
  }

  private Answer say(String word) {
    return send(
        company.desk().wrongly(),
        "application/x-www-form-urlencoded",
        "logout_token=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
  }

  private static Answer send(Desk desk, String type, String form) {
    return desk.send(
        "POST", "/login/backchannel-logout", type, form.getBytes(StandardCharsets.UTF_8));
  }

  /** A browser that has come in by the provider's word. */
  private Desk in(String subject, String session) {
    provider.claims.put("sub", subject);
    provider.claims.put("preferred_username", "li-" + subject);
    if (session != null) {
      provider.claims.put("sid", session);
    }
    var begun = company.desk().get("/login").expect(302);
    var back =
        provider.loggedIn(begun.header("Location")).entrySet().stream()
            .map(it -> it.getKey() + "=" + Vouching.encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    var in =
        company.desk().with("Cookie", cookie(begun)).get("/login/callback?" + back).expect(303);
    provider.claims.remove("sid");
    return company.desk().with("Cookie", cookie(in));
  }

  private static String cookie(Answer answer) {
    return answer.header("Set-Cookie").split(";", 2)[0];
  }
}
