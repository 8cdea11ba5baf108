package redress.http.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.session.SessionLimits;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** How sessions are kept and ended over HTTP, on whatever store (checks S10, S18, S19). */
public abstract class SessionsStory {
  private static final String CODE = "equipment-manufacturer";
  private static final String NEXT = "a longer sentence of mine";
  private static final Map<String, Object> GONE = Map.of("reason", "has left the company");

  /** The company behind real sockets. */
  protected abstract ServedCompany served(String document, SessionLimits limits);

  /** The same company behind a program that was started anew. */
  protected abstract ServedCompany restarted(ServedCompany company, SessionLimits limits);

  @Test
  void a_token_is_short_and_a_refresh_token_gets_the_next_until_the_longest_time_is_over_S19() {
    try (var company = served()) {
      var first = login(company, "quality-clerk");
      assertEquals("2026-11-23T09:15:00+08:00", first.text("/expiresAt"));
      assertEquals("2026-11-23T21:00:00+08:00", first.text("/endsAt"));
      company.clock().advance(Duration.ofMinutes(15));
      refused(session(company, first));
      var next = refresh(company, first).expect(201);
      assertNotEquals(first.text("/token"), next.text("/token"));
      assertNotEquals(first.text("/refreshToken"), next.text("/refreshToken"));
      assertEquals("quality-clerk", session(company, next).expect(200).text("/user"));
      for (int minutes = 15; minutes + 50 < 12 * 60; minutes += 50) {
        company.clock().advance(Duration.ofMinutes(50));
        next = refresh(company, next).expect(201);
      }
      assertEquals("2026-11-23T21:00:00+08:00", next.text("/endsAt"));
      company.clock().advance(Duration.ofMinutes(50));
      refused(refresh(company, next));
      refused(session(company, next));
    }
  }

  @Test
  void a_session_that_nobody_uses_falls_idle_S19() {
    try (var company = served()) {
      var tokens = login(company, "quality-clerk");
      var browser = browser(company, "quality-clerk");
      company.clock().advance(Duration.ofMinutes(40));
      browser.get("/session").expect(200);
      company.clock().advance(Duration.ofMinutes(20));
      refused(refresh(company, tokens));
      browser.get("/session").expect(200);
      company.clock().advance(Duration.ofMinutes(60));
      refused(browser.get("/session"));
    }
  }

  @Test
  void a_browser_is_out_at_the_longest_time_however_busy_it_is_S19() {
    try (var company = served()) {
      var browser = browser(company, "quality-clerk");
      for (int hours = 0; hours < 12; hours++) {
        browser.get("/session").expect(200);
        company.clock().advance(Duration.ofMinutes(30));
        browser.get("/session").expect(200);
        company.clock().advance(Duration.ofMinutes(30));
      }
      refused(browser.get("/session"));
    }
  }

  @Test
  void a_login_never_continues_a_session_that_another_may_know_S19() {
    try (var company = served()) {
      var before = opened(company, "quality-clerk", null);
      var planted = cookie(before);
      var after = opened(company, "quality-clerk", planted);
      assertNotEquals(planted, cookie(after));
      refused(company.desk().with("Cookie", planted).get("/session"));
      company.desk().with("Cookie", cookie(after)).get("/session").expect(200);
    }
  }

  @Test
  void a_refresh_token_that_is_used_twice_ends_its_session_S18() {
    try (var company = served()) {
      var first = login(company, "quality-clerk");
      var other = login(company, "quality-clerk");
      var next = refresh(company, first).expect(201);
      refused(refresh(company, first));
      refused(refresh(company, next));
      refused(session(company, next));
      session(company, other).expect(200);
      refresh(company, other).expect(201);
    }
  }

  @Test
  void a_refresh_token_that_comes_twice_leaves_one_record_S40() {
    try (var company = served()) {
      var first = login(company, "quality-clerk");
      refresh(company, first).expect(201);
      refused(refresh(company, first));
      refused(refresh(company, first));
      var records = company.desk("gm").get("/audit-records?deed=LOGIN_FAILED").expect(200);
      assertEquals(List.of("quality-clerk"), records.texts("/items", "/by"));
      assertEquals("REFRESH_TOKEN_REUSED", records.text("/items/0/code"));
      assertEquals("refreshSession", records.text("/items/0/operation"));
      assertEquals("127.0.0.1", records.text("/items/0/address"));
    }
  }

