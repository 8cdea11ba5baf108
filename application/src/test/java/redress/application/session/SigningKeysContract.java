package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.application.Transactions;
import redress.organization.CompanyId;

/** What every store of signing keys does; it begins without any. */
public abstract class SigningKeysContract {
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00.123456Z");

  protected abstract SigningKeys keys();

  protected abstract Transactions transactions();

  @Test
  void a_key_is_kept_as_it_was() {
    add(key("one", MONDAY, 1));
    var found = transactions().run(CompanyId.OPERATOR, () -> keys().all());
    assertEquals(1, found.size());
    assertEquals("one", found.getFirst().id());
    assertEquals(MONDAY, found.getFirst().madeAt());
    assertArrayEquals(key("one", MONDAY, 1).secret(), found.getFirst().secret());
  }

  @Test
  void the_newest_comes_first() {
    add(key("old", MONDAY, 1));
    add(key("new", MONDAY.plusSeconds(2), 2));
    add(key("between", MONDAY.plusSeconds(1), 3));
    var found = transactions().run(CompanyId.OPERATOR, () -> keys().all());
    assertEquals(List.of("new", "between", "old"), found.stream().map(SigningKey::id).toList());
  }

  @Test
  void all_are_taken_away_but_one() {
    add(key("old", MONDAY, 1));
    add(key("new", MONDAY.plusSeconds(2), 2));
    add(key("between", MONDAY.plusSeconds(1), 3));
    assertEquals(2, transactions().run(CompanyId.OPERATOR, () -> keys().endOthers("new")));
    var found = transactions().run(CompanyId.OPERATOR, () -> keys().all());
    assertEquals(List.of("new"), found.stream().map(SigningKey::id).toList());
    assertEquals(0, transactions().run(CompanyId.OPERATOR, () -> keys().endOthers("new")));
  }

  private void add(SigningKey key) {
    transactions().run(CompanyId.OPERATOR, () -> keys().add(key));
  }

  private static SigningKey key(String id, Instant madeAt, int seed) {
    var secret = new byte[32];
    Arrays.fill(secret, (byte) seed);
    return new SigningKey(id, secret, madeAt);
  }
}
