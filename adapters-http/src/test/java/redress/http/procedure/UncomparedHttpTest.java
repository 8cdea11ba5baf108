package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** No case is closed that nobody has compared with others, where a procedure has that done. */
class UncomparedHttpTest {
  private static final Map<String, String> DONE = Map.of("reason", "done");

  @Test
  void a_case_that_was_never_compared_is_not_closed_H_7() {
    DispositionHttpTest.served(
        asking("\"RECURRENCE_UNANSWERED\": \"H-7\""),
        company -> {
          var known = registered(company, RecurrenceHttpTest.given("East", "X-1", "F7"));
          var open = known.change("/closing", DONE).refused(409, "STILL_OPEN");
          assertEquals(List.of("NOT_FORWARDED"), open.texts("/errors", "/code"));
          assertEquals(List.of("H-7"), open.texts("/errors", "/rule"));
          assertEquals(List.of("/track/forwarded"), open.faults());

          var again = registered(company, RecurrenceHttpTest.given("West", "X-1", "F7"));
          known.forward("QUALITY").expect(200);
          again.forward("QUALITY").expect(200);
          var found = again.change("/closing", DONE).refused(409, "STILL_OPEN");
          assertEquals(List.of("RECURRENCE_UNANSWERED"), found.texts("/errors", "/code"));
          known.change("/closing", DONE).expect(200);
        });
  }

  @Test
  void what_cannot_be_compared_or_need_not_be_is_closed_as_it_is_H_7() {
    DispositionHttpTest.served(
        asking("\"RECURRENCE_UNANSWERED\": \"H-7\""),
        company -> {
          var unknown = new HashMap<>(RecurrenceHttpTest.given("East", "X-1", "F7"));
          unknown.put("defect", Map.of("description", "it hums", "quantity", 1));
          registered(company, unknown).change("/closing", DONE).expect(200);
        });
    DispositionHttpTest.served(
        asking(""),
        company ->
            registered(company, RecurrenceHttpTest.given("East", "X-1", "F7"))
                .change("/closing", DONE)
                .expect(200));
    DispositionHttpTest.served(
        asking("\"RECURRENCE_UNANSWERED\": \"H-7\", \"NOT_FORWARDED\": \"E-3\""),
        company -> {
          var it = registered(company, RecurrenceHttpTest.given("East", "X-1", "F7"));
          var open = it.change("/closing", DONE).refused(409, "STILL_OPEN");
          assertEquals(List.of("E-3"), open.texts("/errors", "/rule"));
        });
  }

  /** The document with these conditions of closing and no others. */
  private static String asking(String conditions) {
    var text = ShippedProcedures.text("general-feedback");
    var begin = text.indexOf("\"conditions\": {", text.indexOf("\"closing\": {\n    \"rule\""));
    return text.substring(0, begin)
        + "\"conditions\": {"
        + conditions
        + text.substring(text.indexOf('}', begin));
  }

  private static ShippedCase registered(ServedCompany company, Map<String, Object> given) {
    var it = ShippedCase.drafted(company, "after-sales-clerk", given);
    it.register().expect(200);
    it.verify().expect(200);
    return it;
  }
}
