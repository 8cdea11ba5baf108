package redress.http.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.session.Pass;
import redress.application.session.SessionLimits;
import redress.audit.AuditRecords;
import redress.audit.Deed;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.organization.CompanyId;
import redress.procedure.ShippedProcedures;

/** People for whom a provider vouches come in, and nobody else by it (check S17). */
class ProviderHttpTest {
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
  void whoever_the_provider_vouches_for_has_the_post_that_it_says_S17() {
    var in = login("/cases?mine=true").expect(303);
    assertEquals("/cases?mine=true", in.header("Location"));
    var session = session(in);
    assertEquals("li", session.text("/user"));
    assertEquals("QUALITY", session.text("/department"));
    assertEquals("CLERK", session.text("/position"));
    provider.claims.put("redress_position", "DEPARTMENT_HEAD");
    assertEquals("DEPARTMENT_HEAD", session(login("/").expect(303)).text("/position"));
    provider.claims.put("preferred_username", "li-wei");
    assertEquals("li", session(login("/").expect(303)).text("/user"));
  }

  @Test
  void the_browser_is_sent_with_state_nonce_and_challenge_that_nobody_can_guess_S17() {
    var one = Vouching.query(URI.create(begun("/").header("Location")).getRawQuery());
    var other = Vouching.query(URI.create(begun("/").header("Location")).getRawQuery());
    for (var name : List.of("state", "nonce", "code_challenge")) {
      assertTrue(one.get(name).length() >= 43, name);
      assertNotEquals(one.get(name), other.get(name), name);
    }
    var cookie = begun("/").header("Set-Cookie");
    assertTrue(cookie.startsWith("__Host-redress-login=redress_login.operator."), cookie);
    assertTrue(cookie.endsWith("Secure; HttpOnly; SameSite=Lax"), cookie);
  }

  @Test
  void what_was_not_begun_in_this_browser_does_not_come_in_S17() {
    var mine = begun("/");
    var back = provider.loggedIn(mine.header("Location"));
    callback(null, back).refused(401, OUT);
    callback(cookie(begun("/")), back).refused(401, OUT);
    callback(cookie(mine), without(back, "state")).refused(401, OUT);
    callback(cookie(mine), with(back, "state", "0".repeat(64))).refused(401, OUT);
    assertEquals(0, provider.exchanged);
    callback(cookie(mine), back).expect(303);
  }

  /** What state says is made from the cookie: it proves nothing unless the cookie is ours, too. */
  @Test
  void a_cookie_that_somebody_made_up_for_an_attempt_does_not_come_in_S17() {
    var mine = begun("/");
    var shown = cookie(mine).split("=", 2)[1];
    var ours = Pass.read(Pass.Use.LOGIN, shown).orElseThrow();
    var forged = Pass.random(Pass.Use.LOGIN, ours.company(), ours.id());
    var back = with(provider.loggedIn(mine.header("Location")), "state", forged.challenge());
    callback("__Host-redress-login=" + forged.shown(), back).refused(401, OUT);
    assertEquals(0, provider.exchanged);
  }

  @Test
  void the_session_that_the_browser_had_before_is_over_S19() {
    var before = cookie(login("/").expect(303));
    var other = cookie(login("/").expect(303));
    company.desk().with("Cookie", before).get("/session").expect(200);
    var mine = begun("/");
    var back = provider.loggedIn(mine.header("Location"));
    var after = callback(cookie(mine) + "; " + before, back).expect(303);
    company.desk().with("Cookie", before).get("/session").refused(401, OUT);
    company.desk().with("Cookie", other).get("/session").expect(200);
    session(after);
  }

  @Test
  void browsers_do_not_come_back_without_bound_S34() {
    for (int i = 0; i < 50; i++) {
      callback(null, Map.of("code", "guess")).refused(401, OUT);
    }
    callback(null, Map.of("code", "guess")).refused(429, "TOO_MANY_ATTEMPTS");
  }

  @Test
  void who_is_not_let_in_at_the_provider_s_door_leaves_one_record_S40() {
    provider.claims.put("redress_department", "LAUNDRY");
    login("/").refused(401, OUT);
    var records = trail("LOGIN_FAILED");
    assertEquals(1, records.at("/items").size());
    assertEquals("li", records.text("/items/0/by"));
    assertEquals("finishLogin", records.text("/items/0/operation"));
    assertEquals("127.0.0.1", records.text("/items/0/address"));
    assertEquals("UNAUTHENTICATED", records.text("/items/0/code"));
    callback(cookie(begun("/")), Map.of("error", "access_denied")).refused(401, OUT);
    assertEquals(1, trail("LOGIN_FAILED").at("/items").size());
    var nobody = company.company().ports().auditRecords();
    var told =
        nobody.list(
            CompanyId.OPERATOR,
            new AuditRecords.Filter(Deed.LOGIN_FAILED, null, null, null),
            null,
            10);
    assertEquals(List.of("~nobody"), told.stream().map(it -> it.record().by()).toList());
  }

