package redress.rule;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stated keeps the order of steps. */
class ForegoingTest {
  private static final Foregoing APPROVED =
      new Foregoing("it was approved", Instant.parse("2026-11-23T01:00:59.123456Z"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T01:00:00Z",
        "2026-11-23T01:00:59Z",
        "2026-11-23T01:00:59.123455Z",
        "2026-11-23T01:00:59.123456Z",
        "2026-11-24T00:00:00Z"
      })
  void whoever_states_the_very_minute_or_a_later_one_is_believed(String stated) {
    assertDoesNotThrow(() -> APPROVED.mustPrecede(Instant.parse(stated), "EARLY", null));
  }

  @Test
  void what_follows_was_not_before_and_both_instants_are_told_S5() {
    var rule = new RuleId("S3-14");
    var stated = Instant.parse("2026-11-23T00:59:59.999999Z");
    var refusal = assertThrows(Refusal.class, () -> APPROVED.mustPrecede(stated, "EARLY", rule));
    assertEquals("EARLY", refusal.code());
    assertEquals(rule, refusal.rule());
    assertEquals(Refusal.Kind.OTHER_CONTENT, refusal.kind());
    assertEquals(
        "it was approved at 2026-11-23T01:00:59.123456Z: what follows it cannot have been at"
            + " 2026-11-23T00:59:59.999999Z",
        refusal.getMessage());
  }
}
