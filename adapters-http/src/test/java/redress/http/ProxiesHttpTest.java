package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;

/** Behind a proxy of ours, those who come by way of it are told apart. */
class ProxiesHttpTest {
  private static final Map<String, String> GUESS =
      Map.of("company", "equipment-manufacturer", "user", "gm", "password", "guess");

  private final ServedCompany company =
      new ServedCompany(ExampleCompany.inMemory(), Proxies.of("127.0.0.1").orElseThrow());

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void whoever_guesses_keeps_nobody_else_out_and_is_named_in_the_trail_S20_S34() {
    for (int i = 0; i < 10; i++) {
      from("192.0.2." + i + ", 198.51.100.1").post("/sessions", GUESS).expect(401);
    }
    from("198.51.100.1").post("/sessions", GUESS).refused(429, "TOO_MANY_ATTEMPTS");
    from("198.51.100.2").post("/sessions", GUESS).expect(401);
    var trail = company.desk("gm").get("/audit-records?deed=LOGIN_FAILED").expect(200);
    assertEquals("198.51.100.2", trail.text("/items/0/address"));
    assertEquals(
        List.of("198.51.100.2", "198.51.100.1"),
        trail.texts("/items", "/address").stream().distinct().toList());
  }

  private Desk from(String told) {
    return company.desk().with("X-Forwarded-For", told);
  }
}
