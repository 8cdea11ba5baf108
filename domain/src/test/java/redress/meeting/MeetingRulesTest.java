package redress.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.rule.Refusal;
import redress.testing.Json;
import redress.tree.Malformed;
import redress.tree.Node;

/** What a procedure can say about meetings. */
class MeetingRulesTest {
  @Test
  void a_meeting_has_a_code_and_no_more_cases_at_least_than_at_most_S1_28() {
    assertEquals(Set.of("REVIEW"), read("REVIEW", 2, 2).kinds().keySet());
    assertEquals(List.of("/kinds/review NOT_A_CODE"), faults("review", 1, 2));
    assertEquals(List.of("/kinds/REVIEW NOT_ALLOWED"), faults("REVIEW", 3, 2));
    var refusal = assertThrows(Refusal.class, () -> read("REVIEW", 1, 2).kind("PARTY"));
    assertEquals("MEETING_NOT_IN_PROCEDURE S1-28", refusal.code() + " " + refusal.rule());
  }

  private static MeetingRules read(String code, int least, int most) {
    var document =
        """
        {
          "kinds": {"%s": {"least": %d, "most": %d, "conclusions": true, "rule": "S1-28"}},
          "rule": "S1-28"
        }
        """
            .formatted(code, least, most);
    return Node.read(Json.tree(document), MeetingRules::read);
  }

  private static List<String> faults(String code, int least, int most) {
    return assertThrows(Malformed.class, () -> read(code, least, most)).findings().stream()
        .map(it -> it.pointer() + " " + it.code())
        .toList();
  }
}
