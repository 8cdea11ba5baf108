package redress.bootstrap.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every code with which the core refuses occurs in a test that asks as users ask. */
class RefusalCodesTest {
  private final Path project = Path.of("").toAbsolutePath().getParent();

  @Test
  void every_refusal_is_met_in_a_test_over_http_or_over_the_command_line() throws IOException {
    var codes =
        RefusalCodes.of(
            RefusalCodes.texts(project, "domain/src/main/java", "application/src/main/java"));
    assertTrue(codes.size() > 100, codes::toString);
    var tests =
        RefusalCodes.texts(project, "adapters-http/src/test/java", "bootstrap/src/test/java");
    assertEquals(Set.of(), RefusalCodes.missing(codes, tests));
  }

  @Test
  void codes_are_found_however_they_are_handed_on() {
    var refusal =
        """
          public static Refusal later(String code, RuleId rule, String sentence) {
            return new Refusal(code, rule, sentence);
          }
          public static Refusal content(String code, RuleId rule, String sentence) {
            return new Refusal(code, rule, sentence);
          }
        """;
    var source =
        """
            throw Refusal.later("PLAIN_ONE", null, "not (yet");
            return Optional.of(Refusal.content(
                given == null ? "EITHER_ONE" : "OR_ANOTHER", rule(1, 2), "a FACT_OR_TWO"));
            notBefore(at, earliest(now, 1), "HANDED_ON", "received");
            found("/here", "OF_A_FINDING");
            new Change("NO_CODE", null, null);
          private void notBefore(Instant at, Instant earliest, String code, String what) {
            throw Refusal.content(code, null, what);
          }
          private void found(String pointer, String code) {
            findings.add(new Finding(pointer, code, null, "missing"));
          }
        """;
    assertEquals(
        Set.of("PLAIN_ONE", "EITHER_ONE", "OR_ANOTHER", "HANDED_ON"),
        RefusalCodes.of(List.of(refusal, source)));
  }

  @Test
  void a_code_that_occurs_in_no_test_is_named() {
    var tests = List.of("refused(409, \"SEEN_HERE\"); // and not NEVER_SEEN_HERE");
    assertEquals(
        Set.of("NEVER_SEEN"), RefusalCodes.missing(Set.of("SEEN_HERE", "NEVER_SEEN"), tests));
  }
}
