package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.organization.Person;

/** Coming in, over HTTP (checks S10, S16, S34, S35, S20). */
class SessionHttpTest {
  private final Office office = new Office();
  private Person li;

  @BeforeEach
  void open() {
    li = office.employ("acme", "li", "QUALITY", "CLERK");
    office.open(Samples.chapter(office));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_session_tells_who_one_is_and_until_when() {
    var answer = login("acme", "li", Office.PASSWORD).expect(201);
    assertEquals("2026-11-23T17:00:00+08:00", answer.text("/expiresAt"));
    assertEquals("acme", answer.text("/company"));
    assertEquals("li", answer.text("/user"));
    assertEquals("QUALITY", answer.text("/department"));
    assertEquals("CLERK", answer.text("/position"));
  }

  @Test
  void an_unknown_user_and_a_wrong_password_get_the_same_answer() {
    var wrong = login("acme", "li", "guess").refused(401, "UNAUTHENTICATED");
    var nobody = login("acme", "nobody", Office.PASSWORD).refused(401, "UNAUTHENTICATED");
    var nowhere = login("No Such!", "li", Office.PASSWORD).refused(401, "UNAUTHENTICATED");
    assertEquals(wrong.text("/detail"), nobody.text("/detail"));
    assertEquals(wrong.text("/detail"), nowhere.text("/detail"));
    assertEquals("Bearer", wrong.header("WWW-Authenticate"));
  }

  @Test
  void every_bad_field_is_named() {
    var answer = office.desk().wrongly().post("/sessions", Map.of("user", 7, "admin", true));
    answer.refused(400, "MALFORMED");
    assertEquals(List.of("/admin", "/company", "/user", "/password"), answer.faults());
  }

  @Test
  void who_guesses_too_often_is_told_how_long_to_wait() {
    for (int i = 0; i < 10; i++) {
      login("acme", "li", "guess").expect(401);
    }
    var stopped = login("acme", "li", Office.PASSWORD).refused(429, "TOO_MANY_ATTEMPTS");
    assertEquals("60", stopped.header("Retry-After"));
  }

  @Test
  void nobody_gets_in_without_a_token_of_ours() {
    var desk = office.desk().wrongly();
    desk.get("/samples").refused(401, "UNAUTHENTICATED");
    desk.with("Authorization", "Basic bGk6eA==").get("/samples").expect(401);
    desk.with("Authorization", "Bearer abc").get("/samples").expect(401);
  }

  @Test
  void an_account_that_is_switched_off_is_out_at_once() {
    var desk = office.desk("acme", "li");
    desk.get("/samples").expect(200);
    office.dismiss(li);
    desk.get("/samples").refused(401, "UNAUTHENTICATED");
  }

  @Test
  void a_session_ends() {
    var desk = office.desk("acme", "li");
    office.clock().advance(Duration.ofHours(9));
    desk.get("/samples").refused(401, "UNAUTHENTICATED");
  }

  @Test
  void each_occurrence_has_its_own_name() {
    var one = login("acme", "li", "guess");
    assertNotEquals(one.text("/instance"), login("acme", "li", "guess").text("/instance"));
    assertEquals("urn:uuid:" + one.header("Request-Id"), one.text("/instance"));
  }

  private Answer login(String company, String user, String password) {
    return office
        .desk()
        .post("/sessions", Map.of("company", company, "user", user, "password", password));
  }
}
