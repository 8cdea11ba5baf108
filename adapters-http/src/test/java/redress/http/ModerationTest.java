package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.session.Scope;
import redress.application.session.Sessions;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.testing.MovableClock;

/** Nobody searches, or takes lists out, without end (check S34). */
class ModerationTest {
  private static final String HERE = "192.0.2.1";
  private static final Operation LIST = operation("listComplaints");
  private static final Operation EXPORT = operation("exportComplaints");

  private final MovableClock clock = MovableClock.at("2026-11-23T01:00:00Z");
  private final Moderation moderation = new Moderation(new Moderation.Limits(3, 2), clock);

  @Test
  void one_person_searches_so_often_in_a_minute_from_wherever_S34() {
    search("li", HERE);
    search("li", HERE);
    search("li", "192.0.2.2");
    var refused = assertThrows(Problem.Rejected.class, () -> search("li", "192.0.2.3")).problem();
    assertEquals(429, refused.status());
    assertEquals("20", refused.headers().get("Retry-After"));
    assertEquals("at most 3 searches a minute for one person", refused.detail());
    search("wang", HERE);
    clock.advance(Duration.ofSeconds(20));
    search("li", HERE);
    assertThrows(Problem.Rejected.class, () -> search("li", HERE));
  }

  @Test
  void everybody_at_one_address_together_searches_ten_times_as_often_S34() {
    for (int i = 0; i < 30; i++) {
      search("person-" + i, HERE);
    }
    var refused = assertThrows(Problem.Rejected.class, () -> search("li", HERE)).problem();
    assertEquals("at most 30 searches a minute for one address", refused.detail());
    search("li", "192.0.2.2");
    search("li", "192.0.2.2");
    search("li", "192.0.2.2");
  }

  @Test
  void what_is_given_out_is_counted_by_itself_S34() {
    export("li");
    export("li");
    var refused = assertThrows(Problem.Rejected.class, () -> export("li")).problem();
    assertEquals("30", refused.headers().get("Retry-After"));
    assertEquals("at most 2 exports a minute for one person", refused.detail());
    search("li", HERE);
    export("wang");
  }

  @Test
  void what_costs_little_is_not_counted() {
    for (int i = 0; i < 100; i++) {
      moderation.admit(LIST, MultiMap.caseInsensitiveMultiMap(), actor("li"), () -> HERE);
    }
  }

  private void search(String user, String address) {
    var query = MultiMap.caseInsensitiveMultiMap().add("text", "spindle");
    moderation.admit(LIST, query, actor(user), () -> address);
  }

  private void export(String user) {
    moderation.admit(EXPORT, MultiMap.caseInsensitiveMultiMap(), actor(user), () -> HERE);
  }

  private static Sessions.Actor actor(String user) {
    var person =
        new Person(new CompanyId("acme"), user, new Department("QUALITY"), new Position("CLERK"));
    var proof = new Sessions.Proof(new UUID(1, 1), Scope.OF_PERSON, null);
    return new Sessions.Actor(person, ZoneOffset.UTC, proof);
  }

  private static Operation operation(String id) {
    return Operation.get(id, "/" + id, exchange -> null);
  }
}
