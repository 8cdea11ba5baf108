package redress.http.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import redress.application.ExampleCompany;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;

/**
 * What is told of those whom nobody knows, of those who ask for what is not there, and of what
 * somebody is known by (check S40).
 */
class StrangersHttpTest {
  private static final Logger LOGGER =
      (Logger) LoggerFactory.getLogger("redress.http.Unrecognised");

  private final ServedCompany company = ServedCompany.inMemory();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Desk gm;

  @BeforeEach
  void whoever_reads_the_trail_is_in_already() {
    gm = company.desk("gm");
    log.start();
    LOGGER.addAppender(log);
    LOGGER.setLevel(Level.INFO);
  }

  @AfterEach
  void close() {
    LOGGER.detachAppender(log);
    LOGGER.setLevel(null);
    company.close();
  }

  @Test
  void forged_tokens_are_counted_and_fill_neither_the_trail_nor_the_log_S40() {
    assertEquals(0, counted("token"));
    for (int i = 0; i < 30; i++) {
      bearer("forged" + i).get("/session").refused(401, "UNAUTHENTICATED");
    }
    assertEquals(30, counted("token"));
    assertEquals(1, log.list.size(), log.list::toString);
    var said = log.list.getFirst().getFormattedMessage();
    assertTrue(said.endsWith("by no token of ours is anybody known at 127.0.0.1"), said);
    assertFalse(said.contains("forged"), said);
    assertEquals(List.of(), trail("LOGIN_FAILED").texts("/items", "/by"));
    company.clock().advance(Duration.ofMinutes(15));
    bearer("forged").get("/session").expect(401);
    assertEquals(2, log.list.size(), log.list::toString);
  }

  @Test
  void cookies_refresh_tokens_and_invitations_that_are_none_are_counted_each_S40() {
    company.desk().with("Cookie", "__Host-redress=forged").get("/session").expect(401);
    assertEquals(1, counted("cookie"));
    var refresh = Map.of("refreshToken", "garbage");
    company.desk().post("/sessions/refreshing", refresh).expect(401);
    assertEquals(1, counted("refresh-token"));
    var invited =
        gm.post(
                "/accounts",
                Map.of("user", "new-one", "department", "QUALITY", "position", "CLERK"))
            .expect(201)
            .text("/invitation");
    accept(invited).expect(200);
    assertEquals(0, counted("invitation"));
    accept(invited).expect(401);
    accept("garbage").expect(401);
    assertEquals(2, counted("invitation"));
    assertEquals(0, counted("logout-token"));
    assertEquals(3, log.list.size(), log.list::toString);
  }

  @Test
  void whoever_shows_nothing_is_not_counted_and_a_wrong_password_is_in_the_trail_S40() {
    company.desk().get("/session").expect(401);
    company
        .desk()
        .post("/sessions", Map.of("company", id(), "user", "quality-head", "password", "wrong"))
        .expect(401);
    for (var shown : List.of("token", "cookie", "refresh-token", "invitation", "logout-token")) {
      assertEquals(0, counted(shown), shown);
    }
    assertEquals(List.of("quality-head"), trail("LOGIN_FAILED").texts("/items", "/by"));
  }

  @Test
  void a_token_of_a_program_that_was_revoked_and_comes_again_is_told_once_in_a_window_S40() {
    var form = Map.of("name", "reader", "access", "READ", "until", "2026-12-01T00:00:00Z");
    var owner = company.desk("quality-clerk");
    var issued = owner.post("/tokens", form).expect(201);
    var program = bearer(issued.text("/token"));
    program.get("/session").expect(200);
    var id = issued.text("/id");
    owner.ifMatch(1).post("/tokens/" + id + "/revocation", null).expect(200);
    for (int i = 0; i < 5; i++) {
      program.get("/session").refused(401, "UNAUTHENTICATED");
    }
    assertEquals(5, counted("token"));
    var told = trail("LOGIN_FAILED");
    assertEquals(List.of("quality-clerk"), told.texts("/items", "/by"));
    assertEquals("TOKEN_LAPSED", told.text("/items/0/code"));
    assertEquals(id, told.text("/items/0/target"));
    assertEquals("readSession", told.text("/items/0/operation"));
    company.clock().advance(Duration.ofMinutes(15));
    program.get("/session").expect(401);
    assertEquals(2, trail("LOGIN_FAILED").at("/items").size());
  }

  @Test
  void a_token_of_a_program_with_another_secret_is_nobodys_S40() {
    var form = Map.of("name", "reader", "access", "READ", "until", "2026-12-01T00:00:00Z");
    var token = company.desk("quality-clerk").post("/tokens", form).expect(201).text("/token");
    bearer(token.substring(0, token.length() - 4) + "AAAA").get("/session").expect(401);
    assertEquals(1, counted("token"));
    assertEquals(List.of(), trail("LOGIN_FAILED").texts("/items", "/by"));
  }

  @Test
  void who_asks_again_and_again_for_what_is_not_there_is_told_of_once_S40() {
    var clerk = company.desk("quality-clerk");
    for (int i = 0; i < 20; i++) {
      clerk.get("/complaints/" + new UUID(7, i)).refused(404, "NOT_FOUND");
    }
    assertEquals(List.of(), trail("DENIAL").texts("/items", "/code"));
    for (int i = 20; i < 30; i++) {
      clerk.get("/complaints/" + new UUID(7, i)).refused(404, "NOT_FOUND");
    }
    var told = trail("DENIAL");
    assertEquals(List.of("NOT_FOUND_OFTEN"), told.texts("/items", "/code"));
    assertEquals("quality-clerk", told.text("/items/0/by"));
    assertEquals("/api/v1/complaints/" + new UUID(7, 20), told.text("/items/0/target"));
  }

  @Test
  void another_password_and_the_end_of_all_sessions_are_in_the_trail_S40() {
    var next = "a longer sentence of mine";
    company
        .desk("quality-clerk")
        .post("/session/password", Map.of("current", ExampleCompany.PASSWORD, "next", next))
        .expect(200);
    company.clock().advance(Duration.ofSeconds(1));
    company.desk("quality-head").post("/session/closing", Map.of("everywhere", true)).expect(200);
    company.desk("manufacturing-clerk").post("/session/closing", Map.of()).expect(200);
    var told = trail("ROLE_CHANGE");
    assertEquals(List.of("closeSession", "changePassword"), told.texts("/items", "/operation"));
    assertEquals(List.of("quality-head", "quality-clerk"), told.texts("/items", "/by"));
    assertEquals(List.of("127.0.0.1", "127.0.0.1"), told.texts("/items", "/address"));
  }

  private Desk bearer(String token) {
    return company.desk().with("Authorization", "Bearer " + token);
  }

  private Answer accept(String invitation) {
    return company
        .desk()
        .post(
            "/invitations/acceptance",
            Map.of("invitation", invitation, "password", "another correct horse"));
  }

  private Answer trail(String deed) {
    return gm.get("/audit-records?limit=200&deed=" + deed).expect(200);
  }

  private String id() {
    return company.company().id().code();
  }

  private int counted(String shown) {
    var metrics = company.metrics();
    var found =
        Pattern.compile("(?m)^redress_http_unrecognised_total\\{shown=\"" + shown + "\"} (\\d+)")
            .matcher(metrics);
    assertTrue(found.find(), metrics);
    return Integer.parseInt(found.group(1));
  }
}