  /** A browser's session stands for the password with which it was opened. */
  @Test
  void a_browser_is_out_when_the_account_has_another_password_by_whatever_way_S18() {
    try (var company = served()) {
      var browser = browser(company, "quality-clerk");
      browser.get("/session").expect(200);
      var ports = company.company().ports();
      var id = company.company().id();
      ports
          .transactions()
          .run(
              id,
              () -> {
                var account = ports.accounts().lock(id, "quality-clerk").orElseThrow();
                var now = company.clock().instant();
                ports.accounts().save(account.with("another hash"), now);
              });
      refused(browser.get("/session"));
    }
  }

  @Test
  void what_is_no_refresh_token_gets_nothing_S18() {
    try (var company = served()) {
      var session = login(company, "quality-clerk");
      var browser = cookie(opened(company, "quality-clerk", null)).split("=", 2)[1];
      var desk = company.desk().wrongly();
      for (var token : new String[] {session.text("/token"), browser, "nonsense"}) {
        refused(desk.post("/sessions/refreshing", Map.of("refreshToken", token)));
      }
      refused(
          desk.with("Authorization", "Bearer " + session.text("/refreshToken")).get("/session"));
      refused(desk.with("Authorization", "Bearer " + browser).get("/session"));
      var disguised = browser.replace("redress_browser", "redress_refresh");
      refused(desk.post("/sessions/refreshing", Map.of("refreshToken", disguised)));
      session(company, session).expect(200);
    }
  }

  @Test
  void whoever_goes_is_out_and_stays_out_when_the_program_starts_anew_S18() {
    try (var company = served()) {
      var session = login(company, "quality-clerk");
      var another = login(company, "quality-clerk");
      var browser = browser(company, "quality-clerk");
      desk(company, session).post("/session/closing", Map.of()).expect(200);
      var forgotten = browser.post("/session/closing", Map.of()).expect(200);
      assertEquals(
          "__Host-redress=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0",
          forgotten.header("Set-Cookie"));
      try (var anew = restarted(company, SessionLimits.USUAL)) {
        for (var program : new ServedCompany[] {company, anew}) {
          refused(session(program, session));
          refused(refresh(program, session));
          refused(program.desk().with("Cookie", browser.header("Cookie")).get("/session"));
          session(program, another).expect(200);
        }
      }
    }
  }

  @Test
  void whoever_goes_everywhere_is_out_everywhere_S18() {
    try (var company = served()) {
      var one = login(company, "quality-clerk");
      var other = login(company, "quality-clerk");
      var browser = browser(company, "quality-clerk");
      var neighbour = login(company, "quality-head");
      desk(company, one).post("/session/closing", Map.of("everywhere", true)).expect(200);
      refused(session(company, other));
      refused(refresh(company, other));
      refused(browser.get("/session"));
      session(company, neighbour).expect(200);
    }
  }

  @Test
  void another_password_ends_every_session_and_that_outlives_a_restart_S18() {
    try (var company = served()) {
      var session = login(company, "quality-clerk");
      var other = login(company, "quality-clerk");
      var browser = browser(company, "quality-clerk");
      var change = Map.of("current", ExampleCompany.PASSWORD, "next", NEXT);
      desk(company, session).post("/session/password", change).expect(200);
      try (var anew = restarted(company, SessionLimits.USUAL)) {
        for (var program : new ServedCompany[] {company, anew}) {
          refused(session(program, session));
          refused(session(program, other));
          refused(refresh(program, other));
          refused(program.desk().with("Cookie", browser.header("Cookie")).get("/session"));
          refused(login(program, "quality-clerk", ExampleCompany.PASSWORD));
          login(program, "quality-clerk", NEXT).expect(201);
        }
      }
    }
  }

  @Test
  void a_password_is_changed_by_whoever_knows_it_and_not_to_one_that_is_easily_guessed() {
    try (var company = served()) {
      var desk = desk(company, login(company, "quality-clerk"));
      var path = "/session/password";
      desk.post(path, Map.of("current", "guess", "next", NEXT)).refused(403, "PASSWORD_WRONG");
      for (var next :
          new String[] {"short", "aaaaaaaaaaaaaaaa", "passwordpassword1", "quality-clerk12"}) {
        desk.post(path, Map.of("current", ExampleCompany.PASSWORD, "next", next))
            .refused(422, "PASSWORD_EASILY_GUESSED");
      }
      desk.get("/session").expect(200);
      login(company, "quality-clerk").expect(201);
    }
  }

