package redress.http.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.http.Moderation;
import redress.http.ServedCompany;

/** Who searches or takes lists out too often waits, and nobody else does (check S34). */
class ModerationHttpTest {
  private static final String SEARCH = "/complaints?text=spindle";
  private static final String EXPORT = "/exports/complaints?format=CSV";

  private final ServedCompany company =
      new ServedCompany(ExampleCompany.inMemory(), new Moderation.Limits(3, 2));

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void who_searches_too_often_waits_and_others_do_not_S34() {
    var clerk = company.desk("marketing-support-clerk");
    for (int i = 0; i < 3; i++) {
      clerk.get(SEARCH).expect(200);
    }
    var stopped = clerk.get(SEARCH).refused(429, "TOO_MANY_REQUESTS");
    assertEquals("20", stopped.header("Retry-After"));
    clerk.get("/complaints").expect(200);
    company.desk("quality-head").get(SEARCH).expect(200);
  }

  @Test
  void who_takes_out_too_many_lists_waits_and_the_trail_tells_of_it_once_S34_S40() {
    var clerk = company.desk("marketing-support-clerk");
    clerk.get(EXPORT).expect(200);
    clerk.get(EXPORT).expect(200);
    for (int i = 0; i < 3; i++) {
      var stopped = clerk.get(EXPORT).refused(429, "TOO_MANY_REQUESTS");
      assertEquals("30", stopped.header("Retry-After"));
    }
    company.desk("quality-head").get(EXPORT).expect(200);
    var gm = company.desk("gm");
    assertEquals(3, gm.get("/audit-records?deed=EXPORT").expect(200).at("/items").size());
    var denied = gm.get("/audit-records?deed=DENIAL").expect(200).texts("/items", "/code");
    assertEquals(1, Collections.frequency(denied, "TOO_MANY_REQUESTS"));
  }
}
