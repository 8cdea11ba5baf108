package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.http.fence.Inside;

/** Whatever goes wrong, the answer names the occurrence and tells nothing of the inside. */
class ErrorsHttpTest {
  private static final String NOBODYS = "/samples/00000000-0000-0000-0000-000000000001";

  private static Office office;
  private static Desk li;

  @BeforeAll
  static void open() {
    office = new Office();
    office.employ("acme", "li", "QUALITY", "CLERK");
    office.open(Samples.chapter(office));
    li = office.desk("acme", "li");
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @ParameterizedTest
  @CsvSource({
    "bug, 500, INTERNAL",
    "failed, 500, INTERNAL",
    "broken, 500, INTERNAL",
    "deep, 500, INTERNAL",
    "unavailable, 503, UNAVAILABLE"
  })
  void what_a_handler_fails_with_is_told_to_the_log_alone_S38(
      String fault, int status, String code) {
    Inside.untold(li.get(NOBODYS + "/faults/" + fault).refused(status, code));
  }

  @Test
  @Timeout(60)
  void a_value_that_nobody_expected_is_not_told_to_the_log_either_S39() throws Exception {
    try (var log = new Heard()) {
      li.get(NOBODYS + "/faults/parsed").refused(500, "INTERNAL");
      var failed = log.next().getThrowableProxy();
      assertEquals("java.lang.NumberFormatException", failed.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/samples/..%2f..%2fetc",
        "/samples/not-an-id",
        "/samples/%00",
        "/samples;v=1"
      })
  void a_path_that_leads_nowhere_is_told_without_where_others_lead_S38(String path) {
    var answer = li.wrongly().get(path);
    assertEquals(404, answer.status(), answer::toString);
    Inside.untold(answer);
  }

  @Test
  void what_is_no_content_is_told_without_how_it_is_read_S38() {
    Inside.untold(li.wrongly().post("/samples", "{\"name\":").refused(400, "MALFORMED"));
    Inside.untold(li.wrongly().post("/samples", "[".repeat(5_000)).refused(400, "MALFORMED"));
    Inside.untold(li.wrongly().get("/samples?limit=x").refused(400, "MALFORMED"));
    Inside.untold(office.desk().wrongly().get("/samples").refused(401, "UNAUTHENTICATED"));
  }
}
