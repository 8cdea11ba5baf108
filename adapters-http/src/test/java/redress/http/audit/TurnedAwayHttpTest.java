package redress.http.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;

/** Who tries too often is told of in the trail, and not with every attempt (check S40). */
class TurnedAwayHttpTest {
  private static final String OFTEN = "TOO_MANY_ATTEMPTS";

  private final ServedCompany company = ServedCompany.inMemory();
  private Desk gm;

  @BeforeEach
  void whoever_reads_the_trail_is_in_already() {
    gm = company.desk("gm");
  }

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void who_is_turned_away_leaves_one_record_in_a_window_S40() {
    guessed();
    assertEquals(1, told());
    var newest = gm.get("/audit-records?deed=LOGIN_FAILED&limit=200").expect(200);
    int at = newest.texts("/items", "/code").indexOf(OFTEN);
    assertEquals("quality-head", newest.text("/items/" + at + "/by"));
    assertEquals("127.0.0.1", newest.text("/items/" + at + "/address"));
    assertEquals("openSession", newest.text("/items/" + at + "/operation"));
    company.clock().advance(Duration.ofMinutes(15));
    guessed();
    assertEquals(2, told());
  }

  @Test
  void whoever_invents_names_fills_no_trail_S40() {
    for (int i = 0; i < 50; i++) {
      login("nobody-" + i).expect(401);
    }
    for (int i = 50; i < 90; i++) {
      login("nobody-" + i).refused(429, OFTEN);
    }
    assertEquals(10, told());
  }

  @Test
  void who_guesses_at_a_password_from_within_leaves_one_record_too_S40() {
    var desk = company.desk("quality-head");
    var guess = Map.of("current", "a guess at it", "next", "another correct horse");
    for (int i = 0; i < 10; i++) {
      desk.post("/session/password", guess).expect(403);
    }
    for (int i = 0; i < 5; i++) {
      desk.post("/session/password", guess).refused(429, OFTEN);
    }
    var denied = gm.get("/audit-records?deed=DENIAL&limit=200").expect(200);
    assertEquals(1, Collections.frequency(denied.texts("/items", "/code"), OFTEN));
  }

  private void guessed() {
    for (int i = 0; i < 10; i++) {
      login("quality-head").expect(401);
    }
    for (int i = 0; i < 5; i++) {
      login("quality-head").refused(429, OFTEN);
    }
  }

  private int told() {
    var failed = gm.get("/audit-records?deed=LOGIN_FAILED&limit=200").expect(200);
    return Collections.frequency(failed.texts("/items", "/code"), OFTEN);
  }

  private Answer login(String user) {
    return company
        .desk()
        .post(
            "/sessions",
            Map.of("company", company.company().id().code(), "user", user, "password", "a guess"));
  }
}