  @Test
  void an_account_and_a_post_that_the_provider_gives_leave_a_record_each_S40() {
    login("/").expect(303);
    company.clock().advance(Duration.ofSeconds(1));
    login("/").expect(303);
    assertEquals(1, trail("ROLE_CHANGE").at("/items").size());
    provider.claims.put("redress_position", "DEPARTMENT_HEAD");
    login("/").expect(303);
    var records = trail("ROLE_CHANGE");
    assertEquals(List.of("provider", "provider"), records.texts("/items", "/by"));
    assertEquals(List.of("li", "li"), records.texts("/items", "/target"));
    assertEquals("127.0.0.1", records.text("/items/0/address"));
    var changes = records.texts("/items/0/changes", "/to");
    assertEquals(List.of("DEPARTMENT_HEAD"), changes);
    assertEquals(List.of("CLERK"), records.texts("/items/0/changes", "/from"));
  }

  private Answer trail(String deed) {
    return company.desk("gm").get("/audit-records?deed=" + deed).expect(200);
  }

  @Test
  void what_came_back_does_not_come_back_again_S17() {
    var mine = begun("/");
    var back = provider.loggedIn(mine.header("Location"));
    callback(cookie(mine), back).expect(303);
    callback(cookie(mine), back).refused(401, OUT);
    callback(cookie(mine), provider.loggedIn(mine.header("Location"))).refused(401, OUT);
    assertEquals(1, provider.exchanged);
  }

  @Test
  void whoever_stays_away_too_long_begins_anew_S17() {
    var mine = begun("/");
    company.clock().advance(Duration.ofMinutes(10));
    callback(cookie(mine), provider.loggedIn(mine.header("Location"))).refused(401, OUT);
  }

  @Test
  void a_code_that_another_asked_for_does_not_hold_S17() {
    var stolen = provider.loggedIn(begun("/").header("Location")).get("code");
    var mine = begun("/");
    var back = with(provider.loggedIn(mine.header("Location")), "code", stolen);
    callback(cookie(mine), back).refused(401, OUT);
    assertEquals(0, provider.exchanged);
  }

  @Test
  void an_answer_of_another_provider_is_refused_S17() {
    refusedBack(back -> with(back, "iss", "https://evil.example"));
    refusedBack(back -> with(back, "iss", provider.issuer() + "/"));
    refusedBack(back -> without(back, "iss"));
    assertEquals(0, provider.exchanged);
  }

  @Test
  void an_answer_without_a_code_lets_nobody_in_S17() {
    refusedBack(back -> with(without(back, "code"), "error", "access_denied"));
  }

  @Test
  void a_word_that_is_not_the_provider_s_for_us_and_now_is_not_taken_S17() {
    refusedWord(it -> it.withIssuer("https://evil.example"));
    refusedWord(it -> it.withAudience("another"));
    refusedWord(it -> it.withAudience("redress", "another"));
    refusedWord(it -> it.withAudience("redress", "another").withClaim("azp", "another"));
    refusedWord(it -> it.withClaim("azp", "another"));
    refusedWord(it -> it.withExpiresAt(company.clock().instant().minusSeconds(31)));
    refusedWord(it -> it.withClaim("nonce", "of another attempt"));
    refusedWord(it -> it.withClaim("nonce", (String) null));
    refusedWord(it -> it.withSubject(null));
    refusedWord(it -> it.withKeyId("two"));
    refusedWord(it -> it.withKeyId(null));
  }

  @Test
  void a_word_that_another_signed_is_not_taken_S17() throws Exception {
    var another = Vouching.pair();
    provider.signing = (word, keys) -> Vouching.rs256(word, another);
    login("/").refused(401, OUT);
    provider.signing = (word, keys) -> word.sign(Algorithm.none());
    login("/").refused(401, OUT);
    provider.signing = (word, keys) -> word.sign(Algorithm.HMAC256(keys.getPublic().getEncoded()));
    login("/").refused(401, OUT);
    provider.signing = (word, keys) -> word.sign(Algorithm.HMAC256(Vouching.SECRET));
    login("/").refused(401, OUT);
    provider.signing = Vouching::rs256;
    login("/").expect(303);
  }