  @Test
  void guesses_at_the_current_password_are_limited_like_any_other_S34() {
    try (var company = served()) {
      var desk = desk(company, login(company, "quality-clerk"));
      var guess = Map.of("current", "guess", "next", NEXT);
      for (int i = 0; i < 10; i++) {
        desk.post("/session/password", guess).refused(403, "PASSWORD_WRONG");
      }
      var stopped = desk.post("/session/password", guess).refused(429, "TOO_MANY_ATTEMPTS");
      assertEquals("60", stopped.header("Retry-After"));
    }
  }

  @Test
  void whoever_is_switched_off_is_out_for_good_S10_S18() {
    try (var company = served()) {
      var session = login(company, "quality-clerk");
      var browser = browser(company, "quality-clerk");
      var gm = company.desk("gm");
      var account = gm.get("/accounts/quality-clerk").expect(200);
      var off =
          gm.ifMatch(account.version()).post("/accounts/quality-clerk/disabling", GONE).expect(200);
      refused(session(company, session));
      refused(refresh(company, session));
      refused(browser.get("/session"));
      refused(login(company, "quality-clerk", ExampleCompany.PASSWORD));
      gm.ifMatch(off.version()).post("/accounts/quality-clerk/enabling", GONE).expect(200);
      try (var anew = restarted(company, SessionLimits.USUAL)) {
        for (var program : new ServedCompany[] {company, anew}) {
          refused(session(program, session));
          refused(refresh(program, session));
          refused(program.desk().with("Cookie", browser.header("Cookie")).get("/session"));
        }
      }
      login(company, "quality-clerk").expect(201);
    }
  }

  @Test
  void a_post_that_is_taken_away_counts_from_the_next_request_S10() {
    try (var company = served()) {
      var gm = company.desk("gm");
      var head = gm.get("/accounts/quality-head").expect(200);
      var general = Map.of("department", "GM_OFFICE", "position", "GENERAL_MANAGER", "reason", "x");
      var made =
          gm.ifMatch(head.version()).post("/accounts/quality-head/post", general).expect(200);
      var second = desk(company, login(company, "quality-head"));
      second.get("/accounts").expect(200);
      var clerk = Map.of("department", "QUALITY", "position", "CLERK", "reason", "x");
      gm.ifMatch(made.version()).post("/accounts/quality-head/post", clerk).expect(200);
      second.get("/accounts").refused(403, "NOT_AN_ADMINISTRATOR");
      assertEquals("CLERK", second.get("/session").expect(200).text("/position"));
    }
  }

  private ServedCompany served() {
    return served(ShippedProcedures.text(CODE), SessionLimits.USUAL);
  }

  private static Answer login(ServedCompany company, String user) {
    return login(company, user, ExampleCompany.PASSWORD).expect(201);
  }

  private static Answer login(ServedCompany company, String user, String password) {
    return company
        .desk()
        .post("/sessions", Map.of("company", CODE, "user", user, "password", password));
  }

  private static Answer opened(ServedCompany company, String user, String cookie) {
    var login = Map.of("company", CODE, "user", user, "password", ExampleCompany.PASSWORD);
    return company.desk().with("Cookie", cookie).post("/browser-sessions", login).expect(201);
  }

  private static String cookie(Answer opened) {
    return opened.header("Set-Cookie").split(";", 2)[0];
  }

  private static Desk browser(ServedCompany company, String user) {
    var opened = opened(company, user, null);
    return company
        .desk()
        .with("Cookie", cookie(opened))
        .with("X-CSRF-Token", opened.text("/csrfToken"));
  }

  private static Desk desk(ServedCompany company, Answer session) {
    return company.desk().with("Authorization", "Bearer " + session.text("/token"));
  }

  private static Answer session(ServedCompany company, Answer session) {
    return desk(company, session).get("/session");
  }

  private static Answer refresh(ServedCompany company, Answer session) {
    return company
        .desk()
        .post("/sessions/refreshing", Map.of("refreshToken", session.text("/refreshToken")));
  }

  private static void refused(Answer answer) {
    answer.refused(401, "UNAUTHENTICATED");
  }
}
