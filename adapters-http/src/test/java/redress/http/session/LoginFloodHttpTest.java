package redress.http.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redress.application.ExampleCompany;
import redress.application.InMemoryPorts;
import redress.application.session.Passwords;
import redress.application.session.PlainPasswords;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;
import redress.testing.Memory;
import redress.testing.MovableClock;

/** More log in than passwords can be looked at, and everybody else goes on (checks R27, S34). */
@Timeout(120)
class LoginFloodHttpTest {
  private static final String CODE = "equipment-manufacturer";
  private static final String NEXT = "a longer sentence of mine";
  private static final int WAITING = 2;

  private final Hashing hashing = new Hashing(1, WAITING);
  private final Memory memory = new Memory();
  private final MovableClock clock = new MovableClock(ExampleCompany.MONDAY);
  private final Slow passwords = new Slow();
  private final ServedCompany company =
      new ServedCompany(
          ExampleCompany.on(InMemoryPorts.on(memory, clock), clock, ShippedProcedures.text(CODE)),
          passwords);

  @AfterEach
  void close() {
    company.close();
  }

  /** Plain ones, hashed where the real ones are. */
  private final class Slow implements Passwords {
    private final Passwords plain = new PlainPasswords();
    private final List<Boolean> inTransaction = new CopyOnWriteArrayList<>();

    @Override
    public String encode(String password) {
      inTransaction.add(memory.inTransaction());
      return hashing.of(() -> plain.encode(password));
    }

    @Override
    public boolean matches(String password, String secret) {
      inTransaction.add(memory.inTransaction());
      return hashing.of(() -> plain.matches(password, secret));
    }

    @Override
    public String nobodys() {
      return plain.nobodys();
    }
  }

  @Test
  void a_flood_of_logins_is_told_to_come_back_and_keeps_nobody_else_waiting_R27() throws Exception {
    var clerk = company.desk("quality-clerk");
    try (var full = new FullHashing(hashing, WAITING)) {
      // more than may be wrong from one address: what was not looked at does not count
      for (int i = 0; i < 60; i++) {
        var refused = login("quality-clerk", "guess").refused(503, "UNAVAILABLE");
        assertEquals("1", refused.header("Retry-After"));
      }
      login("nobody", "guess").refused(503, "UNAVAILABLE");
      clerk.get("/complaints").expect(200);
      clerk.get("/session").expect(200);
    }
    login("quality-clerk", ExampleCompany.PASSWORD).expect(201);
    login("quality-clerk", "guess").expect(401);
  }

  @Test
  void nothing_is_hashed_on_the_threads_that_carry_requests() throws Exception {
    var virtual = new CopyOnWriteArrayList<Boolean>();
    Thread.ofVirtual()
        .start(() -> virtual.add(hashing.of(() -> Thread.currentThread().isVirtual())))
        .join();
    assertEquals(List.of(false), virtual);
  }

  @Test
  void no_connection_is_held_while_a_password_is_hashed() {
    login("gm", "guess").expect(401);
    var session = login("gm", ExampleCompany.PASSWORD).expect(201);
    var gm = company.desk().with("Authorization", "Bearer " + session.text("/token"));
    var account = Map.of("user", "li", "department", "QUALITY", "position", "CLERK");
    var invitation = gm.post("/accounts", account).expect(201).text("/invitation");
    company
        .desk()
        .post("/invitations/acceptance", Map.of("invitation", invitation, "password", NEXT))
        .expect(200);
    gm.post("/session/password", Map.of("current", ExampleCompany.PASSWORD, "next", NEXT))
        .expect(200);
    assertEquals(5, passwords.inTransaction.size());
    assertFalse(passwords.inTransaction.contains(true), passwords.inTransaction.toString());
  }

  private Answer login(String user, String password) {
    return company
        .desk()
        .post("/sessions", Map.of("company", CODE, "user", user, "password", password));
  }
}
