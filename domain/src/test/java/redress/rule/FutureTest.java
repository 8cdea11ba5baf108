package redress.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FutureTest {
  private static final RuleId RULE = new RuleId("X-1");

  @Test
  void a_date_is_in_the_future_where_it_has_begun_nowhere_on_earth() {
    var now = Instant.parse("2026-11-23T09:59:59.999999Z");
    assertEquals(Optional.empty(), Future.finding("/on", LocalDate.parse("2026-11-23"), now, RULE));
    var tomorrow = LocalDate.parse("2026-11-24");
    assertEquals(
        Optional.of(
            new Finding(
                "/on",
                "IN_THE_FUTURE",
                RULE,
                "2026-11-24 is in the future: it is 2026-11-23T09:59:59.999999Z now")),
        Future.finding("/on", tomorrow, now, RULE));
    // where the sun rises first it is tomorrow already
    var later = Instant.parse("2026-11-23T10:00:00Z");
    assertEquals(Optional.empty(), Future.finding("/on", tomorrow, later, RULE));
    assertEquals(Optional.empty(), Future.finding("/on", null, now, RULE));
  }

  @Test
  void what_happened_has_happened_now_at_the_latest() {
    var now = Instant.parse("2026-11-23T01:00:00Z");
    assertEquals(now, Future.past("/at", now, now, RULE));
    assertEquals(now.minusNanos(1000), Future.past("/at", now.minusNanos(1000), now, RULE));
    var refusal =
        assertThrows(Refusal.class, () -> Future.past("/at", now.plusNanos(1000), now, RULE));
    assertEquals("IN_THE_FUTURE", refusal.code());
    assertEquals(RULE, refusal.rule());
    assertEquals(Refusal.Kind.OTHER_CONTENT, refusal.kind());
    assertEquals(List.of("/at"), refusal.findings().stream().map(Finding::pointer).toList());
  }

  @Test
  void a_rule_has_an_id() {
    assertThrows(IllegalArgumentException.class, () -> new RuleId(" "));
    assertEquals("X-1", RULE.toString());
  }
}