  @Test
  void a_user_name_alone_gives_nobody_the_account_of_another_S17() {
    provider.claims.put("preferred_username", "gm");
    provider.claims.put("redress_department", "GM_OFFICE");
    provider.claims.put("redress_position", "GENERAL_MANAGER");
    login("/").refused(401, OUT);
    provider.claims.put("preferred_username", "GM");
    login("/").refused(401, OUT);
    provider.claims.put("preferred_username", "li");
    provider.claims.put("redress_department", "QUALITY");
    provider.claims.put("redress_position", "CLERK");
    login("/").expect(303);
    provider.claims.put("sub", "8");
    login("/").refused(401, OUT);
  }

  @Test
  void nobody_comes_in_without_a_post_that_there_is_S17() {
    for (var wrong :
        List.of(
            Map.entry("redress_position", "EMPEROR"),
            Map.entry("redress_department", "LAUNDRY"),
            Map.entry("redress_company", "no-such-company"),
            Map.entry("redress_company", "operator"),
            Map.entry("redress_company", "No Company!"),
            Map.entry("preferred_username", "~system"))) {
      var right = provider.claims.put(wrong.getKey(), wrong.getValue());
      login("/").refused(401, OUT);
      provider.claims.put(wrong.getKey(), right);
    }
    for (var name : List.of("redress_company", "redress_department", "preferred_username")) {
      var right = provider.claims.remove(name);
      login("/").refused(401, OUT);
      provider.claims.put(name, right);
    }
    login("/").expect(303);
  }

  @Test
  void whoever_is_switched_off_here_stays_out_whatever_the_provider_says_S10_S17() {
    login("/").expect(303);
    var gm = company.desk("gm");
    var account = gm.get("/accounts/li").expect(200);
    assertEquals("false", account.text("/hasPassword"));
    gm.ifMatch(account.version())
        .post("/accounts/li/disabling", Map.of("reason", "has left"))
        .expect(200);
    login("/").refused(401, OUT);
  }

  @Test
  void the_browser_returns_to_no_other_server_S17() {
    for (var path :
        List.of(
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "evil",
            "javascript:alert(1)",
            "/a\\b",
            "/ä",
            " /")) {
      company
          .desk()
          .wrongly()
          .get("/login?returnTo=" + Vouching.encoded(path))
          .refused(422, "NOT_OUR_PATH");
    }
    company.desk().wrongly().get("/login?returnTo=" + Vouching.encoded("/a\r\nb")).expect(422);
  }

  @Test
  void a_provider_that_is_away_is_told_as_that() {
    provider.close();
    company.desk().get("/login").refused(503, "UNAVAILABLE");
  }

  @Test
  void browsers_are_not_sent_without_bound_S34() {
    for (int i = 0; i < 50; i++) {
      begun("/");
    }
    company.desk().get("/login").refused(429, "TOO_MANY_ATTEMPTS");
  }

  @Test
  void where_nobody_vouches_there_is_no_such_door() {
    try (var alone = ServedCompany.inMemory()) {
      alone.desk().get("/login").refused(404, "NOT_FOUND");
      alone.desk().get("/login/callback?code=x").refused(404, "NOT_FOUND");
    }
  }

  private void refusedWord(UnaryOperator<JWTCreator.Builder> change) {
    provider.word = change;
    login("/").refused(401, OUT);
    provider.word = it -> it;
  }

  private void refusedBack(UnaryOperator<Map<String, String>> change) {
    var mine = begun("/");
    callback(cookie(mine), change.apply(provider.loggedIn(mine.header("Location"))))
        .refused(401, OUT);
  }

  private Answer login(String returnTo) {
    var mine = begun(returnTo);
    return callback(cookie(mine), provider.loggedIn(mine.header("Location")));
  }

  private Answer begun(String returnTo) {
    return company.desk().get("/login?returnTo=" + Vouching.encoded(returnTo)).expect(302);
  }

  private Answer callback(String cookie, Map<String, String> back) {
    var query =
        back.entrySet().stream()
            .map(it -> it.getKey() + "=" + Vouching.encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    return company.desk().with("Cookie", cookie).get("/login/callback?" + query);
  }

  private Answer session(Answer in) {
    return company.desk().with("Cookie", cookie(in)).get("/session").expect(200);
  }

  private static String cookie(Answer answer) {
    return answer.header("Set-Cookie").split(";", 2)[0];
  }

  private static Map<String, String> with(Map<String, String> all, String name, String value) {
    var other = new HashMap<>(all);
    other.put(name, value);
    return other;
  }

  private static Map<String, String> without(Map<String, String> all, String name) {
    var other = new HashMap<>(all);
    other.remove(name);
    return other;
  }
}
